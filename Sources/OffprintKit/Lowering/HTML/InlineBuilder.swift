/// Collects the inlines of the current text, and collapses white space as CSS does.
///
/// Elements such as `em` and `a` are marks: they are opened and closed, and stay open across paragraphs, so
/// that a link around two paragraphs becomes a link in each.
struct InlineBuilder {
  /// The formatting of an open element.
  enum Mark: Equatable {
    case emphasis, strong, strikethrough, code, `subscript`, superscript, mark, small, keyboard, underline,
      quote
    case ruby, rubyText
    case link(url: String, title: String?)
    case abbreviation(title: String?)
    case span(LanguageSpan)
  }

  private struct Open {
    var mark: Mark
    var children: [Inline] = []
    /// For a `ruby`: the segments that already have an annotation.
    var segments: [RubySegment] = []

    var isFresh: Bool { children.isEmpty && segments.isEmpty }
  }

  /// Whether invisible break opportunities are kept like other text: in articles as given by their author.
  var keepsInvisible = false
  private var open: [Open] = []
  private var children: [Inline] = []
  private var text: [UInt8] = []
  private var finished: [[Inline]] = []
  private var hasSpace = false
  /// Whether the pending white space is a line end of the source.
  private var hasLineEnd = false
  /// The last bytes of the text before `text`.
  private var before: [UInt8] = []
  private var breaks = 0
  /// Whether white space has no effect now: at the start of a line or after other white space.
  private var atSpace = true
  /// Whether the paragraph is empty.
  private var isFresh = true
  /// Whether the paragraph contains only pictures.
  private(set) var holdsOnlyImages = false

  /// Whether the paragraph has references to footnotes.
  private var hasReferences = false

  /// The number of open marks.
  var depth: Int { open.count }

  /// Whether nothing was collected since the last ``take()``.
  var isEmpty: Bool { isFresh && finished.isEmpty }

  /// Whether a link is open, in which another must not be nested.
  var isInLink: Bool { open.contains { if case .link = $0.mark { true } else { false } } }

  /// Opens a mark. A pending space or line break stays outside of it.
  mutating func begin(_ mark: Mark) {
    closeText()
    open.append(Open(mark: mark))
  }

  /// Closes the innermost mark.
  mutating func end() {
    closeText()
    guard let last = open.popLast() else { return }
    if case .rubyText = last.mark, case .ruby? = open.last?.mark {
      let base = open[open.count - 1].children
      open[open.count - 1].children = []
      open[open.count - 1].segments.append(RubySegment(base: base, annotation: last.children))
    } else {
      for inline in Self.inlines(last) { append(closed: inline) }
    }
  }

  private static func inlines(_ open: Open) -> [Inline] {
    switch open.mark {
    case .link(let url, let title): Link(url: url, title: title, children: open.children).withoutLinksInIt
    case .code: InlineCode.inlines(open.children)
    default: inline(open).map { [$0] } ?? []
    }
  }

  private static func inline(_ open: Open) -> Inline? {
    if case .ruby = open.mark {
      var segments = open.segments
      if !open.children.isEmpty { segments.append(RubySegment(base: open.children)) }
      return segments.isEmpty ? nil : .ruby(segments)
    }
    let children = open.children
    guard !children.isEmpty else { return nil }
    switch open.mark {
    case .emphasis: return .emphasis(children)
    case .strong: return .strong(children)
    case .strikethrough: return .strikethrough(children)
    case .subscript: return .subscript(children)
    case .superscript: return .superscript(children)
    case .mark: return .mark(children)
    case .small: return .small(children)
    case .keyboard: return .keyboard(children)
    case .underline: return .underline(children)
    case .quote: return .quote(children)
    case .abbreviation(let title): return .abbreviation(Abbreviation(title: title, children: children))
    case .span(var span):
      if children.count == 1, case .span(let inner) = children[0], inner.replaces(span) {
        return .span(inner)
      }
      span.children = children
      return .span(span)
    case .rubyText: return .small(children)
    case .code, .ruby, .link: return nil
    }
  }

  /// Adds text, with white space collapsed.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte <= 0x20 {
        if !atSpace, isHTMLSpace(byte) {
          hasSpace = true
          if byte == 0x0A { hasLineEnd = true }
        }
        place += 1
        continue
      }
      if byte >= 0xC2, !keepsInvisible, let length = Invisible.length(in: bytes, at: place, after: text) {
        place += length
        continue
      }
      if hasLineEnd {
        hasLineEnd = false
        if byte >= 0xE0, WordSpacing.joins(text.isEmpty ? before : text, bytes, at: place) {
          hasSpace = false
        }
      }
      settle()
      let start = place
      place = TextRun.end(in: bytes, from: place)
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
    }
  }

  /// Adds text with its line ends.
  mutating func append(lines bytes: UnsafeBufferPointer<UInt8>) {
    var isFirst = true
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !isFirst { lineBreak() }
      isFirst = false
      append(UnsafeBufferPointer(rebasing: line))
    }
  }

  /// Adds text unchanged.
  mutating func append(literal string: String) {
    guard !string.isEmpty else { return }
    settle()
    text.append(contentsOf: string.utf8)
  }

  /// Adds text unchanged.
  mutating func append(literal bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    settle()
    text.append(contentsOf: bytes)
  }

  /// Adds an inline other than text.
  mutating func append(_ inline: Inline) {
    let isImage = if case .image = inline { true } else { false }
    let holdsOnlyImages = isImage && (isFresh || holdsOnlyImages)
    settle()
    self.holdsOnlyImages = holdsOnlyImages
    if case .footnoteReference = inline { hasReferences = true }
    append(closed: inline)
  }

  /// Adds a line break: two of them end the paragraph, and a paragraph neither starts nor ends with one.
  mutating func lineBreak() {
    hasSpace = false
    atSpace = true
    if !isFresh { breaks += 1 }
  }

  /// Ends a word: a space separates it from what follows.
  mutating func separate() {
    if !atSpace { hasSpace = true }
  }

  /// Whether a mark is open.
  func isOpen(_ mark: Mark) -> Bool { open.contains { $0.mark == mark } }

  /// Returns the collected paragraphs. Open marks stay open.
  mutating func take() -> [[Inline]] {
    endParagraph()
    defer { finished.removeAll(keepingCapacity: true) }
    return finished
  }

  /// Returns the collected paragraph if it is the only one, which nearly all are; else they stay.
  mutating func takeOnly() -> [Inline]? {
    endParagraph()
    return finished.count == 1 ? finished.popLast() : nil
  }

  /// Returns what was collected as one line.
  mutating func takeLine() -> [Inline] { takeOnly() ?? take().flatMap(\.self) }

  private mutating func endParagraph() {
    hasSpace = false
    hasLineEnd = false
    before = []
    breaks = 0
    atSpace = true
    if isFresh { return }
    isFresh = true
    closeText()
    for index in open.indices.reversed() {
      let inlines = Self.inlines(open[index])
      open[index].children = []
      open[index].segments = []
      if index > 0 { open[index - 1].children += inlines } else { children += inlines }
    }
    let inlines = children
    children = []
    if !inlines.isEmpty { finished.append(hasReferences ? inlines.withoutReferenceBrackets : inlines) }
    hasReferences = false
  }

  /// Writes the pending space and line breaks.
  @inline(__always)
  private mutating func settle() {
    if hasSpace || breaks > 0 { writeSpace() }
    atSpace = false
    isFresh = false
    holdsOnlyImages = false
  }

  private mutating func writeSpace() {
    let isBreak = breaks > 0
    if breaks > 1 { return endParagraph() }
    hasSpace = false
    breaks = 0
    // Marks opened since the last word start at the next one.
    var outer = open.count
    if text.isEmpty { while outer > 0, open[outer - 1].isFresh { outer -= 1 } }
    if isBreak {
      if outer == open.count { return append(closed: .lineBreak) }
      if outer > 0 { open[outer - 1].children.append(.lineBreak) } else { children.append(.lineBreak) }
    } else if outer == open.count {
      text.append(0x20)
    } else if outer > 0 {
      Self.appendSpace(to: &open[outer - 1].children)
    } else {
      Self.appendSpace(to: &children)
    }
  }

  private static func appendSpace(to inlines: inout [Inline]) {
    if case .text(let last)? = inlines.last {
      inlines[inlines.count - 1] = .text(last + " ")
    } else {
      inlines.append(.text(" "))
    }
  }

  private mutating func append(closed inline: Inline) {
    closeText()
    if open.isEmpty {
      children.append(inline)
    } else {
      open[open.count - 1].children.append(inline)
    }
  }

  private mutating func closeText() {
    guard !text.isEmpty else { return }
    let inline = Inline.text(String(decoding: text, as: UTF8.self))
    if let last = text.last, last >= 0x80 { before = Array(text.suffix(4)) } else { before = [] }
    text.removeAll(keepingCapacity: true)
    if open.isEmpty {
      children.append(inline)
    } else {
      open[open.count - 1].children.append(inline)
    }
  }
}

extension LanguageSpan {
  /// Whether nothing of a span directly around this one has an effect.
  fileprivate func replaces(_ outer: LanguageSpan) -> Bool {
    (language != nil || outer.language == nil) && (direction != nil || outer.direction == nil)
  }
}
