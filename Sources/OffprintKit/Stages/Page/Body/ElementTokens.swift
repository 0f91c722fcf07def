import Markup

/// The tokens of an element that show its purpose on the site: its tag, and the words of its classes, id, role
/// and the like.
struct ElementTokens {
  private let tree: Tree
  private let names: PageNames
  private let classes: ClassValues

  init(_ tree: Tree, _ view: PageView) {
    self.tree = tree
    names = view.names
    classes = view.classes
  }

  /// Distinguishes roles and properties from classes of the same words.
  private static let propertyMark: UInt32 = 0x5BD1_E995

  /// A number that differs for elements with different tokens; 0 for those without any.
  func key(of id: UInt32) -> UInt64 {
    guard id != 0 else { return 0 }
    let classNumber = UInt64(classes.number(of: NodeID(index: id)))
    var key = WordHash.add(classNumber << 8 | UInt64(tree.tag(id)?.rawValue ?? 0), to: WordHash.start)
    tree.forEachAttribute(id) { name, value in
      let kind: UInt64
      if name == names.id || name == names.testID {
        kind = 1
      } else if name == names.role || name == names.itemprop {
        kind = 2
      } else {
        return
      }
      key = WordHash.add(value, to: WordHash.add(kind << 32 | UInt64(value.count), to: key))
    }
    return key ^ key >> 32
  }

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
