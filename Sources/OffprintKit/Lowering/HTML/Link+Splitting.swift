extension Link {
  /// The link; or if there are links in it, which keep their addresses, links around the rest of its content.
  var withoutLinksInIt: [Inline] {
    if children.isEmpty { return [] }
    return children.contains { $0.hasLink } ? around(children) : [.link(self)]
  }

  private func around(_ inlines: [Inline]) -> [Inline] {
    var line: [Inline] = []
    var run: [Inline] = []
    for inline in inlines {
      if inline.hasLink {
        line += link(to: run) + inside(inline)
        run = []
      } else {
        run.append(inline)
      }
    }
    return line + link(to: run)
  }

  /// A link around inlines, without the space at their edges.
  private func link(to inlines: [Inline]) -> [Inline] {
    var run = inlines
    var before: [Inline] = []
    var after: [Inline] = []
    if case .text(let text)? = run.first, text.utf8.first == 0x20 {
      before = [.text(" ")]
      run[0] = .text(String(text.dropFirst()))
    }
    if case .text(let text)? = run.last, text.utf8.last == 0x20 {
      after = [.text(" ")]
      run[run.count - 1] = .text(String(text.dropLast()))
    }
    run.removeAll { $0 == .text("") }
    return before + (run.isEmpty ? [] : [.link(Link(url: url, title: title, children: run))]) + after
  }

  private func inside(_ inline: Inline) -> [Inline] {
    switch inline {
    case .link: return [inline]
    case .emphasis(let children): return [.emphasis(around(children))]
    case .strong(let children): return [.strong(around(children))]
    case .strikethrough(let children): return [.strikethrough(around(children))]
    case .subscript(let children): return [.subscript(around(children))]
    case .superscript(let children): return [.superscript(around(children))]
    case .mark(let children): return [.mark(around(children))]
    case .small(let children): return [.small(around(children))]
    case .keyboard(let children): return [.keyboard(around(children))]
    case .underline(let children): return [.underline(around(children))]
    case .quote(let children): return [.quote(around(children))]
    case .abbreviation(var short):
      short.children = around(short.children)
      return [.abbreviation(short)]
    case .ruby(let segments):
      return [.ruby(segments.map { RubySegment(base: around($0.base), annotation: around($0.annotation)) })]
    case .span(var span):
      span.children = around(span.children)
      return [.span(span)]
    case .text, .code, .image, .lineBreak, .math, .footnoteReference: return link(to: [inline])
    }
  }
}

extension Inline {
  /// Whether it is a link, or contains one.
  fileprivate var hasLink: Bool {
    if case .link = self { true } else { children.contains { $0.hasLink } }
  }
}
