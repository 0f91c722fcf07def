import Markup

/// Formatting by attributes: style, language, line ends.
extension ElementLowering {
  /// Opens the marks of an element that has only attributes.
  func openSpan(_ id: NodeID, _ tag: Tag, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    openLook(of: id, &step, in: &blocks)
    guard page.names.lang.name != nil || page.names.dir.name != nil else { return }
    let language = page.attribute(page.names.lang, of: id).flatMap { $0.isEmpty ? nil : $0 }
    let direction = page.attribute(page.names.dir, of: id).flatMap { Direction(rawValue: $0.lowercased()) }
    guard language != nil || direction != nil else { return }
    blocks.begin(
      .span(
        Span(language: language, direction: direction, overridesDirection: tag == .bdo, children: [])), &step)
  }

  /// Opens the marks for a style: Google Docs uses styles for all its formatting.
  private func openLook(of id: NodeID, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    guard page.may(page.names.style, id, InlineStyle.mayMark),
      let style = page.attribute(page.names.style, of: id)
    else { return }
    let isHeading = if case .heading = blocks.kind { true } else { false }
    if !isHeading, InlineStyle.isBold(style) == true { beginOnce(.strong, &step, in: &blocks) }
    if InlineStyle.isItalic(style) == true { beginOnce(.emphasis, &step, in: &blocks) }
    if let line = InlineStyle.value(of: "text-decoration", in: style)
      ?? InlineStyle.value(of: "text-decoration-line", in: style)
    {
      if line.contains("line-through") { beginOnce(.strikethrough, &step, in: &blocks) }
      if line.contains("underline"), !underlinesLink(id, in: blocks) {
        beginOnce(.underline, &step, in: &blocks)
      }
    }
    switch InlineStyle.value(of: "vertical-align", in: style) {
    case "super": beginOnce(.superscript, &step, in: &blocks)
    case "sub": beginOnce(.subscript, &step, in: &blocks)
    default: break
    }
  }

  private func beginOnce(
    _ mark: InlineBuilder.Mark, _ step: inout LoweringStep, in blocks: inout BlockBuilder
  ) {
    if !blocks.inline.isOpen(mark) { blocks.begin(mark, &step) }
  }

  /// Whether an element has the style that its name implies: Google Docs wraps copied text in a `b` that is
  /// not bold.
  func keepsLook(_ mark: InlineBuilder.Mark, of id: NodeID) -> Bool {
    guard mark == .strong || mark == .emphasis, page.names.style.name != nil,
      let style = page.attribute(page.names.style, of: id)
    else { return true }
    return mark == .strong ? InlineStyle.isBold(style) != false : InlineStyle.isItalic(style) != false
  }

  /// Records that an element is in another language than the surrounding text.
  func openLanguage(of id: NodeID, _ tag: Tag, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    switch tag {
    case .p, .li, .q, .em, .i, .b, .strong, .cite, .a, .dfn, .dd, .dt: break
    default: return
    }
    guard page.survey[id].text > 0, let language = page.attribute(page.names.lang, of: id), !language.isEmpty,
      let around = page.document.ancestors(of: id).lazy
        .compactMap({ [page] in page.attribute(page.names.lang, of: $0) }).first,
      Self.primary(language) != Self.primary(around)
    else { return }
    if tag.isBlock { blocks.flush() }
    blocks.begin(.span(Span(language: language, children: [])), &step)
  }

  private static func primary(_ language: String) -> String {
    language.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// Whether a `span` is displayed as a line below the one before it, as in verse.
  func isLine(_ id: NodeID) -> Bool {
    guard isDisplayedAsBlock(id), let before = page.document.elementBefore(id) else { return false }
    return page.document.tag(of: before) == .span && isDisplayedAsBlock(before)
  }

  private func isDisplayedAsBlock(_ id: NodeID) -> Bool {
    guard page.names.style.name != nil, let style = page.attribute(page.names.style, of: id),
      let value = InlineStyle.value(of: "display", in: style)
    else { return false }
    return value.hasPrefix("block")
  }

  /// Whether line ends of the source are displayed in an element, as in some verse.
  func keepsLines(_ id: NodeID, _ parent: LoweringStep) -> Bool {
    if page.may(page.names.style, id, InlineStyle.mayKeepLines),
      let style = page.attribute(page.names.style, of: id),
      let value = InlineStyle.value(of: "white-space", in: style)
    {
      return value.hasPrefix("pre") || value == "break-spaces"
    }
    return parent.keepsLines
  }
}
