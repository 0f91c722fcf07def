/// The blocks whose children are of more than one kind.
extension JSONWriter {
  /// Writes a table; one with a caption is wrapped in a figure, since the children of an mdast table are only
  /// rows.
  func write(_ table: Table, to output: inout ByteBuffer) {
    if table.caption.isEmpty { return writeTable(table, to: &output) }
    output.append("{\"type\": \"figure\", \"children\": [")
    writeTable(table, to: &output)
    output.append(", ")
    node("caption", table.caption, to: &output)
    output.append("]}")
  }

  private func writeTable(_ table: Table, to output: inout ByteBuffer) {
    let headerRows = min(max(table.headerRows, 0), table.rows.count)
    begin("table", to: &output)
    if !table.alignments.isEmpty {
      output.append(member: "align")
      output.append(jsonArray: table.alignments) { alignment, output in
        if let alignment { output.append(jsonString: alignment.rawValue) } else { output.append("null") }
      }
    }
    if headerRows != min(1, table.rows.count) { output.append(member: "headerRows", count: headerRows) }
    output.append(", \"children\": [")
    for (index, row) in table.rows.enumerated() {
      if index > 0 { output.append(", ") }
      begin("tableRow", to: &output)
      end(row, to: &output) { write($0, inHeader: index < headerRows, to: &$1) }
    }
    output.append("]}")
  }

  private func write(_ cell: Table.Cell, inHeader: Bool, to output: inout ByteBuffer) {
    begin("tableCell", to: &output)
    if cell.isHeader != inHeader { output.append(member: "header", flag: cell.isHeader) }
    if cell.columnSpan > 1 { output.append(member: "colspan", count: cell.columnSpan) }
    if cell.rowSpan > 1 { output.append(member: "rowspan", count: cell.rowSpan) }
    if cell.children.count == 1, case .paragraph(let line) = cell.children[0], !line.isEmpty {
      end(line, to: &output)
    } else {
      end(cell.children, to: &output)
    }
  }

  /// Writes a figure: pictures, caption, credit.
  func write(_ figure: Figure, to output: inout ByteBuffer) {
    begin("figure", to: &output)
    output.append(", \"children\": [")
    var isFirst = true
    func separate() {
      if !isFirst { output.append(", ") }
      isFirst = false
    }
    for image in figure.images {
      separate()
      write(image, to: &output)
    }
    if !figure.caption.isEmpty {
      separate()
      node("caption", figure.caption, to: &output)
    }
    if !figure.credit.isEmpty {
      separate()
      node("credit", figure.credit, to: &output)
    }
    output.append("]}")
  }

  /// Writes a callout: its title as a caption, then its blocks.
  func write(_ callout: Callout, to output: inout ByteBuffer) {
    begin("callout", to: &output)
    output.append(member: "kind", string: callout.kind)
    output.append(", \"children\": [")
    if !callout.title.isEmpty {
      node("caption", callout.title, to: &output)
      if !callout.children.isEmpty { output.append(", ") }
    }
    for (index, child) in callout.children.enumerated() {
      if index > 0 { output.append(", ") }
      write(child, to: &output)
    }
    output.append("]}")
  }

  /// Writes a description list.
  func write(_ items: [DescriptionItem], to output: inout ByteBuffer) {
    begin("descriptionList", to: &output)
    end(items, to: &output) { item, output in
      begin("descriptionItem", to: &output)
      output.append(", \"children\": [")
      for (index, term) in item.terms.enumerated() {
        if index > 0 { output.append(", ") }
        node("descriptionTerm", term, to: &output)
      }
      for (index, details) in item.details.enumerated() {
        if index > 0 || !item.terms.isEmpty { output.append(", ") }
        node("descriptionDetails", details, to: &output)
      }
      output.append("]}")
    }
  }
}
