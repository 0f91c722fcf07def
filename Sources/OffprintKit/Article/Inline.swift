/// An inline node: text and its formatting.
public indirect enum Inline: Equatable, Sendable {
  /// Plain text.
  case text(String)
  /// Stress emphasis.
  case emphasis([Inline])
  /// Strong importance.
  case strong([Inline])
  /// Text that is no longer accurate or relevant.
  case strikethrough([Inline])
  /// Program text.
  case code(String)
  /// A link.
  case link(Link)
  /// An inline picture.
  case image(Image)
  /// A line break that belongs to the text.
  case lineBreak
  /// Text below the line.
  case `subscript`([Inline])
  /// Text above the line.
  case superscript([Inline])
  /// Text that is marked for reference.
  case mark([Inline])
  /// Side remarks and small print.
  case small([Inline])
  /// Something to type on a keyboard.
  case keyboard([Inline])
  /// A short quotation, without its quotation marks.
  case quote([Inline])
  /// An abbreviation.
  case abbreviation(Abbreviation)
  /// Underlined text, such as an insertion.
  case underline([Inline])
  /// Text with ruby annotations.
  case ruby([RubySegment])
  /// A formula.
  case math(Math)
  /// A reference to the footnote with this identifier.
  case footnoteReference(String)
  /// Text in another language or direction.
  case span(LanguageSpan)
}

/// A link.
public struct Link: Equatable, Sendable {
  /// The target address.
  public var url: String
  /// The tooltip.
  public var title: String?
  /// The link's content.
  public var children: [Inline]

  /// Makes a link.
  public init(url: String, title: String? = nil, children: [Inline]) {
    self.url = url
    self.title = title
    self.children = children
  }
}

/// An abbreviation and its expansion.
public struct Abbreviation: Equatable, Sendable {
  /// The expansion.
  public var title: String?
  /// The abbreviation.
  public var children: [Inline]

  /// Makes an abbreviation.
  public init(title: String? = nil, children: [Inline]) {
    self.title = title
    self.children = children
  }
}

/// A piece of text and its ruby annotation.
public struct RubySegment: Equatable, Sendable {
  /// The text.
  public var base: [Inline]
  /// The annotation; empty if there is none.
  public var annotation: [Inline]

  /// Makes a segment.
  public init(base: [Inline], annotation: [Inline] = []) {
    self.base = base
    self.annotation = annotation
  }
}

/// Text in another language or direction.
public struct LanguageSpan: Equatable, Sendable {
  /// The language, a BCP 47 tag.
  public var language: String?
  /// The direction.
  public var direction: Direction?
  /// Whether the direction overrides that of the characters (`bdo` in HTML).
  public var overridesDirection: Bool
  /// The text.
  public var children: [Inline]

  /// Makes a span. Without a direction, `overridesDirection` is ignored.
  public init(
    language: String? = nil, direction: Direction? = nil, overridesDirection: Bool = false, children: [Inline]
  ) {
    self.language = language
    self.direction = direction
    self.overridesDirection = overridesDirection && direction != nil
    self.children = children
  }
}
