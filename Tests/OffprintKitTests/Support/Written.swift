import OffprintKit

/// The output of a writer for an article.
func written<W: Writer>(_ article: Article, by writer: W) -> String {
  var output = ByteBuffer()
  writer.write(article, to: &output)
  return String(decoding: output.bytes, as: UTF8.self)
}

/// The plain text of an article.
func plainText(_ article: Article) -> String { written(article, by: TextWriter()) }

/// The Markdown of some blocks, without the line end at its end.
func markdown(_ blocks: Block...) -> String {
  String(written(Article(content: blocks), by: MarkdownWriter()).dropLast())
}

/// The Markdown of a paragraph.
func markdown(_ inlines: Inline...) -> String {
  markdown(.paragraph(inlines))
}
