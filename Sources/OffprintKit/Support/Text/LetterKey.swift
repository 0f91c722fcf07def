/// The letters and digits of a text, ASCII in lower case.
///
/// Texts that differ only in case, white space and punctuation have the same key.
struct LetterKey: Hashable {
  /// The remaining bytes.
  private(set) var bytes: [UInt8] = []

  /// Makes the key of a text.
  init(_ text: some StringProtocol) {
    bytes =
      text.utf8.withContiguousStorageIfAvailable(Self.key)
      ?? Array(text.utf8).withUnsafeBufferPointer(Self.key)
  }

  private static func key(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    Array(unsafeUninitializedCapacity: text.count) { key, count in
      var index = 0
      while index < text.count {
        let byte = text[index]
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A:
          key[count] = byte | 0x20
          count += 1
          index += 1
        case 0..<0x80: index += 1
        default:
          // Strings are valid: a lead byte is followed by the rest of its character.
          let end = index + (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2)
          if !isMark(byte, text[index + 1]) {
            for place in index..<end {
              key[count] = text[place]
              count += 1
            }
          }
          index = end
        }
      }
    }
  }

  /// Whether it contains no letters and digits.
  var isEmpty: Bool { bytes.isEmpty }
  /// The length in bytes.
  var count: Int { bytes.count }

  /// Whether it contains the other key.
  func contains(_ other: LetterKey) -> Bool {
    guard let first = other.bytes.first, other.count <= count else { return false }
    for start in 0...count - other.count where bytes[start] == first {
      if bytes[start...].starts(with: other.bytes) { return true }
    }
    return false
  }

  /// Whether it begins with the other key.
  func hasPrefix(_ other: LetterKey) -> Bool { bytes.starts(with: other.bytes) }

  /// Whether it ends with the other key.
  func hasSuffix(_ other: LetterKey) -> Bool { bytes.suffix(other.count).elementsEqual(other.bytes) }

  /// Whether a character with these first bytes is one of general punctuation, or of the signs and spaces of Latin-1.
  private static func isMark(_ lead: UInt8, _ second: UInt8) -> Bool {
    switch (lead, second) {
    case (0xC2, 0x80...0xBF): second != 0xAA && second != 0xB5 && second != 0xBA
    case (0xE2, 0x80...0x81), (0xE2, 0x84), (0xE3, 0x80): true
    default: false
    }
  }
}

extension String {
  /// The words of a text in lower case, each a run of letters and digits.
  var lowercaseWords: [Substring] {
    let text = lowercased()
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split { !$0.isLetter && !$0.isNumber } }
    return text.utf8.split { !($0 &- 0x61 < 26 || $0 &- 0x30 < 10) }.map { Substring($0) }
  }
}
