/// Writes an article as JSON: one object with the metadata, and under `content` an mdast tree.
///
/// The bytes are made to be compared: members in a fixed order, one to a line, and each block of the
/// content's top level on a line of its own. What is absent is left out. `article.schema.json`, beside this
/// file, says what may come; `JSONReader` reads it back.
///
/// mdast has no name for some of what an article holds; these node types are ours:
/// - `figure`: `image`s, then a `caption` and a `credit`; or a `table` with its `caption`
/// - `pullQuote`, `callout` (`kind`, its title as a `caption`), `embed` (`kind`, `url`, children in its
///   place)
/// - `descriptionList` of `descriptionItem`s of `descriptionTerm`s and `descriptionDetails`
/// - `math` and `inlineMath` as mdast-math has them, with `notation` "mathml" where it is not TeX
/// - `container` (`kind`; of a post `author` and `published`, as at the top level)
/// - `subscript`, `superscript`, `mark`, `small`, `keyboard`, `quote`, `abbreviation` (`title`), `span`
///   (`lang`, `dir`), `ruby` of `rubyBase`s, each with a `rubyText` after it where it has a reading
///
/// and these members of mdast's own: `identifier` of a heading, `width` and `height` of an image,
/// `headerRows` of a table where it is not the first row alone, and of a cell `colspan`, `rowspan` and
/// `header`, the last where it differs from what the row says. A list's `tight` is `spread` the other way
/// round, on the list and on each item. A cell that is one paragraph holds its inlines, as in mdast; other
/// cells hold blocks.
public struct JSONWriter: Writer {
  /// The format's name, as `--to` takes it.
  public static let format = "json"
  /// The file extension of the format, without the dot.
  public static let fileExtension = "json"

  private let options: WriterOptions

  /// Makes a writer; of the options it heeds `provenance`.
  public init(options: WriterOptions = WriterOptions()) {
    self.options = options
  }

  /// Appends the article, ending in a line end.
  public func write(_ article: Article, to output: inout ByteBuffer) {
    output.append("{\n  \"offprint\": 1,\n")
    writeMetadata(article.metadata, to: &output)
    if options.provenance, let provenance = article.provenance {
      output.append("  \"provenance\": ")
      write(provenance, to: &output)
      output.append(",\n")
    }
    output.append("  \"content\": {\"type\": \"root\", \"children\": [")
    for (index, block) in article.content.enumerated() {
      output.append(index > 0 ? ",\n    " : "\n    ")
      write(block, to: &output)
    }
    output.append(article.content.isEmpty ? "]}\n}\n" : "\n  ]}\n}\n")
  }
}
