extension MarkupRenderer {
  mutating func write(_ list: List) {
    guard isDocument || !list.items.isEmpty else { return }
    markup(list.ordered ? "\n<ol" : "\n<ul")
    if let start = list.start {
      if list.ordered, isDocument || start != 1 {
        attribute(" start=\"", start)
      } else if isDocument {
        attribute(" data-start=\"", start)
      }
    }
    if isDocument, list.tight != list.looksTight {
      markup(list.tight ? " class=\"tight\"" : " class=\"loose\"")
    }
    out.append(0x3E)
    for item in list.items { write(item, tight: list.tight) }
    markup(list.ordered ? "\n</ol>" : "\n</ul>")
  }

  private mutating func write(_ item: ListItem, tight: Bool) {
    markup("\n<li>")
    let children = isDocument ? item.children.withoutNotes : item.children
    guard case .paragraph(let inlines)? = children.first, isDocument ? true : tight || item.checked != nil
    else {
      if let checked = item.checked { writeBox(checked) }
      write(children)
      if !children.isEmpty { newLine() }
      return markup("</li>")
    }
    // In a tight list a paragraph has no element.
    let isBare = tight && !inlines.isUnseen || !isDocument
    if !isBare { markup("\n<p>") }
    if let checked = item.checked { writeBox(checked) }
    write(inlines)
    if !isBare { markup("</p>") }
    for block in children.dropFirst() { write(block) }
    if !isBare || children.count > 1 { newLine() }
    markup("</li>")
  }

  private mutating func writeBox(_ checked: Bool) {
    markup(
      checked
        ? "<input type=\"checkbox\" checked=\"checked\" disabled=\"disabled\"/> "
        : "<input type=\"checkbox\" disabled=\"disabled\"/> ")
  }

  mutating func write(_ items: [DescriptionItem]) {
    guard isDocument || !items.isEmpty else { return }
    markup("\n<dl>")
    for item in items {
      // Each group requires both a term and a description.
      if item.terms.isEmpty { markup(isDocument ? "\n<dt class=\"none\"></dt>" : "\n<dt></dt>") }
      for term in item.terms {
        markup("\n<dt>")
        if !leaveToMarkdown([.paragraph(term)]) { write(term) }
        markup("</dt>")
      }
      if item.details.isEmpty { markup(isDocument ? "\n<dd class=\"none\"></dd>" : "\n<dd></dd>") }
      for detail in item.details {
        markup("\n<dd>")
        writeCell(detail)
        markup("</dd>")
      }
    }
    markup("\n</dl>")
  }

  /// Writes blocks in a cell or a description: a single paragraph has no element.
  mutating func writeCell(_ blocks: [Block]) {
    if leaveToMarkdown(blocks) { return }
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0], !isDocument || !inlines.isUnseen {
      return write(inlines)
    }
    write(blocks)
    if !blocks.isEmpty { newLine() }
  }
}

extension List {
  /// Whether the list would be read as a tight one by its items: none starts with a paragraph element.
  var looksTight: Bool {
    !items.contains { item in
      switch item.children.first(where: { !$0.isNote }) {
      case .paragraph(let inlines)?: return !tight || inlines.isUnseen
      case .math(let math)?: return math.isUnsound
      default: return false
      }
    }
  }
}

extension [Block] {
  /// The blocks except footnotes, which are at the end of a document.
  var withoutNotes: [Block] {
    contains { $0.isNote } ? filter { !$0.isNote } : self
  }
}

extension Block {
  /// Whether it is a footnote.
  var isNote: Bool {
    if case .footnoteDefinition = self { true } else { false }
  }
}

extension [Inline] {
  /// Whether a paragraph of it would be invisible without an element.
  var isUnseen: Bool {
    allSatisfy { inline in
      switch inline {
      case .text(let text): text.utf8.allSatisfy(\.isBlank)
      case .ruby(let segments): segments.isEmpty
      case .math(let math): math.notation == .mathML && math.isUnsound
      default: false
      }
    }
  }
}
