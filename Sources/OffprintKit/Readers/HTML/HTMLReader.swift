import Markup
import SiteProfile

/// Reads a page of HTML as fetched, in whatever encoding.
public struct HTMLReader: Reader {
  /// `html`
  public static let format = "html"
  /// `html` and `htm`
  public static let fileExtensions = ["html", "htm"]

  /// Whether an input begins as a page does: with a doctype, a comment or one of the first tags.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: start, as: UTF8.self).lowercased()
    let first = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<script", "<meta"]
      .contains { first.hasPrefix($0) }
  }

  /// The largest input that is read, in bytes.
  static let largestInput = 1 << 30

  /// Makes a reader.
  public init() {}

  /// Parses a page. Throws for more than 1 GiB and for pictures, programs and archives: any other input gives a tree.
  public func source(of bytes: [UInt8], file: String) throws(Diagnostic) -> Source {
    guard bytes.count <= Self.largestInput else {
      throw Diagnostic(.error, .badInput, "\(file): larger than 1 GiB")
    }
    try TextDecoder.refuseBinary(bytes, file: file)
    if let repaired = DoubleEncoding.repaired(bytes), Encoding.sniff(bytes).encoding == .utf8 {
      return .page(.html(HTMLPage(document: Document(parsing: repaired), isRepaired: true)))
    }
    return .page(.html(HTMLPage(document: Document(parsing: bytes))))
  }
}
