/// Turns an article into the bytes of a format.
///
/// A writer never fails: what its format cannot hold has a documented stand-in.
public protocol Writer: Sendable {
  /// The format's name, as `--to` takes it.
  static var format: String { get }
  /// The file extension of the format, without the dot.
  static var fileExtension: String { get }
  /// Makes a writer with the user's choices.
  init(options: WriterOptions)
  /// Appends the article in the writer's format, ending in a line end.
  func write(_ article: Article, to output: inout ByteBuffer)
}

/// The user's choices that writers heed; each takes those that mean something to it.
public struct WriterOptions: Equatable, Sendable {
  /// Whether Markdown and text begin with a front matter of metadata.
  public var standalone = false
  /// The width in columns to which text is wrapped; `nil` keeps a paragraph on one line.
  public var width: Int?
  /// Whether JSON tells where the facts came from.
  public var provenance = false

  /// Makes the default choices.
  public init() {}
}
