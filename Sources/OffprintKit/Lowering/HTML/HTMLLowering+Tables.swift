import Markup

extension HTMLLowering {
  mutating func openTable(_ id: NodeID, _ step: inout Step) {
    guard open(.table, &step) else { return }
    var draft = TableDraft()
    switch page.attribute(page.names.role, of: id)?.lowercased() {
    case "presentation", "none": draft.isLayout = true
    default: break
    }
    tables.append(draft)
  }

  mutating func openRow(_ id: NodeID, _ step: inout Step) {
    guard case .table? = frames.last?.kind, let table = tables.indices.last, open(.row, &step) else {
      flush()
      step.isBlock = true
      return
    }
    let section = page.document.parent(of: id).map { page.document.tag(of: $0) }
    tables[table].section = section == .thead ? .head : section == .tfoot ? .foot : .body
    tables[table].beginRow()
  }

  mutating func openCell(_ id: NodeID, _ tag: Tag, _ step: inout Step) {
    guard case .row? = frames.last?.kind, let table = tables.indices.last, open(.cell, &step) else {
      flush()
      step.isBlock = true
      return
    }
    tables[table].beginCell(
      isHeader: tag == .th, columns: page.number(page.names.colspan, of: id) ?? 1,
      rows: page.number(page.names.rowspan, of: id) ?? 1, alignment: alignment(of: id))
  }

  private func alignment(of id: NodeID) -> Table.Alignment? {
    if let style = page.attribute(page.names.style, of: id),
      let value = InlineStyle.value(of: "text-align", in: style)
    {
      return Table.Alignment(rawValue: value)
    }
    return page.attribute(page.names.align, of: id).flatMap { Table.Alignment(rawValue: $0.lowercased()) }
  }

  /// Closes a table: a layout table is replaced by its contents.
  mutating func closeTable() {
    guard let draft = tables.popLast() else { return }
    if let table = draft.table(isAuthored: isAuthored) {
      append(.table(table))
    } else {
      for block in draft.contents() { append(block) }
    }
  }
}
