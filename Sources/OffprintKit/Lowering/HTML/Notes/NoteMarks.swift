import Markup

/// The possible references to notes and back links of a page: short links to targets within a page, and
/// raised marks.
struct NoteMarks {
  /// A short link to a named target.
  struct Link {
    var node: NodeID
    /// Its text, with white space collapsed.
    var text: String
    /// The name of the target.
    var fragment: String
    /// Whether its address is that of another document, as far as is known.
    var isElsewhere = false
    /// Whether an attribute indicates a note.
    var isPointer = false
  }

  /// A mark without an address of its note: raised, or a link that only a script can follow.
  struct Bare {
    var node: NodeID
    var text: String
  }

  private(set) var links: [Link] = []
  private(set) var bare: [Bare] = []
  /// The inline elements that may contain a note.
  private(set) var remarks: [NodeID] = []
  /// Links without a target whose text is an arrow.
  private(set) var arrows: [NodeID] = []

  /// The maximum number of marks per page.
  private static let most = 20_000
  private static let longestBare = 8

  private let document: Document
  private let clues: NoteClues

  init(_ document: Document, _ nodes: Tree, _ clues: NoteClues) {
    self.document = document
    self.clues = clues
    let href = clues.names.href.name
    let footnoteElements = Self.footnoteElements.compactMap { document.name($0) }
    var isRemark = [Bool?](repeating: nil, count: clues.view.classes.count)
    var id: UInt32 = 1
    while id < nodes.count {
      switch nodes.anyTag(id) {
      case .a:
        let value = href.flatMap { nodes.value($0, id) }
        let place = value?.firstIndex(of: UInt8(ascii: "#"), from: 0) ?? 0
        if let value, place + 1 < value.count {
          read(link: NodeID(index: id), value, place)
        } else if Self.isDead(value) {
          read(dead: NodeID(index: id))
        }
      case .sup: read(raised: NodeID(index: id))
      case .span, .small:
        if Self.mayBeRemark(id, nodes, clues, &isRemark) { remarks.append(NodeID(index: id)) }
      case .other where footnoteElements.contains(nodes.name(id)): remarks.append(NodeID(index: id))
      default: break
      }
      id += 1
    }
  }

  /// Whether nothing on the page can refer to a note.
  var isEmpty: Bool { links.isEmpty && bare.isEmpty && remarks.isEmpty }

  private mutating func read(link id: NodeID, _ href: UnsafeBufferPointer<UInt8>, _ place: Int) {
    guard links.count < Self.most, document.parent(of: id) != nil,
      let text = document.shortText(of: id, atMost: NoteLabel.longest), !text.isEmpty
    else { return }
    let fragment = PercentEncoding.decoded(
      String(decoding: UnsafeBufferPointer(rebasing: href[(place + 1)...]), as: UTF8.self))
    links.append(Link(node: id, text: text, fragment: fragment, isElsewhere: place > 0))
  }

  private static func isDead(_ href: UnsafeBufferPointer<UInt8>?) -> Bool {
    guard let href else { return true }
    return href.count == 0 || href.count == 1 && href[0] == UInt8(ascii: "#")
      || href.count > 10 && href[0] | 0x20 == UInt8(ascii: "j") && href[10] == UInt8(ascii: ":")
  }

  /// A link without an address is a mark if it is raised or named one, or if an attribute names its note.
  private mutating func read(dead id: NodeID) {
    guard bare.count < Self.most, document.parent(of: id) != nil,
      let text = document.shortText(of: id, atMost: Self.longestBare), !text.isEmpty
    else { return }
    if NoteLabel.isArrow(text) { return arrows.append(id) }
    guard NoteLabel.isMark(text) else { return }
    if let pointer = pointer(near: id) {
      links.append(Link(node: id, text: text, fragment: pointer.name, isPointer: pointer.isNote))
    } else if isRaised(id) || clues.isCalledReference(id) {
      bare.append(Bare(node: id, text: text))
    }
  }

  private func isRaised(_ id: NodeID) -> Bool {
    document.ancestors(of: id).prefix(2).contains { document.tag(of: $0) == .sup }
      || document.children(of: id).contains { document.tag(of: $0) == .sup }
  }

  private func pointer(near id: NodeID) -> NoteClues.Pointer? {
    var node = id
    for _ in 0..<3 {
      if let pointer = clues.pointer(of: node) { return pointer }
      guard let parent = document.parent(of: node), [.sup, .span].contains(document.tag(of: parent)) else {
        return nil
      }
      node = parent
    }
    return nil
  }

  /// A raised mark without a link in it or around it.
  private mutating func read(raised id: NodeID) {
    guard bare.count < Self.most, document.parent(of: id) != nil,
      let text = document.shortText(of: id, atMost: Self.longestBare), NoteLabel.isMark(text),
      !document.ancestors(of: id).prefix(3).contains(where: { document.tag(of: $0) == .a }),
      !document.descendants(of: id).prefix(8).contains(where: { document.tag(of: $0) == .a })
    else { return }
    if let pointer = pointer(near: id) {
      links.append(Link(node: id, text: text, fragment: pointer.name, isPointer: pointer.isNote))
    } else {
      bare.append(Bare(node: id, text: text))
    }
  }

  /// Whether an element's class or role contains `note`; `known` has what is known of classes, by their numbers.
  private static func mayBeRemark(_ id: UInt32, _ nodes: Tree, _ clues: NoteClues, _ known: inout [Bool?])
    -> Bool
  {
    let number = clues.view.classes.number(of: NodeID(index: id))
    let isNamed = known[number] ?? nodes.value(.class, id).map(mentionsNote) ?? false
    known[number] = isNamed
    if isNamed { return true }
    return clues.names.role.name.flatMap { nodes.value($0, id) }.map(mentionsNote) ?? false
  }

  private static func mentionsNote(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    NoteClues.note.firstIndex(in: value) != nil
  }

  /// Elements that are a note where they stand.
  private static let footnoteElements: [NameQuery] = ["d-footnote", "dt-fn"]
}
