/// A block-level node of an article.
public indirect enum Block: Equatable, Sendable {
  /// A paragraph of text.
  case paragraph([Inline])
  /// A heading within the article.
  case heading(Heading)
  /// A list.
  case list(List)
  /// A quotation from another source.
  case blockQuote([Block])
  /// A sentence of the article itself, displayed prominently.
  case pullQuote([Block])
  /// Preformatted program text.
  case code(CodeBlock)
  /// A table.
  case table(Table)
  /// One or more pictures, with caption and credit.
  case figure(Figure)
  /// Embedded content of another site.
  case embed(Embed)
  /// A note, tip or warning set apart from the text.
  case callout(Callout)
  /// A list of terms and their descriptions.
  case descriptionList([DescriptionItem])
  /// A displayed formula.
  case math(Math)
  /// A break between two parts of the text.
  case thematicBreak
  /// The text of a footnote.
  case footnoteDefinition(FootnoteDefinition)
  /// Blocks that belong together, of a kind that the model does not cover.
  case container(Container)
}

/// A heading within the article.
public struct Heading: Equatable, Sendable {
  /// The level, from 1 (as large as the title) to 6.
  public var depth: Int
  /// A name that links within the article can point to.
  public var identifier: String?
  /// The heading's text.
  public var children: [Inline]

  /// Makes a heading.
  public init(depth: Int, identifier: String? = nil, children: [Inline]) {
    self.depth = depth
    self.identifier = identifier
    self.children = children
  }
}

/// Preformatted program text.
public struct CodeBlock: Equatable, Sendable {
  /// The programming language, as the source names it.
  public var language: String?
  /// What follows the language on a Markdown fence.
  public var meta: String?
  /// The text, without a line end after its last line.
  public var value: String

  /// Makes a code block.
  public init(language: String? = nil, meta: String? = nil, value: String) {
    self.language = language
    self.meta = meta
    self.value = value
  }
}

/// A formula, displayed or within a line.
public struct Math: Equatable, Sendable {
  /// The notation of a formula.
  public enum Notation: String, Equatable, Sendable, CaseIterable {
    /// TeX, without delimiters.
    case tex
    /// A `math` element of MathML.
    case mathML = "mathml"
  }

  /// The notation of `value`.
  public var notation: Notation
  /// The formula.
  public var value: String
  /// The same formula as a `math` element, for formats that hold MathML; only next to TeX.
  public var mathML: String?

  /// Makes a formula; `mathML` is ignored unless there is TeX.
  public init(_ value: String, notation: Notation = .tex, mathML: String? = nil) {
    self.notation = notation
    self.value = value
    self.mathML = notation == .tex && !value.isEmpty ? mathML : nil
  }
}

/// A note, tip or warning set apart from the text.
public struct Callout: Equatable, Sendable {
  /// The kind, in lower case: note, tip, important, warning, caution, …
  public var kind: String
  /// Its own title; empty if it has none.
  public var title: [Inline]
  /// Its text.
  public var children: [Block]

  /// Makes a callout.
  public init(kind: String, title: [Inline] = [], children: [Block]) {
    self.kind = kind
    self.title = title
    self.children = children
  }
}

/// One or more terms and their descriptions.
public struct DescriptionItem: Equatable, Sendable {
  /// The terms.
  public var terms: [[Inline]]
  /// Their descriptions.
  public var details: [[Block]]

  /// Makes an item.
  public init(terms: [[Inline]], details: [[Block]]) {
    self.terms = terms
    self.details = details
  }
}

/// The text of a footnote.
public struct FootnoteDefinition: Equatable, Sendable {
  /// The name that references use.
  public var identifier: String
  /// The note.
  public var children: [Block]

  /// Makes a footnote.
  public init(identifier: String, children: [Block]) {
    self.identifier = identifier
    self.children = children
  }
}

/// Blocks that belong together, of a kind that the model does not cover.
public struct Container: Equatable, Sendable {
  /// The kind, as named by the source; `post` for a post of a thread.
  public var kind: String?
  /// The author of this part, if known, such as that of a post.
  public var author: Author?
  /// The publication time of this part, if known, in ISO 8601 with the precision and zone of the source.
  public var published: String?
  /// The blocks.
  public var children: [Block]

  /// Makes a container.
  public init(kind: String? = nil, author: Author? = nil, published: String? = nil, children: [Block]) {
    self.kind = kind
    self.author = author
    self.published = published
    self.children = children
  }
}
