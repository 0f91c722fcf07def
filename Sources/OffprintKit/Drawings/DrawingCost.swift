/// The number of elements that a drawing shows after its references are expanded.
///
/// A reference to a group of references to groups multiplies what a program has to show, and one to itself never
/// ends.
struct DrawingCost {
  /// The effect of a reference.
  enum Reference {
    /// The contents of another element are shown here.
    case use
    /// It is used for each element inside, like a pattern.
    case paint
    /// It is used once, like a mask.
    case effect
  }

  private struct Element {
    var parent: Int?
    /// Whether its contents are shown elsewhere, where they inherit the colours around it.
    var isDefinition = false
    var children: [Int] = []
    var references: [(kind: Reference, id: String)] = []
  }

  private var elements: [Element] = []
  private var ids: [String: Int] = [:]

  /// Adds an element; of several with one id only the first can be referred to.
  mutating func add(id: String?, to parent: Int?, isDefinition: Bool = false) -> Int {
    let element = elements.count
    elements.append(Element(parent: parent, isDefinition: isDefinition))
    if let parent { elements[parent].children.append(element) }
    if let id, ids[id] == nil { ids[id] = element }
    return element
  }

  /// The number of elements.
  var elementCount: Int { elements.count }

  /// Adds a reference.
  mutating func add(_ kind: Reference, to id: String, from element: Int) {
    elements[element].references.append((kind, id))
  }

  /// Whether the whole drawing, which is the first element, stays within the limit.
  func isBounded() -> Bool {
    var known = [Int?](repeating: nil, count: elements.count)
    var isOpen = [Bool](repeating: false, count: elements.count)
    return !elements.isEmpty && cost(of: 0, depth: 0, &known, &isOpen) != nil
  }

  /// The colours that the contents of a definition inherit from the elements around it.
  private func inherited(by index: Int) -> [(kind: Reference, id: String)] {
    guard elements[index].isDefinition else { return [] }
    var references: [(kind: Reference, id: String)] = []
    var ancestor = elements[index].parent
    while let place = ancestor {
      references += elements[place].references.filter { $0.kind == .paint }
      ancestor = elements[place].parent
    }
    return references
  }

  /// The maximum length of a chain of elements and references, which bounds the stack.
  private static let longestChain = 400

  private func cost(of index: Int, depth: Int, _ known: inout [Int?], _ isOpen: inout [Bool]) -> Int? {
    if let cost = known[index] { return cost }
    guard !isOpen[index], depth < Self.longestChain else { return nil }
    isOpen[index] = true
    defer { isOpen[index] = false }
    var (shown, paint, effect) = (1, 1, 0)
    for child in elements[index].children {
      guard let cost = cost(of: child, depth: depth + 1, &known, &isOpen) else { return nil }
      shown += cost
    }
    for reference in elements[index].references + inherited(by: index) {
      guard let target = ids[reference.id] else { continue }
      guard let cost = cost(of: target, depth: depth + 1, &known, &isOpen) else { return nil }
      switch reference.kind {
      case .use: shown += cost
      case .paint: paint += cost
      case .effect: effect += cost
      }
      guard max(shown, paint, effect) <= DrawingBudget.mostShown else { return nil }
    }
    let (product, isTooLarge) = shown.multipliedReportingOverflow(by: paint)
    guard !isTooLarge, product + effect <= DrawingBudget.mostShown else { return nil }
    known[index] = product + effect
    return known[index]
  }
}
