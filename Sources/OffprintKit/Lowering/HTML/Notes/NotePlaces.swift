import Markup

/// The targets of a page's links, and the extent of the notes at them.
struct NotePlaces {
  /// The possible extent of a note's text.
  struct Place {
    var first: NodeID
    var end: NodeID?
    var isElement = true
    /// The block that determines whether this is a note.
    var block: NodeID
    /// The part that only repeats the label.
    var omitted: NodeID?
  }

  private let document: Document
  private var targets: [String: NodeID] = [:]
  /// For each block, its children that are or contain targets.
  private var parts: [NodeID: [NodeID]] = [:]

  /// The minimum length of a note in bytes.
  private static let shortest = 4
  private static let levels = 5
  /// The maximum number of siblings to examine for the end of a note.
  private static let mostSiblings = 64

  init(_ document: Document, _ nodes: Tree, _ names: AttributeNames, _ links: [NoteMarks.Link]) {
    self.document = document
    let fragments = Set(links.map(\.fragment))
    // Most names are not targets, which their hash excludes. Equal non-ASCII texts may have different bytes.
    var hashes = HashFilter()
    for fragment in fragments { hashes.insert(fragment.utf8) }
    var id: UInt32 = 1
    while id < nodes.count {
      nodes.forEachAttribute(id) { name, value in
        guard name == names.id.name || name == names.name.name && nodes.anyTag(id) == .a,
          hashes.mayContain(value)
        else { return }
        let text = String(decoding: value, as: UTF8.self)
        // If a name occurs several times, the first is used.
        guard fragments.contains(text), targets[text] == nil, document.parent(of: NodeID(index: id)) != nil
        else {
          return
        }
        targets[text] = NodeID(index: id)
      }
      id += 1
    }
    for target in targets.values {
      guard let block = block(of: target), let part = part(target, of: block) else { continue }
      parts[block, default: []].append(part)
    }
    for block in parts.keys { parts[block]?.sort() }
  }

  /// The element of a name that links point to.
  subscript(fragment: String) -> NodeID? { targets[fragment] }

  /// The element with the text around a target.
  func block(of target: NodeID) -> NodeID? {
    var node = target
    for _ in 0..<Self.levels {
      switch document.tag(of: node) {
      case .li, .p, .div, .aside, .dd, .section, .td, .footer, .blockquote:
        return document.textSize(of: node, atMost: Self.shortest) >= Self.shortest ? node : nil
      case .table where node == target: return cell(of: node)
      case .dt:
        let next = document.elementAfter(node)
        return next.flatMap { document.tag(of: $0) == .dd ? $0 : nil }
      case .h1, .h2, .h3, .h4, .h5, .h6: return isMarkAlone(node) ? node : nil
      case .body, .ol, .ul, .dl, .table, .article, .main, .figure, .tr, .nav, .header: return nil
      default: break
      }
      guard let parent = document.parent(of: node) else { return nil }
      node = parent
    }
    return nil
  }

  /// The text of a note that is a table of a label and a cell, as docutils writes it.
  private func cell(of table: NodeID) -> NodeID? {
    var cells: [NodeID] = []
    for node in document.descendants(of: table).prefix(64) where document.tag(of: node) == .td {
      cells.append(node)
      if cells.count > 2 { return nil }
    }
    return cells.count == 2 && isMarkAlone(cells[0]) ? cells[1] : nil
  }

  /// The child of a block that is a node or contains it; `nil` if the node is the block itself.
  private func part(_ node: NodeID, of block: NodeID) -> NodeID? {
    var node = node
    for _ in 0..<Self.levels {
      guard let parent = document.parent(of: node) else { return nil }
      if parent == block { return node }
      node = parent
    }
    return nil
  }

  private func isMarkAlone(_ id: NodeID) -> Bool {
    document.shortText(of: id, atMost: 8).map(NoteLabel.isMark) ?? false
  }

  /// The possible note at a target.
  func place(of target: NodeID, from link: NodeID) -> Place? {
    guard let block = block(of: target) else { return nil }
    if document.tag(of: block).isHeading { return sections(under: block) }
    let holdsLink = document.stands(link, in: block)
    let before = document.elementBefore(block)
    let term = before.flatMap { [.dt, .td].contains(document.tag(of: $0)) && isMarkAlone($0) ? $0 : nil }
    guard let part = part(target, of: block), let all = parts[block], all.count > 1 || holdsLink else {
      return holdsLink ? nil : Place(first: block, block: block, omitted: term)
    }
    return stretch(from: part, all, holdsLink: holdsLink, block)
  }

  /// The content under a heading that is only a mark, up to the next one.
  private func sections(under heading: NodeID) -> Place? {
    guard let first = document.elementAfter(heading), document.tag(of: first) != .hr,
      !document.tag(of: first).isHeading
    else { return nil }
    var end = document.elementAfter(first)
    for _ in 0..<Self.mostSiblings {
      guard let node = end, !document.tag(of: node).isHeading, document.tag(of: node) != .hr else { break }
      end = document.elementAfter(node)
    }
    return Place(first: first, end: end, isElement: false, block: heading, omitted: heading)
  }

  /// One of several notes in a block, up to the next.
  private func stretch(from part: NodeID, _ parts: [NodeID], holdsLink: Bool, _ block: NodeID) -> Place? {
    let next = parts.first { $0 > part }
    if !holdsLink {
      // Several names of one note are at its start.
      let isFirst = parts.first == part
      guard let next, hasText(between: part, and: next) else {
        if next == nil, !isFirst, let first = parts.first, first != part, hasText(between: first, and: part) {
          return Place(first: part, end: nil, isElement: false, block: block)
        }
        return Place(first: block, block: block)
      }
      return Place(first: part, end: next, isElement: false, block: block)
    }
    guard isAtLineStart(part) else { return nil }
    var end = document.nextSibling(of: part)
    for _ in 0..<Self.mostSiblings {
      guard let node = end, node != next, !Self.endsNote(document.tag(of: node)) || !document.isElement(node)
      else { break }
      end = document.nextSibling(of: node)
    }
    return Place(first: part, end: end, isElement: false, block: part)
  }

  private static func endsNote(_ tag: Tag) -> Bool {
    tag.isHeading || tag == .hr || tag == .div || tag == .p || tag == .table || tag == .section
      || tag == .footer
  }

  /// Whether a node is at the start of a line or block.
  private func isAtLineStart(_ id: NodeID) -> Bool {
    guard let before = document.elementBefore(id) else { return false }
    return [.br, .hr, .p, .div, .ul, .ol, .blockquote].contains(document.tag(of: before))
      || document.tag(of: before).isHeading
  }

  private func hasText(between first: NodeID, and next: NodeID) -> Bool {
    var node: NodeID? = first
    var size = 0
    for _ in 0..<Self.mostSiblings {
      guard let id = node, id != next else { break }
      // The label does not count as text.
      if id != first { size += document.textSize(of: id, atMost: 2 * Self.shortest) }
      if size >= Self.shortest { return true }
      node = document.nextSibling(of: id)
    }
    return false
  }
}
