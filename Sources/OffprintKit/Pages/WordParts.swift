import Markup

/// The parts of words that a page hides from screen readers, since it gives them the whole word elsewhere: the
/// first letter of a text, or the letters of a heading that move one by one. Readers see them as text.
enum WordParts {
  /// The maximum length of a part, in bytes.
  private static let longest = 16
  /// The maximum number of siblings to pass on the way to the previous one.
  private static let farthest = 64

  /// Whether an element hidden from screen readers is a part of a word.
  static func contain(_ id: UInt32, _ tag: Tag, _ tree: Tree, _ hidden: Name?) -> Bool {
    guard tag == .span, let hidden, let text = letters(in: id, tree) else { return false }
    var next = tree.next(id)
    // The copy for screen readers may come in between.
    if next != 0, tree.isElement(next), let copy = letters(in: next, tree), !isHidden(next, tree, hidden),
      copy == text
    {
      next = tree.next(next)
    }
    return touches(next, tree, hidden, atEnd: false)
      || touches(previous(id, tree), tree, hidden, atEnd: true)
  }

  /// The text of an element that contains only letters.
  private static func letters(in id: UInt32, _ tree: Tree) -> [UInt8]? {
    let child = tree.firstChild(id)
    guard child != 0, tree.isText(child), tree.next(child) == 0 else { return nil }
    let text = tree.text(child)
    return (1...longest).contains(text.count) && text.allSatisfy(isLetter) ? Array(text) : nil
  }

  /// Whether a neighbour continues the word: with its text, or as another part of it.
  private static func touches(_ id: UInt32, _ tree: Tree, _ hidden: Name, atEnd: Bool) -> Bool {
    if id == 0 { return false }
    if tree.isText(id) {
      let text = tree.text(id)
      return (atEnd ? text.last : text.first).map(isLetter) ?? false
    }
    return tree.isElement(id) && isHidden(id, tree, hidden) && letters(in: id, tree) != nil
  }

  private static func isHidden(_ id: UInt32, _ tree: Tree, _ hidden: Name) -> Bool {
    tree.value(hidden, id)?.elementsEqual("true".utf8) ?? false
  }

  /// The node before another; 0 if it is not among the first of its parent.
  private static func previous(_ id: UInt32, _ tree: Tree) -> UInt32 {
    var node = tree.firstChild(tree.parent(id))
    for _ in 0..<farthest where node != 0 {
      let next = tree.next(node)
      if next == id { return node }
      node = next
    }
    return 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0xC3 && byte != 0xE2 || byte & 0xC0 == 0x80
  }
}
