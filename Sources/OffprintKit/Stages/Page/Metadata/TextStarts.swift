/// Recognizes short texts that begin with one of a few words, ignoring ASCII case.
struct TextStarts: Sendable {
  /// The words by their first byte's lower five bits, so that most texts are ruled out by one look.
  private var words: [[[UInt8]]] = Array(repeating: [], count: 32)
  /// Which of them there are, by their bits.
  private var initials: UInt32 = 0

  /// The maximum length of a text examined, in bytes.
  private static let longest = 200

  /// Takes the words, in lower case.
  init(_ words: [[UInt8]]) {
    for word in words {
      guard let first = word.first else { continue }
      self.words[Int(first & 31)].append(word)
      initials |= 1 << UInt32(first & 31)
    }
  }

  /// Whether a text begins so, white space aside.
  @inline(__always)
  func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 8 else { return false }
    let start = text[0] > Byte.space ? 0 : text.blankLength(from: 0)
    let rest = text.count - start
    guard rest >= 8, rest < Self.longest, initials >> UInt32(text[start] & 31) & 1 == 1 else { return false }
    return begins(text, at: start)
  }

  private func begins(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    words[Int(text[start] & 31)].contains { word in
      guard word.count <= text.count - start else { return false }
      var index = 0
      while index < word.count, Self.lower(text[start + index]) == word[index] { index += 1 }
      return index == word.count
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
