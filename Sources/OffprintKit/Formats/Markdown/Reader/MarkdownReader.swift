import CommonMark
import Diagnostics

/// Reads an article in Markdown.
///
/// It supports CommonMark with GitHub's extensions (tables, strikethrough, tasks, bare URLs, footnotes,
/// alerts), formulas between dollar signs, and a front matter in YAML, TOML or JSON with the metadata. Raw
/// HTML is read like that of a page. If the front matter has no title, an initial first-level heading is used. Footnotes are
/// moved to the end, in the order of their references.
package struct MarkdownReader: Reader {
  /// `markdown`
  package static let format = "markdown"
  /// `md`, `markdown`, `mkd` and `mdown`
  package static let fileExtensions = ["md", "markdown", "mkd", "mdown"]

  /// `text/markdown`
  package static let mediaTypes = ["text/markdown"]

  /// Whether an input starts with a front matter. Markdown without one cannot be distinguished from text.
  package static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    FrontMatterBlock.begins(start)
  }

  /// Makes a reader.
  package init() {}

  /// Reads an article.
  ///
  /// - Throws: a diagnostic if the input is binary.
  package func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    var warnings: [Diagnostic] = []
    return try source(of: input, warnings: &warnings)
  }

  /// Reads an article, and warns if its front matter is invalid.
  ///
  /// - Throws: a diagnostic if the input is binary.
  package func source(of input: Input, warnings: inout [Diagnostic]) throws(Diagnostic) -> ReaderOutput {
    let file = input.name
    let text = try TextDecoder.decode(input, cleaning: .controls).text
    let matter = FrontMatterBlock.read(text, file: file)
    if let warning = matter.warning { warnings.append(warning) }
    var article = Article(metadata: matter.metadata)
    article.content = try Self.blocks(of: matter.end == 0 ? text : Array(text[matter.end...]), file: file)
    if HeadingAnchors.mayLead(text) { article.content = HeadingAnchors.named(article.content) }
    article.takeTitle()
    return .article(article)
  }

  private static func blocks(of text: [UInt8], file: String) throws(Diagnostic) -> [Block] {
    guard let document = MarkdownDocument(parsing: text) else {
      throw Diagnostic(.error, .badInput, "\(file): larger than 1 GiB")
    }
    var blocks = MarkdownBlocks(document)
    return blocks.read()
  }
}
