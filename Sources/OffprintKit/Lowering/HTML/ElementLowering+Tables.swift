import Markup

extension ElementLowering {
  /// Opens a table.
  func openTable(_ id: NodeID, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    let role = page.attribute(page.names.role, of: id)?.lowercased()
    let isInRemark =
      page.document.parent(of: id).map { page.classWords(of: $0).contains(.admonition) } ?? false
    blocks.openTable(isLayout: role == "presentation" || role == "none" || isInRemark, &step)
  }

  /// Opens a row.
  func openRow(_ id: NodeID, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    let section = page.document.parent(of: id).map { page.document.tag(of: $0) }
    blocks.openRow(in: section == .thead ? .head : section == .tfoot ? .foot : .body, &step)
  }

  /// Opens a cell.
  func openCell(_ id: NodeID, _ tag: Tag, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    let cell = TableDraft.CellStart(
      isHeader: tag == .th, columns: page.number(page.names.colspan, of: id) ?? 1,
      rows: page.number(page.names.rowspan, of: id) ?? 1, alignment: alignment(of: id))
    blocks.openCell(cell, &step)
  }

  private func alignment(of id: NodeID) -> Table.Alignment? {
    if let style = page.attribute(page.names.style, of: id),
      let value = InlineStyle.value(of: "text-align", in: style)
    {
      return Table.Alignment(rawValue: value)
    }
    return page.attribute(page.names.align, of: id).flatMap { Table.Alignment(rawValue: $0.lowercased()) }
  }
}
