import Diagnostics
import Markup

/// Reads an HTML page as fetched, in any encoding.
package struct HTMLReader: Reader {
  /// `html`
  package static let format = "html"
  /// `html` and `htm`
  package static let fileExtensions = ["html", "htm"]

  /// `text/html` and `application/xhtml+xml`
  package static let mediaTypes = HTMLStart.mediaTypes

  /// `true`: other formats are HTML as well.
  package static let isGeneral = true

  /// Whether an input starts like a page: with a doctype, a comment or one of the first tags.
  package static func recognizes(_ start: ArraySlice<UInt8>) -> Bool { HTMLStart.recognizes(start) }

  /// The maximum input size, in bytes.
  static let largestInput = 1 << 30

  /// Makes a reader.
  package init() {}

  /// Parses a page. Every input gives a tree.
  ///
  /// - Throws: a diagnostic for more than 1 GiB.
  package func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    guard input.bytes.count <= Self.largestInput else {
      throw Diagnostic(.error, .badInput, "\(input.name): larger than 1 GiB")
    }
    let options = ParseOptions(encoding: input.encoding, detectsEncoding: true)
    if let repaired = DoubleEncoding.repaired(input) {
      let document = Document(parsing: repaired.bytes, options: options)
      return .page(.html(HTMLPage(document: document, encodingGuess: repaired.isWhole ? .doubled : nil)))
    }
    let document = Document(parsing: input.bytes, options: options)
    let isGuessed = document.encodingSource == .detection
    return .page(
      .html(HTMLPage(document: document, encodingGuess: isGuessed ? .detected(document.encoding) : nil)))
  }
}
