/// The blocks, one function per node. The writer recurses as deep as the article, so the larger cases are
/// separate functions, which keeps the stack frame of `write` small.
extension JSONWriter {
  /// Writes a block.
  func write(_ block: Block, to output: inout ByteBuffer) {
    switch block {
    case .paragraph(let children): node("paragraph", children, to: &output)
    case .heading(let heading): write(heading, to: &output)
    case .list(let list): write(list, to: &output)
    case .blockQuote(let children): node("blockquote", children, to: &output)
    case .pullQuote(let children): node("pullQuote", children, to: &output)
    case .code(let code): write(code, to: &output)
    case .table(let table): write(table, to: &output)
    case .figure(let figure): write(figure, to: &output)
    case .embed(let embed): write(embed, to: &output)
    case .callout(let callout): write(callout, to: &output)
    case .descriptionList(let items): write(items, to: &output)
    case .math(let math): write(math, "math", to: &output)
    case .thematicBreak: output.append("{\"type\": \"thematicBreak\"}")
    case .footnoteDefinition(let note): write(note, to: &output)
    case .container(let container): write(container, to: &output)
    }
  }

  /// Writes a node with only inlines.
  func node(_ type: StaticString, _ children: [Inline], to output: inout ByteBuffer) {
    begin(type, to: &output)
    end(children, to: &output)
  }

  /// Writes a node with only blocks.
  func node(_ type: StaticString, _ children: [Block], to output: inout ByteBuffer) {
    begin(type, to: &output)
    end(children, to: &output)
  }

  /// Starts a node; members follow.
  func begin(_ type: StaticString, to output: inout ByteBuffer) {
    output.append("{\"type\": \"")
    output.append(type)
    output.append(UInt8(ascii: "\""))
  }

  /// Ends a node with its inlines.
  func end(_ children: [Inline], to output: inout ByteBuffer) {
    output.append(", \"children\": [")
    for (index, child) in children.enumerated() {
      if index > 0 { output.append(", ") }
      write(child, to: &output)
    }
    output.append("]}")
  }

  /// Ends a node with its blocks.
  func end(_ children: [Block], to output: inout ByteBuffer) {
    output.append(", \"children\": [")
    for (index, child) in children.enumerated() {
      if index > 0 { output.append(", ") }
      write(child, to: &output)
    }
    output.append("]}")
  }

  /// Ends a node with children of another kind.
  func end<Child>(
    _ children: [Child], to output: inout ByteBuffer, child: (Child, inout ByteBuffer) -> Void
  ) {
    output.append(", \"children\": ")
    output.append(jsonArray: children, element: child)
    output.append(UInt8(ascii: "}"))
  }

  private func write(_ heading: Heading, to output: inout ByteBuffer) {
    begin("heading", to: &output)
    output.append(member: "depth", count: min(max(heading.depth, 1), 6))
    output.append(member: "identifier", text: heading.identifier)
    end(heading.children, to: &output)
  }

  private func write(_ list: List, to output: inout ByteBuffer) {
    begin("list", to: &output)
    output.append(member: "ordered", flag: list.ordered)
    if let start = list.start, start != 1 {
      output.append(member: "start")
      output.append(String(start))
    }
    output.append(member: "spread", flag: !list.tight)
    end(list.items, to: &output) { item, output in
      begin("listItem", to: &output)
      output.append(member: "spread", flag: !list.tight)
      if let checked = item.checked { output.append(member: "checked", flag: checked) }
      end(item.children, to: &output)
    }
  }

  private func write(_ code: CodeBlock, to output: inout ByteBuffer) {
    begin("code", to: &output)
    output.append(member: "lang", text: code.language)
    output.append(member: "meta", text: code.meta)
    output.append(member: "value", string: code.value)
    output.append(UInt8(ascii: "}"))
  }

  private func write(_ embed: Embed, to output: inout ByteBuffer) {
    begin("embed", to: &output)
    output.append(member: "kind", string: embed.kind)
    output.append(member: "url", text: embed.url)
    end(embed.fallback, to: &output)
  }

  private func write(_ note: FootnoteDefinition, to output: inout ByteBuffer) {
    begin("footnoteDefinition", to: &output)
    output.append(member: "identifier", string: note.identifier)
    output.append(member: "label", string: note.identifier)
    end(note.children, to: &output)
  }

  private func write(_ container: Container, to output: inout ByteBuffer) {
    begin("container", to: &output)
    output.append(member: "kind", text: container.kind)
    if let author = container.author {
      output.append(member: "author")
      write(author, to: &output)
    }
    output.append(member: "published", text: container.published)
    end(container.children, to: &output)
  }
}
