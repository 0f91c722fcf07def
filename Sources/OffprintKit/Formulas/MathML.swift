/// Untrusted MathML formulas: only well-formed ones of known harmless elements are accepted.
enum MathML {
  /// The allowed elements, with the number of children if it is fixed.
  private static let elements: [String: Int?] = [
    "math": nil, "mrow": nil, "mi": nil, "mn": nil, "mo": nil, "mtext": nil, "ms": nil, "mspace": 0,
    "mfrac": 2,
    "msqrt": nil, "mroot": 2, "mstyle": nil, "merror": nil, "mpadded": nil, "mphantom": nil, "mfenced": nil,
    "menclose": nil, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2, "munderover": 3,
    "mmultiscripts": nil, "mprescripts": 0, "none": 0, "mtable": nil, "mtr": nil, "mtd": nil,
    "semantics": nil,
    "annotation": nil,
  ]

  private static let leaves: Set<String> = ["mi", "mn", "mo", "mtext", "ms", "annotation"]

  private static let attributes: Set<String> = [
    "display", "mathvariant", "displaystyle", "scriptlevel", "stretchy", "symmetric", "largeop",
    "movablelimits",
    "accent", "accentunder", "fence", "separator", "form", "lspace", "rspace", "minsize", "maxsize",
    "linethickness",
    "width", "height", "depth", "open", "close", "separators", "notation", "columnalign", "rowalign",
    "columnspan",
    "rowspan", "columnspacing", "rowspacing", "encoding", "dir", "alttext", "columnlines", "rowlines",
    "frame",
  ]

  /// What the element of a formula with TeX says of the whole.
  struct Labels {
    /// The TeX, for readers that do not know MathML; ``XHTMLReader`` takes it for the formula.
    var tex: String
    /// Whether it has a line of its own.
    var isDisplayed: Bool
  }

  /// The rewritten element, or `nil` if anything in it is unknown or invalid.
  ///
  /// With `labels`, these are its attributes instead of its own.
  static func safeElement(_ source: String, namespaced: Bool, labels: Labels? = nil) -> [UInt8]? {
    var tokens = MarkupTokens(source)
    var out = ByteBuffer()
    var open: [(name: String, children: Int)] = []
    var isDone = false
    while let token = tokens.next() {
      switch token {
      case .text(let text):
        guard let last = open.last else {
          guard text.utf8.allSatisfy(\.isBlank) else { return nil }
          continue
        }
        if leaves.contains(last.name) {
          HTMLText.append(text, to: &out)
        } else if !text.utf8.allSatisfy(\.isBlank) {
          return nil
        }
      case .start(let name, let given, let isEmpty):
        guard !isDone, open.isEmpty == (name == "math"), elements[name] != nil,
          open.count < MathMLElement.greatestDepth,
          open.last.map({ !leaves.contains($0.name) }) ?? true
        else { return nil }
        if !open.isEmpty { open[open.count - 1].children += 1 }
        append(tag: name, given, namespaced: namespaced, labels: open.isEmpty ? labels : nil, to: &out)
        open.append((name, 0))
        if isEmpty {
          guard close(name, &open, &out) else { return nil }
          isDone = open.isEmpty
        }
      case .end(let name):
        guard close(name, &open, &out) else { return nil }
        isDone = open.isEmpty
      }
    }
    return tokens.isSound && isDone ? out.bytes : nil
  }

  /// A formula as it is read back after writing; `nil` if it must not be written.
  static func canonical(_ source: String) -> String? {
    line(source, namespaced: false).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The element next to TeX as it is read back after writing, without attributes of its own; `nil` if it must
  /// not be written.
  static func canonicalNextToTeX(_ source: String) -> String? {
    line(source, namespaced: false, labels: Labels(tex: "", isDisplayed: false)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// ``safeElement(_:namespaced:labels:)`` on one line.
  static func line(_ source: String, namespaced: Bool, labels: Labels? = nil) -> [UInt8]? {
    safeElement(source, namespaced: namespaced, labels: labels)?.map { $0 == 0x0A ? 0x20 : $0 }
  }

  /// The text of a formula.
  static func words(of source: String) -> String {
    var tokens = MarkupTokens(source)
    var words: [String] = []
    while let token = tokens.next() {
      if case .text(let text) = token, !text.utf8.allSatisfy(\.isBlank) { words.append(text) }
    }
    return words.joined(separator: " ")
  }

  private static func close(
    _ name: String, _ open: inout [(name: String, children: Int)], _ out: inout ByteBuffer
  ) -> Bool {
    guard let last = open.popLast(), last.name == name, let known = elements[name],
      known == nil || known == last.children
    else { return false }
    out.append("</\(name)>")
    return true
  }

  private static func append(
    tag name: String, _ given: [(name: String, value: String)], namespaced: Bool, labels: Labels?,
    to out: inout ByteBuffer
  ) {
    out.append("<\(name)")
    if name == "math", namespaced {
      out.append(" xmlns=\"http://www.w3.org/1998/Math/MathML\"" as StaticString)
    }
    if let labels {
      if labels.isDisplayed { out.append(" display=\"block\"" as StaticString) }
      if !labels.tex.isEmpty {
        out.append(" class=\"tex\" alttext=\"" as StaticString)
        HTMLText.append(attribute: labels.tex, lineEnds: .references, to: &out)
        out.append(0x22)
      }
      return out.append(0x3E)
    }
    var seen: Set<String> = []
    for attribute in given where attributes.contains(attribute.name) && seen.insert(attribute.name).inserted {
      out.append(" \(attribute.name)=\"")
      HTMLText.append(attribute: attribute.value, to: &out)
      out.append(0x22)
    }
    out.append(0x3E)
  }
}
