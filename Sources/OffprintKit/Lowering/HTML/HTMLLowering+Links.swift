import Markup

extension HTMLLowering {
  mutating func openList(_ id: NodeID, _ tag: Tag, _ step: inout Step) {
    guard open(.list, &step) else { return }
    var list = List(ordered: tag == .ol, items: [])
    if tag == .ol,
      let start = page.attribute(page.names.start, of: id).flatMap({ Int(WhiteSpace.collapsed($0)) }),
      start != 1, (0...999_999_999).contains(start)
    {
      list.start = start
    }
    lists.append(ListDraft(list: list))
  }

  /// The number of the first item is that of the list.
  mutating func openItem(_ id: NodeID, _ step: inout Step) {
    if page.names.value.name != nil, case .list? = frames.last?.kind, let last = lists.indices.last,
      lists[last].list.ordered, lists[last].list.items.isEmpty,
      let value = page.number(page.names.value, of: id)
    {
      lists[last].list.start = value == 1 ? nil : min(value, 999_999_999)
    }
    open(.item, &step)
  }

  mutating func openLink(_ id: NodeID, _ step: inout Step) {
    guard let href = page.attribute(page.names.href, of: id), !inline.isInLink else { return }
    let title = page.attribute(page.names.title, of: id).map(WhiteSpace.collapsed)
    let url = page.base.resolved(href)
    guard SafeURL.checked(url, for: .link) != nil else { return }
    begin(.link(url: url, title: title?.isEmpty == false ? title : nil), &step)
  }

  /// Whether an underline is only the usual style of a link.
  func underlinesLink(_ id: NodeID) -> Bool {
    if inline.isInLink { return true }
    var links = 0
    for child in page.document.children(of: id) {
      if page.document.isText(child) {
        guard page.document.withData(of: child, Self.isBlank) else { return false }
      } else if page.document.isElement(child) {
        guard page.document.tag(of: child) == .a, links == 0 else { return false }
        links = 1
      }
    }
    return links == 1
  }

  /// Whether a link in a heading points to the heading itself, for copying.
  func isHeadingAnchor(_ id: NodeID) -> Bool {
    guard case .heading? = frames.last?.kind, page.survey[id].text <= 12,
      let href = page.attribute(page.names.href, of: id), page.base.resolved(href).utf8.first == 0x23
    else { return false }
    let label = WhiteSpace.collapsed(page.document.textContent(of: id)).lowercased()
    return ["#", "¶", "§", "🔗", "link", "permalink", "anchor"].contains(label)
      || page.classWords(of: id).contains(.anchor) && label.utf8.count <= 4
  }

  /// The first identifier within or before a heading becomes the heading's.
  mutating func noteIdentifier(of id: NodeID) {
    guard let name = page.attribute(page.names.id, of: id) ?? anchorName(of: id), !name.isEmpty else {
      return
    }
    if case .heading? = frames.last?.kind {
      if frames[frames.count - 1].identifier == nil { frames[frames.count - 1].identifier = name }
    } else {
      pendingIdentifier = name
    }
  }

  private func anchorName(of id: NodeID) -> String? {
    page.document.tag(of: id) == .a ? page.attribute(page.names.name, of: id) : nil
  }
}
