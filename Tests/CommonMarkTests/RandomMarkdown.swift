/// A generator of the same numbers every time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts of pieces that mean something in Markdown.
enum RandomMarkdown {
  /// What CommonMark and all of its readers know.
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

  /// Without brackets, in which cmark-gfm links no addresses.
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
