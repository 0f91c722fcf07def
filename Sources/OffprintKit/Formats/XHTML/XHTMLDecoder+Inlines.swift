import Markup

extension XHTMLDecoder {
  func inlines(in id: NodeID) -> [Inline] { inlines(Array(document.children(of: id))) }

  func inlines(_ nodes: [NodeID]) -> [Inline] {
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

  private func append(_ id: NodeID, to inlines: inout [Inline]) {
    if let leaf = leaf(id) { return append(leaf, to: &inlines) }
    let children = self.inlines(in: id)
    if let inline = inline(id, children) { return inlines.append(inline) }
    for child in children { append(child, to: &inlines) }
  }

  /// An element without child elements, or read as such.
  private func leaf(_ id: NodeID) -> Inline? {
    switch document.tag(of: id) {
    case .br: .lineBreak
    case .ruby: .ruby(ruby(id))
    case .input, .script, .style, .template: .text("")
    case .sup: isClass("noteref", id) ? .footnoteReference(note(at: id)) : nil
    case .code where value(names.class, id) != "math tex": .code(text(id))
    default: image(id).map { .image($0) } ?? math(id).map { .math($0) }
    }
  }

  /// An element with children; `nil` for one that is ignored.
  private func inline(_ id: NodeID, _ children: [Inline]) -> Inline? {
    switch document.tag(of: id) {
    case .em, .i: .emphasis(children)
    case .strong, .b: .strong(children)
    case .del, .s: .strikethrough(children)
    case .a: .link(Link(url: target(id), title: value(names.title, id), children: children))
    case .sub: .subscript(children)
    case .sup: .superscript(children)
    case .mark: .mark(children)
    case .small: .small(children)
    case .kbd: .keyboard(children)
    case .u, .ins: .underline(children)
    case .q: .quote(children)
    case .abbr: .abbreviation(Abbreviation(title: value(names.title, id), children: children))
    case .span, .bdo:
      .span(
        LanguageSpan(
          language: value(names.dataLang, id) ?? value(names.lang, id),
          direction: value(names.dir, id).flatMap(Direction.init),
          overridesDirection: document.tag(of: id) == .bdo, children: children))
    default: nil
    }
  }

  private func append(_ inline: Inline, to inlines: inout [Inline]) {
    if case .text(let text) = inline { append(text, to: &inlines) } else { inlines.append(inline) }
  }

  /// The name of the referenced note.
  private func note(at id: NodeID) -> String {
    if let name = value(names.dataNote, id) { return name }
    let place = elements(id).first.flatMap { value(names.href, $0) }?.dropFirst() ?? ""
    return noteNames[String(place)] ?? String(place)
  }

  private func ruby(_ id: NodeID) -> [RubySegment] {
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

  /// A picture, or the link that replaces it.
  func image(_ id: NodeID) -> Image? {
    let tag = document.tag(of: id)
    let isPicture = tag == .img
    guard isPicture || (tag == .a || tag == .span) && isClass("image", id) else { return nil }
    let target = value(isPicture ? names.src : names.href, id)
    let held = isPicture ? target.flatMap(pictures) : nil
    let address = held ?? value(names.dataSrc, id) ?? target ?? ""
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
      if isClass("tex", id), let tex = document.attribute("alttext", of: id), !tex.isEmpty {
        return Math(tex, mathML: MathML.canonicalNextToTeX(source))
      }
      return MathML.canonical(source).map { Math($0, notation: .mathML) }
    }
    guard document.tag(of: id) == .code, value(names.class, id) == "math tex" else { return nil }
    return Math(text(id))
  }
}
