import Markup

/// Finds selectors for furniture within the body that do not remove content.
struct RemoveProposals {
  /// A selector with its evidence.
  struct Proposal {
    /// The selector.
    let selector: String
    /// The number of pages on which it matches something within the body.
    let pageCount: Int
    /// The start of the first text that it removed.
    let example: String
  }

  /// The maximum number of selectors proposed.
  private static let most = 20

  /// The selectors for furniture within the elements that `body` matches.
  static func all(in body: String, on pages: [DraftPage]) -> [Proposal] {
    guard let region = try? Selector(body) else { return [] }
    var proposals: [Proposal] = []
    var tried: Set<String> = []
    for page in pages {
      let names = SelectorProposals(page.document)
      for id in furniture(in: page.outermost(page.document.all(region)), page) {
        for text in names.selectors(for: id) {
          // An earlier proposal removes this element as well.
          if proposals.contains(where: { $0.selector == text }) { break }
          guard proposals.count < most, tried.insert(text).inserted else { continue }
          guard let found = measure(text, within: region, on: pages) else { continue }
          proposals.append(found)
          break
        }
      }
    }
    let least = pages.count > 1 ? 2 : 1
    return proposals.filter { $0.pageCount >= least }
  }

  /// The outermost elements without content inside elements with content.
  private static func furniture(in regions: [NodeID], _ page: DraftPage) -> [NodeID] {
    var found: [NodeID] = []
    for region in regions {
      var walk = page.document.descendants(of: region)
      while let id = walk.next() {
        guard page.document.isElement(id), page.contentBytes(of: id) == 0 else { continue }
        walk.skipChildren(of: id)
        if page.allBytes(of: id) > 0, isFurniture(id, page) { found.append(id) }
      }
    }
    return found
  }

  /// Whether an element is neither content nor the source of a field; headings are too similar to be removed
  /// by a selector.
  private static func isFurniture(_ id: NodeID, _ page: DraftPage) -> Bool {
    !page.document.tag(of: id).isHeading && [.furniture, .teaser, .unmarked].contains(page.tree[id])
  }

  /// Evaluates a selector; `nil` if it would remove content.
  private static func measure(_ text: String, within region: Selector, on pages: [DraftPage]) -> Proposal? {
    guard let selector = try? Selector(text) else { return nil }
    var pageCount = 0
    var example = ""
    for page in pages {
      let document = page.document
      let regions = Set(document.all(region))
      let inside = document.all(selector).filter { id in
        document.ancestors(of: id).contains { regions.contains($0) }
      }
      guard inside.allSatisfy({ page.contentBytes(of: $0) == 0 && !holdsPicture($0, page) }) else {
        return nil
      }
      guard let first = inside.first else { continue }
      pageCount += 1
      if example.isEmpty { example = String(ElementText(document).value(of: first).prefix(50)) }
    }
    return Proposal(selector: text, pageCount: pageCount, example: example)
  }

  /// Pictures that are content have no text, so they are checked separately.
  private static func holdsPicture(_ id: NodeID, _ page: DraftPage) -> Bool {
    page.document.descendants(of: id).contains { below in
      page.tree[below].isContent
        && ["img", "picture", "video", "iframe"].contains(page.document.tagName(of: below))
    }
  }
}
