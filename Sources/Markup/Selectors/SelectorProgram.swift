/// Compiled selectors: plain structs in flat arrays, which nothing changes once they are made.
///
/// A compound's tests stand side by side, cheap and telling ones first; a selector's compounds from right to left.
final class SelectorProgram: @unchecked Sendable {
  /// One condition on an element.
  struct Test: BitwiseCopyable {
    var kind: Kind
    /// The operator of an attribute, or a state.
    var detail: UInt8 = 0
    /// How an attribute's value is compared, or whether `:nth-child()` counts from the end.
    var option: UInt8 = 0
    var ofType = false
    /// The index of a name, of a list of selectors or of a text to search.
    var index: UInt32 = 0
    /// The range of the value in ``bytes``.
    var start: UInt32 = 0
    var count: UInt32 = 0
    /// An+B.
    var step: Int32 = 0
    var offset: Int32 = 0
  }

  enum Kind: UInt8 {
    case always, never, type, id, `class`, attribute, state, nth, matches, not, has, language, direction,
      contains
  }

  /// A compound: its tests and what ties it to the compound on its left.
  struct Step: BitwiseCopyable {
    var firstTest: UInt32
    var endOfTests: UInt32
    var combinator: Combinator
  }

  /// A selector without commas: its steps, the rightmost first.
  struct Complex: BitwiseCopyable {
    var firstStep: UInt32
    var endOfSteps: UInt32
  }

  /// A selector list.
  struct List: BitwiseCopyable {
    var firstComplex: UInt32
    var endOfComplexes: UInt32
  }

  static let noIndex = UInt32.max

  private(set) var tests = Buffer<Test>()
  private(set) var steps = Buffer<Step>()
  private(set) var complexes = Buffer<Complex>()
  private(set) var lists = Buffer<List>()
  private(set) var bytes = Buffer<UInt8>()
  /// The names that tests compare, as a page numbers them; those that only some pages know are none yet.
  private(set) var names: [BoundName] = []
  private(set) var nameTexts: [String] = []
  private(set) var unknownNames: [(index: Int, text: String)] = []
  /// How many tests are `:has()` or `:contains()`.
  private(set) var hasCount = 0
  private(set) var containsCount = 0
  private var nameIndices: [String: UInt32] = [:]

  /// Compiles lists; those given stand first in ``lists``.
  init(_ given: [[ComplexSelector]]) {
    for _ in given { lists.append(List(firstComplex: 0, endOfComplexes: 0)) }
    for (index, list) in given.enumerated() { lists[index] = compiled(list) }
    nameIndices = [:]
  }

  private func compiled(_ list: [ComplexSelector]) -> List {
    // Compiling a selector may append the selectors of lists within it, and these must stand side by side.
    let compiled = list.map { self.compiled($0) }
    let first = UInt32(complexes.count)
    for complex in compiled { complexes.append(complex) }
    return List(firstComplex: first, endOfComplexes: UInt32(complexes.count))
  }

  private func added(_ list: [ComplexSelector]) -> UInt32 {
    let compiled = compiled(list)
    lists.append(compiled)
    return UInt32(lists.count - 1)
  }

  private func compiled(_ selector: ComplexSelector) -> Complex {
    let compounds = selector.compounds.map { compound in
      compound.sorted { $0.cost < $1.cost }.map { self.compiled($0) }
    }
    let first = UInt32(steps.count)
    for index in compounds.indices.reversed() {
      let firstTest = UInt32(tests.count)
      for test in compounds[index] { tests.append(test) }
      steps.append(
        Step(
          firstTest: firstTest, endOfTests: UInt32(tests.count),
          combinator: index > 0 ? selector.combinators[index - 1] : selector.leading))
    }
    return Complex(firstStep: first, endOfSteps: UInt32(steps.count))
  }

  private func compiled(_ selector: SimpleSelector) -> Test {
    switch selector {
    case .always: return Test(kind: .always)
    case .never: return Test(kind: .never)
    case .type(let name): return Test(kind: .type, index: index(of: name))
    case .id(let id): return test(.id, id)
    case .class(let name): return test(.class, name)
    case .attribute(let attribute): return compiled(attribute)
    case .state(let state): return Test(kind: .state, detail: state.rawValue)
    case .nth(let nth):
      return Test(
        kind: .nth, option: nth.fromEnd ? 1 : 0, ofType: nth.ofType,
        index: nth.of.map { added($0) } ?? Self.noIndex,
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

  private func compiled(_ attribute: AttributeSelector) -> Test {
    var test = test(.attribute, attribute.value)
    test.detail = attribute.operator.rawValue
    test.option = attribute.case.rawValue
    if attribute.case == .standard, CaselessValues.names.contains(attribute.name) {
      test.option = AttributeSelector.Case.ignoredInHTML
    }
    test.ofType = attribute.inAnyNamespace
    test.index = index(of: attribute.name)
    return test
  }

  private func test(_ kind: Kind, _ text: String) -> Test {
    let start = UInt32(bytes.count)
    for byte in text.utf8 { bytes.append(byte) }
    return Test(kind: kind, start: start, count: UInt32(bytes.count) - start)
  }

  private func index(of name: String) -> UInt32 {
    if let index = nameIndices[name] { return index }
    let index = names.count
    nameIndices[name] = UInt32(index)
    nameTexts.append(name)
    if let known = KnownNameTable.shared.find(name) {
      names.append(BoundName(known))
    } else {
      names.append(BoundName(nil))
      unknownNames.append((index, name))
    }
    return UInt32(index)
  }
}

extension SimpleSelector {
  /// Compounds are tested in the order of this number: the cheap and telling conditions first.
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

extension AttributeSelector.Case {
  /// Case is ignored where the element is one of HTML: what ``standard`` comes to for some attributes.
  static let ignoredInHTML: UInt8 = 3
}
