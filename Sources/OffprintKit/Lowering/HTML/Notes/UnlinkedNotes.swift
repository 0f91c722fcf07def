import Markup

/// Finds the notes of raised marks without an address: a text that starts with the same mark, or the item
/// with that number in a list of notes.
struct UnlinkedNotes {
  private let document: Document
  private let clues: NoteClues
  private let nodes: Tree

  private typealias Mark = (node: NodeID, label: String)
  private typealias Item = (node: NodeID, label: String)

  /// The maximum number of levels above the last reference, and of elements after each, to search for notes.
  private static let levels = 12
  private static let mostSiblings = 64
  private static let mostDescendants = 200
  private static let mostItems = 2_000

  init(_ document: Document, _ clues: NoteClues, _ nodes: Tree) {
    self.document = document
    self.clues = clues
    self.nodes = nodes
  }

  /// Adds the notes of marks without an address.
  mutating func find(_ bare: [NoteMarks.Bare], _ found: inout Footnotes) {
    if bare.isEmpty { return }
    let around = NoteSearch(document, found)
    var leads: [Item] = []
    var references: [Mark] = []
    for mark in bare where around.note(of: mark.node) == nil {
      let label = NoteLabel.bare(mark.text)
      if let block = block(begunBy: mark.node) {
        leads.append((block, label))
      } else if !isExponent(mark.node, label) {
        references.append((mark.node, label))
      }
    }
    guard let last = references.last else { return }
    if enter(leads, references, &found, isList: false) { return }
    let behind = itemsBehind(last.node)
    if enter(behind, references, &found, isList: true) { return }
    _ = enter(itemsBeside(), references, &found, isList: true)
  }

  /// The block that starts with a mark.
  private func block(begunBy mark: NodeID) -> NodeID? {
    var node = mark
    for _ in 0..<5 {
      guard let parent = document.parent(of: node), isFirst(node, in: parent) else { return nil }
      switch document.tag(of: parent) {
      case .p, .li, .div, .dd, .td, .aside, .section:
        let size = document.textSize(of: mark, atMost: 16) + 4
        return document.textSize(of: parent, atMost: size) >= size ? parent : nil
      case .h1, .h2, .h3, .h4, .h5, .h6: return nil
      default: node = parent
      }
    }
    return nil
  }

  private func isFirst(_ node: NodeID, in parent: NodeID) -> Bool {
    for child in document.children(of: parent).prefix(8) {
      if child == node { return true }
      if !document.isBlankText(child), document.isText(child) || document.isElement(child) { return false }
    }
    return false
  }

  /// Whether a raised number is part of a formula or a unit: after a digit or a name of one or two letters.
  private func isExponent(_ mark: NodeID, _ label: String) -> Bool {
    guard NoteLabel.number(label) != nil else { return false }
    var node = mark
    for _ in 0..<3 {
      if let previous = document.previousSibling(of: node) {
        var last: NodeID? = previous
        while let id = last, document.isElement(id) { last = document.lastChild(of: id) }
        guard let last, document.isText(last) else { return false }
        return document.withData(of: last, Self.endsInName)
      }
      guard let parent = document.parent(of: node) else { return false }
      node = parent
    }
    return false
  }

  private static func endsInName(_ text: Span<UInt8>) -> Bool {
    var (letters, digits) = (0, 0)
    var index = text.count - 1
    while index >= 0, letters + digits < 5 {
      let byte = text[index]
      if byte.isASCIIDigit, letters == 0 {
        digits += 1
      } else if byte.isASCIILetter, digits == 0 {
        letters += 1
      } else {
        // Non-ASCII letters form words too.
        if byte >= 0x80 { return false }
        break
      }
      index -= 1
    }
    // Four digits are a year.
    return letters == 1 || letters == 2 || (1...3).contains(digits)
  }

  /// Adds notes with consecutive labels, each with a reference before it.
  ///
  /// - Returns: whether there were any.
  private func enter(_ items: [Item], _ references: [Mark], _ found: inout Footnotes, isList: Bool) -> Bool {
    guard let first = items.first, items.count <= Self.mostItems else { return false }
    var expected = NoteLabel.number(first.label)
    var labels: Set<String> = []
    for item in items {
      if let number = NoteLabel.number(item.label) {
        guard number == expected else { return false }
        expected = number + 1
      }
      labels.insert(item.label)
    }
    let used = Set(references.filter { labels.contains($0.label) }.map(\.label))
    // Each must have a reference and vice versa, except for a few that the page may have lost.
    let missing = labels.count - used.count
    guard !used.isEmpty, isList ? missing * 3 <= labels.count : missing == 0 else { return false }
    let unknown = Set(references.map(\.label)).subtracting(labels)
    guard unknown.count * 2 <= used.count else { return false }
    let itemsByLabel = Dictionary(grouping: items, by: \.label)
    var notes: [(reference: Mark, item: Item)] = []
    for reference in references where labels.contains(reference.label) {
      let same = itemsByLabel[reference.label, default: []]
      guard let item = same.first(where: { isList || $0.node >= reference.node }) else { return false }
      notes.append((reference, item))
    }
    // If a name occurs several times, the first is used.
    let named = Dictionary(
      items.map { (name(of: $0.node), $0.node) }, uniquingKeysWith: { first, _ in first })
    for (reference, item) in notes {
      let name = name(of: item.node)
      let note = Footnotes.Note(name: name, first: named[name] ?? item.node)
      found.references[reference.node] = found.enter(note, label: reference.label)
    }
    return true
  }

  private func name(of note: NodeID) -> String {
    if let id = clues.names.id.name.flatMap({ document.attribute($0, of: note) }), !id.isEmpty { return id }
    return "note-\(note.index)"
  }

  /// The notes after the last reference: under a rule or a heading, or in a box named for notes.
  private func itemsBehind(_ last: NodeID) -> [Item] {
    var node = last
    for _ in 0..<Self.levels {
      guard let parent = document.parent(of: node), document.tag(of: node) != .body else { return [] }
      var sibling = document.nextSibling(of: node)
      var seen = 0
      while let id = sibling, seen < Self.mostSiblings {
        sibling = document.nextSibling(of: id)
        guard document.isElement(id) else { continue }
        seen += 1
        if document.tag(of: id) == .hr || NoteHeading.isOne(id, document) {
          let items = items(in: elements(from: sibling), isCalled: document.tag(of: id) != .hr)
          if !items.isEmpty { return items }
        } else if let box = box(in: id) {
          let items = items(in: elements(from: document.firstChild(of: box)), isCalled: true)
          if !items.isEmpty { return items }
        }
      }
      node = parent
    }
    return []
  }

  private func elements(from first: NodeID?) -> [NodeID] {
    var found: [NodeID] = []
    var next = first
    while let id = next, found.count < Self.mostItems {
      if document.isElement(id) { found.append(id) }
      next = document.nextSibling(of: id)
    }
    return found
  }

  /// An element that is named a box of notes, or starts with a heading for notes.
  private func box(in id: NodeID) -> NodeID? {
    if clues.isCalledNote(id) { return id }
    for node in document.descendants(of: id).prefix(Self.mostDescendants) where document.isElement(node) {
      if clues.isCalledNote(node) { return node }
      if NoteHeading.isOne(node, document) { return document.parent(of: node) }
    }
    return nil
  }

  /// The notes among some elements: items of the first ordered list, or texts that start with a mark.
  private func items(in elements: [NodeID], isCalled: Bool) -> [Item] {
    var items: [Item] = []
    for id in elements {
      switch document.tag(of: id) {
      case .ol where items.isEmpty && isCalled: return numbered(id)
      case .p, .div, .li:
        if let label = leadingLabel(of: id) {
          items.append((id, label))
        } else if items.isEmpty, document.tag(of: id) != .p, let inner = document.firstChild(of: id), isCalled
        {
          let below = self.items(in: self.elements(from: inner), isCalled: document.tag(of: inner) == .ol)
          if !below.isEmpty { return below }
        }
      case .ul where items.isEmpty:
        return self.items(in: self.elements(from: document.firstChild(of: id)), isCalled: false)
      case .h1, .h2, .h3, .h4, .h5, .h6, .hr: if !items.isEmpty { return items }
      default: break
      }
    }
    return items
  }

  private func leadingLabel(of id: NodeID) -> String? {
    let text = document.beginning(of: id, bytes: 2 * NoteLabel.longest)
    if let first = document.children(of: id).prefix(3).first(where: document.isElement),
      isFirst(first, in: id)
    {
      switch document.tag(of: first) {
      case .sup, .strong, .b, .a, .span:
        if let label = document.shortText(of: first, atMost: 8), NoteLabel.isMark(label) {
          return NoteLabel.bare(label)
        }
      default: break
      }
    }
    return NoteLabel.leading(text)
  }

  private func numbered(_ list: NodeID) -> [Item] {
    var number = clues.names.start.name.flatMap { document.attribute($0, of: list)?.leadingNumber } ?? 1
    var items: [Item] = []
    for item in document.children(of: list).prefix(Self.mostItems) where document.tag(of: item) == .li {
      items.append((item, String(number)))
      number += 1
    }
    return items
  }

  /// Items of lists in the margin, numbered consecutively across lists.
  private func itemsBeside() -> [Item] {
    var items: [Item] = []
    var id: UInt32 = 1
    while id < nodes.count {
      if nodes.anyTag(id) == .aside, items.count < Self.mostItems {
        let children = document.children(of: NodeID(index: id)).prefix(8).filter { document.isElement($0) }
        if children.count == 1, document.tag(of: children[0]) == .ol { items += numbered(children[0]) }
      }
      id += 1
    }
    return items
  }
}
