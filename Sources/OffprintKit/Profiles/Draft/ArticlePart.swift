import Markup

/// Finds the part of a site's pages that contains their text: a page without it may be nothing except its heading.
enum ArticlePart {
  /// The fewest bytes of text that make an article.
  private static let leastText = 200

  /// A selector for elements that contain most of what is kept of a page, without the elements that another selector
  /// matches, and that pages of little text lack; `nil` if there is none.
  static func selector(on pages: [DraftPage], besides heading: String) -> String? {
    guard let heading = try? Selector(heading) else { return nil }
    var common: [String]?
    var poor: [DraftPage] = []
    for page in pages {
      let headings = page.document.all(heading)
      let rest = page.content - headings.reduce(0) { $0 + page.contentBytes(of: $1) }
      guard rest >= leastText else {
        poor.append(page)
        continue
      }
      let around = Set(headings + headings.flatMap { page.document.ancestors(of: $0) })
      let names = SelectorProposals(page.document)
      var found: [String] = []
      for id in page.elements where !around.contains(id) && page.contentBytes(of: id) * 2 >= rest {
        found += names.selectors(for: id).filter { selector in
          // One that also matches the heading would match on every page.
          guard !found.contains(selector), let parsed = try? Selector(selector) else { return false }
          return page.document.all(parsed).allSatisfy { !around.contains($0) }
        }
      }
      common = common.map { $0.filter(found.contains) } ?? found
    }
    return common?.last { selector in
      guard let parsed = try? Selector(selector) else { return false }
      return poor.allSatisfy { $0.document.all(parsed).isEmpty }
    }
  }
}
