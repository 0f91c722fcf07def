/// The readers, stages and writers that a converter may use, in their order of precedence.
///
/// A package that adds its own appends them to `Registry.builtIn` and makes a ``Converter`` with the result.
public struct Registry: Sendable {
  /// The input formats.
  public var readers: [any Reader.Type]
  /// The stages that mark pages, in their order.
  public var pageStages: [any PageStage.Type]
  /// The stages that refine articles, in their order.
  public var articleStages: [any ArticleStage.Type]
  /// The output formats; the first is the default.
  public var writers: [any Writer.Type]

  /// The built-in parts: one line for each.
  public static let builtIn = Registry(
    readers: [
      EPUBReader.self,
      XHTMLReader.self,
      FeedReader.self,
      HTMLReader.self,
      DumpReader.self,
      JSONReader.self,
      MarkdownReader.self,
      JSONLinesReader.self,
      PandocReader.self,
    ],
    pageStages: [
      ProfileRules.self,
      ProfileLines.self,
      DumpBody.self,
      DumpFrame.self,
      DumpHead.self,
      DumpStructure.self,
      PageMetadata.self,
      PageBody.self,
      PageNotes.self,
      PageHead.self,
      PagePosts.self,
    ],
    articleStages: [
      DropEmptyBlocks.self,
      DropRepeatedTitle.self,
      DropRepeatedQuotes.self,
      HeadingLevels.self,
      DetectLanguage.self,
      CountWords.self,
    ],
    writers: [
      MarkdownWriter.self,
      TextWriter.self,
      JSONWriter.self,
      JSONLinesWriter.self,
      PandocWriter.self,
      XHTMLWriter.self,
      EPUBWriter.self,
    ])

  /// The reader of a format.
  public func reader(for format: String) -> (any Reader.Type)? {
    readers.first { $0.format == format }
  }

  /// The writer of a format.
  public func writer(for format: String) -> (any Writer.Type)? {
    writers.first { $0.format == format }
  }

  /// Returns an article in a format; `nil` if there is no writer of it.
  public func written(
    _ article: Article, as format: String, options: WriterOptions = WriterOptions()
  ) -> [UInt8]? {
    guard let writer = writer(for: format) else { return nil }
    var output = ByteBuffer()
    writer.init(options: options).write(article, to: &output)
    return output.bytes
  }

  /// The options that stages add.
  package var stageOptions: [CustomOption] {
    pageStages.flatMap { $0.options } + articleStages.flatMap { $0.options }
  }

  /// The options that stages and writers add.
  package var options: [CustomOption] { stageOptions + writers.flatMap { $0.options } }

  /// The names of all stages, in the order in which they run.
  package var stageNames: [String] {
    pageStages.map { $0.name } + articleStages.map { $0.name }
  }
}
