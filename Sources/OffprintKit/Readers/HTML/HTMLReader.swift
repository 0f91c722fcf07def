import Markup
import SiteProfile

/// Reads a page of HTML as fetched, in whatever encoding.
public struct HTMLReader: Reader {
  /// `html`
  public static let format = "html"
  /// `html` and `htm`
  public static let fileExtensions = ["html", "htm"]

  /// `text/html` and `application/xhtml+xml`
  public static let mediaTypes = ["text/html", "application/xhtml+xml"]

  /// Whether an input begins as a page does: with a doctype, a comment or one of the first tags.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    // The longest of what a page may begin with is shorter than this, white space aside.
    let place = start.firstIndex { $0 > Byte.space } ?? start.endIndex
    let isPlain = place < start.endIndex && start[place] < 0x80
    let text = String(decoding: isPlain ? start[place...].prefix(64) : start, as: UTF8.self).lowercased()
    let first = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if ["<!doctype html", "<?xml", "<!--"].contains(where: { first.hasPrefix($0) }) { return true }
    guard first.first == "<" else { return false }
    let name = first.dropFirst().prefix { $0.isLetter || $0.isNumber }
    guard Self.firstElements.contains(name), let next = first.dropFirst(1 + name.count).first else {
      return false
    }
    return next == ">" || next.isWhitespace
  }

  /// The elements that a page or a piece of one may begin with.
  private static let firstElements: Set<Substring> = [
    "html", "head", "body", "script", "meta", "title", "link", "style", "base", "article", "main", "section",
    "header",
    "nav", "div", "h1", "h2", "p", "table", "figure", "ul", "ol",
  ]

  /// The largest input that is read, in bytes.
  static let largestInput = 1 << 30

  /// Makes a reader.
  public init() {}

  /// Parses a page. Throws only for more than 1 GiB: every input gives a tree.
  public func source(of input: Input) throws(Diagnostic) -> Source {
    guard input.bytes.count <= Self.largestInput else {
      throw Diagnostic(.error, .badInput, "\(input.name): larger than 1 GiB")
    }
    let options = ParseOptions(encoding: input.encoding, detectsEncoding: true)
    if let repaired = DoubleEncoding.repaired(input) {
      let document = Document(parsing: repaired, options: options)
      return .page(.html(HTMLPage(document: document, encodingGuess: .doubled)))
    }
    let document = Document(parsing: input.bytes, options: options)
    let isGuessed = document.encodingSource == .detection
    return .page(
      .html(HTMLPage(document: document, encodingGuess: isGuessed ? .detected(document.encoding) : nil)))
  }
}
