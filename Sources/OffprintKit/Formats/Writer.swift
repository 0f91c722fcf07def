/// Writes an article in a format.
///
/// A writer never fails: what its format cannot represent has a documented replacement.
public protocol Writer: Sendable {
  /// The format's name, as in `--to`.
  static var format: String { get }
  /// The file extension of the format, without the dot.
  static var fileExtension: String { get }
  /// The number of articles that one output may contain.
  static var capacity: Capacity { get }
  /// Whether the output is binary, so that it should not be written to a terminal.
  static var isBinary: Bool { get }
  /// The losses of the format, in order.
  static var losses: [Loss] { get }
  /// The custom options; their values are in ``WriterOptions/custom``.
  static var options: [CustomOption] { get }
  /// Makes a writer with the user's options.
  init(options: WriterOptions)
  /// Appends the article in the writer's format, with a final line end if the format is text.
  func write(_ article: Article, to output: inout ByteBuffer)
  /// Appends articles as one output; only called if the format's capacity allows it.
  func write(_ records: [Record], to output: inout ByteBuffer)
}

extension Writer {
  /// One article.
  public static var capacity: Capacity { .one }
  /// `false`: the output is text.
  public static var isBinary: Bool { false }
  /// Nothing is lost.
  public static var losses: [Loss] { [] }
  /// None.
  public static var options: [CustomOption] { [] }

  /// Writes one article after another.
  public func write(_ records: [Record], to output: inout ByteBuffer) {
    for record in records { write(record.article, to: &output) }
  }
}

/// The number of articles that one output of a format may contain.
public enum Capacity: Sendable {
  /// One.
  case one
  /// Any number, each written as it arrives: outputs can be concatenated.
  case stream
  /// Any number, which must all be known before anything is written.
  case collection
}

/// An article to be written, and its input.
public struct Record: Equatable, Sendable {
  /// The name of the input; `nil` for standard input.
  public var input: String?
  /// The article.
  public var article: Article

  /// Makes a record.
  public init(input: String? = nil, article: Article) {
    self.input = input
    self.article = article
  }
}

/// How a format without links writes their addresses.
public enum LinkStyle: String, Equatable, Sendable, CaseIterable {
  /// Not at all.
  case none
  /// After the text of the link.
  case inline
  /// As a number after the text of the link, with notes at the end.
  case notes
}

/// The user's options for writers; each writer uses those that apply to it.
public struct WriterOptions: Sendable {
  /// Whether Markdown and text start with the metadata as front matter.
  public var standalone = false
  /// The width in columns to which text is wrapped; `nil` keeps a paragraph on one line.
  public var width: Int?
  /// Whether JSON includes the provenance.
  public var provenance = false
  /// The treatment of pictures in XHTML and EPUB; `nil` is each format's default.
  public var images: ImageChoice?
  /// Returns a file next to an input, for embedded pictures: its path relative to the input, whose name is
  /// the second argument.
  public var readFile: (@Sendable (_ path: String, _ input: String?) -> [UInt8]?)?
  /// The title of a book; `nil` derives one from its articles.
  public var title: String?
  /// The picture on a book's cover: PNG, JPEG, GIF or WebP.
  public var cover: [UInt8]?

  /// The options for Markdown.
  public var markdown = MarkdownOptions()
  /// How text writes the addresses of links.
  public var links = LinkStyle.none
  /// The major version of pandoc's document: 2 or 3. Neither can read that of the other.
  public var pandocVersion = 2

  /// The values of custom options.
  public var custom = CustomOptions()

  /// Makes the default options.
  public init() {}
}
