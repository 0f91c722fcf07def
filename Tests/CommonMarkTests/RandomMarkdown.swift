import TestSupport

/// Random texts of pieces that have a meaning in Markdown.
enum RandomMarkdown {
  /// Pieces of CommonMark, supported by all parsers.
  static let pieces = [
    "a", "b ", " ", "  ", "\n", "\n", "\n\n", "*", "**", "***", "_", "__", "`", "``", "[", "]", "](", ")",
    "(u)", "[a]",
    "![", "!", "<", ">", "> ", "- ", "* ", "+ ", "1. ", "2) ", "# ", "## ", "---", "===", "```\n", "~~~\n",
    "    ", "\t",
    "\\", "\\\n", "  \n", "&amp;", "&#35;", "<b>", "</b>", "<a href=\"x\">", "<http://u>", "<div>\n", "\"t\"",
    "[a]: /u\n",
    "[b]: <v> 't'\n", "é", ".", ",", "“", "\u{A0}",
  ]

  static let gitHubPieces = [
    "~~", "|", "\\|", "|a|b|\n|-|-|\n", "|-", "|:-:|\n", "a|b\n-|-\n", "[^a]", "[^b]",
  ]

  /// Without brackets, in which cmark-gfm does not link addresses.
  static let addressPieces = [
    "a", "b ", " ", "\n", "*", "(", ")", ".", ",", ":", ";", "?", "/", "\"", "www.a.org", "www.b",
    "http://a.b/c", "https://", "a@b.co", "@", "-", "é",
  ]

  static let allPieces =
    pieces + gitHubPieces + addressPieces + [
      "- [ ] ", "[x] ", "[^a]: ", "~", "$", "$$", "<!--", "-->", "<?", "?>", "<!A", "]]>", "<![CDATA[",
      "[!NOTE]\n", "€",
    ]

  static func text(from pieces: [String], _ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...30, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
