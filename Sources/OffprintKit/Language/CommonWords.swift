/// The commonest words of languages, which identify the language of a text.
enum CommonWords {
  /// A language and its words.
  struct Language {
    /// The BCP 47 tag.
    var tag: String
    /// Its commonest short words.
    var words: String
  }

  static let languages = [
    Language(
      tag: "en", words: "the of and to in is that for it as was with on be by at are this have from you not"),
    Language(
      tag: "de",
      words: "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es"),
    Language(
      tag: "fr",
      words: "le la les de des et un une du en est que qui dans pour au sur pas par plus il ce avec"),
    Language(
      tag: "es", words: "el la los las de y que en un una del por con para se no su al es lo como más pero"),
    Language(
      tag: "it", words: "il la di e che in un una per non del della con sono è le si gli da i al alla più"),
    Language(
      tag: "pt", words: "o a os as de e que em um uma do da para com não no na por mais se dos das ao é"),
    Language(
      tag: "nl", words: "de het een van en in is dat op te zijn met voor niet aan er om ook als bij maar"),
    Language(
      tag: "sv", words: "och i att det som en på är av för med den till inte har de ett om var jag vi"),
    Language(tag: "da", words: "og i at det er en den til på af for med de ikke der som et har jeg vi fra"),
    Language(tag: "nb", words: "og i det er på en som å til av for med har ikke de den et om var jeg fra"),
    Language(
      tag: "fi", words: "ja on ei se että oli ovat myös mutta kun hän jos niin kuin joka tai sen vain"),
    Language(tag: "pl", words: "i w na z do nie się że jest to o jak za po co od są dla przez ale ich tym"),
    Language(tag: "cs", words: "a v se na je že o s z do to i jako by pro si ve ale jsem které od po"),
    Language(tag: "tr", words: "ve bir bu da de için ile çok olan gibi daha ama en ne kadar olarak var o"),
    Language(
      tag: "id", words: "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke saya ada"),
    Language(tag: "ro", words: "și în de la cu un o pe este nu care din mai că pentru a se sau fi"),
    Language(tag: "hu", words: "a az és hogy nem is egy ez de meg csak van már volt ha el mint"),
  ]

  /// A bit for each of the languages that have a word, by the word's hash.
  static let languagesByWord: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (index, language) in languages.enumerated() {
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
