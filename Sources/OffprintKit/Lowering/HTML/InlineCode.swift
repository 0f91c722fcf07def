/// Inline program text.
enum InlineCode {
  /// The children of a `code` element as inlines: all of it is code, but links and marks are kept around
  /// their part.
  static func inlines(_ children: [Inline]) -> [Inline] {
    if children.count == 1, case .text(let text) = children[0] { return [.code(text)] }
    var inlines: [Inline] = []
    var code = ""
    for child in children {
      if let kept = kept(child) {
        if !code.isEmpty { inlines.append(.code(code)) }
        code = ""
        inlines.append(kept)
      } else {
        child.appendPlainText(to: &code)
      }
    }
    if !code.isEmpty { inlines.append(.code(code)) }
    return inlines
  }

  /// The child if it has a meaning beyond the appearance of program text.
  private static func kept(_ child: Inline) -> Inline? {
    switch child {
    case .link(var link):
      link.children = inlines(link.children)
      return .link(link)
    case .emphasis(let children): return children.isEmpty ? nil : .emphasis(inlines(children))
    case .strong(let children): return children.isEmpty ? nil : .strong(inlines(children))
    case .strikethrough(let children): return children.isEmpty ? nil : .strikethrough(inlines(children))
    case .underline(let children): return children.isEmpty ? nil : .underline(inlines(children))
    case .mark(let children): return children.isEmpty ? nil : .mark(inlines(children))
    case .subscript(let children): return children.isEmpty ? nil : .subscript(inlines(children))
    case .superscript(let children): return children.isEmpty ? nil : .superscript(inlines(children))
    case .image, .footnoteReference: return child
    case .text, .code, .lineBreak, .small, .keyboard, .quote, .abbreviation, .ruby, .math, .span: return nil
    }
  }
}
