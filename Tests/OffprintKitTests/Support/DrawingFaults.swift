import Markup

/// What must not be in a drawing that is written, by rules that are independent of those of the kit.
enum DrawingFaults {
  private static let active: Set<String> = [
    "script", "foreignObject", "animate", "animateMotion", "animateTransform", "animateColor", "set",
    "handler",
    "listener", "iframe", "object", "embed", "audio", "video", "canvas", "a", "feImage", "metadata", "cursor",
    "font-face-uri", "discard", "mpath", "tref", "image-set",
  ]

  /// The faults of a drawing's markup.
  static func of(_ markup: [UInt8]) -> [String] {
    let text = String(decoding: markup, as: UTF8.self)
    var faults: [String] = []
    for sign in ["<!", "<?", "xml:base"] where text.contains(sign) { faults.append(sign) }
    guard let document = try? Document(parsingXML: markup) else { return faults + ["not well-formed"] }
    for id in document.descendants(of: document.root) {
      guard document.isElement(id) else { continue }
      let tag = document.tagName(of: id) ?? ""
      if document.namespace(of: id) != .svg || active.contains(tag) { faults.append("<\(tag)>") }
      for (name, value) in document.attributes(of: id) {
        let name = document.text(of: name)
        if name.lowercased().hasPrefix("on") || name.contains(":on") { faults.append(name) }
        if name.contains("href"), !value.hasPrefix("#"), !isPicture(value, tag) {
          faults.append("\(name)=\(value)")
        }
        if isActive(value) { faults.append("\(name)=\(value)") }
      }
      if tag == "style", isActive(document.textContent(of: id)) { faults.append("style") }
    }
    return faults
  }

  /// The faults of all drawings in the addresses of a document.
  static func inAddresses(of document: String) -> [String] {
    document.split(separator: "\"").filter { $0.lowercased().hasPrefix("data:image/svg") }.flatMap {
      address in
      guard let markup = markup(of: String(address)) else {
        return ["an unexpected address: \(address.prefix(80))"]
      }
      return of(markup)
    }
  }

  /// The markup of an address in the only form in which drawings are written.
  static func markup(of address: String) -> [UInt8]? {
    let start = "data:image/svg+xml;base64,"
    guard address.hasPrefix(start) else { return nil }
    var bits = 0
    var group = 0
    var bytes: [UInt8] = []
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for letter in address.dropFirst(start.count).utf8 where letter != 0x3D {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      group = (group << 6 | value) & 0xFFFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: group >> bits))
      }
    }
    return bytes
  }

  private static func isPicture(_ value: String, _ tag: String) -> Bool {
    tag == "image" && ["png", "jpeg", "gif", "webp"].contains { value.hasPrefix("data:image/\($0);base64,") }
  }

  private static func isActive(_ value: String) -> Bool {
    let value = value.lowercased()
    return hasOutsideURL(value)
      || ["javascript", "@import", "expression(", "\\", "http:", "https:", "//", "/*"].contains { sign in
        value.contains(sign) && !value.hasPrefix("data:image/")
      }
  }

  private static func hasOutsideURL(_ value: String) -> Bool {
    var rest = value.lowercased()[...]
    while let range = rest.firstRange(of: "url") {
      let next = rest[range.upperBound...].drop { $0 == " " || $0 == "(" || $0 == "'" || $0 == "\"" }
      if rest[range.upperBound...].first == "(", next.first != "#" { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
