import Markup

/// A line of text as a reader sees it near the title: the text of one block, or up to a line break if the block also
/// contains the title.
struct HeadUnit: Sendable {
  /// The element that contains it.
  var container: NodeID
  /// Its text nodes.
  var texts: [NodeID]
  /// The text.
  var text: String
  /// The hints of the classes of the element, its ancestors and its descendants.
  var hints: ClassHints
  /// The links in it.
  var links: [NodeID]
  /// The `time` elements in it.
  var times: [NodeID]
  /// The elements within the line that are marked as authors, none of them within another.
  var authors: [NodeID]
  /// Whether the element contains other lines as well.
  var isPart = false

  /// The node that represents the line: the element, unless it contains other lines as well.
  var place: NodeID { isPart ? texts.first ?? container : container }

  /// Whether it contains a year, as does every date that counts: a cheap check before the expensive one.
  var mayHoldDate: Bool {
    text.withBytes { $0.holdsFourDigits || ($0.count <= 80 && $0.holdsShortDate) }
      || text.utf8.count <= 120 && DateText.mayHoldForeignDate(text)
  }

  /// Whether it is about an account or a right, which have dates of their own.
  var isAboutAccount: Bool { Self.accountWords.isFound(in: text) }

  private static let accountWords = WordSearch([
    "joined", "member since", "registered", "copyright", "©", "join date",
  ])
}
