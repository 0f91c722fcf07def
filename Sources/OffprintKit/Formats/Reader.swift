import Diagnostics

/// Turns the bytes of a format into a page, whose article has yet to be found, or into an article.
public protocol Reader: Sendable {
  /// The format's name, as `--from` takes it.
  static var format: String { get }
  /// The file extensions of the format, in lower case, without the dot.
  static var fileExtensions: [String] { get }
  /// Whether the format can be known by the first bytes of an input.
  static func recognizes(_ start: ArraySlice<UInt8>) -> Bool
  /// The types by which a transport tells the format.
  static var mediaTypes: [String] { get }
  /// Whether inputs of the format are no text.
  static var isBinary: Bool { get }
  /// Makes a reader.
  init()
  /// Reads an input. Throws where the input is not of the format.
  func source(of input: Input) throws(Diagnostic) -> Source
}

extension Reader {
  /// None: transports do not tell the format.
  public static var mediaTypes: [String] { [] }
  /// Inputs are text.
  public static var isBinary: Bool { false }
}

/// What a reader gives.
public enum Source: Sendable {
  /// A page, whose article has yet to be found.
  case page(Page)
  /// An article.
  case article(Article)
  /// The articles of a collection, in its order.
  case articles([Article])
}
