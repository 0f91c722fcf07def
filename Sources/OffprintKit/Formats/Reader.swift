import Diagnostics

/// Reads a format as a page, whose article has yet to be found, or as an article.
public protocol Reader: Sendable {
  /// The format's name, as in `--from`.
  static var format: String { get }
  /// The file extensions of the format, in lower case, without the dot.
  static var fileExtensions: [String] { get }
  /// Whether the first bytes of an input identify the format.
  static func recognizes(_ start: ArraySlice<UInt8>) -> Bool
  /// Whether inputs of other formats look like this one too, as much JSON does: any other reader that recognizes an
  /// input takes precedence.
  static var isGeneral: Bool { get }
  /// The media types of the format.
  static var mediaTypes: [String] { get }
  /// Whether the format is binary.
  static var isBinary: Bool { get }
  /// Makes a reader.
  init()
  /// Reads an input.
  ///
  /// - Throws: a diagnostic if the input is invalid.
  func source(of input: Input) throws(Diagnostic) -> ReaderOutput
  /// Reads an input, and appends warnings about what is wrong with it.
  ///
  /// - Throws: a diagnostic if the input is invalid.
  func source(of input: Input, warnings: inout [Diagnostic]) throws(Diagnostic) -> ReaderOutput
}

extension Reader {
  /// `false`: what the reader recognizes is of its format.
  public static var isGeneral: Bool { false }
  /// None.
  public static var mediaTypes: [String] { [] }
  /// `false`: inputs are text.
  public static var isBinary: Bool { false }
  /// Reads an input, without warnings.
  public func source(of input: Input, warnings: inout [Diagnostic]) throws(Diagnostic) -> ReaderOutput {
    try source(of: input)
  }
}

/// The result of a reader.
public enum ReaderOutput: Sendable {
  /// A page, whose article has yet to be found.
  case page(Page)
  /// An article.
  case article(Article)
  /// The articles of a collection, in order. `work` describes the work whose parts they are, such as a book.
  case articles([Article], work: Metadata? = nil)
}
