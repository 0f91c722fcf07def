extension MarkupRenderer {
  /// Writes blocks, each on its own lines.
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let inlines):
      markup("\n<p>")
      write(inlines)
      markup("</p>")
    case .heading(let heading): write(heading)
    case .list(let list): write(list)
    case .blockQuote(let children):
      markup("\n<blockquote>")
      write(children)
      markup("\n</blockquote>")
    case .pullQuote(let children):
      markup(
        isDocument
          ? "\n<aside epub:type=\"pullquote\" role=\"doc-pullquote\" class=\"pullquote\">"
          : "\n<aside class=\"pullquote\">")
      write(children)
      markup("\n</aside>")
    case .code(let code): write(code)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .embed(let embed): write(embed)
    case .callout(let callout): write(callout)
    case .descriptionList(let items): write(items)
    case .math(let math): writeDisplayed(math)
    case .thematicBreak: markup("\n<hr/>")
    // They are written together at the end.
    case .footnoteDefinition: break
    case .container(let container): write(container)
    }
  }

  private static let openings: [StaticString] = ["\n<h1", "\n<h2", "\n<h3", "\n<h4", "\n<h5", "\n<h6"]
  private static let closings: [StaticString] = ["</h1>", "</h2>", "</h3>", "</h4>", "</h5>", "</h6>"]

  private mutating func write(_ heading: Heading) {
    let depth = min(max(heading.depth, 1), 6)
    let level = min(depth + headingShift, 6)
    markup(Self.openings[level - 1])
    if isDocument {
      if let identifier = heading.identifier, let id = headingIDs[identifier]?.take() {
        attribute(" id=\"", id)
        if id != identifier { attribute(" data-id=\"", identifier) }
      }
      if level != depth { attribute(" data-depth=\"", depth) }
    }
    out.append(0x3E)
    write(heading.children)
    markup(Self.closings[level - 1])
  }

  private mutating func write(_ code: CodeBlock) {
    markup("\n<pre><code")
    if let language = code.language {
      markup(" class=\"language-")
      attributeText(ClassToken.nearest(language))
      out.append(0x22)
      if !ClassToken.isOne(language) { data(" data-language=\"", language) }
    }
    data(" data-meta=\"", code.meta)
    out.append(0x3E)
    preformatted(code.value)
    markup("</code></pre>")
  }

  private mutating func write(_ container: Container) {
    markup("\n<div")
    if let kind = container.kind {
      let isPlain = ClassToken.isOne(kind) && !ClassToken.reserved.contains(kind)
      if isPlain || !isDocument {
        if !kind.isEmpty { attribute(" class=\"", ClassToken.nearest(kind)) }
      } else {
        markup(" class=\"container\"")
        attribute(" data-kind=\"", kind)
      }
    }
    out.append(0x3E)
    if container.author != nil || container.published != nil {
      markup("\n<header>")
      if let author = container.author { writeByline([author]) }
      if let published = container.published { writeTime(published) }
      markup("\n</header>")
    }
    write(container.children)
    markup("\n</div>")
  }

  mutating func write(_ callout: Callout) {
    let isTip = callout.kind.lowercased() == "tip"
    markup("\n<aside")
    if isDocument {
      markup(isTip ? " epub:type=\"tip\" role=\"doc-tip\"" : " role=\"note\"")
    }
    writeKind("callout", callout.kind)
    out.append(0x3E)
    if !callout.title.isEmpty {
      markup("\n<p class=\"title\"><strong>")
      write(callout.title)
      markup("</strong></p>")
    }
    write(callout.children)
    markup("\n</aside>")
  }

  /// Writes a class with a kind, and the kind as data if a class cannot represent it.
  mutating func writeKind(_ name: StaticString, _ kind: String) {
    markup(" class=\"")
    markup(name)
    if !kind.isEmpty {
      out.append(0x20)
      attributeText(ClassToken.nearest(kind))
    }
    out.append(0x22)
    if !ClassToken.isOne(kind) { data(" data-kind=\"", kind) }
  }
}

/// Values of a `class` attribute.
enum ClassToken {
  /// Classes of elements that are not containers of the article.
  static let reserved: Set<String> = ["embed", "container"]

  /// Whether a text is a valid single class.
  static func isOne(_ text: String) -> Bool {
    !text.isEmpty && !text.utf8.contains { $0 <= 0x20 }
  }

  /// The class that is most similar to a text.
  static func nearest(_ text: String) -> String {
    isOne(text) ? text : String(text.map { $0.isWhitespace ? "-" : $0 })
  }
}
