/// Writes articles as lines of JSON, in the format of ``JSONWriter``, with the name of the input as the first
/// member.
///
/// An article that was itself read from such a line has that name in its custom field `input`, and keeps it,
/// whatever file the line has gone through: unchanged lines are written back identically, and no name is
/// lost.
package struct JSONLinesWriter: Writer {
  /// The format's name, as `--to` takes it.
  package static let format = "jsonl"
  /// The file extension of the format, without the dot.
  package static let fileExtension = "jsonl"
  /// Each article is a line.
  package static let capacity = Capacity.stream
  /// The custom field with the name of the input.
  static let inputField = "input"

  private let json: JSONWriter

  /// Makes a writer; it uses only the option `provenance`.
  package init(options: WriterOptions = WriterOptions()) {
    json = JSONWriter(options: options, isOneLine: true)
  }

  /// Appends the article as one line.
  package func write(_ article: Article, to output: inout ByteBuffer) {
    write([Record(article: article)], to: &output)
  }

  /// Appends a line for each article.
  package func write(_ records: [Record], to output: inout ByteBuffer) {
    for record in records {
      var article = record.article
      var input = record.input
      if let place = article.metadata.custom.firstIndex(where: { $0.name == Self.inputField }) {
        input = nil
        if case .string(let name) = article.metadata.custom[place].value {
          input = name
          article.metadata.custom.remove(at: place)
        }
      }
      json.write(article, input: input, to: &output)
    }
  }

  /// Appends a line for an input that could not be converted, with its name and the error.
  package static func write(failure error: String, of input: String?, to output: inout ByteBuffer) {
    output.append("{")
    if let input {
      output.append("\"input\": ")
      output.append(jsonString: input)
      output.append(", ")
    }
    output.append("\"error\": ")
    output.append(jsonString: error)
    output.append("}\n")
  }
}
