import Markup
import OffprintKit

/// An element, its relatives and the rules proposed for it, as the browser shows them.
struct ElementReport {
  private let element: NodeID
  private let document: Document
  private let marks: Marks?
  private let tree: TreeMarks?
  private let proposals: RuleProposals

  /// Makes the report of an element; `tree` contains the page's marks, if they are those of its own markup.
  init(
    _ element: NodeID, in document: Document, _ marks: Marks?, _ tree: TreeMarks?, _ proposals: RuleProposals
  ) {
    self.element = element
    self.document = document
    self.marks = marks
    self.tree = tree
    self.proposals = proposals
  }

  /// The report.
  var json: JSONValue {
    let ancestors = document.ancestors(of: element).filter { document.isElement($0) }.reversed()
    let child = document.children(of: element).first { isShown($0) }
    return .members([
      "name": .string(document.label(of: element)),
      "text": .string(String(ElementText(document).value(of: element).prefix(300))),
      "state": state.map(JSONValue.string),
      "ancestors": .array(ancestors.map(link)), "child": child.map(link),
      "previous": sibling { document.previousSibling(of: $0) }.map(link),
      "next": sibling { document.nextSibling(of: $0) }.map(link),
      "candidates": .array(proposals.candidates.map(json)), "offers": .array(proposals.offers.map(json)),
    ])
  }

  /// The mark of the element's own text and who set it; for an element of other elements, how much of it is kept.
  private var state: String? {
    guard let tree, let marks else { return nil }
    let text = document.children(of: element).first { child in
      document.isText(child) && !document.data(of: child).allSatisfy(\.isWhitespace)
    }
    let decider = tree.decider(of: text ?? element)
    if text == nil, decider == nil {
      let words = WordCount(in: [element], of: document, tree)
      return "\(words.kept) of its \(words.all) words are in the article"
    }
    return
      "\(tree[text ?? element]) – \(PageReport.reason(marks.origin(of: decider.map { Int($0.index) } ?? 0)))"
  }

  private func isShown(_ id: NodeID) -> Bool {
    document.isElement(id) && !InertNames.dropped.contains(document.tagName(of: id) ?? "")
  }

  private func sibling(_ step: (NodeID) -> NodeID?) -> NodeID? {
    var next = step(element)
    while let id = next, !isShown(id) { next = step(id) }
    return next
  }

  private func link(_ id: NodeID) -> JSONValue {
    .members(["element": .integer(id.index), "name": .string(document.label(of: id))])
  }

  private func json(_ candidate: RuleProposals.Candidate) -> JSONValue {
    .members([
      "selector": .string(candidate.selector), "pattern": candidate.text.map(JSONValue.string),
      "matches": .array(candidate.matches.map(JSONValue.integer)), "words": .integer(candidate.words),
      "elements": .array(candidate.elements.map { .integer($0.index) }),
    ])
  }

  private func json(_ offer: RuleProposals.Offer) -> JSONValue {
    .members([
      "action": .string(offer.action.rawValue), "attribute": offer.attribute.map(JSONValue.string),
      "isLikely": .bool(offer.isLikely),
    ])
  }
}
