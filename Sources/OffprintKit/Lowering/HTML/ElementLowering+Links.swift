import Markup

extension ElementLowering {
  /// Opens a link.
  func openLink(_ id: NodeID, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    guard let href = page.attribute(page.names.href, of: id) else { return }
    let title = page.attribute(page.names.title, of: id).map(WhiteSpace.collapsed)
    let url = page.base.target(of: href)
    guard SafeURL.checked(url, for: .link) != nil else { return }
    if url.utf8.first == 0x23 { blocks.hasOwnLinks = true }
    blocks.begin(.link(url: url, title: title?.isEmpty == false ? title : nil), &step)
  }

  /// Whether an underline is only the usual style of a link.
  func underlinesLink(_ id: NodeID, in blocks: borrowing BlockBuilder) -> Bool {
    if blocks.inline.isInLink { return true }
    var links = 0
    for child in page.document.children(of: id) {
      if page.document.isText(child) {
        guard page.document.isBlankText(child) else { return false }
      } else if page.document.isElement(child) {
        guard page.document.tag(of: child) == .a, links == 0 else { return false }
        links = 1
      }
    }
    return links == 1
  }

  /// Whether a link is only a sign for copying the address of what it is in: a caption, a term.
  func isPermalink(_ id: NodeID) -> Bool {
    guard page.classWords(of: id).contains(.anchor), (1...4).contains(page.survey[id].text),
      leadsWithinPage(id)
    else { return false }
    return ["#", "¶", "§", "🔗"].contains(WhiteSpace.collapsed(page.document.textContent(of: id)))
  }

  /// Whether a link, in a heading, points to the heading itself, for copying.
  func isHeadingAnchor(_ id: NodeID) -> Bool {
    guard page.survey[id].text <= 12, leadsWithinPage(id) else { return false }
    let label = WhiteSpace.collapsed(page.document.textContent(of: id)).lowercased()
    return ["#", "¶", "§", "🔗", "link", "permalink", "anchor"].contains(label)
      || page.classWords(of: id).contains(.anchor) && label.utf8.count <= 4
  }

  private func leadsWithinPage(_ link: NodeID) -> Bool {
    page.attribute(page.names.href, of: link).map { page.base.target(of: $0).utf8.first == 0x23 } ?? false
  }
}
