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
      return isOutOfSight(id, tag) && !isChosen(id) || tag == .span && (isRemarkInLink(id) || isWordMark(id))
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
  }

  /// Whether a span is a remark for screen readers next to the text of a link.
  private func isRemarkInLink(_ id: NodeID) -> Bool {
    guard let parent = document.parent(of: id), document.tag(of: parent) == .a,
      survey[id].text < survey[parent].text
    else { return false }
    return clues(of: id).known.contains(.screenReader)
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
