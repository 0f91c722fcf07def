/// Extensions of CommonMark.
package struct MarkdownExtensions: OptionSet, Sendable {
  /// The raw bits.
  package let rawValue: UInt8

  /// Makes a set of the raw bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// GFM tables.
  package static let tables = MarkdownExtensions(rawValue: 1)
  /// GFM strikethrough: one or two tildes.
  package static let strikethrough = MarkdownExtensions(rawValue: 2)
  /// GFM task list items.
  package static let tasks = MarkdownExtensions(rawValue: 4)
  /// GFM bare addresses (its “autolinks (extension)”).
  package static let addresses = MarkdownExtensions(rawValue: 8)
  /// Footnotes: `[^label]` and `[^label]: text`.
  package static let footnotes = MarkdownExtensions(rawValue: 16)
  /// Formulas: `$…$` inline, `$$…$$` displayed.
  package static let math = MarkdownExtensions(rawValue: 32)

  /// All of them.
  package static let all: MarkdownExtensions = [
    .tables, .strikethrough, .tasks, .addresses, .footnotes, .math,
  ]
}
