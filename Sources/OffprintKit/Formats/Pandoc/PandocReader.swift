import Diagnostics

/// Reads the document that pandoc writes as JSON, and that of ``PandocWriter``, into an article.
///
/// All that pandoc's documents can hold becomes something: what the article has no name for, its nearest kin. HTML that
/// stands in the document as such is read as HTML is, so nothing active passes; source of other formats becomes code.
/// Metadata of other names is kept in custom fields.
public struct PandocReader: Reader {
  /// The format's name, as `--from` takes it.
  public static let format = "pandoc"
  /// None of its own: a file of JSON is known by its content.
  public static let fileExtensions = ["json"]

  /// `application/json`
  public static let mediaTypes = ["application/json"]

  /// Whether an input begins as a document of pandoc does.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    let isMark = start.starts(with: [0xEF, 0xBB, 0xBF])
    let text = start.dropFirst(isMark ? 3 : 0).drop(while: \.isBlank)
    guard text.first == UInt8(ascii: "{") else { return false }
    let name = text.dropFirst().drop(while: \.isBlank)
    return ["\"pandoc-api-version\"", "\"blocks\"", "\"meta\""].contains { name.starts(with: $0.utf8) }
  }

  /// Makes a reader.
  public init() {}

  /// Reads an article as a source for a converter.
  public func source(of input: Input) throws(Diagnostic) -> Source {
    .article(try read(input.bytes, file: input.name))
  }

  /// Reads an article; `file` is the input's name for the place in a diagnostic.
  public func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Article {
    do throws(JSONFault) {
      var decoder = PandocDecoder(tree: try JSONTree(bytes), scanner: try JSONScanner(bytes))
      return try decoder.document()
    } catch {
      throw error.diagnostic(in: bytes, file: file)
    }
  }
}
