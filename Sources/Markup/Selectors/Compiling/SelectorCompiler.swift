import SelectorSyntax

/// Compiles a ``SelectorProgram``.
struct SelectorCompiler: ~Copyable {
  typealias Test = SelectorProgram.Test
  typealias Step = SelectorProgram.Step
  typealias Complex = SelectorProgram.Complex
  typealias List = SelectorProgram.List

  private(set) var tests: Buffer<Test>
  private(set) var steps: Buffer<Step>
  private(set) var complexes: Buffer<Complex>
  private(set) var lists: Buffer<List>
  private(set) var bytes: Buffer<UInt8>
  private(set) var names: [PageName] = []
  private(set) var nameTexts: [String] = []
  private(set) var unknownNames: [(index: UInt32, text: String)] = []
  private var unknownIndices: [String: UInt32] = [:]
  private(set) var hasCount = 0
  private(set) var containsCount = 0

  /// Reserves capacity for a number of lists of the usual length.
  init(capacity: Int) {
    tests = Buffer(minimumCapacity: 2 * capacity)
    steps = Buffer(minimumCapacity: 2 * capacity)
    complexes = Buffer(minimumCapacity: capacity)
    lists = Buffer(minimumCapacity: capacity)
    bytes = Buffer(minimumCapacity: 16 * capacity)
  }

  /// Compiles lists, whose numbers are their indices if nothing was compiled before.
  mutating func add(_ given: [[ComplexSelector]]) {
    for _ in given { lists.append(List(firstComplex: 0, endOfComplexes: 0)) }
    for (index, list) in given.enumerated() { lists[index] = compiled(list) }
  }

  private mutating func compiled(_ list: [ComplexSelector]) -> List {
    // Reserve first: compiling a selector may append the selectors of nested lists.
    let first = complexes.count
    for _ in list { complexes.append(Complex(firstStep: 0, endOfSteps: 0)) }
    for (index, selector) in list.enumerated() { complexes[first + index] = compiled(selector) }
    return List(firstComplex: UInt32(first), endOfComplexes: UInt32(first + list.count))
  }

  private mutating func added(_ list: [ComplexSelector]) -> UInt32 {
    let compiled = compiled(list)
    lists.append(compiled)
    return UInt32(lists.count - 1)
  }

  private mutating func compiled(_ selector: ComplexSelector) -> Complex {
    let first = UInt32(steps.count)
    for _ in selector.compounds {
      steps.append(Step(firstTest: 0, endOfTests: 0, combinator: .descendant))
    }
    var step = Int(first)
    for index in selector.compounds.indices.reversed() {
      steps[step] = compiled(
        selector.compounds[index],
        behind: index > 0 ? selector.combinators[index - 1] : selector.leading)
      step += 1
    }
    return Complex(firstStep: first, endOfSteps: first + UInt32(selector.compounds.count))
  }

  private mutating func compiled(_ compound: [SimpleSelector], behind combinator: Combinator) -> Step {
    let first = tests.count
    for _ in compound { tests.append(Test(kind: .never)) }
    var test = first
    let sorted = compound.count > 1 ? compound.sorted { $0.cost < $1.cost } : compound
    for selector in sorted {
      tests[test] = compiled(selector)
      test += 1
    }
    return Step(firstTest: UInt32(first), endOfTests: UInt32(test), combinator: combinator)
  }

  private mutating func compiled(_ selector: SimpleSelector) -> Test {
    switch selector {
    case .always: return Test(kind: .always)
    case .never: return Test(kind: .never)
    case .type(let name): return Test(kind: .type, index: index(of: name))
    case .id(let id): return test(.id, id)
    case .class(let name):
      var test = test(.class, name)
      test.hash = TokenHash.of(name)
      return test
    case .attribute(let attribute): return compiled(attribute)
    case .state(let state): return Test(kind: .state, detail: state.rawValue)
    case .nth(let nth):
      return Test(
        kind: .nth, option: nth.fromEnd ? 1 : 0, ofType: nth.ofType,
        index: nth.of.map { added($0) } ?? SelectorProgram.noIndex,
        step: Int32(clamping: nth.step), offset: Int32(clamping: nth.offset))
    case .matches(let list): return Test(kind: .matches, index: added(list))
    case .not(let list): return Test(kind: .not, index: added(list))
    case .has(let list):
      hasCount += 1
      return Test(kind: .has, index: added(list), start: UInt32(hasCount - 1))
    case .language(let ranges): return test(.language, ranges.joined(separator: ","))
    case .direction(let isRightToLeft): return Test(kind: .direction, option: isRightToLeft ? 1 : 0)
    case .contains(let text):
      containsCount += 1
      var test = test(.contains, text)
      test.index = UInt32(containsCount - 1)
      return test
    }
  }

  private mutating func compiled(_ attribute: AttributeSelector) -> Test {
    var test = test(.attribute, attribute.value)
    test.detail = attribute.operator.rawValue
    test.option = attribute.case.rawValue
    if attribute.case == .standard, AttributeSelector.caselessNames.contains(attribute.name) {
      test.option = AttributeSelector.Case.ignoredInHTML
    }
    test.ofType = attribute.inAnyNamespace
    test.index = index(of: attribute.name)
    return test
  }

  private mutating func test(_ kind: SelectorProgram.Kind, _ text: String) -> Test {
    let start = UInt32(bytes.count)
    for byte in text.utf8 { bytes.append(byte) }
    return Test(kind: kind, start: start, count: UInt32(bytes.count) - start)
  }

  private mutating func index(of name: String) -> UInt32 {
    if let index = unknownIndices[name] { return index }
    let index = UInt32(names.count)
    let known = NameTable.known(name)
    names.append(PageName(known))
    nameTexts.append(name)
    if known == nil {
      unknownNames.append((index, name))
      unknownIndices[name] = index
    }
    return index
  }
}

extension SimpleSelector {
  /// Compounds are tested in the order of this number: cheap and selective conditions first.
  fileprivate var cost: Int {
    switch self {
    case .never: 0
    case .type: 1
    case .id: 2
    case .class: 3
    case .state(.root), .state(.scope), .state(.firstChild), .state(.open): 4
    case .attribute: 5
    case .always, .state: 6
    case .language, .direction, .nth: 7
    case .matches, .not: 8
    case .contains: 9
    case .has: 10
    }
  }
}
