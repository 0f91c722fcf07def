/// Turns an article into the bytes of a format.
///
/// A writer never fails: what its format cannot hold has a documented stand-in.
public protocol Writer: Sendable {
  /// The format's name, as `--to` takes it.
  static var format: String { get }
  /// The file extension of the format, without the dot.
  static var fileExtension: String { get }
  /// How many articles one output of the format may hold.
  static var capacity: Capacity { get }
  /// Whether the bytes are no text, so that a terminal should not get them.
  static var isBinary: Bool { get }
  /// What the format cannot hold, in the order in which it is lost.
  static var losses: [Loss] { get }
  /// The options that users may give it; their values are in ``WriterOptions/custom``.
  static var options: [CustomOption] { get }
  /// Makes a writer with the user's choices.
  init(options: WriterOptions)
  /// Appends the article in the writer's format, ending in a line end where the format is text.
  func write(_ article: Article, to output: inout ByteBuffer)
  /// Appends articles as one output; only asked of a format with the capacity for it.
  func write(_ records: [Record], to output: inout ByteBuffer)
}

extension Writer {
  /// One article.
  public static var capacity: Capacity { .one }
  /// Text.
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

/// How many articles one output of a format may hold.
public enum Capacity: Sendable {
  /// One.
  case one
  /// Any number, each written as it comes: what several outputs give, put together, is one output.
  case stream
  /// Any number, which must all be there before anything is written.
  case collection
}

/// An article on its way into an output, and what it came from.
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

/// How a format without links tells their addresses.
public enum LinkStyle: String, Equatable, Sendable, CaseIterable {
  /// Not at all.
  case none
  /// Behind the text of the link.
  case inline
  /// By a number behind the text of the link, as notes at the end.
  case notes
}

/// The user's choices that writers heed; each takes those that mean something to it.
public struct WriterOptions: Sendable {
  /// Whether Markdown and text begin with a front matter of metadata.
  public var standalone = false
  /// The width in columns to which text is wrapped; `nil` keeps a paragraph on one line.
  public var width: Int?
  /// Whether JSON tells where the facts came from.
  public var provenance = false
  /// What becomes of pictures in XHTML and EPUB; `nil` is each format's own choice.
  public var images: ImageChoice?
  /// Gives a file that stands beside an input, for pictures that go in: its path relative to the input, whose name
  /// comes second.
  public var readFile: (@Sendable (_ path: String, _ input: String?) -> [UInt8]?)?
  /// The title of a book; `nil` makes one of its articles.
  public var title: String?
  /// The picture on a book's cover: PNG, JPEG, GIF or WebP.
  public var cover: [UInt8]?

  /// How Markdown is written.
  public var markdown = MarkdownOptions()
  /// How text tells the addresses of links.
  public var links = LinkStyle.none
  /// The major version of pandoc that is to read pandoc's document: 2 or 3, of which neither reads that of the other.
  public var pandocVersion = 2

  /// The values of the options that writers of packages have.
  public var custom = CustomOptions()

  /// Makes the default choices.
  public init() {}
}
