/// The classes of a `Div` or `Span` for node types that pandoc does not have.
///
/// If pandoc's own readers and writers use a class for it, that one is used.
enum PandocClass {
  static let abbreviation = "abbr"
  static let absent = "absent"
  static let callout = "callout"
  static let caption = "caption"
  static let container = "container"
  static let credit = "credit"
  static let data = "data"
  static let embed = "embed"
  static let figure = "figure"
  static let footnote = "footnote"
  static let footnoteReference = "footnote-reference"
  static let header = "header"
  static let keyboard = "kbd"
  static let loose = "loose"
  static let mark = "mark"
  static let null = "null"
  static let number = "number"
  static let override = "bdo"
  static let pullQuote = "pull-quote"
  static let quote = "quote"
  static let ruby = "ruby"
  static let rubyBase = "rb"
  static let rubyParenthesis = "rp"
  static let rubyText = "rt"
  static let small = "small"
  static let standIn = "stand-in"
  static let term = "term"
  static let title = "title"

  /// The kinds of callouts that pandoc 3 reads and writes as GitHub alerts: a single class.
  static let alerts: Set<String> = ["note", "tip", "important", "warning", "caution"]

  /// The classes that cannot be the kind of a container.
  static let ofBlocks: Set<String> = alerts.union([
    callout, caption, container, credit, embed, figure, footnote, loose, pullQuote, standIn, title,
  ])

  /// The start of a task list item.
  static func checkbox(_ isChecked: Bool) -> String { isChecked ? "☒" : "☐" }

  /// Whether the task is done, if a text is the start of a task list item.
  static func isChecked(_ text: String) -> Bool? {
    text == "☒" || text == "☑" ? true : text == "☐" ? false : nil
  }
}
