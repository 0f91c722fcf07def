import SelectorSyntax

/// Compiled selectors bound to one page: the names as interned by the page, and cached results, so that
/// queries about many elements share their work.
///
/// 0, the document, means "no element". All methods are mutating, even those that change nothing, since the
/// compiler copies such a large value for others.
struct SelectorMatcher: ~Copyable {
  let arena: UnsafePointer<Arena>
  let nodes: UnsafeMutablePointer<Node>
  let tests: UnsafeMutablePointer<SelectorProgram.Test>
  let steps: UnsafeMutablePointer<SelectorProgram.Step>
  let complexes: UnsafeMutablePointer<SelectorProgram.Complex>
  let lists: UnsafeMutablePointer<SelectorProgram.List>
  let bytes: UnsafeMutablePointer<UInt8>
  /// Keeps the memory of the pointers alive.
  let document: Document
  let program: SelectorProgram
  var names = Buffer<PageName>()
  /// Whether classes and ids are case-insensitive, since the page is in quirks mode.
  let isFolding: Bool
  /// The element for `:scope`; the document for the root element.
  let scope: UInt32

  /// Counts the cost of matching beyond a few steps; results of long searches are cached.
  var work = 0
  var trail = Buffer<TrailEntry>()
  var memo: SelectorMemo
  var siblings = SiblingNumbers()
  var anchors: [NodeSet?] = []
  var texts = TextSearch()
  var forms = FormMemo()

  init(_ program: SelectorProgram, document: Document, scope: UInt32) {
    self.document = document
    self.program = program
    self.scope = scope
    arena = document.arena
    memo = SelectorMemo(nodeCount: arena.pointee.nodes.count)
    nodes = arena.pointee.nodes.base
    tests = program.tests.base
    steps = program.steps.base
    complexes = program.complexes.base
    lists = program.lists.base
    bytes = program.bytes.base
    isFolding = arena.pointee.quirksMode == .full
    names.reserve(program.names.count)
    for name in program.names { names.append(name) }
    for (index, text) in program.unknownNames {
      names[Int(index)] = PageName(arena.pointee.names.find(text.utf8))
    }
  }

  @inline(__always)
  mutating func matches(list index: Int, _ node: UInt32) -> Bool {
    let list = lists[index]
    for index in list.firstComplex..<list.endOfComplexes where matches(complex: index, node) { return true }
    return false
  }

  @inline(__always)
  mutating func matches(complex index: UInt32, _ node: UInt32) -> Bool {
    let complex = complexes[Int(index)]
    guard passes(complex.firstStep, node) else { return false }
    return complex.firstStep &+ 1 == complex.endOfSteps || matchesToTheLeft(of: complex, node)
  }

  /// Whether an element satisfies all conditions of a compound.
  @inline(__always)
  mutating func passes(_ step: UInt32, _ node: UInt32) -> Bool {
    let step = steps[Int(step)]
    var test = tests + Int(step.firstTest)
    let end = tests + Int(step.endOfTests)
    while test < end {
      if !passes(test.pointee, node) { return false }
      test += 1
    }
    return true
  }

  @inline(__always)
  private mutating func passes(_ test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    switch test.kind {
    case .always: true
    case .never: false
    case .type: names.base[Int(test.index)].equals(nodes[Int(node)].name)
    case .id: hasID(test, node)
    case .class: hasClass(test, node)
    case .attribute: hasAttribute(test, node)
    default: passesRare(test, node)
    }
  }

  @inline(never)
  private mutating func passesRare(_ test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    switch test.kind {
    case .matches: return matches(list: Int(test.index), node)
    case .not: return !matches(list: Int(test.index), node)
    case .state: return ElementState(rawValue: test.detail).map { isInState($0, node) } ?? false
    case .nth: return isNth(test, node)
    case .has: return isAnchor(test, node)
    case .contains: return contains(test, node)
    case .language: return isInLanguage(test, node)
    case .direction: return isRightToLeft(node) == (test.option == 1)
    default: return false
    }
  }
}

/// Moves from an element to another; 0 if there is none.
extension SelectorMatcher {
  @inline(__always)
  mutating func parentElement(_ node: UInt32) -> UInt32 {
    let node = nodes[Int(node)]
    return node.previous != 0 && nodes[Int(node.parent)].isElement ? node.parent : 0
  }

  @inline(__always)
  private mutating func previousNode(_ node: UInt32) -> UInt32 {
    let link = nodes[Int(node)]
    return link.previous == 0 || nodes[Int(link.parent)].first == node ? 0 : link.previous
  }

  /// The previous sibling element. There may be any number of comments in between.
  @inline(__always)
  mutating func previousElement(_ node: UInt32) -> UInt32 {
    var other = previousNode(node)
    for _ in 0..<8 {
      if other == 0 || nodes[Int(other)].isElement { return other }
      other = previousNode(other)
    }
    return farPreviousElement(node)
  }

  @inline(never)
  private mutating func farPreviousElement(_ node: UInt32) -> UInt32 {
    if let known = memo[.previousElement, node] { return known }
    var other = previousNode(node)
    while other != 0 && !nodes[Int(other)].isElement { other = previousNode(other) }
    memo[.previousElement, node] = other
    return other
  }

  /// The next sibling element.
  @inline(__always)
  mutating func nextElement(_ node: UInt32) -> UInt32 {
    var other = nodes[Int(node)].next
    for _ in 0..<8 {
      if other == 0 || nodes[Int(other)].isElement { return other }
      other = nodes[Int(other)].next
    }
    return farNextElement(node)
  }

  @inline(never)
  private mutating func farNextElement(_ node: UInt32) -> UInt32 {
    if let known = memo[.nextElement, node] { return known }
    var other = nodes[Int(node)].next
    while other != 0 && !nodes[Int(other)].isElement { other = nodes[Int(other)].next }
    memo[.nextElement, node] = other
    return other
  }
}
