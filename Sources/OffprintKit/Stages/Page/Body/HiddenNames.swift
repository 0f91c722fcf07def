import Markup

/// The classes and ids that a page's own style sheets hide by simple rules: `.menu{display:none}`, `#menu`,
/// `div.menu`.
///
/// As in browsers, the more specific rule wins, and among equals the later one: names shown again by such a
/// rule are not hidden. Rules of more than one class, and those within other elements, describe the appearance
/// in some state and are ignored.
struct HiddenNames {
  fileprivate struct Rule {
    var weight: UInt32
    var declaration: StyleScan.Declaration
  }

  /// The effective rules, by a hash of their selectors.
  private var rules: [UInt32: Rule] = [:]
  /// A bit for the hash of each hidden name: most names are not in any rule.
  private var filter: [UInt64] = []
  private var order: UInt32 = 0
  private var bytes = 0

  /// No more bytes of style sheets than this are read, and no more rules.
  private static let mostBytes = 1 << 20
  private static let mostRules: UInt32 = 4096
  private static let importance: UInt32 = 1 << 28

  /// Whether no rule hides anything.
  var isEmpty: Bool { filter.isEmpty }

  /// Reads a style sheet of the page.
  mutating func read(_ style: UInt32, _ tree: Tree, _ names: PageNames) {
    switch tree.tag(tree.parent(style)) {
    case .noscript?, .template?: return
    default: break
    }
    if let media = names.media.flatMap({ tree.value($0, style) }), !media.isEmpty,
      !StyleScan.isForScreens(media: media)
    {
      return
    }
    var child = tree.firstChild(style)
    while child != 0 {
      if tree.isText(child) { read(tree.text(child)) }
      child = tree.next(child)
    }
  }

  private mutating func read(_ sheet: UnsafeBufferPointer<UInt8>) {
    bytes += sheet.count
    guard bytes <= Self.mostBytes else { return }
    var scan = StyleScan(sheet)
    var index = 0
    while let declaration = scan.declaration(from: index), order < Self.mostRules {
      index = scan.end(of: declaration)
      guard declaration.hides || !isEmpty, let selectors = scan.selectors(of: declaration) else { continue }
      order += 1
      var start = 0
      while start < selectors.count {
        let end = selectors.firstIndex(of: UInt8(ascii: ","), from: start)
        enter(selectors[start..<end], declaration)
        start = end + 1
      }
    }
  }

  private mutating func enter(
    _ selector: Slice<UnsafeBufferPointer<UInt8>>, _ declaration: StyleScan.Declaration
  ) {
    var (start, end) = (selector.startIndex, selector.endIndex)
    while start < end, selector[start] <= 0x20 { start += 1 }
    while start < end, selector[end - 1] <= 0x20 { end -= 1 }
    var tag = start
    while tag < end, selector[tag].isASCIIAlphanumeric { tag += 1 }
    guard tag + 1 < end, selector[tag] == UInt8(ascii: ".") || selector[tag] == UInt8(ascii: "#") else {
      return
    }
    var hash = TokenHash.start
    for byte in selector[tag..<end] { hash = TokenHash.add(byte, to: hash) }
    let name = selector[(tag + 1)..<end]
    guard name.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80 }) else {
      return
    }
    // A rule that shows matters only to names that others hide.
    guard declaration.hides || mayHide(hash) else { return }
    var weight: UInt32 = selector[tag] == UInt8(ascii: "#") ? 4 : 1
    var key = hash
    if tag > start {
      guard let known = Self.tag(selector[start..<tag]) else { return }
      key = Self.key(hash, known)
      weight += 1
    }
    let rule = Rule(
      weight: weight << 16 + order + (declaration.isImportant ? Self.importance : 0), declaration: declaration
    )
    if let old = rules[key], old.weight > rule.weight || old.isUndisturbed(by: rule) { return }
    rules[key] = rule
    if declaration.hides {
      if filter.isEmpty { filter = Array(repeating: 0, count: 64) }
      filter[Int(hash >> 26)] |= 1 << UInt64(hash >> 20 & 63)
    }
  }

  /// Whether a rule may hide elements with a name, by its hash.
  @inline(__always)
  private func mayHide(_ hash: UInt32) -> Bool {
    !filter.isEmpty && filter[Int(hash >> 26)] >> UInt64(hash >> 20 & 63) & 1 != 0
  }

  private static func key(_ hash: UInt32, _ tag: Tag) -> UInt32 {
    TokenHash.add(tag.rawValue, to: hash ^ 0x5BD1_E995)
  }

  private static func tag(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Tag? {
    known.name(String(decoding: name, as: UTF8.self))?.tag
  }

  /// Names that HTML knows are known in every document.
  private static let known = Document()

  /// Whether the rules hide an element, by its tag, classes and id.
  func hides(_ id: UInt32, _ tag: Tag, _ tree: Tree, _ names: PageNames) -> Bool {
    var best: Rule?
    tree.forEachAttribute(id) { name, value in
      if name == names.class {
        look(up: value, UInt8(ascii: "."), tag, &best)
      } else if name == names.id {
        look(up: value, UInt8(ascii: "#"), tag, &best)
      }
    }
    return best?.declaration.hides ?? false
  }

  private func look(up value: UnsafeBufferPointer<UInt8>, _ kind: UInt8, _ tag: Tag, _ best: inout Rule?) {
    let start = TokenHash.add(kind, to: TokenHash.start)
    var hash = start
    for byte in value {
      if byte > 0x20 {
        hash = TokenHash.add(byte, to: hash)
      } else {
        look(up: hash, tag, &best)
        hash = start
      }
    }
    look(up: hash, tag, &best)
  }

  @inline(__always)
  private func look(up hash: UInt32, _ tag: Tag, _ best: inout Rule?) {
    guard mayHide(hash) else { return }
    for key in [hash, Self.key(hash, tag)] {
      if let rule = rules[key], rule.weight >= best?.weight ?? 0 { best = rule }
    }
  }
}

extension HiddenNames.Rule {
  /// Whether a rule of the other property shows elements without undoing this one.
  fileprivate func isUndisturbed(by other: Self) -> Bool {
    declaration.hides && !other.declaration.hides && declaration.isDisplay != other.declaration.isDisplay
  }
}
