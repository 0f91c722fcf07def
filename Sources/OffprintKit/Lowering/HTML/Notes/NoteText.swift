/// Cleans up the text of a note.
enum NoteText {
  /// Removes the mark at the start of a note's text, since the reference has it, and remains of a back link
  /// at its end.
  static func dropMark(_ label: String, from blocks: inout [Block]) {
    if case .paragraph(var inlines)? = blocks.last {
      dropBrackets(from: &inlines)
      if inlines.allSatisfy(\.isBlank) {
        blocks.removeLast()
      } else {
        blocks[blocks.count - 1] = .paragraph(inlines)
      }
    }
    guard case .paragraph(var inlines)? = blocks.first else { return }
    var hasDropped = false
    dropMark(NoteLabel.bare(label), from: &inlines, &hasDropped)
    if inlines.allSatisfy(\.isBlank) { blocks.removeFirst() } else { blocks[0] = .paragraph(inlines) }
  }

  private static func dropMark(_ bare: String, from inlines: inout [Inline], _ hasDropped: inout Bool) {
    while let first = inlines.first {
      if case .text(let text) = first {
        let rest = withoutMark(text[...], bare, &hasDropped)
        guard rest.isEmpty else {
          if rest.count < text.count { inlines[0] = .text(String(rest)) }
          return
        }
        inlines.removeFirst()
      } else if case .lineBreak = first {
        inlines.removeFirst()
      } else if var children = first.markChildren {
        let before = children
        dropMark(bare, from: &children, &hasDropped)
        guard children.isEmpty else {
          if children != before { inlines[0] = first.with(markChildren: children) }
          return
        }
        inlines.removeFirst()
      } else {
        return
      }
    }
  }

  private static func withoutMark(_ text: Substring, _ bare: String, _ hasDropped: inout Bool) -> Substring {
    let trimmed = text.drop { "[(^↩↑ \u{A0}".contains($0) }
    var rest = trimmed
    if !bare.isEmpty, trimmed.hasPrefix(bare) {
      rest = trimmed.dropFirst(bare.count)
      // After the mark was removed, a second one counts only if a word follows it directly.
      if hasDropped, let next = rest.first, !next.isUppercase { rest = trimmed }
      // A longer number is not the mark: the year 1984 in note 1.
      if rest.first?.isNumber == true, bare.last?.isNumber == true { rest = trimmed }
    }
    if rest.count < trimmed.count || hasDropped || isLeftOver(rest) {
      hasDropped = true
      return rest.drop { "]).:\u{A0} ".contains($0) }
    }
    return trimmed.count < text.count && text.first.map({ "[(".contains($0) }) == true ? text : rest
  }

  /// Whether a text starts with punctuation that followed the removed mark.
  private static func isLeftOver(_ text: Substring) -> Bool {
    guard let first = text.first, ").]:".contains(first) else { return false }
    return text.dropFirst().first?.isWhitespace == true
  }

  /// Removes empty brackets at the end.
  private static func dropBrackets(from inlines: inout [Inline]) {
    while case .text(let text)? = inlines.last {
      var rest = text[...]
      while let last = rest.last, last.isWhitespace || last == "\u{FE0E}" { rest = rest.dropLast() }
      for pair in ["[]", "()"] where rest.hasSuffix(pair) { rest = rest.dropLast(2) }
      while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
      if rest.count == text.count { return }
      inlines.removeLast()
      guard rest.isEmpty else {
        inlines.append(.text(String(rest)))
        return
      }
    }
  }
}

extension Inline {
  /// The children of an inline that may contain the mark at the start of a note.
  fileprivate var markChildren: [Inline]? {
    switch self {
    case .superscript(let children), .strong(let children), .emphasis(let children), .small(let children):
      children
    case .link(let link) where NoteLabel.isMark(link.children.plainText): link.children
    default: nil
    }
  }

  fileprivate func with(markChildren children: [Inline]) -> Inline {
    switch self {
    case .superscript: .superscript(children)
    case .strong: .strong(children)
    case .emphasis: .emphasis(children)
    case .small: .small(children)
    case .link(let link): .link(Link(url: link.url, title: link.title, children: children))
    default: self
    }
  }
}
