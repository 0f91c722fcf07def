import Markup

/// The elements that a page does not display on any screen, by their class or kind: closed dialogs, boxes with a class
/// that hides them, the copies that a slider makes of its first and last picture.
enum UndisplayedElements {
  private static let classes: Set<Substring> = ["d-none", "hidden", "is-hidden"]
  /// The maximum number of siblings to compare.
  private static let mostPanels = 24

  /// Whether an element is one of them.
  static func contain(_ id: UInt32, _ tag: Tag, _ view: PageView, _ tree: Tree) -> Bool {
    if tag == .dialog { return view.names.open.flatMap { tree.value($0, id) } == nil }
    guard view.clues(of: NodeID(index: id)).known.contains(.undisplayed) else { return false }
    let tokens = tokens(id, view, tree)
    let isShownSomewhere = tokens.contains {
      $0.contains(":") || $0.hasPrefix("d-") && $0 != "d-none" || $0.hasSuffix("-block")
    }
    return !isShownSomewhere && !isPanel(id, tokens, view, tree)
  }

  /// Whether an element is one of several tabs, of which a page displays one: a sibling has the same classes otherwise.
  private static func isPanel(_ id: UInt32, _ tokens: [Substring], _ view: PageView, _ tree: Tree) -> Bool {
    let rest = tokens.filter { !classes.contains($0) }
    guard !rest.isEmpty, rest.count < tokens.count else { return false }
    var sibling = tree.firstChild(tree.parent(id))
    var left = mostPanels
    while sibling != 0, left > 0 {
      left -= 1
      if sibling != id, tree.isElement(sibling), tree.tag(sibling) == tree.tag(id),
        Self.tokens(sibling, view, tree).elementsEqual(rest)
      {
        return true
      }
      sibling = tree.next(sibling)
    }
    return false
  }

  private static func tokens(_ id: UInt32, _ view: PageView, _ tree: Tree) -> [Substring] {
    guard let classes = view.names.class.flatMap({ tree.value($0, id) }) else { return [] }
    return String(decoding: classes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
  }
}
