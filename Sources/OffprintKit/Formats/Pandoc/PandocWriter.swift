/// Writes an article as pandoc's own document, in JSON, which `pandoc --from json` converts to any of its
/// formats.
///
/// Nodes that pandoc does not have become a `Div` or `Span` with a class (``PandocClass``), so that its
/// writers show their contents and ``PandocReader`` recognizes them. Metadata use pandoc's names where it has
/// them: `title`, `subtitle` (the deck), `author`, `date`, `keywords`, `lang`, `dir`, `abstract` (the
/// excerpt); everything else is in a map `offprint` under the names of our JSON.
package struct PandocWriter: Writer {
  /// The format's name.
  package static let format = "pandoc"
  /// The extension of its files.
  package static let fileExtension = "json"

  private let options: WriterOptions

  /// Makes a writer; it uses only the option `pandocVersion`.
  package init(options: WriterOptions = WriterOptions()) {
    self.options = options
  }

  /// Appends the article with a final line end.
  package func write(_ article: Article, to output: inout ByteBuffer) {
    // After the losses are applied, the rest is written unchanged.
    let article = Self.losses.apply(to: article)
    var renderer = PandocRenderer(notes: PandocNotes(article), version: options.pandocVersion)
    // The buffer is moved in and out, which avoids a copy.
    swap(&renderer.out, &output)
    defer { swap(&renderer.out, &output) }
    renderer.out.append("{\"pandoc-api-version\":")
    renderer.out.append(options.pandocVersion >= 3 ? "[1,23,1]" : "[1,22,1]")
    renderer.out.append(",\"meta\":")
    renderer.write(article.metadata)
    renderer.out.append(",\"blocks\":")
    renderer.blocks(article.content)
    renderer.out.append("}\n")
  }
}
