import CommonMark
import Diagnostics

/// Reads an article in Markdown: CommonMark with what GitHub adds to it (tables, strikethrough, tasks, bare addresses,
/// footnotes, alerts), formulas between dollar signs, and a front matter of YAML with the metadata.
///
/// Raw HTML is read as that of a page is. Without a title in the front matter, a first heading of the first level is it.
/// Footnotes come to stand at the end, in the order of their references.
public struct MarkdownReader: Reader {
  /// `markdown`
  public static let format = "markdown"
  /// `md`, `markdown`, `mkd` and `mdown`
  public static let fileExtensions = ["md", "markdown", "mkd", "mdown"]

  /// `text/markdown`
  public static let mediaTypes = ["text/markdown"]

  /// Whether an input begins with a front matter. Markdown without one cannot be told from a text.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    FrontMatterReader.begins(start)
  }

  /// Makes a reader.
  public init() {}

  /// Reads an article. Throws where the input is no text, or its front matter is faulty.
  public func source(of input: Input) throws(Diagnostic) -> Source {
    let file = input.name
    let text = try TextDecoder.decode(input, cleaning: .controls).text
    let matter = try FrontMatterReader.read(text, file: file)
    var article = Article(metadata: matter.metadata)
    article.content = try Self.blocks(of: matter.end == 0 ? text : Array(text[matter.end...]), file: file)
    Self.takeTitle(of: &article)
    return .article(article)
  }

  private static func blocks(of text: [UInt8], file: String) throws(Diagnostic) -> [Block] {
    guard let document = MarkdownDocument(parsing: text) else {
      throw Diagnostic(.error, .badInput, "\(file): larger than 1 GiB")
    }
    var blocks = MarkdownBlocks(document)
    return blocks.read()
  }

  /// Takes a first heading for the title where there is none, and away where it is that. A heading with marks in it
  /// stays: a title is text alone.
  static func takeTitle(of article: inout Article) {
    guard case .heading(let heading)? = article.content.first, heading.depth == 1,
      case .text(let text)? = heading.children.first, heading.children.count == 1
    else { return }
    let title = WhiteSpace.collapsed(text)
    guard article.metadata.title == nil || article.metadata.title == title else { return }
    article.metadata.title = title
    article.content.removeFirst()
  }
}
