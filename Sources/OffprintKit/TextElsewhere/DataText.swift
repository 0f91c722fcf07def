/// The article in the data of a script, as HTML.
struct DataText: Sendable {
  /// The HTML of its body.
  var html: String
  /// The amount of prose in it.
  var length: Int
  /// The title next to it.
  var title: String?

  /// Returns the longest body of an article in a JSON value.
  ///
  /// That is a string of prose, with or without tags, or an array whose elements are the paragraphs, headings
  /// and lists of a text, as editors store it. Members whose name indicates something other than an article
  /// are skipped.
  static func longest(in value: JSONValue, isLinkedData: Bool) -> DataText? {
    var search = Search(isLinkedData: isLinkedData)
    search.visit(value, name: "", title: nil, depth: 0)
    return search.best
  }

  private struct Search {
    let isLinkedData: Bool
    var best: DataText?
    /// The remaining number of values to examine.
    var room = 200_000

    private static let deepest = 60

    mutating func visit(_ value: JSONValue, name: String, title: String?, depth: Int) {
      room -= 1
      guard depth < Self.deepest, room > 0, !DataNames.isBeside(name) else { return }
      switch value {
      case .string(let text):
        if isLinkedData, !DataNames.isLinkedText(name) { return }
        if let nested = Self.nested(text) { return visit(nested, name: name, title: title, depth: depth + 1) }
        let length = Prose.length(of: text)
        // Only the body of an article is this long, unless the name or the tags say that it is one.
        let isPlainlyText = DataNames.isText(name) || Prose.holdsParagraphs(text)
        guard length >= (isPlainlyText ? 200 : 600) else { return }
        offer(DataText(html: DataBlocks.html(ofText: text), length: length, title: title))
      case .array(let elements):
        if !isLinkedData, let blocks = DataBlocks(elements) {
          offer(DataText(html: blocks.html, length: blocks.length, title: title))
        }
        for element in elements { visit(element, name: name, title: title, depth: depth + 1) }
      case .object(let members):
        let own = DataNames.title(in: members) ?? title
        for member in members { visit(member.value, name: member.name, title: own, depth: depth + 1) }
      case .null, .bool, .number: break
      }
    }

    private mutating func offer(_ text: DataText) {
      if text.length > best?.length ?? 199 { best = text }
    }

    /// The value of a string that contains JSON.
    private static func nested(_ text: String) -> JSONValue? {
      guard text.utf8.count > 200, text.hasPrefix("{") || text.hasPrefix("[") else { return nil }
      return EmbeddedJSON.value(in: Array(text.utf8), at: 0)
    }
  }
}
