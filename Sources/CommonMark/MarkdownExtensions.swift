/// Extensions of CommonMark.
public struct MarkdownExtensions: OptionSet, Sendable {
  /// The raw bits.
  public let rawValue: UInt8

  /// Makes a set of the raw bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// GFM tables.
  public static let tables = MarkdownExtensions(rawValue: 1)
  /// GFM strikethrough: one or two tildes.
  public static let strikethrough = MarkdownExtensions(rawValue: 2)
  /// GFM task list items.
  public static let tasks = MarkdownExtensions(rawValue: 4)
  /// GFM bare addresses (its “autolinks (extension)”).
  public static let addresses = MarkdownExtensions(rawValue: 8)
  /// Footnotes: `[^label]` and `[^label]: text`.
  public static let footnotes = MarkdownExtensions(rawValue: 16)
  /// Formulas: `$…$` inline, `$$…$$` displayed.
  public static let math = MarkdownExtensions(rawValue: 32)

  /// All of them.
  public static let all: MarkdownExtensions = [
    .tables, .strikethrough, .tasks, .addresses, .footnotes, .math,
  ]
}
