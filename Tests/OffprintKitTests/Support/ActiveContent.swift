import Markup

/// Active content of a page, and links with unsafe schemes.
///
/// Everything is active that is not known to only show something: text that became a tag is found even if
/// this one does nothing.
enum ActiveContent {
  /// What renderers of Markdown and our writers use.
  private static let elements: Set<String> = [
    "html", "head", "body", "a", "abbr", "article", "aside", "audio", "bdo", "blockquote", "br", "caption",
    "code", "col",
    "colgroup", "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5",
    "h6",
    "header", "hr", "img", "input", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "section",
    "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "time", "tr", "u", "ul",
    "video",
  ]
  /// What the head of a whole document contains besides.
  private static let headElements: Set<String> = ["title", "meta", "link"]
  private static let addresses: Set<String> = [
    "href", "src", "poster", "data", "cite", "longdesc", "background", "xlink:href", "ping", "srcset",
  ]
  /// Attributes that load, send or run something whatever their value.
  private static let attributes: Set<String> = [
    "action", "formaction", "srcdoc", "http-equiv", "autofocus", "is", "slot", "from", "to", "values",
  ]
  private static let schemes: Set<String> = [
    "http", "https", "mailto", "tel", "ftp", "xmpp", "magnet", "geo",
  ]
  private static let pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif"]

  /// What is active in a part of a page.
  static func of(_ html: String) -> [String] {
    of(Document(parsing: Array("<!doctype html><body>\(html)".utf8)), elements, pictures)
  }

  /// What is active in a document of our own, which may contain drawings.
  static func of(_ document: Document) -> [String] {
    of(document, elements.union(headElements), pictures + ["svg+xml"])
  }

  private static func of(_ document: Document, _ elements: Set<String>, _ pictures: [String]) -> [String] {
    var found: [String] = []
    for id in document.descendants(of: document.root) where document.isElement(id) {
      let tag = document.tagName(of: id) ?? ""
      let isKnown: Bool =
        switch document.namespace(of: id) {
        case .html: elements.contains(tag)
        case .mathML: tag != "maction" && tag != "annotation-xml"
        default: false
        }
      if !isKnown { found.append(tag) }
      for attribute in document.attributes(of: id) {
        let name = document.text(of: attribute.name)
        let value = document.attribute(attribute.name, of: id) ?? ""
        if name.hasPrefix("on") || attributes.contains(name) { found.append("\(tag) \(name)") }
        if name == "style", value.contains("(") || value.contains("@") || value.contains("\\") {
          found.append("\(tag) style")
        }
        if tag == "input", name == "type", value != "checkbox" { found.append("input \(value)") }
        guard addresses.contains(name) else { continue }
        let isPicture =
          name == "src" && tag == "img"
          && pictures.contains { value.lowercased().hasPrefix("data:image/\($0)") }
        if !isPicture, !isHarmless(value) { found.append("\(tag) \(name)=\(value)") }
      }
    }
    return found
  }

  private static func isHarmless(_ url: String) -> Bool {
    let address = url.unicodeScalars.filter { $0.value > 0x20 && !(0x7F...0xA0).contains($0.value) }
    guard let colon = address.firstIndex(of: ":"), colon > address.startIndex else { return true }
    let scheme = String(String.UnicodeScalarView(address[..<colon])).lowercased()
    guard
      scheme.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
      })
    else { return true }
    return schemes.contains(scheme)
  }
}
