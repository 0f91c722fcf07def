import Markup

/// Reconstructs MathML from the elements with which MathJax 3 and 4 render it: `mjx-mi` for `mi`, with layout
/// boxes in between.
struct MathJaxTree {
  private let document: Document
  private static let deepest = 64

  init(_ document: Document) { self.document = document }

  /// The formula rendered in an element, as MathML; `nil` if there is none.
  func mathML(of id: NodeID) -> String? {
    guard let formula = document.descendants(of: id).first(where: { document.tagName(of: $0) == "mjx-math" })
    else { return nil }
    var out = ""
    appendChildren(of: formula, 0, to: &out)
    guard out.contains("<m") else { return nil }
    let display = document.attribute("display", of: formula) == "true" ? " display=\"block\"" : ""
    return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"\(display)>\(out)</math>"
  }

  private func appendChildren(of id: NodeID, _ depth: Int, to out: inout String) {
    for child in document.children(of: id) where document.isElement(child) {
      append(child, depth + 1, to: &out)
    }
  }

  private func append(_ id: NodeID, _ depth: Int, to out: inout String) {
    guard depth < Self.deepest, let name = document.tagName(of: id), name.hasPrefix("mjx-") else { return }
    switch name.dropFirst(4) {
    case "mi", "mo", "mn", "mtext", "ms":
      let text = glyphs(of: id)
      if !text.isEmpty { out += "<\(name.dropFirst(4))>\(text)</\(name.dropFirst(4))>" }
    case "mfrac": append("mfrac", [part("mjx-num", of: id), part("mjx-den", of: id)], depth, to: &out)
    case "msqrt": append("msqrt", [part("mjx-box", of: id)], depth, to: &out)
    case "mroot": append("mroot", [part("mjx-box", of: id), part("mjx-root", of: id)], depth, to: &out)
    case "msub", "msup", "msubsup": appendScripts(of: id, String(name.dropFirst(4)), depth, to: &out)
    case "munder": append("munder", [part("mjx-base", of: id), part("mjx-under", of: id)], depth, to: &out)
    case "mover": append("mover", [part("mjx-base", of: id), part("mjx-over", of: id)], depth, to: &out)
    case "munderover":
      let parts = ["mjx-base", "mjx-under", "mjx-over"].map { part($0, of: id) }
      append("munderover", parts, depth, to: &out)
    case "mtable", "mtr", "mtd", "mrow", "mphantom", "menclose":
      out += "<\(name.dropFirst(4))>"
      appendChildren(of: id, depth, to: &out)
      out += "</\(name.dropFirst(4))>"
    case "surd", "spacer", "strut", "nstrut", "dstrut", "tstrut", "line", "assistive-mml": break
    default: appendChildren(of: id, depth, to: &out)
    }
  }

  private func append(_ name: String, _ parts: [NodeID?], _ depth: Int, to out: inout String) {
    out += "<\(name)>"
    for part in parts {
      out += "<mrow>"
      if let part { appendChildren(of: part, depth, to: &out) }
      out += "</mrow>"
    }
    out += "</\(name)>"
  }

  /// A base with its subscript and superscript; if there are both, the superscript comes first.
  private func appendScripts(of id: NodeID, _ name: String, _ depth: Int, to out: inout String) {
    let children = document.children(of: id).filter(document.isElement)
    guard let scripts = children.first(where: { document.tagName(of: $0) == "mjx-script" }) else {
      return appendChildren(of: id, depth, to: &out)
    }
    var parts = document.children(of: scripts).filter {
      document.isElement($0) && document.tagName(of: $0) != "mjx-spacer"
    }
    if name == "msubsup" { parts.reverse() }
    out += "<\(name)><mrow>"
    for child in children where child != scripts { append(child, depth + 1, to: &out) }
    out += "</mrow>"
    for part in parts.prefix(name == "msubsup" ? 2 : 1) {
      out += "<mrow>"
      append(part, depth + 1, to: &out)
      out += "</mrow>"
    }
    out += "</\(name)>"
  }

  /// The first element of a name inside another, but not inside a nested one.
  private func part(_ name: String, of id: NodeID) -> NodeID? {
    var descendants = document.descendants(of: id)
    while let node = descendants.next() {
      guard document.isElement(node), let found = document.tagName(of: node) else { continue }
      if found == name { return node }
      if Self.parts.contains(found) { descendants.skipChildren(of: node) }
    }
    return nil
  }

  private static let parts: Set<String> = [
    "mjx-num", "mjx-den", "mjx-root", "mjx-base", "mjx-under", "mjx-over", "mjx-surd", "mjx-script",
  ]

  /// The characters of a token: as text, or as classes from which a style sheet renders them.
  private func glyphs(of id: NodeID) -> String {
    var text = WhiteSpace.collapsed(document.textContent(of: id))
    if text.isEmpty {
      for node in document.descendants(of: id) where document.tagName(of: node) == "mjx-c" {
        guard let glyph = document.attribute("class", of: node)?.split(separator: " ").first,
          glyph.hasPrefix("mjx-c"), let code = UInt32(glyph.dropFirst(5), radix: 16),
          let scalar = Unicode.Scalar(code)
        else { continue }
        text.unicodeScalars.append(scalar)
      }
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      // Invisible operators.
      case "\u{2061}"..."\u{2064}": break
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      default: escaped.unicodeScalars.append(Self.upright(scalar))
      }
    }
    return escaped
  }

  /// The plain letter for an italic one: MathML renders single letters in italics by itself.
  private static func upright(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let code = scalar.value
    let plain: UInt32 =
      switch code {
      case 0x1D434...0x1D44D: code - 0x1D434 + 0x41
      case 0x1D44E...0x1D467: code - 0x1D44E + 0x61
      case 0x210E: 0x68
      case 0x1D6E2...0x1D6FA: code - 0x1D6E2 + 0x391
      case 0x1D6FC...0x1D714: code - 0x1D6FC + 0x3B1
      default: code
      }
    return Unicode.Scalar(plain) ?? scalar
  }
}
