import Markup

/// The tokens of an element that tell what the site's authors take it for: its tag, and the words of its classes, id,
/// role and the like.
struct ElementTokens {
  private let tree: Tree
  private let names: PageNames

  init(_ tree: Tree, _ names: PageNames) {
    self.tree = tree
    self.names = names
  }

  /// Tells roles and properties from classes of the same words.
  private static let propertyMark: UInt32 = 0x5BD1_E995

  /// Calls `body` with the hash of each token.
  @inline(__always)
  func forEach(of id: UInt32, _ body: (UInt32) -> Void) {
    guard id != 0 else { return }
    body(TokenHash.add(tree.tag(id)?.rawValue ?? 0, to: Self.propertyMark))
    tree.forEachAttribute(id) { name, value in
      if name == names.class || name == names.id || name == names.testID {
        TokenHash.forEach(in: value, body)
      } else if name == names.role || name == names.itemprop {
        TokenHash.forEach(in: value) { body($0 ^ Self.propertyMark) }
      }
    }
  }
}
