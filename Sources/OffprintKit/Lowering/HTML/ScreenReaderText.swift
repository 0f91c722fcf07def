import Markup

/// Remarks in links that only screen readers speak: "(opens in a new tab)".
enum ScreenReaderText {
  /// The classes that the widespread style sheets define for such text.
  private static let classes: Set<String> = [
    "sr-only", "sr-only-focusable", "screen-reader-text", "screen-reader-only", "screenreader-only",
    "screen-reader", "screenreader", "visually-hidden", "visually-hidden-focusable", "visuallyhidden",
    "u-visually-hidden", "u-visuallyhidden", "show-for-sr", "element-invisible", "a11y-hidden",
    "assistive-text",
  ]

  /// Whether a class attribute contains one of the classes.
  static func isMarked(by value: String) -> Bool {
    value.lowercased().split(whereSeparator: \.isWhitespace).contains { classes.contains(String($0)) }
  }
}
