extension PandocRenderer {
  /// Writes an array of blocks.
  mutating func blocks(_ blocks: [Block], tight: Bool = false) {
    array { renderer in
      for block in blocks { renderer.write(block, tight: tight) }
    }
  }

  /// Writes a block; in a tight list, its paragraphs are plain.
  mutating func write(_ block: Block, tight: Bool = false) {
    switch block {
    case .paragraph(let line): paragraph(line, tight: tight)
    case .heading(let heading): write(heading)
    case .list(let list): write(list)
    case .blockQuote(let children): element("BlockQuote") { $0.blocks(children) }
    case .pullQuote(let children):
      division([PandocClass.pullQuote]) { $0.element("BlockQuote") { $0.blocks(children) } }
    case .code(let code): write(code)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .embed(let embed): write(embed)
    case .callout(let callout): write(callout)
    case .descriptionList(let items): write(items)
    case .math(let math): write(displayed: math, tight: tight)
    case .thematicBreak: element("HorizontalRule")
    case .footnoteDefinition(let note): write(note)
    case .container(let container): write(container)
    }
  }

  /// Writes a paragraph.
  mutating func paragraph(_ line: [Inline], tight: Bool = false) {
    element(tight ? "Plain" : "Para") { $0.inlines(line) }
  }

  private mutating func write(_ heading: Heading) {
    parts("Header") { renderer in
      renderer.number(min(max(heading.depth, 1), 6))
      renderer.attributes(identifier: heading.identifier ?? "")
      renderer.inlines(heading.children)
    }
  }

  private mutating func write(_ code: CodeBlock) {
    parts("CodeBlock") { renderer in
      renderer.attributes(code.language.map { [$0] } ?? [], [("meta", code.meta)])
      renderer.string(code.value)
    }
  }

  private mutating func write(displayed math: Math, tight: Bool) {
    let math = math.asTeX(isDisplayed: true)
    switch math.notation {
    case .tex: element(tight ? "Plain" : "Para") { $0.array { $0.formula(math, "DisplayMath") } }
    case .mathML:
      parts("RawBlock") { renderer in
        renderer.string("html")
        renderer.string(math.value)
      }
    }
  }

  /// In pandoc the paragraphs determine whether a list is tight; if there are none, a class does.
  private mutating func write(_ list: List) {
    guard !list.tight, !list.items.contains(where: Self.tellsLooseness) else { return items(of: list) }
    division([PandocClass.loose]) { $0.items(of: list) }
  }

  private static func tellsLooseness(_ item: ListItem) -> Bool {
    item.checked != nil
      || item.children.contains { block in
        switch block {
        case .paragraph: true
        case .math(let math): math.asTeX(isDisplayed: true).notation == .tex
        default: false
        }
      }
  }

  private mutating func items(of list: List) {
    guard list.ordered else {
      return parts("BulletList") { for item in list.items { $0.write(item, tight: list.tight) } }
    }
    parts("OrderedList") { renderer in
      renderer.array { renderer in
        renderer.number(list.start ?? 1)
        renderer.element("Decimal")
        renderer.element("Period")
      }
      renderer.array { for item in list.items { $0.write(item, tight: list.tight) } }
    }
  }

  private mutating func write(_ item: ListItem, tight: Bool) {
    guard let checked = item.checked else {
      return array { renderer in
        var rest = item.children[...]
        if case .paragraph(let line)? = rest.first {
          rest.removeFirst()
          renderer.element(tight ? "Plain" : "Para") {
            $0.inlines(line, after: Self.looksLikeTask(line) ? "" : nil)
          }
        }
        for block in rest { renderer.write(block, tight: tight) }
      }
    }
    array { renderer in
      var rest = item.children[...]
      let box = PandocClass.checkbox(checked)
      renderer.element(tight ? "Plain" : "Para") { renderer in
        if case .paragraph(let line)? = rest.first {
          rest.removeFirst()
          renderer.inlines([.text(" ")] + line, after: box)
        } else {
          renderer.inlines([], after: box)
        }
      }
      for block in rest { renderer.write(block, tight: tight) }
    }
  }

  /// Whether a line would be read as that of a task, which a preceding empty string prevents.
  private static func looksLikeTask(_ line: [Inline]) -> Bool {
    guard case .text(let text)? = line.first, let first = text.first else { return false }
    return PandocClass.isChecked(String(first)) != nil
  }

  private mutating func write(_ embed: Embed) {
    division([PandocClass.embed], [("kind", embed.kind), ("url", embed.url)]) { renderer in
      for block in embed.fallback { renderer.write(block) }
      if embed.fallback.isEmpty, let url = embed.url {
        renderer.division([PandocClass.standIn]) {
          $0.paragraph([.link(Link(url: url, children: [.text(url)]))])
        }
      }
    }
  }

  private mutating func write(_ callout: Callout) {
    division([callout.kind, PandocClass.callout]) { renderer in
      if !callout.title.isEmpty {
        renderer.division([PandocClass.title]) { $0.paragraph(callout.title) }
      }
      for block in callout.children { renderer.write(block) }
    }
  }

  /// A pandoc item has one term; several are written as lines of one.
  private mutating func write(_ items: [DescriptionItem]) {
    parts("DefinitionList") { renderer in
      for item in items {
        renderer.array { renderer in
          if item.terms.count == 1, item.terms[0].contains(where: { $0 != .lineBreak }) {
            renderer.inlines(item.terms[0])
          } else {
            renderer.array { renderer in
              for (index, term) in item.terms.enumerated() {
                if index > 0 { renderer.element("LineBreak") }
                renderer.span([PandocClass.term]) { $0.write(term) }
              }
            }
          }
          renderer.array { for detail in item.details { $0.blocks(detail, tight: detail.count == 1) } }
        }
      }
    }
  }

  private mutating func write(_ note: FootnoteDefinition) {
    guard notes.definitions[note.identifier] == nil else { return }
    let outside = isInNote
    isInNote = true
    division([PandocClass.footnote], [("identifier", note.identifier)]) { renderer in
      for block in note.children { renderer.write(block) }
    }
    isInNote = outside
  }

  private mutating func write(_ container: Container) {
    var classes = container.kind.map { [$0] } ?? []
    if let kind = container.kind, PandocClass.isOfBlocks(kind) {
      classes = [PandocClass.container, kind]
    }
    let author = container.author
    let pairs = [
      ("author", author?.name), ("author-url", author?.url), ("author-role", author?.role),
      ("published", container.published),
    ]
    division(classes, pairs) { renderer in
      for block in container.children { renderer.write(block) }
    }
  }
}
