/// The blocks of a text as editors keep them in JSON: an array with an element for each paragraph, heading or list.
struct DataBlocks {
  /// The blocks as HTML.
  private(set) var html = ""
  /// How much prose they hold.
  private(set) var length = 0

  /// Reads an array; nil where its elements are no blocks of one text.
  init?(_ elements: [JSONValue]) {
    guard elements.count >= 2 else { return nil }
    var blocks = 0
    for element in elements {
      // Other articles have addresses and titles of their own.
      if Self.isTeaser(element) { return nil }
      guard let block = Self.block(element) else { continue }
      html += block.html
      length += block.length
      if block.length > 0 { blocks += 1 }
    }
    guard blocks >= 2 else { return nil }
  }

  private static func isTeaser(_ element: JSONValue) -> Bool {
    guard case .object(let members) = element else { return false }
    let names = Set(members.map { $0.name.lowercased() })
    let hasAddress = !names.isDisjoint(with: [
      "url", "slug", "href", "link", "permalink", "canonicalurl", "path",
    ])
    return hasAddress && !names.isDisjoint(with: ["title", "headline", "name"])
  }

  private static func block(_ element: JSONValue) -> (html: String, length: Int)? {
    var pieces = Pieces()
    pieces.read(element, name: "", depth: 0)
    guard !pieces.text.isEmpty else { return nil }
    let length = Prose.length(of: pieces.text)
    let isTitle =
      pieces.kind.hasPrefix("h") || pieces.kind.contains("heading") || pieces.kind.contains("header")
    if isTitle, pieces.text.utf8.count < 200 { return ("<h2>\(pieces.text)</h2>\n", 0) }
    if pieces.kind.contains("paragraph") || pieces.kind == "p" || length > 0 {
      let isWhole =
        pieces.text.hasPrefix("<p") || pieces.text.hasPrefix("<div") || pieces.text.hasPrefix("<h")
      return (isWhole ? "\(pieces.text)\n" : "<p>\(pieces.text)</p>\n", length)
    }
    return nil
  }

  /// What strings of text an element holds, and what kind of block it says that it is.
  private struct Pieces {
    var text = ""
    var kind = ""

    private static let deepest = 12

    mutating func read(_ value: JSONValue, name: String, depth: Int) {
      guard depth < Self.deepest, !DataNames.isBeside(name) else { return }
      switch value {
      case .string(let string):
        let lower = name.lowercased()
        if ["type", "nodetype", "_type", "__typename", "blocktype", "tag", "style", "kind"].contains(lower) {
          if depth == 1, kind.isEmpty || lower == "style" && string != "normal" { kind = string.lowercased() }
        } else if depth == 0 || DataNames.isText(name)
          || ["value", "insert", "paragraph", "data"].contains(lower)
        {
          text += Prose.isHTML(string) ? string : DataBlocks.escaped(string)
        }
      case .array(let elements):
        guard depth == 0 || Self.holdsParts(name) else { return }
        for element in elements { read(element, name: name, depth: depth + 1) }
      case .object(let members):
        guard depth == 0 || Self.holdsParts(name) else { return }
        for member in members { read(member.value, name: member.name, depth: depth + 1) }
      case .null, .bool, .number: break
      }
    }

    /// Whether parts of a block stand under a name.
    private static func holdsParts(_ name: String) -> Bool {
      [
        "children", "content", "contents", "nodes", "blocks", "data", "value", "items", "text", "paragraphs",
        "body",
        "spans", "ops", "fields", "attrs", "model", "document",
      ].contains(name.lowercased())
    }
  }

  /// A string of prose as HTML: as it is where it has tags, else a paragraph for each of its lines.
  static func html(ofText text: String) -> String {
    if Prose.isHTML(text) { return text }
    if text.contains("&lt;p") { return String(decoding: PlainText.decoded(Array(text.utf8)), as: UTF8.self) }
    return text.split(whereSeparator: \.isNewline).map { "<p>\(escaped(String($0)))</p>\n" }.joined()
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
