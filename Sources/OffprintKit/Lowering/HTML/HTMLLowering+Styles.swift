import Markup

/// Formatting by attributes: style, language, line ends.
extension HTMLLowering {
  mutating func openSpan(_ id: NodeID, _ tag: Tag, _ step: inout Step) {
    openLook(of: id, &step)
    guard page.names.lang.name != nil || page.names.dir.name != nil else { return }
    let language = page.attribute(page.names.lang, of: id).flatMap { $0.isEmpty ? nil : $0 }
    let direction = page.attribute(page.names.dir, of: id).flatMap { Direction(rawValue: $0.lowercased()) }
    guard language != nil || direction != nil else { return }
    begin(
      .span(
        Span(language: language, direction: direction, overridesDirection: tag == .bdo, children: [])), &step)
  }

  /// Opens the marks for a style: Google Docs uses styles for all its formatting.
  private mutating func openLook(of id: NodeID, _ step: inout Step) {
    guard page.may(page.names.style, id, InlineStyle.mayMark),
      let style = page.attribute(page.names.style, of: id)
    else { return }
    let isHeading = if case .heading? = frames.last?.kind { true } else { false }
    if !isHeading, InlineStyle.isBold(style) == true { beginOnce(.strong, &step) }
    if InlineStyle.isItalic(style) == true { beginOnce(.emphasis, &step) }
    if let line = InlineStyle.value(of: "text-decoration", in: style)
      ?? InlineStyle.value(of: "text-decoration-line", in: style)
    {
      if line.contains("line-through") { beginOnce(.strikethrough, &step) }
      if line.contains("underline"), !underlinesLink(id) { beginOnce(.underline, &step) }
    }
    switch InlineStyle.value(of: "vertical-align", in: style) {
    case "super": beginOnce(.superscript, &step)
    case "sub": beginOnce(.subscript, &step)
    default: break
    }
  }

  private mutating func beginOnce(_ mark: InlineBuilder.Mark, _ step: inout Step) {
    if !inline.isOpen(mark) { begin(mark, &step) }
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
  mutating func openLanguage(of id: NodeID, _ tag: Tag, _ step: inout Step) {
    switch tag {
    case .p, .li, .q, .em, .i, .b, .strong, .cite, .a, .dfn, .dd, .dt: break
    default: return
    }
    guard page.survey[id].text > 0, let language = page.attribute(page.names.lang, of: id), !language.isEmpty,
      let around = page.document.ancestors(of: id).lazy
        .compactMap({ [page] in page.attribute(page.names.lang, of: $0) }).first,
      Self.primary(language) != Self.primary(around)
    else { return }
    if Self.isBlock(tag) { flush() }
    begin(.span(Span(language: language, children: [])), &step)
  }

  private static func primary(_ language: String) -> String {
    language.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// Whether line ends of the source are displayed in an element, as in some verse.
  func keepsLines(_ id: NodeID, _ parent: Step) -> Bool {
    if page.may(page.names.style, id, InlineStyle.mayKeepLines),
      let style = page.attribute(page.names.style, of: id),
      let value = InlineStyle.value(of: "white-space", in: style)
    {
      return value.hasPrefix("pre") || value == "break-spaces"
    }
    return parent.keepsLines
  }
}
