import Diagnostics
import Markup

/// Reads a book, EPUB 2 or 3.
///
/// Each content document in reading order becomes an article, except contents and cover; the pages of a book that
/// consists of pictures become one. Documents outside of the reading order follow if anything links to them. Notes
/// are in the articles that refer to them, wherever the book has them. Books that Offprint wrote give the same
/// articles again. The addresses of pictures in the book are their paths; ``BookFiles`` returns their bytes.
/// Drawings (SVG) are part of the article, as ``Drawing/address``.
package struct EPUBReader: Reader {
  /// `epub`
  package static let format = "epub"
  /// `epub`
  package static let fileExtensions = ["epub"]

  /// `application/epub+zip`
  package static let mediaTypes = ["application/epub+zip"]
  /// Books are archives.
  package static let isBinary = true

  /// Whether an input is a zip archive whose first file declares it a book. Programs that do not know the format
  /// put the files in another order.
  package static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    start.starts(with: [0x50, 0x4B, 0x03, 0x04])
      && (start.dropFirst(30).starts(with: "mimetypeapplication/epub+zip".utf8)
        || start.firstRange(of: Array(BookPackage.container.utf8)) != nil)
  }

  /// Makes a reader.
  package init() {}

  /// Reads a book as a source for a converter.
  package func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    var warnings: [Diagnostic] = []
    return try source(of: input, warnings: &warnings)
  }

  /// Reads a book as a source for a converter, and appends warnings about documents that could not be read.
  package func source(of input: Input, warnings: inout [Diagnostic]) throws(Diagnostic) -> ReaderOutput {
    do throws(ZIPReader.Fault) {
      var reading = try BookReading(input.bytes)
      let articles = try reading.articles()
      warnings += reading.faults.map {
        Diagnostic(.warning, .badInput, "\(input.name): \($0.message); the book is read without it")
      }
      return .articles(articles, work: reading.work)
    } catch {
      throw Diagnostic(
        .error, .badInput, "\(input.name): \(error.message)",
        fix: error.kind == .locked ? "only books without copy protection can be read" : nil)
    }
  }

  /// Reads the articles of a book; `file` is the input's name in messages.
  ///
  /// - Throws: a diagnostic if it is not a book, encrypted, or none of its documents can be read.
  package func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [Article] {
    guard case .articles(let articles, _) = try source(of: Input(bytes, name: file)) else { return [] }
    return articles
  }
}
