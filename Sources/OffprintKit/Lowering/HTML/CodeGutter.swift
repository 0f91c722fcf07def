import Markup

/// Finds line numbers in program text that have no class: consecutive numbers at the starts of several lines,
/// or in elements that cannot be selected.
struct CodeGutter {
  private let page: LoweredPage
  private var numbers: Set<NodeID> = []

  private static let longestNumber = 6

  init(_ page: LoweredPage) { self.page = page }

  /// Whether an element is a line number.
  func contains(_ id: NodeID) -> Bool { !numbers.isEmpty && numbers.contains(id) || isUnselectableNumber(id) }

  /// Examines the children of an element: whether they are lines that start with numbers.
  mutating func look(at id: NodeID) {
    var found: [NodeID] = []
    var expected: Int?
    for line in page.document.children(of: id) where page.document.isElement(line) {
      guard let (node, number) = firstNumber(of: line), expected == nil || expected == number else { return }
      found.append(node)
      expected = number + 1
    }
    if found.count > 1 { numbers.formUnion(found) }
  }

  /// The number at the start of an element with other elements in it.
  private func firstNumber(of line: NodeID) -> (NodeID, Int)? {
    guard let first = page.document.firstChild(of: line), page.document.isElement(first),
      page.document.nextSibling(of: first) != nil, page.survey[first].text <= Self.longestNumber,
      let number = Int(WhiteSpace.collapsed(page.document.textContent(of: first)))
    else { return nil }
    return (first, number)
  }

  private func isUnselectableNumber(_ id: NodeID) -> Bool {
    guard page.survey[id].text <= Self.longestNumber, let style = page.attribute(page.names.style, of: id),
      InlineStyle.has(style, "user-select", "none") || InlineStyle.has(style, "-webkit-user-select", "none")
    else { return false }
    return Int(WhiteSpace.collapsed(page.document.textContent(of: id))) != nil
  }
}
