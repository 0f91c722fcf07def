/// Nodes with more than one kind of child.
extension NodeDraft {
  func heading(_ children: ArraySlice<NodeChild>) throws(JSONFault) -> Heading {
    Heading(
      depth: try need(depth, "depth"), identifier: nonEmpty(identifier), children: try children.inlines())
  }

  func math() throws(JSONFault) -> Math {
    Math(try need(value, "value"), notation: notation ?? .tex, mathML: nonEmpty(mathML))
  }

  func image() throws(JSONFault) -> Image {
    Image(url: try need(url, "url"), alt: alt ?? "", title: title, width: width, height: height)
  }

  /// In mdast the list has `spread` for its items, and an item for its blocks. Either makes the list loose.
  func list(_ children: ArraySlice<NodeChild>) throws(JSONFault) -> List {
    var items: [ListItem] = []
    var isTight = !spread
    for child in children {
      guard case .item(let item, let spread) = child.part else {
        throw child.misplaced(expected: "a node of type “listItem”")
      }
      items.append(item)
      if spread { isTight = false }
    }
    return List(ordered: ordered, start: start == 1 ? nil : start, tight: isTight, items: items)
  }

  func cell(_ children: ArraySlice<NodeChild>) throws(JSONFault) -> Table.Cell {
    Table.Cell(columnSpan: columnSpan, rowSpan: rowSpan, children: try children.blocks())
  }

  func row(_ children: ArraySlice<NodeChild>) throws(JSONFault) -> [CellDraft] {
    var cells: [CellDraft] = []
    for child in children {
      guard case .cell(let cell) = child.part else {
        throw child.misplaced(expected: "a node of type “tableCell”")
      }
      cells.append(cell)
    }
    return cells
  }

  /// As in mdast the first row is the header unless `headerRows` says otherwise, and the cells of header rows
  /// are headers unless they say otherwise.
  func table(_ children: ArraySlice<NodeChild>) throws(JSONFault) -> Table {
    let headerRows = self.headerRows ?? min(1, children.count)
    guard headerRows <= children.count else {
      throw .shape(at: offset, "the table has \(headerRows) header rows, but only \(children.count) rows")
    }
    var table = Table(alignments: alignments, headerRows: headerRows, rows: [])
    for child in children {
      guard case .row(let drafts) = child.part else {
        throw child.misplaced(expected: "a node of type “tableRow”")
      }
      let isHeader = table.rows.count < headerRows
      table.rows.append(
        drafts.map { draft in
          var cell = draft.cell
          cell.isHeader = draft.header ?? isHeader
          return cell
        })
    }
    return table
  }

  /// A figure around a table is the table with its caption. A figure with any other content becomes a
  /// container, so that nothing is lost.
  func figure(_ children: ArraySlice<NodeChild>) throws(JSONFault) -> Block {
    var figure = Figure(images: [])
    var others: [NodeChild] = []
    for child in children {
      switch child.part {
      case .inline(.image(let image)): figure.images.append(image)
      case .caption(let caption): figure.caption += caption
      case .credit(let credit): figure.credit += credit
      default: others.append(child)
      }
    }
    let blocks = try others[...].blocks()
    if blocks.isEmpty { return .figure(figure) }
    if case .table(var table) = blocks[0], blocks.count == 1, figure.images.isEmpty, figure.credit.isEmpty {
      table.caption += figure.caption
      return .table(table)
    }
    let rest = figure == Figure(images: []) ? [] : [Block.figure(figure)]
    return .container(Container(kind: "figure", children: blocks + rest))
  }

  func callout(_ children: ArraySlice<NodeChild>) throws(JSONFault) -> Callout {
    var title: [Inline] = []
    var others: [NodeChild] = []
    for child in children {
      if case .caption(let caption) = child.part { title += caption } else { others.append(child) }
    }
    return Callout(kind: try need(kind, "kind"), title: title, children: try others[...].blocks())
  }

  /// Terms and details may be in items, as we write them, or directly in the list: then a term after details
  /// starts an item.
  func descriptions(_ children: ArraySlice<NodeChild>) throws(JSONFault) -> [DescriptionItem] {
    var items: [DescriptionItem] = []
    var isOpen = false
    for child in children {
      if case .descriptionItem(let item) = child.part {
        items.append(item)
        isOpen = false
        continue
      }
      let single = try [child][...].descriptionItem()
      if isOpen, let last = items.indices.last, single.terms.isEmpty || items[last].details.isEmpty {
        items[last].terms += single.terms
        items[last].details += single.details
      } else {
        items.append(single)
        isOpen = true
      }
    }
    return items
  }

  func description(_ children: ArraySlice<NodeChild>) throws(JSONFault) -> DescriptionItem {
    try children.descriptionItem()
  }

  func ruby(_ children: ArraySlice<NodeChild>) throws(JSONFault) -> [RubySegment] {
    var segments: [RubySegment] = []
    for child in children {
      switch child.part {
      case .rubyBase(let base): segments.append(RubySegment(base: base))
      case .inline(let inline): segments.append(RubySegment(base: [inline]))
      case .rubyText(let text):
        if let last = segments.indices.last, segments[last].annotation.isEmpty {
          segments[last].annotation = text
        } else {
          segments.append(RubySegment(base: [], annotation: text))
        }
      default: throw child.misplaced(expected: "a node of type “rubyBase” or “rubyText”")
      }
    }
    return segments
  }
}

extension ArraySlice<NodeChild> {
  fileprivate func descriptionItem() throws(JSONFault) -> DescriptionItem {
    var item = DescriptionItem(terms: [], details: [])
    for child in self {
      switch child.part {
      case .term(let term): item.terms.append(term)
      case .details(let details): item.details.append(details)
      default: throw child.misplaced(expected: "a node of type “descriptionTerm” or “descriptionDetails”")
      }
    }
    return item
  }
}
