/// The classes of a `Div` or `Span` for node types that pandoc does not have.
///
/// If pandoc's own readers and writers use a class for it, that one is used.
enum PandocClass {
  static let abbreviation = "abbr"
  static let absent = "absent"
  static let admonition = "admonition"
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

  /// The classes of a remark's title.
  static let titles = [title, "admonition-title", "callout-title"]

  /// The kind of the remark that a `Div` is by its classes, as docutils, Quarto and GitHub have them; `nil` if it is
  /// something else.
  static func kindOfRemark(_ classes: [String]) -> String? {
    guard let first = classes.first, first != container else { return nil }
    if classes.contains(admonition) { return classes.first { alerts.contains($0) } ?? "note" }
    if alerts.contains(first), classes.count <= 2 { return first }
    return classes.lazy.compactMap(kindOfCallout).first
  }

  private static func kindOfCallout(_ name: String) -> String? {
    guard name.hasPrefix("callout-") else { return nil }
    let kind = String(name.dropFirst("callout-".utf8.count))
    return alerts.contains(kind) ? kind : nil
  }

  /// Whether a class means something else than the kind of a container.
  static func isOfBlocks(_ name: String) -> Bool { ofBlocks.contains(name) || kindOfCallout(name) != nil }

  /// Classes of program text that are not its language: how pandoc is to show it.
  static let ofCode: Set<String> = [
    "numberLines", "number-lines", "lineAnchors", "line-anchors", "sourceCode", "literate", "example",
  ]

  /// The classes that cannot be the kind of a container.
  private static let ofBlocks: Set<String> = alerts.union([
    admonition, callout, caption, container, credit, embed, figure, footnote, loose, pullQuote, standIn,
    title,
  ])

  /// The start of a task list item.
  static func checkbox(_ isChecked: Bool) -> String { isChecked ? "☒" : "☐" }

  /// Whether the task is done, if a text is the start of a task list item.
  static func isChecked(_ text: String) -> Bool? {
    text == "☒" || text == "☑" ? true : text == "☐" ? false : nil
  }
}
