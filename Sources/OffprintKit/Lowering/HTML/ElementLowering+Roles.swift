import Markup

/// What an element of no particular name is, according to its role or class.
extension ElementLowering {
  /// The level of a heading that only a role marks as one; `nil` if it is not one.
  func headingLevel(of id: NodeID) -> Int? {
    guard page.may(page.names.role, id, { $0.elementsEqual("heading".utf8) }),
      page.attribute(page.names.role, of: id) == "heading",
      page.survey[id].text <= Self.longestHeading
    else { return nil }
    let level = page.document.attribute("aria-level", of: id).flatMap(\.leadingNumber)
    return min(max(level ?? 2, 1), 6)
  }

  private static let longestHeading: UInt32 = 300

  /// Whether an element is a line of a block whose lines have to stay apart, such as verse: docutils and its
  /// relatives write it so.
  func isVerseLine(_ id: NodeID) -> Bool {
    guard page.classWords(of: id).contains(.line), page.hasClass(id, { $0.equals("line") }),
      let parent = page.document.parent(of: id)
    else {
      return false
    }
    return page.hasClass(parent) { $0.equals("line-block") || $0.equals("lineblock") || $0.equals("verse") }
  }

  /// Whether an element is the number of an entry of a bibliography, or the entry next to it, as processors of the
  /// Citation Style Language write them.
  func isPartOfReference(_ id: NodeID) -> Bool {
    page.classWords(of: id).contains(.citation)
      && page.hasClass(id) { $0.equals("csl-left-margin") || $0.equals("csl-right-inline") }
  }
}
