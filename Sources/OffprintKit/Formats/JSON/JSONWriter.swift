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
/// - `subscript`, `superscript`, `mark`, `small`, `keyboard`, `underline`, `quote`, `abbreviation` (`title`), `span`
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
  /// Whether an article is one line.
  let isOneLine: Bool

  /// Makes a writer; of the options it heeds `provenance`.
  public init(options: WriterOptions = WriterOptions()) {
    self.init(options: options, isOneLine: false)
  }

  /// Makes a writer that gives an article one line or several.
  init(options: WriterOptions, isOneLine: Bool) {
    self.options = options
    self.isOneLine = isOneLine
  }

  /// Appends the article, ending in a line end.
  public func write(_ article: Article, to output: inout ByteBuffer) {
    write(article, input: nil, to: &output)
  }

  /// Appends the article with the name of what it came from, where that is to be told.
  func write(_ article: Article, input: String?, to output: inout ByteBuffer) {
    output.append(UInt8(ascii: "{"))
    if !isOneLine { output.append("\n  ") }
    if let input {
      output.append("\"input\": ")
      output.append(jsonString: input)
      output.append(isOneLine ? ", " : ",\n  ")
    }
    output.append("\"offprint\": 1")
    writeMetadata(article.metadata, to: &output)
    if options.provenance, let provenance = article.provenance {
      member("provenance", to: &output) { write(provenance, to: &$0) }
    }
    member("content", to: &output) { writeContent(article.content, to: &$0) }
    output.append(isOneLine ? "}\n" : "\n}\n")
  }

  private func writeContent(_ blocks: [Block], to output: inout ByteBuffer) {
    output.append("{\"type\": \"root\", \"children\": [")
    for (index, block) in blocks.enumerated() {
      if isOneLine {
        if index > 0 { output.append(", ") }
      } else {
        output.append(index > 0 ? ",\n    " : "\n    ")
      }
      write(block, to: &output)
    }
    output.append(isOneLine || blocks.isEmpty ? "]}" : "\n  ]}")
  }
}
