/// Writes an article as JSON: one object with the metadata, and under `content` an mdast tree.
///
/// The output is designed for comparison: members are in a fixed order, one per line, and each top-level
/// block of the content is on its own line. Missing values are omitted. `article.schema.json`, next to this
/// file, describes the format; `JSONReader` reads it back.
///
/// mdast has no equivalent for some parts of an article; these node types are ours:
/// - `figure`: `image`s, then a `caption` and a `credit`; or a `table` with its `caption`
/// - `pullQuote`, `callout` (`kind`, its title as a `caption`), `embed` (`kind`, `url`, its fallback as
///   children)
/// - `descriptionList` of `descriptionItem`s of `descriptionTerm`s and `descriptionDetails`
/// - `math` and `inlineMath` as in mdast-math, with `notation` "mathml" if it is not TeX
/// - `container` (`kind`; for a post `author` and `published`, as at the top level)
/// - `subscript`, `superscript`, `mark`, `small`, `keyboard`, `underline`, `quote`, `abbreviation` (`title`),
///   `span` (`lang`, `dir`), `ruby` of `rubyBase`s, each followed by a `rubyText` if it has an annotation
///
/// and so are these members of mdast's own nodes: `identifier` of a heading, `width` and `height` of an
/// image, `headerRows` of a table if it is not only the first row, and `colspan`, `rowspan` and `header` of a
/// cell, the last if it differs from its row. A list's `tight` is the inverse of `spread`, on the list and on
/// each item. A cell that is one paragraph contains its inlines, as in mdast; other cells contain blocks.
package struct JSONWriter: Writer {
  /// The format's name, as `--to` takes it.
  package static let format = "json"
  /// The file extension of the format, without the dot.
  package static let fileExtension = "json"

  private let options: WriterOptions
  /// Whether an article is written on one line.
  let isOneLine: Bool

  /// Makes a writer; it uses only the option `provenance`.
  package init(options: WriterOptions = WriterOptions()) {
    self.init(options: options, isOneLine: false)
  }

  /// Makes a writer that uses one line or several for an article.
  init(options: WriterOptions, isOneLine: Bool) {
    self.options = options
    self.isOneLine = isOneLine
  }

  /// Appends the article with a final line end.
  package func write(_ article: Article, to output: inout ByteBuffer) {
    write(article, input: nil, to: &output)
  }

  /// Appends the article, with the name of its input if there is one.
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
