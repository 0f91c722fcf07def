/// Writes an article as pandoc's own document, in JSON: what `pandoc --from json` reads and turns into any of its formats.
///
/// What pandoc has no name for is a `Div` or `Span` whose classes tell (``PandocClass``), so that its writers show what
/// stands in it and ``PandocReader`` finds it again. Metadata stands under pandoc's names where it has some: `title`,
/// `subtitle` (the deck), `author`, `date`, `keywords`, `lang`, `dir`, `abstract` (the excerpt); all else in a map
/// `offprint` under the names of our JSON.
public struct PandocWriter: Writer {
  /// The format's name.
  public static let format = "pandoc"
  /// The extension of its files.
  public static let fileExtension = "json"

  private let options: WriterOptions

  /// Makes a writer; of the options it heeds `pandocVersion`.
  public init(options: WriterOptions = WriterOptions()) {
    self.options = options
  }

  /// Appends the article, ending in a line end.
  public func write(_ article: Article, to output: inout ByteBuffer) {
    // What cannot be held goes first: the rest is written as it is.
    let article = Self.losses.apply(to: article)
    var renderer = PandocRenderer(notes: PandocNotes(article), version: options.pandocVersion)
    // The buffer moves in and out again, so that no byte is copied.
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
