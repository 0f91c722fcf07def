extension MarkupRenderer {
  /// Writes blocks, each on lines of its own.
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let inlines): line("p") { $0.write(inlines) }
    case .heading(let heading): write(heading)
    case .list(let list): write(list)
    case .blockQuote(let children): box("blockquote") { $0.write(children) }
    case .pullQuote(let children):
      box("aside", attributes("pullquote", role: "doc-pullquote", class: "pullquote")) { $0.write(children) }
    case .code(let code):
      newLine()
      element("pre") { renderer in
        renderer.element("code", ["class": code.language.map(Self.languageClass)]) {
          $0.preformatted(code.value)
        }
      }
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .embed(let embed): write(embed)
    case .callout(let callout): write(callout)
    case .descriptionList(let items): write(items)
    case .math(let math): line("p", ["class": "math"]) { $0.write(math) }
    case .thematicBreak:
      newLine()
      void("hr")
    case .footnoteDefinition(let note):
      // In a document they stand together at its end.
      if place == .markdown { box("div") { $0.write(note.children) } }
    case .container(let container):
      box("div", ["class": container.kind.flatMap(Self.className)]) { $0.write(container.children) }
    }
  }

  /// An element on a line of its own.
  mutating func line(
    _ name: StaticString, _ attributes: Attributes = [:], _ body: (inout MarkupRenderer) -> Void
  ) {
    newLine()
    element(name, attributes, body)
  }

  /// An element with blocks on lines of their own.
  mutating func box(
    _ name: StaticString, _ attributes: Attributes = [:], _ body: (inout MarkupRenderer) -> Void
  ) {
    newLine()
    open(name, attributes)
    body(&self)
    newLine()
    close(name)
  }

  /// The attributes that say what an element is; in Markdown the class alone.
  func attributes(_ type: String?, role: String?, class name: String) -> Attributes {
    place == .markdown ? ["class": name] : ["epub:type": type, "role": role, "class": name]
  }

  static func languageClass(_ language: String) -> String {
    "language-" + String(language.map { $0.isWhitespace ? "-" : $0 })
  }

  private static func className(_ kind: String) -> String? {
    kind.isEmpty ? nil : String(kind.map { $0.isWhitespace ? "-" : $0 })
  }

  private mutating func write(_ heading: Heading) {
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    let depth = min(max(heading.depth, 1) + headingShift, 6)
    var id: String?
    if let identifier = heading.identifier { id = headingIDs[identifier]?.popLast() }
    line(names[depth - 1], ["id": id]) { $0.write(heading.children) }
  }

  private mutating func write(_ list: List) {
    guard !list.items.isEmpty else { return }
    let start = list.ordered && (list.start ?? 1) != 1 ? list.start.map(String.init) : nil
    box(list.ordered ? "ol" : "ul", ["start": start]) { renderer in
      for item in list.items { renderer.write(item, tight: list.tight) }
    }
  }

  private mutating func write(_ item: ListItem, tight: Bool) {
    newLine()
    open("li")
    if let checked = item.checked {
      void("input", ["type": "checkbox", "checked": checked ? "checked" : nil, "disabled": "disabled"])
      text(" ")
    }
    var blocks = item.children
    // In a tight list a paragraph stands bare.
    if tight || item.checked != nil, case .paragraph(let inlines)? = blocks.first {
      blocks.removeFirst()
      write(inlines)
    }
    write(blocks)
    if !blocks.isEmpty { newLine() }
    close("li")
  }

  mutating func write(_ items: [DescriptionItem]) {
    guard !items.isEmpty else { return }
    box("dl") { renderer in
      for item in items {
        // Each group needs both a term and a description.
        for term in item.terms.isEmpty ? [[]] : item.terms { renderer.line("dt") { $0.write(term) } }
        for detail in item.details.isEmpty ? [[]] : item.details { renderer.write(detail: detail) }
      }
    }
  }

  private mutating func write(detail: [Block]) {
    newLine()
    open("dd")
    writeCell(detail)
    close("dd")
  }

  /// Writes blocks in a cell or a description: a paragraph alone stands bare.
  mutating func writeCell(_ blocks: [Block]) {
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0] { return write(inlines) }
    write(blocks)
    if !blocks.isEmpty { newLine() }
  }
}
