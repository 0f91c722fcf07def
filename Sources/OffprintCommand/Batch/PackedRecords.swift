import OffprintKit

/// The articles of an input as passed between processes, for a format that writes those of all inputs at once.
enum PackedRecords {
  /// The articles as bytes. Those of an input are parts of one work, or of none.
  static func bytes(of records: [Record]) -> [UInt8] {
    var frame = Frame()
    frame.append(records.count)
    let work = records.first?.article.work
    frame.append(work.map { lines([Article(metadata: $0.metadata)]) } ?? [])
    for record in records { frame.append((record.article.path ?? "").utf8) }
    frame.append(lines(records.map(\.article)))
    return frame.bytes
  }

  /// The articles of an input.
  static func records(_ bytes: [UInt8], from input: String) throws -> [Record] {
    var frame = Frame(bytes)
    let file = Files.name(of: input)
    let count = frame.number()
    let work = try JSONLinesReader().read(frame.piece(), file: file).first.map { Work($0.metadata) }
    let paths = (0..<count).map { _ in String(decoding: frame.piece(), as: UTF8.self) }
    return try zip(JSONLinesReader().read(frame.piece(), file: file), paths).map { article, path in
      var article = article
      article.work = work
      article.path = path.isEmpty ? nil : path
      return Record(input: input == "-" ? nil : file, article: article)
    }
  }

  private static func lines(_ articles: [Article]) -> [UInt8] {
    var buffer = ByteBuffer()
    JSONLinesWriter().write(articles.map { Record(article: $0) }, to: &buffer)
    return buffer.bytes
  }
}
