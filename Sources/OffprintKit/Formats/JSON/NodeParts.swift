/// The value of a finished node, until its parent is finished.
enum NodePart {
  case block(Block)
  case inline(Inline)
  /// The root, which is always outermost.
  case root([Block])
  case item(ListItem, spread: Bool)
  case row([CellDraft])
  indirect case cell(CellDraft)
  case caption([Inline])
  case credit([Inline])
  case descriptionItem(DescriptionItem)
  case term([Inline])
  case details([Block])
  case rubyBase([Inline])
  case rubyText([Inline])
  /// A piece of HTML: a tag, or a whole block.
  case html(String)
  /// A definition, which is stored separately.
  case nothing
  indirect case foreign(Foreign)
}

/// A cell; whether it is a header may depend on its row.
struct CellDraft {
  var cell: Table.Cell
  var header: Bool?
}

/// A node of an unknown type. Its context decides what it becomes: a container with the type's name among
/// blocks, its children among inlines.
struct Foreign {
  var asBlock: Block
  /// Its value within a line; `nil` if it contains blocks.
  var asInlines: [Inline]?
}

/// A finished node that waits for its parent, with information for diagnostics.
struct NodeChild {
  var part: NodePart
  var type: NodeType?
  var foreignType: String?
  var offset: Int

  /// The type as written.
  var name: String { type?.rawValue ?? foreignType ?? "" }
}

extension ArraySlice<NodeChild> {
  private var hasHTML: Bool {
    contains { if case .html = $0.part { true } else { false } }
  }

  /// The children of a node that contains inlines.
  func inlines() throws(JSONFault) -> [Inline] {
    guard hasHTML else { return try ownInlines() }
    var pieces: [RawHTML.Piece<[Inline]>] = []
    for place in indices {
      if case .html(let source) = self[place].part {
        pieces.append(.html(source))
      } else {
        pieces.append(.other(try self[place...place].ownInlines()))
      }
    }
    return RawHTML.line(of: pieces)
  }

  private func ownInlines() throws(JSONFault) -> [Inline] {
    var inlines: [Inline] = []
    inlines.reserveCapacity(count)
    for place in indices {
      switch self[place].part {
      case .inline(let inline): inlines.append(inline)
      case .foreign(let foreign):
        guard let parts = foreign.asInlines else { throw self[place].misplaced(expected: "inline content") }
        inlines += parts
      case .nothing: break
      default: throw self[place].misplaced(expected: "inline content")
      }
    }
    return inlines
  }

  /// The children of a node that contains blocks. Inlines among them, as in every mdast table cell, form a
  /// paragraph.
  func blocks() throws(JSONFault) -> [Block] {
    guard hasHTML else { return try ownBlocks() }
    let isPhrasing = contains { if case .inline = $0.part { true } else { false } }
    var pieces: [RawHTML.Piece<[Block]>] = []
    var place = startIndex
    while place < endIndex {
      let end = isPhrasing ? self[place...].firstIndex { !$0.isPhrasing } ?? endIndex : place
      if end > place {
        let line = try self[place..<end].inlines()
        if !line.isEmpty { pieces.append(.other([.paragraph(line)])) }
        place = end
        continue
      }
      if case .html(let source) = self[place].part {
        pieces.append(.html(source))
      } else {
        pieces.append(.other(try self[place...place].ownBlocks()))
      }
      place += 1
    }
    return RawHTML.blocks(of: pieces)
  }

  private func ownBlocks() throws(JSONFault) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(count)
    var line: [Inline] = []
    let isPhrasing = contains { if case .inline = $0.part { true } else { false } }
    for place in indices {
      switch self[place].part {
      case .inline(let inline):
        line.append(inline)
        continue
      case .foreign(let foreign) where isPhrasing && foreign.asInlines != nil:
        line += foreign.asInlines ?? []
        continue
      default: break
      }
      if !line.isEmpty {
        blocks.append(.paragraph(line))
        line = []
      }
      switch self[place].part {
      case .block(let block): blocks.append(block)
      case .foreign(let foreign): blocks.append(foreign.asBlock)
      case .nothing: break
      default: throw self[place].misplaced(expected: "a block")
      }
    }
    if !line.isEmpty { blocks.append(.paragraph(line)) }
    return blocks
  }
}

extension NodeChild {
  /// Whether it can be a part of a line.
  fileprivate var isPhrasing: Bool {
    switch part {
    case .inline, .html: true
    case .foreign(let foreign): foreign.asInlines != nil
    default: false
    }
  }
}

extension NodeChild {
  /// The error of a node that its parent cannot contain.
  func misplaced(expected: String) -> JSONFault {
    .shape(at: offset, "expected \(expected), found a node of type “\(name)”")
  }
}
