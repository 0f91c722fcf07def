/// The context of a line that affects its notation.
struct LineContext {
  /// Whether `|` ends a cell.
  var inTable = false
  /// Whether a line end would end the block: in headings and cells.
  var isSingleLine = false
  /// The labels of footnotes.
  var labels: FootnoteLabels
  /// The user's options.
  var options: MarkdownOptions
}

extension InlineFlow {
  /// The active marks: a mark within the same mark is redundant.
  struct Active: Equatable {
    var emphasis = false
    var strong = false
    var strikethrough = false
    var inLink = false

    /// Activates a mark, unless it is already active.
    mutating func insert(_ kind: Mark.Kind) -> Bool {
      let before = self
      switch kind {
      case .emphasis: emphasis = true
      case .strong: strong = true
      case .strikethrough: strikethrough = true
      }
      return self != before
    }
  }

  /// Replaces the contents by a layout of inlines.
  mutating func lay(_ inlines: [Inline], in context: LineContext) {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    if !targets.isEmpty { targets.removeAll(keepingCapacity: true) }
    hasMath = false
    hasControls = false
    append(inlines, Active(), context)
    settle()
    // A `$` inside a code span or raw HTML could open a formula too, so it counts.
    if !hasMath, bytes.withUnsafeBufferPointer({ $0.holds(0x24) }) {
      hasMath = tokens.contains { $0.kind != .text && bytes[$0.range].contains(0x24) }
    }
  }

  mutating func append(_ inlines: [Inline], _ active: Active, _ context: LineContext) {
    for inline in inlines { append(inline, active, context) }
  }

  private mutating func append(_ inline: Inline, _ active: Active, _ context: LineContext) {
    switch inline {
    case .text(let text): append(text: text)
    case .emphasis(let children): append(.emphasis, children, active, context)
    case .strong(let children): append(.strong, children, active, context)
    case .strikethrough(let children): append(.strikethrough, children, active, context)
    case .code(let value): append(code: value)
    case .link(let link): append(link, active, context)
    case .image(let image): append(image)
    case .lineBreak: append(.lineBreak)
    case .subscript(let children): append("sub", isRaised: false, children, active, context)
    case .superscript(let children): append("sup", isRaised: true, children, active, context)
    case .mark(let children): append(tag: "mark", [], children, active, context)
    case .small(let children): append(tag: "small", [], children, active, context)
    case .keyboard(let children): append(tag: "kbd", [], children, active, context)
    case .underline(let children): append(tag: "u", [], children, active, context)
    case .quote(let children):
      if !context.options.keepsHTML { append(text: "\u{201C}") }
      append(tag: "q", [], children, active, context)
      if !context.options.keepsHTML { append(text: "\u{201D}") }
    case .abbreviation(let short):
      append(tag: "abbr", [("title", short.title)], short.children, active, context)
    case .ruby(let segments): append(segments, active, context)
    case .math(let math): append(math, active, context)
    case .footnoteReference(let identifier): append(note: identifier, context)
    case .span(let span):
      let attributes = [("lang", span.language), ("dir", span.direction?.rawValue)]
      if attributes.contains(where: { $0.1 != nil }) {
        append(
          tag: span.overridesDirection ? "bdo" : "span", attributes, span.children, active, context)
      } else {
        append(span.children, active, context)
      }
    }
  }

  private mutating func append(
    _ kind: Mark.Kind, _ children: [Inline], _ active: Active, _ context: LineContext
  ) {
    var inside = active
    guard inside.insert(kind) else { return append(children, active, context) }
    let mark = open(kind, context.options)
    append(children, inside, context)
    close(mark)
  }

  /// Without HTML a raised number directly after another one would continue it.
  private mutating func append(
    _ name: String, isRaised: Bool, _ children: [Inline], _ active: Active, _ context: LineContext
  ) {
    if !context.options.keepsHTML, tokens.last?.kind == .text,
      let text = RaisedText.text(of: children, after: bytes.last, isRaised: isRaised)
    {
      return append(text: text)
    }
    append(tag: name, [], children, active, context)
  }

  private mutating func append(
    tag name: String, _ attributes: [(String, String?)], _ children: [Inline], _ active: Active,
    _ context: LineContext
  ) {
    guard context.options.keepsHTML else { return append(children, active, context) }
    let start = tokens.count
    append(literal: InlineHTML.opening(name, attributes))
    append(children, active, context)
    closeElement(from: start, tag: "</\(name)>")
  }

  private mutating func append(_ link: Link, _ active: Active, _ context: LineContext) {
    guard !active.inLink, let url = SafeURL.checked(link.url, for: .link) else {
      return append(link.children, active, context)
    }
    if link.title == nil, case .text(let text)? = link.children.first, link.children.count == 1,
      let literal = LinkTarget.autolink(url, text: text)
    {
      return append(literal: literal)
    }
    var inside = active
    inside.inLink = true
    append(Target(url: url, title: link.title, isImage: false))
    let index = targets.count - 1
    append(.linkOpen, index: index)
    append(link.children, inside, context)
    append(.linkClose, index: index)
  }

  private mutating func append(_ target: Target) {
    targets.append(target)
    // A dollar sign of the text could match one there.
    if target.url.withBytes({ $0.holds(0x24) }) || target.title?.withBytes({ $0.holds(0x24) }) == true {
      hasMath = true
    }
  }

  private mutating func append(_ image: Image) {
    guard let url = SafeURL.checked(image.url, for: .image), !url.isEmpty else {
      return append(text: image.alt)
    }
    append(Target(url: url, title: image.title, isImage: true))
    let index = targets.count - 1
    append(.linkOpen, index: index)
    append(text: image.alt)
    append(.linkClose, index: index)
  }

  private mutating func append(_ segments: [RubySegment], _ active: Active, _ context: LineContext) {
    guard context.options.keepsHTML else {
      for segment in segments {
        append(segment.base, active, context)
        guard !segment.annotation.isEmpty else { continue }
        append(text: "(")
        append(segment.annotation, active, context)
        append(text: ")")
      }
      return
    }
    append(literal: "<ruby>")
    for segment in segments {
      append(segment.base, active, context)
      append(literal: "<rt>")
      append(segment.annotation, active, context)
      append(literal: "</rt>")
    }
    append(literal: "</ruby>")
  }

  private mutating func append(note identifier: String, _ context: LineContext) {
    let label = context.labels[identifier]
    if context.options.dialect == .gfm { return append(literal: Array("[^\(label)]".utf8), as: .note) }
    if context.options.keepsHTML {
      append(literal: "<sup>\(label)</sup>")
    } else {
      append(text: "[\(label)]")
    }
  }

  private mutating func append(_ math: Math, _ active: Active, _ context: LineContext) {
    let math = math.asTeX(isDisplayed: false)
    if math.isUnsafeTeX { return append(code: math.value) }
    if math.notation == .mathML {
      guard context.options.keepsHTML, let element = MathNotation.element(math) else {
        return append(text: MathML.words(of: math.value))
      }
      return append(literal: element)
    }
    let bytes = MathNotation.inline(math, inTable: context.inTable, inLink: active.inLink)
    guard !bytes.isEmpty else { return }
    hasMath = true
    append(literal: bytes)
  }
}
