/// A line that is written directly from its inlines: texts with links, pictures, code, breaks and emphasized
/// words between them, as most lines are.
///
/// An ``InlineFlow`` is needed for marks whose delimiters depend on their neighbours, and for adjacent texts.
/// If no texts are adjacent and no delimiter is ambiguous, it can be skipped.
struct PlainLine {
  private enum Previous {
    case text, code, mark, other
  }

  private let inlines: [Inline]

  /// Accepts inlines, unless they need a flow.
  init?(_ inlines: [Inline]) {
    var previous = Previous.other
    let span = inlines.span
    for place in span.indices {
      let isEdge = place == 0 || place == span.count - 1
      switch span[place] {
      case .text(let text):
        guard previous != .text, text.withBytes({ Self.isPlain($0, isEdge: isEdge) }) else { return nil }
        previous = .text
      case .code(let code):
        guard previous != .code, code.withBytes({ Self.isPlain($0) && !$0.holds(0x24) }) else { return nil }
        previous = .code
      case .link(let link):
        guard Self.isPlain(link) else { return nil }
        previous = .other
      case .image(let image):
        guard Self.isPlain(image) else { return nil }
        previous = .other
      case .lineBreak where !isEdge: previous = .other
      case .emphasis(let children), .strong(let children):
        guard previous != .mark, children.count == 1, case .text(let text) = children[0],
          text.withBytes({ Self.isPlain($0) && Self.isPlain(mark: $0, at: place, in: span) })
        else { return nil }
        previous = .mark
      default: return nil
      }
    }
    self.inlines = inlines
  }

  /// Whether all characters of a text are output. At the edge of a line, it must not be blank.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>, isEdge: Bool = false) -> Bool {
    guard !text.isEmpty, !isEdge || text.contains(where: { !$0.isBlank }) else { return false }
    var place = Controls.next(in: text, from: 0)
    while place < text.count {
      guard Controls.length(in: text, at: place) == 0 else { return false }
      place = Controls.next(in: text, from: place + 1)
    }
    return true
  }

  /// Whether a link is a single text or picture with an address.
  private static func isPlain(_ link: Link) -> Bool {
    guard link.children.count == 1, leads(link.url, link.title) else { return false }
    switch link.children[0] {
    // A text that equals its address is written differently.
    case .text(let text): return (link.title != nil || link.url != text) && text.withBytes { isPlain($0) }
    case .image(let image): return isPlain(image)
    default: return false
    }
  }

  private static func isPlain(_ image: Image) -> Bool {
    leads(image.url, image.title) && image.alt.withBytes { $0.isEmpty || isPlain($0) }
  }

  /// Whether an address needs no escaping, and contains no dollar sign that could match one in the text.
  private static func leads(_ url: String, _ title: String?) -> Bool {
    url.withBytes { SafeURL.isPlain($0) && !$0.holds(0x24) }
      && title?.withBytes { !$0.holds(0x24) } ?? true
  }

  /// Whether the delimiters around a text can only open and close it, according to their neighbours.
  private static func isPlain(
    mark text: UnsafeBufferPointer<UInt8>, at place: Int, in span: Span<Inline>
  ) -> Bool {
    let before = place == 0 ? .whitespace : edge(of: span[place - 1], atEnd: true)
    let after = place + 1 == span.count ? .whitespace : edge(of: span[place + 1], atEnd: false)
    return isPlain(edge(of: text, atEnd: false), beside: before)
      && isPlain(edge(of: text, atEnd: true), beside: after)
  }

  private static func isPlain(_ inner: CharacterClass?, beside outer: CharacterClass?) -> Bool {
    switch (inner, outer) {
    case (.other, .whitespace), (.other, .punctuation), (.punctuation, .whitespace): true
    default: false
    }
  }

  /// The character class at the edge of an inline; `nil` for a tilde or a symbol, about which parsers
  /// disagree.
  private static func edge(of inline: Inline, atEnd: Bool) -> CharacterClass? {
    switch inline {
    case .text(let text): text.withBytes { $0.isEmpty ? nil : edge(of: $0, atEnd: atEnd) }
    case .code, .link, .image: .punctuation
    // The backslash before the line end.
    case .lineBreak: atEnd ? .whitespace : .punctuation
    default: nil
    }
  }

  private static func edge(of text: UnsafeBufferPointer<UInt8>, atEnd: Bool) -> CharacterClass? {
    let place = atEnd ? text.count : 0
    guard text[atEnd ? place - 1 : place] != 0x7E else { return nil }
    return atEnd ? CharacterClass(in: text, before: place) : CharacterClass(in: text, at: place)
  }

  /// Whether it starts with a bracket, so that it could be a definition.
  var beginsWithBracket: Bool {
    switch inlines.first {
    case .text(let text): text.withBytes { $0.first { !$0.isBlank } == 0x5B }
    case .link, .image: true
    default: false
    }
  }

  /// Calls `body` with each inline and what follows it.
  func forEach(_ body: (Inline, InlineFlow.Token.Kind?) -> Void) {
    let span = inlines.span
    for place in span.indices {
      body(span[place], place + 1 < span.count ? Self.kind(of: span[place + 1]) : nil)
    }
  }

  private static func kind(of inline: Inline) -> InlineFlow.Token.Kind {
    switch inline {
    case .text: .text
    case .code: .code
    case .lineBreak: .lineBreak
    case .emphasis, .strong: .open
    default: .linkOpen
    }
  }

  /// Counts all possible delimiters.
  func count(into census: inout DelimiterCensus) {
    for inline in inlines {
      switch inline {
      case .text(let text): text.withBytes { census.add($0) }
      case .code(let code):
        code.withBytes { census.add($0) }
        census.add(runOf: 0x60, times: 2)
      case .link(let link):
        switch link.children.first {
        case .text(let text): text.withBytes { census.add($0) }
        case .image(let image): image.alt.withBytes { census.add($0) }
        default: break
        }
      case .image(let image): image.alt.withBytes { census.add($0) }
      case .emphasis(let children), .strong(let children):
        if case .text(let text)? = children.first { text.withBytes { census.add($0) } }
        census.add(runOf: 0x2A, times: 2)
        if case .emphasis = inline { census.add(runOf: 0x5F, times: 2) }
      default: break
      }
    }
  }
}
