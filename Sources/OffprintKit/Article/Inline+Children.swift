extension Inline {
  /// The inlines directly within this one; those of ruby with their annotations.
  var children: [Inline] {
    switch self {
    case .emphasis(let children), .strong(let children), .strikethrough(let children),
      .subscript(let children), .superscript(let children), .mark(let children), .small(let children),
      .keyboard(let children), .underline(let children), .quote(let children):
      children
    case .link(let link): link.children
    case .abbreviation(let abbreviation): abbreviation.children
    case .ruby(let segments): segments.flatMap { $0.base + $0.annotation }
    case .span(let span): span.children
    case .text, .code, .image, .lineBreak, .math, .footnoteReference: []
    }
  }
}
