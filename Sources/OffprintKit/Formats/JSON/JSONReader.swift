import Diagnostics

/// Reads an article from the JSON of `JSONWriter`, from that of an external stage, or from a bare mdast tree.
///
/// Output of `JSONWriter` is read back as the same article, except for redundant values: an empty optional
/// text is read as `nil`, a start of 1 of an ordered list is omitted, an empty lead image is `nil`.
///
/// It is lenient about mdast from other tools: it accepts null members of nodes, `position` and `data`,
/// references with their definitions elsewhere, inline content among blocks (which becomes a paragraph), and
/// unknown node types (a `container` with the type's name among blocks, else only the children; raw HTML is
/// such a node, and its source becomes text). It is strict about everything else: a wrong type, a missing or
/// repeated member, or null for a metadata field is an error with line, column and path.
///
/// An unknown top-level member is kept in `custom`, replacing one of that name there. Nodes have no such
/// field: for known node types, `data` and unknown members are dropped.
package struct JSONReader: Reader {
  /// The format's name, as `--from` takes it.
  package static let format = "json"
  /// The file extensions of the format, without the dot.
  package static let fileExtensions = ["json"]

  /// `application/json`
  package static let mediaTypes = ["application/json"]

  /// `true`: other formats are JSON as well.
  package static let isGeneral = true

  /// Whether an input starts like a JSON object.
  package static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    let isMark = start.starts(with: [0xEF, 0xBB, 0xBF])
    let first = start.dropFirst(isMark ? 3 : 0).first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return first == UInt8(ascii: "{")
  }

  /// Makes a reader.
  package init() {}

  /// Reads an article as a source for a converter.
  package func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    .article(try read(input.bytes, file: input.name))
  }

  /// Reads an article; `file` is the input's name in diagnostics.
  package func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Article {
    do {
      var decoder = ArticleDecoder(scanner: try JSONScanner(bytes))
      return try decoder.decode()
    } catch {
      throw error.diagnostic(in: bytes, file: file)
    }
  }
}
