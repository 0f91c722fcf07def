import Markup

extension XHTMLDecoder {
  mutating func inlines(in id: NodeID) -> [Inline] { inlines(Array(document.children(of: id))) }

  mutating func inlines(_ nodes: [NodeID]) -> [Inline] {
    var inlines: [Inline] = []
    for node in nodes {
      if document.isText(node) {
        append(document.data(of: node), to: &inlines)
      } else if document.isElement(node) {
        guard depth < Self.deepestNesting else {
          append(text(node), to: &inlines)
          continue
        }
        depth += 1
        append(node, to: &inlines)
        depth -= 1
      }
    }
    return inlines
  }

  private func append(_ text: String, to inlines: inout [Inline]) {
    if case .text(let before)? = inlines.last {
      inlines[inlines.count - 1] = .text(before + text)
    } else if !text.isEmpty {
      inlines.append(.text(text))
    }
  }

  private mutating func append(_ id: NodeID, to inlines: inout [Inline]) {
    if let image = image(id) { return inlines.append(.image(image)) }
    if let math = math(id) { return inlines.append(.math(math)) }
    switch document.tag(of: id) {
    case .em, .i: inlines.append(.emphasis(self.inlines(in: id)))
    case .strong, .b: inlines.append(.strong(self.inlines(in: id)))
    case .del, .s: inlines.append(.strikethrough(self.inlines(in: id)))
    case .code: inlines.append(.code(text(id)))
    case .a:
      inlines.append(
        .link(Link(url: target(id), title: value(names.title, id), children: self.inlines(in: id))))
    case .br: inlines.append(.lineBreak)
    case .sub: inlines.append(.subscript(self.inlines(in: id)))
    case .sup: inlines.append(raised(id))
    case .mark: inlines.append(.mark(self.inlines(in: id)))
    case .small: inlines.append(.small(self.inlines(in: id)))
    case .kbd: inlines.append(.keyboard(self.inlines(in: id)))
    case .q: inlines.append(.quote(self.inlines(in: id)))
    case .abbr:
      inlines.append(
        .abbreviation(Abbreviation(title: value(names.title, id), children: self.inlines(in: id))))
    case .ruby: inlines.append(.ruby(ruby(id)))
    case .span:
      inlines.append(
        .span(
          Span(
            language: value(names.dataLang, id) ?? value(names.lang, id),
            direction: value(names.dir, id).flatMap(Direction.init), children: self.inlines(in: id))))
    case .input, .script, .style, .template: break
    default: for inline in self.inlines(in: id) { append(inline, to: &inlines) }
    }
  }

  private func append(_ inline: Inline, to inlines: inout [Inline]) {
    if case .text(let text) = inline { append(text, to: &inlines) } else { inlines.append(inline) }
  }

  /// Text above the line, or a reference to a note.
  private mutating func raised(_ id: NodeID) -> Inline {
    guard isClass("noteref", id) else { return .superscript(inlines(in: id)) }
    if let name = value(names.dataNote, id) { return .footnoteReference(name) }
    let place = elements(id).first.flatMap { value(names.href, $0) }?.dropFirst() ?? ""
    return .footnoteReference(noteNames[String(place)] ?? String(place))
  }

  private mutating func ruby(_ id: NodeID) -> [RubySegment] {
    var segments: [RubySegment] = []
    var base: [NodeID] = []
    for node in document.children(of: id) {
      switch document.tag(of: node) {
      case .rp: break
      case .rt:
        segments.append(RubySegment(base: inlines(base), annotation: inlines(in: node)))
        base = []
      default: base.append(node)
      }
    }
    let rest = inlines(base)
    if !rest.isEmpty { segments.append(RubySegment(base: rest)) }
    return segments
  }

  /// A picture, or the link that stands in its place.
  func image(_ id: NodeID) -> Image? {
    let tag = document.tag(of: id)
    let isPicture = tag == .img
    guard isPicture || (tag == .a || tag == .span) && isClass("image", id) else { return nil }
    let address = value(names.dataSrc, id) ?? value(isPicture ? names.src : names.href, id) ?? ""
    return Image(
      url: safe(address, for: .image),
      alt: (isPicture ? value(names.alt, id) : value(names.dataAlt, id) ?? text(id)) ?? "",
      title: value(names.title, id), width: number(names.width, id) ?? number(names.dataWidth, id),
      height: number(names.height, id) ?? number(names.dataHeight, id))
  }

  /// A formula.
  func math(_ id: NodeID) -> Math? {
    if document.tag(of: id) == .math {
      let source = document.xml(of: id)
      return MathML.canonical(source).map { Math($0, notation: .mathML) }
    }
    guard document.tag(of: id) == .code, value(names.class, id) == "math tex" else { return nil }
    return Math(text(id))
  }
}
