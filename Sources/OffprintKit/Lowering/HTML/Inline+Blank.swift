extension Inline {
  /// Whether it displays nothing, not even a non-breaking space.
  var isNothing: Bool {
    isBlank && ![self].plainText.unicodeScalars.contains("\u{A0}")
  }

  /// Whether it displays nothing.
  var isBlank: Bool {
    switch self {
    case .text(let text):
      text.utf8.allSatisfy(isHTMLSpace)
        || (text.utf8.first == 0xC2 || text.utf8.first == 0x20)
          && text.allSatisfy { $0 == "\u{A0}" || $0 == " " }
    case .lineBreak: true
    case .emphasis(let children), .strong(let children), .strikethrough(let children),
      .subscript(let children),
      .superscript(let children), .mark(let children), .small(let children), .keyboard(let children),
      .underline(let children),
      .quote(let children):
      children.allSatisfy(\.isBlank)
    case .link(let link): link.children.allSatisfy(\.isBlank)
    case .span(let span): span.children.allSatisfy(\.isBlank)
    case .abbreviation(let abbreviation): abbreviation.children.allSatisfy(\.isBlank)
    case .code(let text): text.isEmpty
    case .ruby(let segments): segments.isEmpty
    case .image, .math, .footnoteReference: false
    }
  }
}
