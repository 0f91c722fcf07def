import Markup

/// Active content of a page, and links with unsafe schemes.
enum ActiveContent {
  private static let elements: Set<String> = [
    "script", "iframe", "object", "embed", "form", "svg", "style", "base", "meta", "link", "zz",
  ]
  private static let schemes: Set<String> = [
    "http", "https", "mailto", "tel", "ftp", "xmpp", "magnet", "geo",
  ]

  /// The tags that are active.
  static func of(_ html: String) -> [String] {
    let document = Document(parsing: Array("<!doctype html><body>\(html)".utf8))
    var found: [String] = []
    for id in document.descendants(of: document.root) where document.isElement(id) {
      let tag = document.tagName(of: id) ?? ""
      if elements.contains(tag) { found.append(tag) }
      for attribute in document.attributes(of: id) {
        let name = document.text(of: attribute.name)
        let value = document.attribute(attribute.name, of: id) ?? ""
        if name.hasPrefix("on") { found.append("\(tag) \(name)") }
        guard ["href", "src", "action", "formaction", "poster", "data"].contains(name) else { continue }
        if !isHarmless(value) { found.append("\(tag) \(name)=\(value)") }
      }
    }
    return found
  }

  private static func isHarmless(_ url: String) -> Bool {
    let address = url.unicodeScalars.filter { $0.value > 0x20 }
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
