import Diagnostics

/// Reads the JSON document of pandoc or ``PandocWriter``.
///
/// Everything in pandoc's documents is converted, if necessary to the most similar node of the model. Raw
/// HTML is read like any HTML, so active content is dropped; raw source of other formats becomes code.
/// Unknown metadata are kept in custom fields.
package struct PandocReader: Reader {
  /// The format's name, as `--from` takes it.
  package static let format = "pandoc"
  /// Shared with JSON: files are recognized by their content.
  package static let fileExtensions = ["json"]

  /// `application/json`
  package static let mediaTypes = ["application/json"]

  /// Whether an input starts like a pandoc document.
  package static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    let isMark = start.starts(with: [0xEF, 0xBB, 0xBF])
    let text = start.dropFirst(isMark ? 3 : 0).drop(while: \.isBlank)
    guard text.first == UInt8(ascii: "{") else { return false }
    let name = text.dropFirst().drop(while: \.isBlank)
    return ["\"pandoc-api-version\"", "\"blocks\"", "\"meta\""].contains { name.starts(with: $0.utf8) }
  }

  /// Makes a reader.
  package init() {}

  /// Reads an article as a source for a converter.
  package func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    .article(try read(input.bytes, file: input.name))
  }

  /// Reads an article; `file` is the input's name in diagnostics.
  package func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Article {
    do throws(JSONFault) {
      var decoder = PandocDecoder(tree: try JSONTree(bytes), scanner: try JSONScanner(bytes))
      return try decoder.document()
    } catch {
      throw error.diagnostic(in: bytes, file: file)
    }
  }
}
