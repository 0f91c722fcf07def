/// Distinguishes names that say what a part of a page is from those that say how it looks: `teaser-text` from `text-sm`.
enum TellingName {
  /// Whether a class or an id names a part of a page.
  static func isTelling(_ name: String) -> Bool {
    guard StableName.isStable(name) else { return false }
    return name.split { $0 == "-" || $0 == "_" }.flatMap(words).contains {
      $0.count >= fewestLetters && !looks.contains($0)
    }
  }

  /// Shorter words are mostly abbreviations of layout: `col`, `flex`, `mt`.
  private static let fewestLetters = 5

  /// Words for looks and for parts of anything.
  private static let looks: Set<String> = [
    "absolute", "align", "between", "black", "block", "border", "button", "center", "clearfix", "column",
    "columns", "container", "content", "default", "details", "display", "focus", "group", "header", "heading",
    "headline", "height", "hidden", "hover", "inline", "inner", "items", "justify", "label", "large",
    "layout", "leading", "margin", "medium", "normal", "order", "outer", "overflow", "padding", "price",
    "primary", "relative", "right", "rounded", "secondary", "section", "semibold", "shadow", "shrink",
    "small", "space", "spacing", "start", "sticky", "title", "tracking", "transition", "truncate",
    "underline",
    "uppercase", "value", "visible", "white", "width", "wrapper",
  ]

  /// The words of a part of a name, in lower case: `teaserText` has two.
  private static func words(_ part: Substring) -> [String] {
    var words: [String] = []
    var isAfterCapital = false
    for letter in part where letter.isLetter {
      if words.isEmpty || letter.isUppercase && !isAfterCapital { words.append("") }
      words[words.count - 1].append(contentsOf: letter.lowercased())
      isAfterCapital = letter.isUppercase
    }
    return words
  }
}
