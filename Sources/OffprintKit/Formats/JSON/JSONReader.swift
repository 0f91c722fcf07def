import Diagnostics

/// Reads an article from the JSON that `JSONWriter` writes, from that of an outside plugin, or from a bare
/// mdast tree as other tools print it.
///
/// What `JSONWriter` wrote reads back as the same article, save for what is no information: an empty optional
/// text is read as none, an ordered list that starts at 1 says so by not saying it, an empty lead image is
/// none.
///
/// It is lenient with what other tools of mdast write: members that are null in a node, `position` and
/// `data`, references with their definitions elsewhere, inline content among blocks (which makes a
/// paragraph), node types it does not know (a `container` with the type's name where it stands among blocks,
/// else what it holds; raw HTML is such a node, and its source becomes text). It is strict with all else: a
/// wrong type, a missing or repeated member, null for a metadata field is an error with line, column and
/// path.
///
/// A top-level member it does not know is kept in `custom`, in place of one of that name there. Nodes have no such
/// place: of a node of a type that the article has, `data` and members that are not the type's own are left out.
public struct JSONReader: Reader {
  /// The format's name, as `--from` takes it.
  public static let format = "json"
  /// The file extensions of the format, without the dot.
  public static let fileExtensions = ["json"]

  /// `application/json`
  public static let mediaTypes = ["application/json"]

  /// Whether an input begins as a JSON object does, other than those of formats that are made of JSON.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    guard !PandocReader.recognizes(start), !JSONLinesReader.recognizes(start) else { return false }
    let isMark = start.starts(with: [0xEF, 0xBB, 0xBF])
    let first = start.dropFirst(isMark ? 3 : 0).first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return first == UInt8(ascii: "{")
  }

  /// Makes a reader.
  public init() {}

  /// Reads an article as a source for a converter.
  public func source(of input: Input) throws(Diagnostic) -> Source {
    .article(try read(input.bytes, file: input.name))
  }

  /// Reads an article; `file` is the input's name for the place in a diagnostic.
  public func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Article {
    do {
      var decoder = ArticleDecoder(scanner: try JSONScanner(bytes))
      return try decoder.decode()
    } catch {
      throw error.diagnostic(in: bytes, file: file)
    }
  }
}
