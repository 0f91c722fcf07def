import Markup

/// The elements that a page does not display on any screen, by their class or kind: closed dialogs, boxes with a class
/// that hides them, the copies that a slider makes of its first and last picture.
enum UndisplayedElements {
  /// The maximum number of siblings to compare.
  private static let mostPanels = 24

  /// Whether an element is one of them.
  static func contain(_ id: UInt32, _ tag: Tag, _ view: PageView, _ tree: Tree) -> Bool {
    if tag == .dialog { return view.names.open.flatMap { tree.value($0, id) } == nil }
    guard view.clues(of: NodeID(index: id)).known.contains(.undisplayed) else { return false }
    guard let value = classes(of: id, view, tree) else { return false }
    let isShownSomewhere = ClassTokens(value).contains {
      $0.contains(UInt8(ascii: ":")) || $0.begins(with: "d-") && !$0.equals("d-none")
        || $0.ends(with: "-block")
    }
    return !isShownSomewhere && !isPanel(id, value, view, tree)
  }

  /// Whether an element is one of several tabs, of which a page displays one: a sibling has the same classes otherwise.
  private static func isPanel(
    _ id: UInt32, _ value: UnsafeBufferPointer<UInt8>, _ view: PageView, _ tree: Tree
  ) -> Bool {
    let hiding = ClassTokens(value).count(where: isHiding)
    guard hiding > 0, ClassTokens(value).contains(where: { !isHiding($0) }) else { return false }
    var sibling = tree.firstChild(tree.parent(id))
    var left = mostPanels
    while sibling != 0, left > 0 {
      left -= 1
      if sibling != id, tree.isElement(sibling), tree.tag(sibling) == tree.tag(id),
        let other = classes(of: sibling, view, tree), isSame(other, as: value)
      {
        return true
      }
      sibling = tree.next(sibling)
    }
    return false
  }

  /// Whether a value contains the classes of another one in the same order, without those that hide an element.
  private static func isSame(
    _ value: UnsafeBufferPointer<UInt8>, as hidden: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var tokens = ClassTokens(value)
    for token in ClassTokens(hidden) where !isHiding(token) {
      guard let own = tokens.next(), own.elementsEqual(token) else { return false }
    }
    return tokens.next() == nil
  }

  private static func isHiding(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
    token.equals("d-none") || token.equals("hidden") || token.equals("is-hidden")
  }

  private static func classes(of id: UInt32, _ view: PageView, _ tree: Tree) -> UnsafeBufferPointer<UInt8>? {
    view.names.class.flatMap { tree.value($0, id) }
  }
}
