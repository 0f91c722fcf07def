extension TreeBuilder {
  /// Handles a start tag of an SVG or MathML element (13.2.6.5).
  mutating func foreignStartTag(_ tag: StartTag) {
    if breaksOut(tag) {
      report(.unexpectedContentInForeignElement, at: tag.offset)
      leaveForeign()
      startTag(tag, in: mode)
      return
    }
    let kind = stack.count == 1 ? context?.kind ?? stack.currentKind : stack.currentKind
    insertForeignElement(tag, kind)
  }

  /// Whether an HTML start tag ends foreign content.
  private mutating func breaksOut(_ tag: StartTag) -> Bool {
    switch tag.name.tag {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3,
      .h4,
      .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
      .span,
      .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      return true
    case .font:
      guard tag.attributes != 0 else { return false }
      let run = Int(tag.attributes)
      return (1...Int(arena.pointee.attributes[run].count)).contains { index in
        let name = arena.pointee.attributes[run + index].name
        return name == .color || name == .face || name == .size
      }
    default: return false
    }
  }

  private mutating func leaveForeign() {
    while stack.count > 1 {
      let traits = stack.current.traits
      if !traits.contains(.foreign) || !traits.isDisjoint(with: [.htmlIntegration, .mathMLTextIntegration]) {
        return
      }
      stack.pop()
    }
  }

  /// Inserts a foreign element for a tag and opens it unless it is self-closing.
  mutating func insertForeignElement(_ tag: StartTag, _ kind: Node.Kind) {
    let node = makeForeignElement(tag, kind)
    insert(node)
    if tag.isSelfClosing { return }
    if stack.count >= Self.maximumDepth {
      overflow += 1
      return
    }
    stack.push(OpenElements.Entry(node: node, tag: .other, traits: foreignTraits(of: node)))
  }

  /// Makes a parentless foreign element, with the language's spelling of its name and attributes.
  mutating func makeForeignElement(_ tag: StartTag, _ kind: Node.Kind) -> UInt32 {
    if tag.attributes != 0 {
      let run = Int(tag.attributes)
      for index in 1...Int(arena.pointee.attributes[run].count) {
        let name = arena.pointee.attributes[run + index].name
        arena.pointee.attributes[run + index].name =
          kind == .svg ? name.adjustedForSVGAttribute : name.adjustedForMathMLAttribute
      }
    }
    return makeElement(tag, kind: kind, name: kind == .svg ? tag.name.adjustedForSVGElement : tag.name)
  }

  mutating func foreignTraits(of id: UInt32) -> TagTraits {
    let node = arena.pointee.nodes[Int(id)]
    guard node.kind == .math else { return TagTraits(svg: node.name) }
    var traits = TagTraits(mathML: node.name.tag)
    if node.name.tag == .annotationXML {
      for attribute in arena.pointee.attributes(of: node) where attribute.name == .encoding {
        let value = arena.pointee.bytes(start: attribute.start, count: attribute.count)
        if value.equals("text/html") || value.equals("application/xhtml+xml") {
          traits.insert(.htmlIntegration)
        }
      }
    }
    return traits
  }

  mutating func foreignEndTag(_ name: Name, _ offset: UInt32) {
    if name.tag == .br || name.tag == .p {
      report(.unexpectedContentInForeignElement, at: offset)
      leaveForeign()
      endTag(name, offset, in: mode)
      return
    }
    let arena = arena
    let adjusted = name.adjustedForSVGElement
    let isSame = { (entry: OpenElements.Entry) in
      let node = arena.pointee.nodes[Int(entry.node)]
      return node.name == name || node.kind == .svg && node.name == adjusted
    }
    if !isSame(stack.current) { report(.unexpectedEndTag, at: offset) }
    let isOpen = stack.containsOther(name) || stack.containsOther(adjusted)
    let index =
      isOpen
      ? stack.nearest(.foreignEndTag, name.number) { !$0.traits.contains(.foreign) || isSame($0) }
      : stack.nearest(.html, 0) { !$0.traits.contains(.foreign) }
    guard index > 0 else { return }
    if stack[index].traits.contains(.foreign) {
      stack.pop(to: index)
    } else {
      endTag(name, offset, in: mode)
    }
  }
}
