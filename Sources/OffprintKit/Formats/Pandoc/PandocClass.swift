/// The classes of a `Div` or `Span` by which we tell what pandoc has no name for.
///
/// Where pandoc's own readers and writers know a class for it, that is taken.
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
  static let ruby = "ruby"
  static let rubyBase = "rb"
  static let rubyParenthesis = "rp"
  static let rubyText = "rt"
  static let small = "small"
  static let standIn = "stand-in"
  static let term = "term"
  static let title = "title"

  /// The kinds of callouts that pandoc 3 reads and writes as alerts of GitHub: a class alone.
  static let alerts: Set<String> = ["note", "tip", "important", "warning", "caution"]

  /// The classes that a container of ours cannot have for its kind.
  static let ofBlocks: Set<String> = alerts.union([
    callout, caption, container, credit, embed, figure, footnote, loose, pullQuote, standIn, title,
  ])

  /// What an item of a list of tasks begins with.
  static func checkbox(_ isChecked: Bool) -> String { isChecked ? "☒" : "☐" }

  /// Whether a text is what an item of a list of tasks begins with, and says that it is done.
  static func isChecked(_ text: String) -> Bool? {
    text == "☒" || text == "☑" ? true : text == "☐" ? false : nil
  }
}
