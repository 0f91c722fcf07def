/// What is read beyond CommonMark.
public struct MarkdownExtensions: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set of the bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Tables of GFM.
  public static let tables = MarkdownExtensions(rawValue: 1)
  /// Strikethrough of GFM: one or two tildes.
  public static let strikethrough = MarkdownExtensions(rawValue: 2)
  /// Task list items of GFM.
  public static let tasks = MarkdownExtensions(rawValue: 4)
  /// Bare addresses of GFM (its “autolinks (extension)”).
  public static let addresses = MarkdownExtensions(rawValue: 8)
  /// Footnotes: `[^label]` and `[^label]: text`.
  public static let footnotes = MarkdownExtensions(rawValue: 16)
  /// Formulas: `$…$` within a line, `$$…$$` displayed.
  public static let math = MarkdownExtensions(rawValue: 32)

  /// All of them.
  public static let all: MarkdownExtensions = [
    .tables, .strikethrough, .tasks, .addresses, .footnotes, .math,
  ]
}
