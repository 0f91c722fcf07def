import Diagnostics

/// Reads articles from lines of JSON, as ``JSONLinesWriter`` and other tools write them.
///
/// An article ends with its closing brace: it may take one line, as it should, or several, as `jq` prints it.
/// Each is read as by ``JSONReader``; the member `input`, the name of the article's input, is kept in a
/// custom field of that name.
package struct JSONLinesReader: Reader {
  /// The format's name, as `--from` takes it.
  package static let format = "jsonl"
  /// The file extensions of the format, without the dot.
  package static let fileExtensions = ["jsonl", "ndjson"]

  /// Whether an input starts like a line of ``JSONLinesWriter``.
  package static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    ["{\"input\":", "{\"offprint\":"].contains { start.starts(with: $0.utf8) }
  }

  /// Makes a reader.
  package init() {}

  /// Reads articles as a source for a converter.
  package func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    .articles(try read(input.bytes, file: input.name))
  }

  /// Reads all articles; `file` is the input's name in diagnostics.
  package func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [Article] {
    var articles: [Article] = []
    var start = 0
    do throws(JSONFault) {
      var scanner = try JSONScanner(bytes)
      while true {
        scanner.skipSpace()
        guard scanner.position < bytes.count else { return articles }
        start = scanner.position
        var decoder = ArticleDecoder(scanner: scanner)
        articles.append(try decoder.record())
        scanner = decoder.scanner
      }
    } catch {
      throw error.diagnostic(in: bytes, from: start, file: file)
    }
  }

  /// Reads the article of one record of a stream; `file` is the stream's name in diagnostics.
  package func read(_ record: JSONRecords.Record, file: String) throws(Diagnostic) -> Article {
    var decoder: ArticleDecoder
    do throws(JSONFault) {
      decoder = ArticleDecoder(scanner: try JSONScanner(record.bytes))
      let article = try decoder.record()
      try decoder.scanner.end()
      return article
    } catch {
      var diagnostic = error.diagnostic(in: record.bytes, file: file)
      diagnostic.place?.line += record.line - 1
      throw diagnostic
    }
  }

  /// Returns the failure recorded by ``JSONLinesWriter`` for an input that could not be converted; `nil` if
  /// the record is something else.
  package static func recordedFailure(
    in record: JSONRecords.Record
  ) -> (input: String?, error: String)? {
    // Lines of articles have other members, so few are parsed twice.
    guard record.bytes.count < 1 << 16,
      record.bytes.starts(with: "{\"input\":".utf8) || record.bytes.starts(with: "{\"error\":".utf8),
      case .object(let members)? = try? JSONParser.parse(record.bytes, file: "")
    else { return nil }
    var failure: (input: String?, error: String?) = (nil, nil)
    for member in members {
      switch (member.name, member.value) {
      case ("input", .string(let text)): failure.input = text
      case ("error", .string(let text)): failure.error = text
      default: return nil
      }
    }
    return failure.error.map { (failure.input, $0) }
  }
}
