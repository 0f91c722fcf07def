import Markup

/// Writes parsed markup so that nothing in it is active: no scripts, frames, forms, event handlers, and no addresses
/// outside of it.
///
/// Elements and attributes are written from lists of harmless ones; everything else becomes a plain element without
/// attributes. Each element gets its number, by which it is found again in the parsed page.
struct InertMarkup {
  private let document: Document
  /// Whether styles of the page are kept.
  private let keepsStyles: Bool
  /// Whether elements get their numbers.
  private let isNumbered: Bool
  /// What was written, in UTF-8.
  private(set) var html: [UInt8] = []

  /// Begins without output.
  init(_ document: Document, keepsStyles: Bool = false, isNumbered: Bool = false) {
    self.document = document
    self.keepsStyles = keepsStyles
    self.isNumbered = isNumbered
  }

  /// A whole document; `style` is a style sheet of ours.
  static func page(_ document: Document, keepsStyles: Bool, style: [UInt8]) -> [UInt8] {
    var markup = InertMarkup(document, keepsStyles: keepsStyles, isNumbered: true)
    let top = document.children(of: document.root).first { document.isElement($0) }
    let body = top.flatMap { top in document.children(of: top).first { document.tagName(of: $0) == "body" } }
    if document.quirksMode != .full { markup.write("<!DOCTYPE html>\n") }
    markup.write("<html data-offprint-styles=\"\(keepsStyles ? "page" : "none")\"")
    if let top { markup.writeAttributes(of: top) }
    markup.write("><head><meta charset=\"utf-8\"><title>page</title>\n")
    if keepsStyles { markup.writeStyles() }
    markup.write("<style>\n")
    markup.html += style
    markup.write("\n</style></head><body")
    if let body { markup.writeAttributes(of: body) }
    markup.write(">\n")
    if let inside = body ?? top { markup.write(below: inside) }
    markup.write("\n</body></html>\n")
    return markup.html
  }

  /// Writes everything below a node.
  mutating func write(below top: NodeID) {
    var ends: [String] = []
    var upcoming = document.firstChild(of: top)
    while let id = upcoming {
      let end = begin(id)
      if let end, let child = document.firstChild(of: id) {
        ends.append(end)
        upcoming = child
        continue
      }
      write(end ?? "")
      var last = id
      while document.nextSibling(of: last) == nil, let parent = document.parent(of: last), parent != top {
        write(ends.removeLast())
        last = parent
      }
      upcoming = document.nextSibling(of: last)
    }
  }

  /// Writes the start of a node, and returns its end; `nil` if its children are not written.
  private mutating func begin(_ id: NodeID) -> String? {
    if document.isText(id) { HTMLEscaping.append(document.data(of: id), inAttribute: false, to: &html) }
    guard document.isElement(id), let name = document.tagName(of: id) else { return nil }
    if document.namespace(of: id) != .html {
      writeStandIn(id, document.namespace(of: id) == .svg ? "drawing" : "formula")
      return nil
    }
    if InertNames.dropped.contains(name) { return nil }
    if name == "img" {
      writePicture(id)
      return nil
    }
    if let kind = InertNames.standIns[name] {
      writeStandIn(id, kind)
      return nil
    }
    if name == "form", document.firstChild(of: id) == nil { return nil }
    let written = InertNames.kept.contains(name) ? name : InertNames.replacements[name] ?? "span"
    write("<\(written)")
    writeAttributes(of: id)
    write(">")
    return InertNames.void.contains(written) ? nil : "</\(written)>"
  }

  private mutating func writeNumber(of id: NodeID) {
    if isNumbered { write(" data-offprint=\"\(id.index)\"") }
  }

  private mutating func writePicture(_ id: NodeID) {
    let source = document.attribute("src", of: id) ?? ""
    guard InertNames.isPicture(source) else { return writeStandIn(id, "picture") }
    write("<img")
    writeAttribute("src", source)
    writeAttributes(of: id)
    write(">")
  }

  /// Writes a box with the kind of an element and its text instead of the element.
  private mutating func writeStandIn(_ id: NodeID, _ kind: String) {
    write("<span data-offprint-kind=\"\(kind)\"")
    writeNumber(of: id)
    write(">")
    let text = document.attribute("alt", of: id) ?? document.attribute("title", of: id) ?? ""
    HTMLEscaping.append(
      text.isEmpty && kind == "formula" ? document.textContent(of: id) : text, inAttribute: false, to: &html)
    write("</span>")
  }

  private mutating func writeAttributes(of id: NodeID) {
    writeNumber(of: id)
    for (name, value) in document.attributes(of: id) {
      let name = document.text(of: name)
      let isKept =
        InertNames.attributes.contains(name) || keepsStyles && InertNames.styleAttributes.contains(name)
      guard isKept, name != "style" || Self.isPlain(style: value) else { continue }
      writeAttribute(name, value)
    }
  }

  private mutating func writeAttribute(_ name: String, _ value: String) {
    write(" \(name)=\"")
    HTMLEscaping.append(value, inAttribute: true, to: &html)
    write("\"")
  }

  /// Whether a style refers to nothing outside, neither openly nor in escapes.
  private static func isPlain(style: String) -> Bool {
    let style = style.lowercased()
    return !["url", "image", "src", "\\", "@"].contains { style.contains($0) }
  }

  private mutating func writeStyles() {
    for id in document.descendants(of: document.root) where document.tagName(of: id) == "style" {
      guard document.namespace(of: id) == .html else { continue }
      let text = document.textContent(of: id)
      guard !text.contains("</"), !text.contains("<!") else { continue }
      write("<style>")
      html += Self.withoutAddresses(Array(text.utf8))
      write("</style>\n")
    }
  }

  /// What refers to another file in a style sheet, in lower case.
  private static let references = ["url(", "src(", "image(", "image-set(", "@import"].map { Array($0.utf8) }

  /// A style sheet in which nothing refers to another file; the browser's policy blocks what is left in escapes.
  private static func withoutAddresses(_ style: [UInt8]) -> [UInt8] {
    let lower = style.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let starts = Set(references.compactMap(\.first))
    var result: [UInt8] = []
    result.reserveCapacity(style.count)
    for (place, byte) in lower.enumerated() {
      if starts.contains(byte), references.contains(where: { lower[place...].starts(with: $0) }) {
        result += "no-".utf8
      }
      result.append(style[place])
    }
    return result
  }

  /// Appends markup.
  private mutating func write(_ markup: String) { html += markup.utf8 }
}
