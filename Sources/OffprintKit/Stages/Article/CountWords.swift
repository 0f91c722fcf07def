import Diagnostics

/// Counts the words of the content.
///
/// A word is a run of characters between white space that contains a letter or a digit; each ideograph, kana or
/// Hangul syllable block of a script written without spaces counts as one.
struct CountWords: ArticleStage {
  /// `count-words`
  static let name = "count-words"
  /// The description in `offprint stages`.
  static let summary = "counts the words of the content"

  /// Programs of the user change the text, and read the count too.
  static let runsAgain = true

  /// Makes the stage.
  init() {}

  /// Sets `wordCount`.
  func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
    var count = 0
    article.content.forEachText { inlines in
      if case .text(let text)? = inlines.first, inlines.count == 1 {
        count += Self.words(in: text)
      } else {
        count += Self.words(in: inlines.plainText)
      }
    }
    article.metadata.wordCount = count
  }

  /// The number of words in a text.
  static func words(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in kinds.withUnsafeBufferPointer { words(in: bytes, $0) } }
  }

  private static func words(
    in bytes: UnsafeBufferPointer<UInt8>, _ kinds: UnsafeBufferPointer<Kind>
  ) -> Int {
    var count = 0
    var inWord = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        switch kinds[Int(byte)] {
        case .space: inWord = false
        case .wordy:
          if !inWord { count += 1 }
          inWord = true
          // The rest of the run up to the next space belongs to the word.
          index += bytes.asciiLength(from: index + 1)
        case .other: break
        }
        index += 1
      } else if let length = ideographLength(bytes, at: index) {
        count += 1
        inWord = false
        index += length
      } else {
        let space = bytes.spaceLength(at: index, before: bytes.count)
        if space > 0 {
          inWord = false
          index += space
        } else {
          let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
          // General punctuation and CJK punctuation are no words.
          let isPunctuation = byte == 0xE2 && index + 1 < bytes.count && bytes[index + 1] <= 0x81
          let isOther = byte == 0xE3 && index + 1 < bytes.count && bytes[index + 1] == 0x80
          if !isPunctuation, !isOther, byte != 0xC2 {
            if !inWord { count += 1 }
            inWord = true
          }
          index += length
        }
      }
    }
    return count
  }

  private enum Kind { case space, wordy, other }

  private static let kinds: [Kind] = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case 0x09...0x0D, 0x20: .space
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .wordy
    default: .other
    }
  }

  /// The length of an ideograph or kana at `index` (U+3041 to U+30FF, U+3400 to U+9FFF, U+20000 and up).
  private static func ideographLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    guard lead >= 0xE3, index + 2 < bytes.count else { return nil }
    if lead == 0xE3 {
      let second = bytes[index + 1]
      return (0x81...0x83).contains(second) || second >= 0x90 ? 3 : nil
    }
    if lead <= 0xE9 { return 3 }
    return lead == 0xF0 && bytes[index + 1] >= 0xA0 && bytes[index + 1] <= 0xAF ? 4 : nil
  }
}
