import Markup

extension XHTMLDecoder {
  /// Reads nodes of which some are blocks: anything between those becomes a paragraph.
  func flow(_ nodes: [NodeID]) -> [Block] {
    var blocks: [Block] = []
    var run: [NodeID] = []
    for node in nodes {
      guard isBlock(node) else {
        run.append(node)
        continue
      }
      if let paragraph = paragraph(run, isBeforeBlock: true) { blocks.append(paragraph) }
      run.removeAll(keepingCapacity: true)
      blocks += self.blocks(node)
    }
    if let paragraph = paragraph(run, isBeforeBlock: false) { blocks.append(paragraph) }
    return blocks
  }

  func flow(in id: NodeID) -> [Block] { flow(Array(document.children(of: id))) }

  private func paragraph(_ nodes: [NodeID], isBeforeBlock: Bool) -> Block? {
    guard nodes.contains(where: { !isSpace($0) }) else { return nil }
    var inlines = inlines(nodes)
    // The line end before a block is not part of the text.
    if isBeforeBlock { inlines.dropLast("\n") }
    // Skipped nodes, such as scripts, are not content.
    let isBlank = inlines.allSatisfy {
      if case .text(let text) = $0 { text.utf8.allSatisfy(\.isBlank) } else { false }
    }
    return isBlank ? nil : .paragraph(inlines)
  }

  /// Whether a node has no content.
  private func isSpace(_ id: NodeID) -> Bool {
    guard document.isText(id) else { return !document.isElement(id) || document.tag(of: id) == .input }
    return document.withData(of: id) { text in
      for index in text.indices where !text[index].isBlank { return false }
      return true
    }
  }

  private func isBlock(_ id: NodeID) -> Bool {
    switch document.tag(of: id) {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .blockquote, .aside, .pre, .table, .figure, .div, .dl,
      .hr,
      .section, .article, .header, .footer, .main, .nav:
      true
    default: false
    }
  }

  private func blocks(_ id: NodeID) -> [Block] {
    guard depth < Self.deepestNesting else {
      let text = text(id)
      return text.isEmpty ? [] : [.paragraph([.text(text)])]
    }
    depth += 1
    defer { depth -= 1 }
    switch document.tag(of: id) {
    case .p: return [paragraph(id)]
    case .h1: return [heading(id, 1)]
    case .h2: return [heading(id, 2)]
    case .h3: return [heading(id, 3)]
    case .h4: return [heading(id, 4)]
    case .h5: return [heading(id, 5)]
    case .h6: return [heading(id, 6)]
    case .ul, .ol: return [.list(list(id))]
    case .blockquote: return [.blockQuote(flow(in: id))]
    case .aside: return aside(id)
    case .pre: return [.code(code(id))]
    case .table: return [.table(table(id))]
    case .figure: return figure(id)
    case .div: return [isClass("embed", id) ? .embed(embed(id)) : .container(container(id))]
    case .dl: return [.descriptionList(descriptions(id))]
    case .hr: return [.thematicBreak]
    default: return flow(in: id)
    }
  }

  private func paragraph(_ id: NodeID) -> Block {
    if isClass("math", id), let child = elements(id).first, let math = math(child) { return .math(math) }
    return .paragraph(inlines(in: id))
  }

  private func heading(_ id: NodeID, _ level: Int) -> Block {
    let depth = number(names.dataDepth, id) ?? level
    return .heading(
      Heading(
        depth: min(max(depth, 1), 6), identifier: value(names.dataID, id) ?? value(names.id, id),
        children: inlines(in: id)))
  }

  private func code(_ id: NodeID) -> CodeBlock {
    guard let code = elements(id).first, document.tag(of: code) == .code else {
      return CodeBlock(value: text(id))
    }
    var language = value(names.dataLanguage, code)
    if language == nil, let name = value(names.class, code), name.hasPrefix("language-") {
      language = String(name.dropFirst(9))
    }
    return CodeBlock(language: language, meta: value(names.dataMeta, code), value: text(code))
  }

  private func aside(_ id: NodeID) -> [Block] {
    if isClass("pullquote", id) { return [.pullQuote(flow(in: id))] }
    if isClass("callout", id) { return [.callout(callout(id))] }
    if let name = value(names.dataID, id) {
      return [.footnoteDefinition(FootnoteDefinition(identifier: name, children: note(id)))]
    }
    return [.container(Container(kind: "aside", children: flow(in: id)))]
  }

  /// The text of a note, without the number at the start of its first paragraph.
  private func note(_ id: NodeID) -> [Block] {
    let first = elements(id).first
    guard let first, document.tag(of: first) == .p else { return flow(in: id) }
    var blocks = flow(document.children(of: id).filter { $0 != first })
    guard !isClass("label", first) else { return blocks }
    var nodes = Array(document.children(of: first))
    let isLabelled = nodes.first.map { document.isElement($0) && isClass("label", $0) } ?? false
    if isLabelled { nodes.removeFirst() }
    var inlines = inlines(nodes)
    if isLabelled { inlines.dropFirst(". ") }
    blocks.insert(.paragraph(inlines), at: 0)
    return blocks
  }

  private func callout(_ id: NodeID) -> Callout {
    var callout = Callout(kind: kind(id), children: [])
    var nodes = Array(document.children(of: id))
    if let first = elements(id).first, document.tag(of: first) == .p, isClass("title", first),
      let strong = elements(first).first
    {
      callout.title = inlines(in: strong)
      nodes.removeAll { $0 == first }
    }
    callout.children = flow(nodes)
    return callout
  }

  /// The kind: the second class, or a data attribute.
  func kind(_ id: NodeID) -> String {
    if let kind = value(names.dataKind, id) { return kind }
    let classes = value(names.class, id) ?? ""
    return classes.firstIndex(of: " ").map { String(classes[classes.index(after: $0)...]) } ?? ""
  }

  private func container(_ id: NodeID) -> Container {
    var container = Container(kind: value(names.dataKind, id) ?? value(names.class, id), children: [])
    var nodes = Array(document.children(of: id))
    if let header = elements(id).first, document.tag(of: header) == .header {
      nodes.removeAll { $0 == header }
      let head = self.header(header)
      container.author = head.authors.first
      container.published = head.published
    }
    container.children = flow(nodes)
    return container
  }
}

extension [Inline] {
  /// Removes a text from the start, if there is one.
  mutating func dropFirst(_ start: String) {
    guard case .text(let text)? = first, text.utf8.starts(with: start.utf8) else { return }
    let rest = String(Substring(text.utf8.dropFirst(start.utf8.count)))
    if rest.isEmpty { removeFirst() } else { self[0] = .text(rest) }
  }

  /// Removes a text from the end, if there is one.
  mutating func dropLast(_ end: String) {
    guard case .text(let text)? = last, text.utf8.suffix(end.utf8.count).elementsEqual(end.utf8) else {
      return
    }
    let rest = String(Substring(text.utf8.dropLast(end.utf8.count)))
    if rest.isEmpty { removeLast() } else { self[count - 1] = .text(rest) }
  }
}
