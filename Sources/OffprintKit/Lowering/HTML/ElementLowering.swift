import Markup

/// Opens what an element of each name is in an article.
struct ElementLowering {
  let page: LoweredPage

  init(_ page: LoweredPage) { self.page = page }

  /// Opens a frame or mark according to the tag of an element.
  func open(tag: Tag, _ id: NodeID, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    noteIdentifier(of: id, in: &blocks)
    switch tag {
    case .span, .a, .label, .time, .b, .strong:
      if tag == .span, isLine(id) {
        blocks.inline.lineBreak()
      } else if isApartFromNeighbour(id) {
        blocks.inline.separate()
      }
    case .div, .p:
      if let level = headingLevel(of: id) {
        blocks.open(.heading(level), &step)
        return
      }
      if isVerseLine(id) {
        if page.document.elementBefore(id) != nil { blocks.inline.lineBreak() }
        return
      }
      if isPartOfReference(id) { return blocks.inline.separate() }
    default: break
    }
    if let mark = InlineBuilder.Mark(tag) {
      if !keepsLook(mark, of: id) { return }
      if mark == .underline, !page.isWhole, underlinesLink(id, in: blocks) { return }
      return blocks.begin(mark, &step)
    }
    switch tag {
    case .a: openLink(id, &step, in: &blocks)
    case .abbr: blocks.begin(.abbreviation(title: page.attribute(page.names.title, of: id)), &step)
    case .span, .bdi, .bdo, .font: openSpan(id, tag, &step, in: &blocks)
    case .h1: blocks.open(.heading(1), &step)
    case .h2: blocks.open(.heading(2), &step)
    case .h3: blocks.open(.heading(3), &step)
    case .h4: blocks.open(.heading(4), &step)
    case .h5: blocks.open(.heading(5), &step)
    case .h6: blocks.open(.heading(6), &step)
    case .blockquote: blocks.open(.quote, &step)
    case .ul, .ol, .menu, .dir: openList(id, tag, &step, in: &blocks)
    case .li: openItem(id, &step, in: &blocks)
    case .dl: blocks.openDescriptions(&step)
    case .dt: blocks.open(.term, &step)
    case .dd: blocks.open(.detail, &step)
    case .table: openTable(id, &step, in: &blocks)
    case .tr: openRow(id, &step, in: &blocks)
    case .td, .th: openCell(id, tag, &step, in: &blocks)
    case .caption: blocks.open(.tableCaption, &step)
    case .figure: blocks.openFigure(&step)
    case .figcaption: blocks.open(.caption, &step)
    case .p:
      if openWordItem(id, &step, in: &blocks) { return }
      blocks.beginBlock(&step)
      if case .item = blocks.kind { blocks.loosenList() }
    // An element known only to scripts and style sheets may be a block or inline: it ends a word, but not a
    // paragraph.
    case .other: blocks.inline.separate()
    default: if tag.isBlock { blocks.beginBlock(&step) }
    }
  }

  /// Opens a frame according to the mark of an element.
  ///
  /// - Returns: whether the mark specifies one.
  func open(role: Marks.Role, _ step: inout LoweringStep, in blocks: inout BlockBuilder) -> Bool {
    switch role {
    case .heading where !page.document.tag(of: step.node).isHeading: blocks.open(.heading(2), &step)
    case .listItem where page.document.tag(of: step.node) != .li: blocks.open(.item, &step)
    case .caption: blocks.open(.caption, &step)
    case .credit: blocks.open(.credit, &step)
    default: return false
    }
    return true
  }

  /// Records the name of an element that may be the target of links.
  func noteIdentifier(of id: NodeID, in blocks: inout BlockBuilder) {
    if let name = page.attribute(page.names.id, of: id) ?? anchorName(of: id), !name.isEmpty {
      // The text before a block is not part of what it names.
      if page.document.tag(of: id).isBlock { blocks.flush() }
      blocks.note(identifier: name)
    }
  }

  private func anchorName(of id: NodeID) -> String? {
    page.document.tag(of: id) == .a ? page.attribute(page.names.name, of: id) : nil
  }
}
