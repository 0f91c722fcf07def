/// A list of selectors, such as the rules of a site, matched against a page together in one walk.
///
/// Each selector is tested only on elements with the id, class, attribute or name in its last compound, so a
/// long list costs little more than a short one.
///
/// ```swift
/// let rules = SelectorSet([try Selector("aside"), try Selector(".share, .related")])
/// for (rule, elements) in rules.matches(in: document).enumerated() { print(rule, elements.count) }
/// ```
public struct SelectorSet: Sendable {
  /// The selectors, whose indices identify the rules.
  public let selectors: [Selector]
  let program: SelectorProgram
  let index: SelectorIndex

  /// Compiles the list.
  public init(_ selectors: [Selector]) {
    self.selectors = selectors
    let lists = selectors.map(\.list)
    program = SelectorProgram(lists)
    index = SelectorIndex(lists, program)
  }

  /// Calls `body` with each element that a rule matches and the index of the rule: the elements in document
  /// order, the rules of an element in the order of the list. If `scope` is given, only its descendants are
  /// examined, and `:scope` is that element. Pass the document's values of `class` if they are known.
  package func forEachMatch(
    in document: Document, below scope: NodeID? = nil, classes: ClassValues? = nil,
    _ body: (NodeID, _ rule: Int) throws -> Void
  ) rethrows {
    var search = SelectorSetSearch(self, in: document, below: scope ?? document.root, classes)
    while let id = search.next() {
      for index in 0..<search.found.count { try body(id, Int(search.found[index])) }
    }
  }

  /// The elements that the rules match, for each rule, in document order.
  public func matches(in document: Document, below scope: NodeID? = nil) -> [[NodeID]] {
    matches(in: document, below: scope, classes: nil)
  }

  /// The same with the document's values of `class`.
  package func matches(
    in document: Document, below scope: NodeID? = nil, classes: ClassValues?
  ) -> [[NodeID]] {
    var matches = [[NodeID]](repeating: [], count: selectors.count)
    forEachMatch(in: document, below: scope, classes: classes) { id, rule in matches[rule].append(id) }
    return matches
  }
}
