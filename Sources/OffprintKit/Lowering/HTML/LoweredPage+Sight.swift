import Markup

extension LoweredPage {
  /// Whether an element is never shown, or is a control and not text.
  func isHidden(_ id: NodeID, _ tag: Tag) -> Bool {
    switch tag {
    case .style, .template, .head, .title, .noembed, .noframes, .select, .textarea, .datalist, .progress,
      .meter,
      .rp, .link, .meta, .base, .param, .track, .source, .area, .map, .col, .colgroup:
      return true
    case .button: return clues(of: id).words.contains(.copy) || !isChosen(id) && !document.isWordButton(id)
    case .dialog: return !isChosen(id)
    default:
      return isOutOfSight(id, tag) && !isChosen(id) || tag == .span && (isRemarkInLine(id) || isWordMark(id))
    }
  }

  /// Whether the page's markup hides an element.
  private func isOutOfSight(_ id: NodeID, _ tag: Tag) -> Bool {
    if let hidden = attribute(names.hidden, of: id), hidden.withBytes(PageNames.hides),
      !view.names.isStreamed(id.index, nodes)
    {
      return true
    }
    if may(names.style, id, InlineStyle.mayHide), let style = attribute(names.style, of: id),
      style.withBytes(InlineStyle.hides) == true
    {
      return true
    }
    guard names.ariaHidden.name != nil, !tag.isBlock, tag != .img, tag != .rb, tag != .rt,
      tag != .other
    else {
      return false
    }
    return attribute(names.ariaHidden, of: id) == "true"
      && !WordParts.contain(id.index, tag, nodes, names.ariaHidden.name)
  }

  /// Whether a span is a remark for screen readers next to the text of a link, or within that of a paragraph. In
  /// headings such spans are words of them, in lists and tables the names of values.
  private func isRemarkInLine(_ id: NodeID) -> Bool {
    guard clues(of: id).known.contains(.screenReader) else { return false }
    for ancestor in document.ancestors(of: id) {
      switch document.tag(of: ancestor) {
      case .a: return survey[id].text < survey[ancestor].text
      case .p: return survey[id].text < survey[ancestor].text && !namesValue(id, in: ancestor)
      case .span, .em, .strong, .b, .i, .small, .sup, .sub: continue
      default: return false
      }
    }
    return false
  }

  /// Whether a number follows a text, which is then its name: "Sale price €12".
  private func namesValue(_ id: NodeID, in line: NodeID) -> Bool {
    var next = document.after(id, within: line)
    while let node = next {
      if document.isText(node),
        let first = document.textContent(of: node).first(where: { !$0.isWhitespace })
      {
        return first.isNumber || first.isCurrencySymbol
      }
      next = document.firstChild(of: node) ?? document.after(node, within: line)
    }
    return false
  }

  /// Whether an element contains the bullet or number of an item, as Word writes it.
  func isWordMark(_ id: NodeID) -> Bool { wordStyle(of: id) == "ignore" }

  /// The value of `mso-list` in the style of an element.
  func wordStyle(of id: NodeID) -> String? {
    guard may(names.style, id, InlineStyle.isOfWord),
      let style = attribute(names.style, of: id)
    else { return nil }
    return InlineStyle.value(of: "mso-list", in: style)
  }
}
