extension TextRenderer {
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let inlines): place { $0.write(inlines) }
    case .heading(let heading): place { $0.write(heading.children) }
    case .list(let list): write(list)
    case .blockQuote(let children), .pullQuote(let children):
      place { $0.nested(marker: "  ", indent: "  ") { $0.write(children) } }
    case .code(let code):
      var value: [UInt8] = []
      value.append(cleaned: code.value)
      place { renderer in
        renderer.nested(marker: "    ", indent: "    ") { renderer in
          renderer.write(lines: value.split(separator: 0x0A, omittingEmptySubsequences: false))
        }
      }
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .embed(let embed):
      let start = out.count
      write(embed.fallback)
      if out.count == start, let url = embed.url { place { $0.write([.text(url)]) } }
    case .callout(let callout):
      place { renderer in
        renderer.nested(marker: "  ", indent: "  ") { renderer in
          renderer.place { $0.write(callout.title) }
          renderer.write(callout.children)
        }
      }
    case .descriptionList(let items): for item in items { write(item) }
    case .math(let math): place { $0.write([Inline.math(math)]) }
    case .thematicBreak: place { $0.out.append("* * *" as StaticString) }
    case .footnoteDefinition: break
    case .container(let container): write(container.children)
    }
  }

  private mutating func write(_ figure: Figure) {
    var line = PlainInlines(marks)
    let words = figure.caption.plainText
    for image in figure.images where image.alt != words { line.append(image) }
    place { $0.write(line.bytes) }
    var caption = PlainInlines(marks)
    caption.append(figure.caption)
    caption.appendEnclosed(figure.credit, after: caption.bytes.isEmpty ? "" : " ")
    place { $0.write(caption.bytes) }
  }

  private mutating func write(_ item: DescriptionItem) {
    place { renderer in
      renderer.nested(marker: "", indent: "", tight: true) { renderer in
        for term in item.terms { renderer.place { $0.write(term) } }
        for detail in item.details {
          renderer.place { renderer in
            renderer.nested(marker: "    ", indent: "    ") { $0.write(detail) }
          }
        }
      }
    }
  }

  private mutating func write(_ list: List) {
    guard !list.items.isEmpty else { return }
    let start = list.start ?? 1
    let digits = String(start &+ list.items.count).utf8.count
    place { renderer in
      renderer.nested(marker: "", indent: "", tight: list.tight) { renderer in
        for (index, item) in list.items.enumerated() {
          let number = String(start &+ index)
          let space = String(repeating: " ", count: max(digits - number.utf8.count, 0))
          var marker = list.ordered ? "\(space)\(number). " : "- "
          if let checked = item.checked { marker += checked ? "[x] " : "[ ] " }
          let indent = String(repeating: " ", count: marker.utf8.count)
          renderer.place {
            $0.nested(marker: marker, indent: indent, tight: list.tight) { $0.write(item.children) }
          }
        }
      }
    }
  }

  /// Writes the addresses of links that are notes.
  mutating func write(_ links: LinkNotes) {
    guard !links.order.isEmpty else { return }
    place { renderer in
      renderer.nested(marker: "", indent: "", tight: true) { renderer in
        for url in links.order {
          var line: [UInt8] = []
          line.append(cleaned: "[\(links.numbers[url] ?? 0)] \(url)")
          renderer.place { $0.write(lines: [line[...]]) }
        }
      }
    }
  }

  /// Writes the footnotes at the end of the text, in the order of their references.
  mutating func writeNotes(_ census: ArticleCensus) {
    let definitions = Dictionary(census.definitions.map { ($0.identifier, $0) }) { first, _ in first }
    for (place, name) in census.noteOrder.enumerated() {
      guard let definition = definitions[name] else { continue }
      let marker = "[\(place + 1)] "
      let indent = String(repeating: " ", count: marker.utf8.count)
      self.place { $0.nested(marker: marker, indent: indent) { $0.write(definition.children) } }
    }
  }
}
