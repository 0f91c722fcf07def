/// Splits the credit off the end of a caption: "The harbour at dawn. Photo: A. Rower".
enum CreditSplit {
  /// Words that start a credit, in lower case, with a colon if required. The names of agencies and roles are
  /// few and similar in many languages.
  private static let leads = [
    "photo:", "photos:", "photo by ", "photos by ", "photo courtesy ", "photograph:", "photograph by ",
    "photography by ", "photo credit:", "image:", "image by ", "image credit:", "images:", "credit:",
    "credits:",
    "picture:", "illustration:", "illustration by ", "courtesy of ", "foto:", "fotos:", "foto de ",
    "foto von ",
    "bild:", "bilder:", "bildnachweis:", "grafik:", "crédit:", "crédit :", "crédits:", "crédits :",
    "crédit photo:",
    "crédit photo :", "photo :", "photographie :", "imagen:", "crédito:", "créditos:", "fotografía:",
    "imagem:",
    "fotografia:", "immagine:", "beeld:", "afbeelding:", "kuva:", "zdjęcie:", "fot. ", "фото:", "фото ",
    "写真:",
    "写真:", "图片来源:", "图:", "사진:", "사진=", "© ", "©", "(c) ",
  ]

  /// Splits a caption. The credit is empty if none was found.
  static func split(_ caption: [Inline]) -> (caption: [Inline], credit: [Inline]) {
    // Credits most often start after a line end.
    if let place = caption.lastIndex(of: .lineBreak) {
      let rest = Array(caption[(place + 1)...])
      if begins(rest.plainText[...]) { return (Array(caption[..<place]), rest) }
    }
    for (place, inline) in caption.enumerated().reversed() {
      guard case .text(let text) = inline, let (before, credit) = split(text) else { continue }
      var rest = Array(caption[(place + 1)...])
      // The rest is part of the credit only if it is short; otherwise this was a word of the caption.
      guard rest.plainText.utf8.count + credit.utf8.count <= 120 else { return (caption, []) }
      rest.insert(.text(credit), at: 0)
      var kept = Array(caption[..<place])
      if !before.isEmpty { kept.append(.text(before)) }
      return (kept, unbracketed(rest))
    }
    return (caption, [])
  }

  private static func begins(_ text: Substring) -> Bool {
    let lower = text.prefix(24).lowercased().drop { $0 == "(" || $0 == "[" || $0 == " " }
    return leads.contains { lower.hasPrefix($0) }
  }

  /// Returns a credit without enclosing brackets and without a leading label that only identifies it as a
  /// credit.
  static func bare(_ credit: [Inline]) -> [Inline] {
    var credit = unbracketed(credit)
    for _ in 0..<2 {
      guard case .text(let text)? = credit.first, let rest = withoutLabel(text) else { break }
      if rest.isEmpty {
        // A label alone is not a credit; one before a link is its label.
        guard credit.count > 1 else { break }
        credit.removeFirst()
      } else {
        credit[0] = .text(rest)
      }
    }
    return credit
  }

  /// The credit after a leading label such as `Photo:`. `©` and "courtesy of" stay, as do labels of
  /// illustrations.
  private static func withoutLabel(_ text: String) -> String? {
    let trimmed = text.drop(while: \.isWhitespace)
    let lower = trimmed.prefix(24).lowercased()
    let lead = leads.filter { isLabel($0) && lower.hasPrefix($0) }.max { $0.count < $1.count }
    return lead.map { String(trimmed.dropFirst($0.count).drop(while: \.isWhitespace)) }
  }

  private static func isLabel(_ lead: String) -> Bool {
    lead.hasSuffix(":") && lead != "illustration:" && lead != "grafik:"
  }

  /// Splits a text before the credit. Credits start a sentence or are in brackets.
  private static func split(_ text: String) -> (String, String)? {
    guard mayHoldLead(text) else { return nil }
    var place = text.startIndex
    var isStart = true
    while place < text.endIndex {
      let character = text[place]
      if isStart, !character.isWhitespace, begins(text[place...]) {
        let before = text[..<place]
        let end = before.lastIndex { !$0.isWhitespace && $0 != "|" && $0 != "(" && $0 != "[" && $0 != "/" }
        let kept = end.map { String(text[...$0]) } ?? ""
        let start = before.last == "(" || before.last == "[" ? text.index(before: place) : place
        return (kept, String(text[start...]))
      }
      if !character.isWhitespace { isStart = Self.endsSentence(character) }
      place = text.index(after: place)
    }
    return nil
  }

  /// Whether a text may contain one of the words: a cheap look before it is read character by character.
  private static func mayHoldLead(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 } || leadSearch.isFound(in: text)
  }

  private static let leadSearch = WordSearch(leads)

  /// Whether a sentence or separate part may start after a character.
  private static func endsSentence(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return "…。»”".contains(character) }
    return ".!?|([/\"".utf8.contains(byte)
  }

  /// A credit without brackets around all of it.
  private static func unbracketed(_ credit: [Inline]) -> [Inline] {
    guard case .text(let first)? = credit.first, first.hasPrefix("(") || first.hasPrefix("["),
      case .text(let last)? = credit.last, last.hasSuffix(")") || last.hasSuffix("]") || last.hasSuffix(").")
    else { return credit }
    var credit = credit
    credit[0] = .text(String(first.dropFirst()))
    if case .text(let last)? = credit.last {
      credit[credit.count - 1] = .text(String(last.dropLast(last.hasSuffix(".") ? 2 : 1)))
    }
    return credit
  }
}
