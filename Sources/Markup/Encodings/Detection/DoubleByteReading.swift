/// The cost of a sample in an East Asian encoding with characters of two or more bytes, by the frequency of
/// each character.
struct DoubleByteReading {
  /// The commonest characters, by their rank.
  let common: [UInt32: Int]
  /// Whether the language is written with kana.
  let hasKana: Bool
  /// The lead bytes of the ideographs or syllables that the standard orders by frequency.
  let commonLeads: ClosedRange<UInt8>
  /// The lowest second byte of characters other than later additions to the standard.
  let firstTrail: UInt8

  private static let besideLetter = 10

  func cost(of sample: DetectionSample, _ decoder: some ASCIICompatibleDecoder) -> Int {
    sample.bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { buffer in
        guard let base = buffer.baseAddress else { return Int.max }
        var total = 0
        for piece in sample.pieces {
          let input = UnsafeBufferPointer(rebasing: bytes[piece])
          var place = 0
          // Whether a complete character precedes, so that its second byte, if ASCII, is not a letter.
          var isBehindCharacter = false
          while place < input.count {
            if input[place] < 0x80 {
              if isBehindCharacter, Self.isLetter(input[place]) { total += Self.besideLetter }
              isBehindCharacter = false
              place += 1
              continue
            }
            if !isBehindCharacter, place > 0, Self.isLetter(input[place - 1]) { total += Self.besideLetter }
            let start = place
            var output = UTF8Output(next: base)
            decoder.decode(input, at: &place, into: &output)
            let decoded = UnsafeBufferPointer(start: base, count: output.next - base)
            total += cost(of: String(decoding: decoded, as: UTF8.self), input[start..<place])
            isBehindCharacter = true
          }
        }
        return total
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func cost(of text: String, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard let scalar = text.unicodeScalars.first, let lead = bytes.first, let trail = bytes.last else {
      return DetectionCost.invalid
    }
    if let rank = common[scalar.value] { return rank < 100 ? 12 : 15 }
    let isAddition = trail < firstTrail
    switch scalar.value {
    case 0xFFFD: return DetectionCost.invalid
    case 0x3041...0x3096: return hasKana ? 11 : 26
    case 0x30A0...0x30FF: return hasKana ? 15 : 30
    case 0xFF61...0xFF9F: return 22
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0x300C...0x300F, 0xFF01, 0xFF1F, 0xFF1A, 0xFF1B, 0xFF08, 0xFF09,
      0x201C, 0x201D, 0x300A, 0x300B, 0x2014, 0x2026, 0x30FB, 0x3000:
      return 12
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      if isAddition { return 44 }
      return commonLeads.contains(lead) ? 20 : 30
    case 0xE000...0xF8FF: return 60
    default: return 36
    }
  }
}
