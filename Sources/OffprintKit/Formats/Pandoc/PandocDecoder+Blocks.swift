extension PandocDecoder {
  /// The blocks of an array.
  mutating func blocks(at index: Int) throws(JSONFault) -> [Block] {
    var blocks: [Block] = []
    for item in try items(at: index, "an array of blocks") { try append(at: item, to: &blocks) }
    return PandocHTML.reading(blocks)
  }

  /// The blocks for one pandoc block.
  mutating func blocks(ofItem index: Int) throws(JSONFault) -> [Block] {
    var blocks: [Block] = []
    try append(at: index, to: &blocks)
    return PandocHTML.reading(blocks)
  }

  private mutating func append(at index: Int, to blocks: inout [Block]) throws(JSONFault) {
    let (type, content) = try element(at: index, "a block")
    switch type {
    case "HorizontalRule": return blocks.append(.thematicBreak)
    case "Null": return
    default: break
    }
    let part = try need(content, at: index, type)
    // Reading a table uses more of the stack than any other block.
    let found = try deeper(at: index, by: type == "Table" ? 2 : 1) { decoder throws(JSONFault) in
      try decoder.block(type, at: index, part)
    }
    blocks += found
  }

  private mutating func block(_ type: String, at index: Int, _ content: Int) throws(JSONFault) -> [Block] {
    switch type {
    case "Plain", "Para": try paragraph(at: content)
    case "LineBlock": [.paragraph(try lines(at: content))]
    case "CodeBlock": [.code(try code(at: content))]
    case "RawBlock": try raw(at: content)
    case "BlockQuote": [.blockQuote(try blocks(at: content))]
    case "OrderedList", "BulletList": [.list(try list(type, at: content))]
    case "DefinitionList": [.descriptionList(try descriptions(at: content))]
    case "Header": [.heading(try heading(at: content))]
    case "Table": try spokenTable(at: content)
    case "Figure": try figure(at: content)
    case "Div": try division(at: content)
    default:
      throw fault(
        at: index, "unknown block “\(type)”",
        fix: "known are Plain, Para, LineBlock, CodeBlock, RawBlock, BlockQuote, OrderedList, BulletList, "
          + "DefinitionList, Header, HorizontalRule, Table, Figure, Div and Null")
    }
  }

  /// A paragraph; displayed formulas in it become separate blocks, and a picture that pandoc 2 treats as a
  /// figure becomes one.
  private mutating func paragraph(at index: Int) throws(JSONFault) -> [Block] {
    let items = try items(at: index, "an array of inlines")
    if items.count == 1, let figure = try implicitFigure(at: items[0]) { return [.figure(figure)] }
    var blocks: [Block] = []
    var line: [Inline] = []
    for item in items {
      if let math = try displayedMath(at: item) {
        line = PandocHTML.reading(line)
        if !line.isEmpty { blocks.append(.paragraph(Self.trimmed(line))) }
        blocks.append(.math(math))
        line = []
      } else {
        try append(at: item, to: &line)
      }
    }
    let isNothing = line.isEmpty
    line = PandocHTML.reading(line)
    // Nothing is left of comments.
    if blocks.isEmpty { return line.isEmpty && !isNothing ? [] : [.paragraph(line)] }
    if line.contains(where: { !Self.isBlank($0) }) { blocks.append(.paragraph(Self.trimmed(line))) }
    return blocks
  }

  private mutating func displayedMath(at index: Int) throws(JSONFault) -> Math? {
    guard case ("Math", let content?) = try element(at: index, "an inline") else { return nil }
    let parts = try parts(at: content, 2, of: "Math")
    guard try element(at: parts[0], "the kind of a formula").type == "DisplayMath" else { return nil }
    return Math(try string(at: parts[1]))
  }

  private static func isBlank(_ inline: Inline) -> Bool {
    if case .text(let text) = inline { text.utf8.allSatisfy(\.isBlank) } else { false }
  }

  /// A line without the space between it and a formula.
  private static func trimmed(_ line: [Inline]) -> [Inline] {
    var line = line
    if case .text(let text)? = line.first { line[0] = .text(String(text.drop(while: \.isWhitespace))) }
    if case .text(var text)? = line.last {
      while text.last?.isWhitespace == true { text.removeLast() }
      line[line.count - 1] = .text(text)
    }
    return line.filter { $0 != .text("") }
  }

  private mutating func lines(at index: Int) throws(JSONFault) -> [Inline] {
    var inlines: [Inline] = []
    for (place, line) in try items(at: index, "an array of lines").enumerated() {
      if place > 0 { inlines.append(.lineBreak) }
      inlines += try self.inlines(at: line)
    }
    return inlines
  }

  private mutating func code(at index: Int) throws(JSONFault) -> CodeBlock {
    let parts = try parts(at: index, 2, of: "CodeBlock")
    let attributes = try attributes(at: parts[0])
    return CodeBlock(
      language: attributes.classes.first { !PandocClass.ofCode.contains($0) }, meta: attributes["meta"],
      value: try string(at: parts[1]))
  }

  private mutating func raw(at index: Int) throws(JSONFault) -> [Block] {
    let parts = try parts(at: index, 2, of: "RawBlock")
    let format = try string(at: parts[0])
    let source = try string(at: parts[1])
    guard Self.isHTML(format) else { return [.code(CodeBlock(language: format, value: source))] }
    if let math = Self.math(source) { return [.math(math.asTeX(isDisplayed: true))] }
    return [PandocHTML.block(source)]
  }

  private mutating func heading(at index: Int) throws(JSONFault) -> Heading {
    let parts = try parts(at: index, 3, of: "Header")
    let attributes = try attributes(at: parts[1])
    return Heading(
      depth: min(max(try integer(at: parts[0]), 1), 6),
      identifier: attributes.identifier.isEmpty ? nil : attributes.identifier,
      children: Self.spoken(try inlines(at: parts[2]), attributes))
  }

  private mutating func list(_ type: String, at index: Int) throws(JSONFault) -> List {
    var list = List(items: [])
    var items = index
    if type == "OrderedList" {
      let parts = try parts(at: index, 2, of: type)
      let start = try integer(at: try self.parts(at: parts[0], 3, of: "set of list attributes")[0])
      list.ordered = true
      list.start = start == 1 ? nil : start
      items = parts[1]
    }
    for item in try self.items(at: items, "an array of items") {
      let blocks = try self.items(at: item, "an array of blocks")
      for block in blocks where try element(at: block, "a block").type == "Para" { list.tight = false }
      list.items.append(try self.item(blocks))
    }
    return list
  }

  private mutating func item(_ blocks: [Int]) throws(JSONFault) -> ListItem {
    var item = ListItem(children: [])
    for (place, block) in blocks.enumerated() {
      if place == 0, let task = try task(at: block) {
        item.checked = task.isChecked
        if let line = task.line { item.children.append(.paragraph(line)) }
      } else {
        try append(at: block, to: &item.children)
      }
    }
    item.children = PandocHTML.reading(item.children)
    return item
  }

  /// A paragraph that starts with a checkbox, and the text after it.
  private mutating func task(at index: Int) throws(JSONFault) -> (isChecked: Bool, line: [Inline]?)? {
    guard case (let type, let content?) = try element(at: index, "a block"), type == "Plain" || type == "Para"
    else {
      return nil
    }
    let inlines = try items(at: content, "an array of inlines")
    guard let first = inlines.first, case ("Str", let text?) = try element(at: first, "an inline"),
      let isChecked = PandocClass.isChecked(try string(at: text))
    else { return nil }
    if inlines.count == 1 { return (isChecked, nil) }
    guard try element(at: inlines[1], "an inline").type == "Space" else { return nil }
    var line: [Inline] = []
    for inline in inlines.dropFirst(2) { try append(at: inline, to: &line) }
    return (isChecked, PandocHTML.reading(line))
  }

  private mutating func descriptions(at index: Int) throws(JSONFault) -> [DescriptionItem] {
    var list: [DescriptionItem] = []
    for item in try items(at: index, "an array of terms with their definitions") {
      let parts = try parts(at: item, 2, of: "term with its definitions")
      var description = DescriptionItem(terms: try terms(at: parts[0]), details: [])
      for detail in try items(at: parts[1], "an array of definitions") {
        description.details.append(try blocks(at: detail))
      }
      list.append(description)
    }
    return list
  }

  private mutating func terms(at index: Int) throws(JSONFault) -> [[Inline]] {
    var terms: [[Inline]] = []
    let inlines = try items(at: index, "an array of inlines")
    for inline in inlines {
      switch try element(at: inline, "an inline") {
      case ("LineBreak", _): continue
      case ("Span", let content?):
        let parts = try parts(at: content, 2, of: "Span")
        guard try attributes(at: parts[0]).classes.first == PandocClass.term else { fallthrough }
        terms.append(try self.inlines(at: parts[1]))
      default: return [try self.inlines(at: index)]
      }
    }
    return terms
  }
}
