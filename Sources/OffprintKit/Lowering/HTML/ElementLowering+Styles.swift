import Markup

/// Formatting by attributes: style, line ends.
extension ElementLowering {
  /// Opens the marks of an element that has only attributes.
  func openSpan(_ id: NodeID, _ tag: Tag, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    openLook(of: id, &step, in: &blocks)
    let language = page.language(of: id)
    let direction = page.direction(of: id)
    guard language != nil || direction != nil else { return }
    blocks.begin(
      .span(
        LanguageSpan(language: language, direction: direction, overridesDirection: tag == .bdo, children: [])),
      &step)
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
