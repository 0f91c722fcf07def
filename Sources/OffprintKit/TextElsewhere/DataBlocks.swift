/// The blocks of a text as editors store them in JSON: an array with an element for each paragraph, heading
/// or list.
struct DataBlocks {
  /// The blocks as HTML.
  private(set) var html = ""
  /// The amount of prose in them.
  private(set) var length = 0

  /// Reads an array; `nil` if its elements are not the blocks of one text.
  init?(_ elements: [JSONValue]) {
    guard elements.count >= 2 else { return nil }
    var (paragraphs, teasers) = (0, 0)
    for element in elements {
      if Self.isTeaser(element) {
        teasers += 1
        continue
      }
      var block = Block()
      block.add(element, name: "", depth: 0)
      let length = Prose.length(of: block.html)
      guard block.hasText, block.isKnown || length > 0 else { continue }
      append(block)
      self.length += length
      if length > 0 { paragraphs += 1 }
    }
    // A text may contain a card of another article, but a list of articles is not a text.
    guard paragraphs >= 2, teasers * 3 < elements.count else { return nil }
  }

  /// Whether an element has its own address and title, as other articles have.
  private static func isTeaser(_ element: JSONValue) -> Bool {
    guard case .object(let members) = element else { return false }
    var (hasAddress, hasTitle) = (false, false)
    for member in members {
      switch member.name.lowercased() {
      case "url", "slug", "href", "link", "permalink", "canonicalurl", "path": hasAddress = true
      case "title", "headline", "name": hasTitle = true
      default: break
      }
    }
    return hasAddress && hasTitle
  }

  private mutating func append(_ block: Block) {
    // Some editors store items without a list.
    for end in ["</ul>\n", "</ol>\n"] where html.hasSuffix(end) {
      let start = "<\(end.dropFirst(2).dropLast())"
      guard block.html.hasPrefix(start) else { continue }
      html.removeLast(end.count)
      html += block.html.dropFirst(start.count)
      html += "\n"
      return
    }
    html += block.html
    html += "\n"
  }

  /// A string of prose as HTML: unchanged if it has tags, else with a paragraph for each of its lines.
  static func html(ofText text: String) -> String {
    if Prose.isHTML(text) { return text }
    if Prose.isEscapedHTML(text) {
      return String(decoding: PlainText.decoded(Array(text.utf8)), as: UTF8.self)
    }
    return text.split(whereSeparator: \.isNewline).map { "<p>\(escaped(String($0)))</p>\n" }.joined()
  }

  /// Returns a text escaped for HTML.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension DataBlocks {
  /// One element as HTML.
  private struct Block {
    var html = ""
    /// Whether it declares the kind of block it is.
    var isKnown = false
    var hasText = false

    private static let deepest = 12

    mutating func add(_ value: JSONValue, name: String, depth: Int) {
      guard depth < Self.deepest, !DataNames.isBeside(name) else { return }
      switch value {
      case .string(let string):
        if depth == 0 || DataNames.holdsString(name) { add(string) }
        if depth == 0 { wrap() }
      case .array(let elements) where depth == 0 || DataNames.holdsParts(name):
        let isList = name == "items"
        for element in elements {
          let isItem = isList && DataKind(of: element) == nil
          if isItem { html += "<li>" }
          if isItem, case .string(let string) = element {
            add(string)
          } else {
            add(element, name: name, depth: depth + 1)
          }
          if isItem { html += "</li>" }
        }
      case .object(let members) where depth == 0 || DataNames.holdsParts(name):
        let kind = DataKind(of: value)
        html += kind?.start ?? ""
        for member in members { add(member.value, name: member.name, depth: depth + 1) }
        html += kind?.end ?? ""
        guard depth == 0 else { return }
        isKnown = kind != nil
        if kind == nil { wrap() }
      default: break
      }
    }

    private mutating func add(_ text: String) {
      hasText = hasText || text.utf8.contains { !$0.isBlank }
      html += Prose.isHTML(text) ? text : DataBlocks.escaped(text)
    }

    private mutating func wrap() {
      guard !["<p", "<div", "<h", "<ul", "<ol", "<blockquote"].contains(where: { html.hasPrefix($0) }) else {
        return
      }
      html = "<p>\(html)</p>"
    }
  }
}
