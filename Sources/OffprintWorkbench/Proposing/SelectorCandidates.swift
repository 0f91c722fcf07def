import Markup
import OffprintKit

/// Finds selectors for an element, from short ones that hold on many pages to one for this element alone.
struct SelectorCandidates {
  private static let most = 8

  private let document: Document
  private let proposals: SelectorProposals

  init(_ document: Document) {
    self.document = document
    proposals = SelectorProposals(document)
  }

  /// The selectors that match an element, each with all that it matches on the page.
  func selectors(for id: NodeID) -> [(selector: Selector, matches: [NodeID])] {
    guard let tag = document.tagName(of: id), document.isElement(id), tag != "html" else { return [] }
    var found = proposals.selectors(for: id)
    let own = found
    if Self.isPlain(tag) {
      for ancestor in document.ancestors(of: id) {
        guard let around = proposals.selectors(for: ancestor).first, !around.contains(" ") else { continue }
        found.append("\(around) \(own.first ?? tag)")
        if document.parent(of: id) == ancestor { found.append("\(around) > \(tag)") }
        break
      }
      found.append(tag)
      if let exact = exact(id) { found.append(exact) }
    }
    var seen: Set<[NodeID]> = []
    var kept: [(selector: Selector, matches: [NodeID])] = []
    for text in found where kept.count < Self.most && !kept.contains(where: { $0.selector.text == text }) {
      guard let selector = try? Selector(text) else { continue }
      let matches = document.all(selector)
      // Of selectors for the same elements the first two are enough.
      guard matches.contains(id), seen.insert(matches).inserted || kept.count < 2 else { continue }
      kept.append((selector, matches))
    }
    return kept
  }

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy {
      ("a"..."z").contains(Unicode.Scalar($0)) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }

  /// The path to an element from its nearest ancestor with an identifier, or from `body`.
  private func exact(_ id: NodeID) -> String? {
    var steps: [String] = []
    var current = id
    while let tag = document.tagName(of: current), Self.isPlain(tag), tag != "body", tag != "html" {
      guard let parent = document.parent(of: current), steps.count < 12 else { return nil }
      let named = proposals.selectors(for: current).first { $0.hasPrefix("#") }
      if let named {
        steps.append(named)
        return steps.reversed().joined(separator: " > ")
      }
      let same = document.children(of: parent).filter { document.tagName(of: $0) == tag }
      let number = same.firstIndex(of: current).map { $0 + 1 } ?? 1
      steps.append(same.count > 1 ? "\(tag):nth-of-type(\(number))" : tag)
      current = parent
    }
    guard document.tagName(of: current) == "body", !steps.isEmpty else { return nil }
    return (steps + ["body"]).reversed().joined(separator: " > ")
  }
}
