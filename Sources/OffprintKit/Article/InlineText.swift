extension Inline {
  /// The inline's text, without the alternative texts of pictures.
  public var plainText: String {
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  func appendPlainText(to text: inout String) {
    switch self {
    case .text(let value), .code(let value): text += value
    case .math(let math): text += math.value
    case .emphasis(let children), .strong(let children), .strikethrough(let children),
      .subscript(let children), .superscript(let children), .mark(let children), .small(let children),
      .keyboard(let children), .underline(let children), .quote(let children):
      children.appendPlainText(to: &text)
    case .link(let link): link.children.appendPlainText(to: &text)
    case .abbreviation(let abbreviation): abbreviation.children.appendPlainText(to: &text)
    case .ruby(let segments): for segment in segments { segment.base.appendPlainText(to: &text) }
    case .span(let span): span.children.appendPlainText(to: &text)
    case .lineBreak: text += "\n"
    case .image, .footnoteReference: break
    }
  }
}

extension [Inline] {
  /// The inlines' text, without the alternative texts of pictures.
  public var plainText: String {
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  func appendPlainText(to text: inout String) {
    for inline in self { inline.appendPlainText(to: &text) }
  }
}
