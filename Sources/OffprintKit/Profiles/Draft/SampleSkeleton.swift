import Markup

/// Writes a page with the structure of another: its elements and names, but with placeholders instead of its
/// text, which must not be added to a repository.
struct SampleSkeleton {
  private static let deepest = 40
  private static let mostElements = 600
  /// The maximum number of similar siblings to include.
  private static let mostAlike = 3
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let dropped: Set<String> = [
    "script", "style", "noscript", "template", "svg", "canvas", "object",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "br", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub",
    "sup",
    "time", "u",
  ]

  /// The address of the sample of a host's profile.
  static func address(_ host: String) -> String { "https://\(host)/2025/01/a-sample" }

  /// The page.
  private(set) var html = "<!DOCTYPE html>\n"
  private let page: DraftPage
  private var document: Document { page.document }
  private var placeholders: Placeholders
  private var left = SampleSkeleton.mostElements
  /// The elements with the body, a title or a date, and their ancestors: only these are included completely.
  private var isWanted: Set<NodeID> = []

  init(page: DraftPage, host: String, body: String?) {
    self.page = page
    placeholders = Placeholders(metadata: page.metadata, host: host)
    for id in wanted(body) {
      isWanted.insert(id)
      isWanted.formUnion(document.ancestors(of: id))
    }
    guard let top = document.children(of: document.root).first(where: { document.isElement($0) }) else {
      return
    }
    html += "<html\(attributes(of: top))>\n<head>\n<meta charset=\"utf-8\">\n"
    for child in document.children(of: top) {
      if document.tagName(of: child) == "head" { writeHead(child) }
    }
    html += "</head>"
    for child in document.children(of: top) where document.tagName(of: child) == "body" {
      write(child, depth: 0)
    }
    html += "\n</html>\n"
  }

  private func wanted(_ body: String?) -> [NodeID] {
    var found: [NodeID] = []
    for text in [body, "h1", "time", "[rel=author]", "[class*=byline i]", "[class*=author i]"] {
      guard let text, let selector = try? Selector(text) else { continue }
      found += document.all(selector).prefix(4)
    }
    return found
  }

  private mutating func writeHead(_ head: NodeID) {
    for id in document.children(of: head) {
      switch document.tagName(of: id) {
      case "title":
        html += "<title>\(Self.escaped(placeholders.text(document.textContent(of: id))))</title>\n"
      case "meta":
        guard let content = document.attribute("content", of: id),
          let key = ["name", "property", "itemprop"].first(where: { document.attribute($0, of: id) != nil }),
          let name = document.attribute(key, of: id), let value = placeholders.meta(name, content)
        else { continue }
        html += "<meta \(key)=\"\(Self.escaped(name))\" content=\"\(Self.escaped(value))\">\n"
      case "link" where document.attribute("rel", of: id)?.lowercased() == "canonical":
        html += "<link rel=\"canonical\" href=\"\(placeholders.address)\">\n"
      case "script":
        guard document.attribute("type", of: id)?.lowercased().hasSuffix("ld+json") == true,
          let json = EmbeddedJSON.value(in: Array(document.textContent(of: id).utf8))
        else { continue }
        var buffer = ByteBuffer()
        buffer.append(json: placeholders.json(json))
        let text = String(decoding: buffer.bytes, as: UTF8.self).replacing("</", with: "<\\/")
        html += "<script type=\"application/ld+json\">\(text)</script>\n"
      default: continue
      }
    }
  }

  private mutating func write(_ id: NodeID, depth: Int) {
    guard let tag = document.tagName(of: id), document.isElement(id), left > 0, depth < Self.deepest,
      !Self.dropped.contains(tag)
    else { return }
    left -= 1
    if !Self.inline.contains(tag) { html += "\n" + String(repeating: " ", count: min(depth, 20)) }
    html += "<\(tag)\(attributes(of: id))>"
    if Self.void.contains(tag) { return }
    let isWhole = isWanted.contains(id) || document.ancestors(of: id).contains { isBody($0) }
    if isWhole {
      writeChildren(of: id, tag, depth)
    } else if page.allBytes(of: id) > 0 {
      html += Self.escaped(placeholders.short)
    }
    html += "</\(tag)>"
  }

  private func isBody(_ id: NodeID) -> Bool {
    isWanted.contains(id) && page.contentBytes(of: id) > 0
  }

  private mutating func writeChildren(of id: NodeID, _ tag: String, _ depth: Int) {
    var kind = ""
    var alike = 0
    for child in document.children(of: id) {
      if document.isText(child) {
        let text = CollapsedText.collapsed(document.data(of: child))
        if !text.isEmpty { html += spaced(placeholders.text(text, in: tag), document.data(of: child)) }
        continue
      }
      guard document.isElement(child) else { continue }
      let name = "\(document.tagName(of: child) ?? "") \(document.attribute("class", of: child) ?? "")"
      alike = name == kind ? alike + 1 : 1
      kind = name
      if alike <= Self.mostAlike || isWanted.contains(child) { write(child, depth: depth + 1) }
    }
  }

  /// A placeholder with the white space around the original text.
  private func spaced(_ text: String, _ original: String) -> String {
    let before = original.first?.isWhitespace == true ? " " : ""
    let after = original.last?.isWhitespace == true ? " " : ""
    return before + Self.escaped(text) + after
  }

  private mutating func attributes(of id: NodeID) -> String {
    var text = ""
    for (name, value) in document.attributes(of: id) {
      let key = document.text(of: name)
      guard let kept = placeholders.attribute(key, value) else { continue }
      text += " \(key)=\"\(Self.escaped(kept))\""
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
