/// The meaning of a `Div`. Its children are read before they are interpreted, which keeps the stack frames of
/// the recursion small.
extension PandocDecoder {
  /// The blocks for a `Div`.
  mutating func division(at index: Int) throws(JSONFault) -> [Block] {
    let parts = try parts(at: index, 2, of: "Div")
    let children = try blocks(at: parts[1])
    let attributes = try attributes(at: parts[0])
    return Self.spoken(division(attributes, children), attributes)
  }

  private mutating func division(_ attributes: PandocAttributes, _ children: [Block]) -> [Block] {
    let name = attributes.classes.first
    if attributes.classes.contains(PandocClass.callout) { return [Self.callout(attributes, children)] }
    if let kind = PandocClass.kindOfRemark(attributes.classes) {
      return [Self.remark(kind, attributes, children)]
    }
    switch name {
    case PandocClass.figure?: return Self.figure(children)
    case PandocClass.embed?: return [Self.embed(attributes, children)]
    case PandocClass.loose?:
      guard children.count == 1, case .list(var list) = children[0] else { return children }
      list.tight = false
      return [.list(list)]
    case PandocClass.pullQuote?:
      guard children.count == 1, case .blockQuote(let quoted) = children[0] else {
        return [.pullQuote(children)]
      }
      return [.pullQuote(quoted)]
    case PandocClass.footnote?:
      let name = attributes["identifier"] ?? freshNoteName()
      noteNames.insert(name)
      return [.footnoteDefinition(FootnoteDefinition(identifier: name, children: children))]
    default: return [Self.container(attributes, children)]
    }
  }

  private static func container(_ attributes: PandocAttributes, _ children: [Block]) -> Block {
    var container = Container(kind: attributes.classes.first, children: children)
    if container.kind == PandocClass.container, attributes.classes.count > 1 {
      container.kind = attributes.classes[1]
    }
    if container.kind == "" { container.kind = nil }
    if let name = attributes["author"] {
      container.author = Author(name: name, url: attributes["author-url"], role: attributes["author-role"])
    }
    container.published = attributes["published"]
    return .container(container)
  }

  private static func embed(_ attributes: PandocAttributes, _ children: [Block]) -> Block {
    let kind = attributes["kind"] ?? attributes.classes.dropFirst().first ?? "embed"
    let isStandIn = children.count == 1 && part(PandocClass.standIn, children[0]) != nil
    return .embed(Embed(kind: kind, url: attributes["url"], fallback: isStandIn ? [] : children))
  }

  private static func callout(_ attributes: PandocAttributes, _ children: [Block]) -> Block {
    let kind = attributes.classes.first { $0 != PandocClass.callout } ?? "note"
    guard let first = children.first, let title = part(PandocClass.title, first) else {
      return .callout(Callout(kind: kind, children: children))
    }
    return .callout(Callout(kind: kind, title: title, children: Array(children.dropFirst())))
  }

  /// A remark as pandoc reads it from Markdown, reStructuredText and others: often its title only repeats its kind.
  private static func remark(_ kind: String, _ attributes: PandocAttributes, _ children: [Block]) -> Block {
    var callout = Callout(kind: kind, children: children)
    if let first = children.first, let title = PandocClass.titles.lazy.compactMap({ part($0, first) }).first {
      callout.title = title
      callout.children.removeFirst()
    } else if let title = attributes["title"], !title.isBlank {
      callout.title = [.text(title)]
    }
    if callout.title.plainText.lowercased() == kind { callout.title = [] }
    return .callout(callout)
  }

  /// The text of a part of a figure or callout, which is a `Div` of one paragraph.
  private static func part(_ name: String, _ block: Block) -> [Inline]? {
    guard case .container(let container) = block, container.kind == name, container.children.count == 1,
      case .paragraph(let line) = container.children[0]
    else { return nil }
    return line
  }

  /// A figure of pandoc 3.
  mutating func figure(at index: Int) throws(JSONFault) -> [Block] {
    let parts = try parts(at: index, 3, of: "Figure")
    let children = try blocks(at: parts[2])
    return Self.figure(children, caption: try caption(at: parts[1]))
  }

  /// A figure of some blocks. If they are not all pictures it becomes a container, so that nothing is lost.
  private static func figure(_ blocks: [Block], caption: [Inline] = []) -> [Block] {
    var figure = Figure(images: [], caption: caption)
    var rest: [Block] = []
    for block in blocks {
      if let line = part(PandocClass.caption, block) {
        figure.caption += line
      } else if let line = part(PandocClass.credit, block) {
        figure.credit += line
      } else if let images = images(of: block) {
        figure.images += images
      } else if case .figure(let inner) = block {
        figure.images += inner.images
        figure.caption += inner.caption
        figure.credit += inner.credit
      } else {
        rest.append(block)
      }
    }
    guard !rest.isEmpty else { return [.figure(figure)] }
    if rest.count == 1, case .table(var table) = rest[0], figure.images.isEmpty, figure.credit.isEmpty {
      table.caption += figure.caption
      return [.table(table)]
    }
    let others: [Block] = figure == Figure(images: []) ? [] : [.figure(figure)]
    return [.container(Container(kind: PandocClass.figure, children: rest + others))]
  }

  /// The pictures of a paragraph that contains nothing else.
  private static func images(of block: Block) -> [Image]? {
    guard case .paragraph(let line) = block else { return nil }
    var images: [Image] = []
    for inline in line {
      switch inline {
      case .image(let image): images.append(image)
      case .text(let text) where text.utf8.allSatisfy(\.isBlank): continue
      default: return nil
      }
    }
    return images.isEmpty ? nil : images
  }

  /// The figure for a picture alone in a paragraph, if its title identifies it as one.
  mutating func implicitFigure(at index: Int) throws(JSONFault) -> Figure? {
    guard case ("Image", let content?) = try element(at: index, "an inline") else { return nil }
    let parts = try parts(at: content, 3, of: "Image")
    let target = try self.parts(at: parts[2], 2, of: "target")
    let title = try string(at: target[1])
    guard title.hasPrefix("fig:") else { return nil }
    let attributes = try attributes(at: parts[0])
    var image = Image(url: try string(at: target[0]), alt: attributes["alt"] ?? "")
    image.title = title.utf8.count > 4 ? String(title.dropFirst(4)) : nil
    image.width = attributes.pixels("width")
    image.height = attributes.pixels("height")
    return Figure(images: [image], caption: try inlines(at: parts[1]))
  }
}
