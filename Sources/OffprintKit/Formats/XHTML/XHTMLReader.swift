import Diagnostics
import Markup

/// Reads an article in XHTML: a document of ``XHTMLWriter`` gives the same article again; for any other the
/// whole body is the article.
package struct XHTMLReader: Reader {
  /// `xhtml`
  package static let format = "xhtml"
  /// `xhtml` and `xht`
  package static let fileExtensions = ["xhtml", "xht"]

  /// Whether an input is a document written by Offprint. Other XHTML from the web is treated as a page,
  /// unless its name or the user says otherwise.
  package static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    start.starts(with: "<?xml".utf8)
      && String(decoding: start, as: UTF8.self).contains("<meta name=\"generator\" content=\"Offprint\"/>")
  }

  /// Makes a reader.
  package init() {}

  /// Reads an article as a source for a converter.
  package func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    .article(try read(input.bytes, file: input.name, encoding: input.encoding))
  }

  /// Reads an article; `file` is the input's name in messages, `encoding` is given by its transport.
  ///
  /// - Throws: a diagnostic if the document is not well-formed.
  package func read(
    _ bytes: [UInt8], file: String, encoding: Encoding? = nil
  ) throws(Diagnostic) -> Article {
    let document: Document
    do {
      document = try Document(parsingXML: bytes, encoding: encoding)
    } catch {
      throw Diagnostic(
        .error, .badInput, "\(error.message)", at: Place(file: file, line: error.line, column: error.column),
        fix: "read it as an HTML page: -f html --whole")
    }
    let isOwn = XHTMLDecoder.wrote(document)
    var article = try Self.article(document, isOwn: isOwn)
    if !isOwn { article.dropFirstHeading() }
    return article
  }

  /// The article of a document.
  static func article(_ document: Document, isOwn: Bool) throws(Diagnostic) -> Article {
    var aliases: [String: String] = [:]
    return isOwn ? XHTMLDecoder(document).article() : try article(foreign: document, aliases: &aliases)
  }

  /// The article of a document of another program, with the other names of its headings.
  static func article(
    foreign document: Document, aliases: inout [String: String]
  ) throws(Diagnostic) -> Article {
    let html = HTMLPage(document: document)
    let page = Page.html(html)
    var marks = Marks(wholeOf: page, why: "the whole document is the article")
    PublicationMarkup.markAsides(of: html, &marks)
    var context = StageContext()
    context.isWhole = true
    try PageMetadata().mark(page, &marks, in: &context)
    return HTMLLowering.lower(html, marks, address: nil, aliases: &aliases)
  }
}
