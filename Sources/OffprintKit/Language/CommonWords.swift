/// The commonest words of languages, which identify the language of a text.
enum CommonWords {
  /// A bit for each of the languages that have a word, by the word's hash.
  static let languagesByWord: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (index, language) in WordData.common.enumerated() {
      for word in language.words.utf8.split(separator: Byte.space) {
        table[WordScanner.hash(of: word), default: 0] |= 1 << UInt32(index)
      }
    }
    return table
  }()

  /// The language identified by a script; `nil` for scripts shared by many languages.
  static func language(ofScript scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0370...0x03FF: "el"
    case 0x0400...0x04FF: [0x404, 0x406, 0x407, 0x454, 0x456, 0x457].contains(scalar.value) ? "uk" : "ru"
    case 0x0590...0x05FF: "he"
    case 0x0600...0x06FF: "ar"
    case 0x0900...0x097F: "hi"
    case 0x0980...0x09FF: "bn"
    case 0x0B80...0x0BFF: "ta"
    case 0x0E00...0x0E7F: "th"
    case 0x10A0...0x10FF: "ka"
    case 0x3041...0x30FF: "ja"
    case 0x3400...0x9FFF: "zh"
    case 0xAC00...0xD7AF: "ko"
    default: nil
    }
  }
}
