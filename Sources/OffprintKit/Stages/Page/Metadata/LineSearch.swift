import Markup

/// Looks over a whole page for lines that may be bylines or dates: those whose class says so, and those that begin with
/// words that nothing else begins with.
struct LineSearch {
  /// What is looked for.
  private let wanted: ClassHints
  private let document: Document
  private let body: NodeID?
  private let attributes: [Name]
  private var reader: HeadUnits

  /// So many lines are looked at.
  private static let most = 12

  /// Prepares for a page; `wanted` is ``ClassHints/author`` or ``ClassHints/date``.
  init(_ scan: PageScan, _ wanted: ClassHints) {
    self.wanted = wanted
    document = scan.document
    body = scan.body
    attributes = ["class", "id"].compactMap { scan.document.name($0) }
    reader = HeadUnits(scan.document, title: scan.body ?? scan.document.root)
  }

  /// The lines that were found.
  mutating func lines() -> [HeadUnit] {
    var found: [HeadUnit] = []
    for element in hinted() { found += reader.lines(in: element).prefix(3) }
    for text in worded() {
      if let line = reader.line(of: text) { found.append(line) }
    }
    return found
  }

  /// The elements whose class speaks of it, but for those of comments and of other articles.
  private func hinted() -> [NodeID] {
    guard let name = attributes.first else { return [] }
    var found: [NodeID] = []
    var last: NodeID?
    let mayHint = wanted == .author ? Self.mayHintAuthor : Self.mayHintDate
    document.forEachElement(tags: Self.none, attributes: Self.classes) { id in
      guard found.count < Self.most, document.withAttribute(name, of: id, mayHint) == true,
        ClassHints(of: id, in: document, [name]).contains(wanted), document.isBelowRoot(id)
      else { return }
      // The outermost such element is enough.
      if let last, document.ancestors(of: id).prefix(8).contains(last) { return }
      if document.ancestors(of: id).prefix(10).contains(where: isApart) { return }
      last = id
      found.append(id)
    }
    return found
  }

  private func isApart(_ id: NodeID) -> Bool {
    if let name = document.tagName(of: id), Self.apart.contains(name) { return true }
    return ClassHints(of: id, in: document, attributes).contains(.aside)
  }

  /// The texts that begin with the words of a byline.
  private func worded() -> [NodeID] {
    guard let body else { return [] }
    var found: [NodeID] = []
    for id in document.descendants(of: body) where document.isText(id) {
      let starts = wanted == .author ? Self.bylineStarts : Self.dateStarts
      if document.withData(of: id, { Self.begins($0, starts) }) {
        if !document.ancestors(of: id).prefix(10).contains(where: isApart) { found.append(id) }
        if found.count == Self.most { break }
      }
    }
    return found
  }

  private static func mayHintDate(_ value: Swift.Span<UInt8>) -> Bool {
    value.contains("date") || value.contains("Date") || value.contains("ublish") || value.contains("posted")
  }

  private static func mayHintAuthor(_ value: Swift.Span<UInt8>) -> Bool {
    value.contains("uthor") || value.contains("yline") || value.contains("riter") || value.contains("utor")
      || value.contains("uteur") || value.contains("sername")
  }

  private static func begins(_ text: Swift.Span<UInt8>, _ starts: [StaticString]) -> Bool {
    var start = 0
    while start < text.count, text[start] <= 0x20 { start += 1 }
    let rest = text.count - start
    guard rest >= 8, rest < 200 else { return false }
    return starts.contains { word in
      let length = word.utf8CodeUnitCount
      guard rest >= length else { return false }
      var index = 0
      while index < length, text[start + index] | 0x20 == word.utf8Start[index] | 0x20 { index += 1 }
      return index == length
    }
  }

  private static let dateStarts: [StaticString] = [
    "published", "posted", "post time", "posted on", "date:", "veröffentlicht", "publié le", "publicado",
    "pubblicato", "gepubliceerd", "publicerad", "publisert", "udgivet", "opublikowano", "last updated",
    "last modified", "updated", "aktualisiert", "mis à jour", "actualizado",
  ]

  private static let bylineStarts: [StaticString] = [
    "written by", "posted by", "article by", "story by", "authored by", "author:", "words by", "verfasst von",
    "geschrieben von", "escrito por", "scritto da", "geschreven door", "skrevet av", "skrevet af",
    "skriven av",
    "rédigé par", "écrit par", "publié par", "publicado por",
  ]
  private static let none = KnownNameSet([])
  private static let classes = KnownNameSet(["class"])
  private static let apart: Set<String> = [
    "nav", "footer", "aside", "figure", "form", "script", "style", "blockquote",
  ]
}
