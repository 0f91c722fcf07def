/// A part of a line: text and what is done to it.
public indirect enum Inline: Equatable, Sendable {
  /// Text as it is read.
  case text(String)
  /// Text with stress.
  case emphasis([Inline])
  /// Text of importance.
  case strong([Inline])
  /// Text that no longer holds.
  case strikethrough([Inline])
  /// Program text.
  case code(String)
  /// A link.
  case link(Link)
  /// A picture within the line.
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
  /// A short form.
  case abbreviation(Abbreviation)
  /// Text with a line under it: what was added to it, or what is set apart in no other way.
  case underline([Inline])
  /// Text with its reading beside it.
  case ruby([RubySegment])
  /// A formula.
  case math(Math)
  /// A reference to the footnote of this name.
  case footnoteReference(String)
  /// Text in another language or direction.
  case span(Span)
}

/// A link.
public struct Link: Equatable, Sendable {
  /// Where it leads.
  public var url: String
  /// The text shown when it is pointed at.
  public var title: String?
  /// What is linked.
  public var children: [Inline]

  /// Makes a link.
  public init(url: String, title: String? = nil, children: [Inline]) {
    self.url = url
    self.title = title
    self.children = children
  }
}

/// A short form and what it stands for.
public struct Abbreviation: Equatable, Sendable {
  /// The long form.
  public var title: String?
  /// The short form.
  public var children: [Inline]

  /// Makes an abbreviation.
  public init(title: String? = nil, children: [Inline]) {
    self.title = title
    self.children = children
  }
}

/// A piece of text and its reading.
public struct RubySegment: Equatable, Sendable {
  /// The text.
  public var base: [Inline]
  /// Its reading; empty where it has none.
  public var annotation: [Inline]

  /// Makes a segment.
  public init(base: [Inline], annotation: [Inline] = []) {
    self.base = base
    self.annotation = annotation
  }
}

/// Text in another language or direction.
public struct Span: Equatable, Sendable {
  /// The language, a BCP 47 tag.
  public var language: String?
  /// The direction.
  public var direction: Direction?
  /// Whether all characters run in the direction, whatever the direction of their own (`bdo` in HTML).
  public var overridesDirection: Bool
  /// The text.
  public var children: [Inline]

  /// Makes a span. Without a direction there is none to override the characters' own with.
  public init(
    language: String? = nil, direction: Direction? = nil, overridesDirection: Bool = false, children: [Inline]
  ) {
    self.language = language
    self.direction = direction
    self.overridesDirection = overridesDirection && direction != nil
    self.children = children
  }
}
