import Markup

extension XHTMLDecoder {
  func list(_ id: NodeID) -> List {
    var list = List(ordered: document.tag(of: id) == .ol, items: [])
    list.start = number(names.start, id) ?? number(names.dataStart, id)
    var looksTight = true
    for item in elements(id) where document.tag(of: item) == .li {
      if startsWithParagraph(item) { looksTight = false }
      list.items.append(self.item(item))
    }
    list.tight = isClass("tight", id) || looksTight && !isClass("loose", id)
    return list
  }

  /// Whether it starts with a paragraph element.
  private func startsWithParagraph(_ id: NodeID) -> Bool {
    let first = document.children(of: id).first { node in
      document.isElement(node) || document.isText(node) && !document.data(of: node).utf8.allSatisfy(\.isBlank)
    }
    return first.map { document.tag(of: $0) == .p && !isClass("math", $0) } ?? false
  }

  private func item(_ id: NodeID) -> ListItem {
    var item = ListItem(children: flow(in: id))
    let first = elements(id).first
    var box = first
    if let first, document.tag(of: first) == .p { box = elements(first).first }
    guard let box, document.tag(of: box) == .input, value(names.type, box) == "checkbox" else { return item }
    item.checked = value(names.checked, box) != nil
    // The space after the checkbox is not part of the text.
    if case .paragraph(var inlines)? = item.children.first {
      inlines.dropFirst(" ")
      item.children[0] = .paragraph(inlines)
    }
    return item
  }

  func descriptions(_ id: NodeID) -> [DescriptionItem] {
    var items: [DescriptionItem] = []
    var isInDetails = true
    for part in elements(id) {
      let isTerm = document.tag(of: part) == .dt
      guard isTerm || document.tag(of: part) == .dd else { continue }
      if isTerm, isInDetails { items.append(DescriptionItem(terms: [], details: [])) }
      isInDetails = !isTerm
      if isClass("none", part) { continue }
      if items.isEmpty { items.append(DescriptionItem(terms: [], details: [])) }
      if isTerm {
        items[items.count - 1].terms.append(inlines(in: part))
      } else {
        items[items.count - 1].details.append(flow(in: part))
      }
    }
    return items
  }

  func table(_ id: NodeID) -> Table {
    var table = Table(rows: [])
    for part in elements(id) {
      switch document.tag(of: part) {
      case .caption: table.caption = inlines(in: part)
      case .colgroup:
        table.alignments = elements(part).map { value(names.dataAlign, $0).flatMap(Table.Alignment.init) }
      case .thead, .tbody, .tfoot:
        let rows = elements(part).filter { document.tag(of: $0) == .tr }.map { row($0) }
        if document.tag(of: part) == .thead { table.headerRows = rows.count }
        table.rows += rows
      default: break
      }
    }
    return table
  }

  private func row(_ id: NodeID) -> Table.Row {
    elements(id).map { cell in
      Table.Cell(
        isHeader: document.tag(of: cell) == .th,
        columnSpan: number(names.dataColspan, cell) ?? number(names.colspan, cell) ?? 1,
        rowSpan: number(names.dataRowspan, cell) ?? number(names.rowspan, cell) ?? 1,
        children: flow(in: cell))
    }
  }

  func figure(_ id: NodeID) -> [Block] {
    var figure = Figure(images: [])
    var others: [NodeID] = []
    for node in elements(id) {
      if document.tag(of: node) == .figcaption {
        (figure.caption, figure.credit) = caption(node)
      } else if let image = image(node) {
        figure.images.append(image)
      } else {
        others.append(node)
      }
    }
    let blocks = flow(others)
    let isNothing = figure.images.isEmpty && figure.caption.isEmpty && figure.credit.isEmpty
    return isNothing && !blocks.isEmpty ? blocks : blocks + [.figure(figure)]
  }

  private func caption(_ id: NodeID) -> (caption: [Inline], credit: [Inline]) {
    var nodes = Array(document.children(of: id))
    guard let last = nodes.last, document.isElement(last), isClass("credit", last) else {
      return (inlines(nodes), [])
    }
    nodes.removeLast()
    var caption = inlines(nodes)
    caption.dropLast(" ")
    return (caption, inlines(in: last))
  }

  func embed(_ id: NodeID) -> Embed {
    var embed = Embed(kind: kind(id), url: value(names.dataHref, id).map { safe($0) })
    var nodes = Array(document.children(of: id))
    if let last = elements(id).last, document.tag(of: last) == .p, isClass("source", last),
      let link = elements(last).first
    {
      embed.url = target(link)
      nodes.removeAll { $0 == last }
    }
    embed.fallback = flow(nodes)
    return embed
  }
}
