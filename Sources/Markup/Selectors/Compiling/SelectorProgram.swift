import SelectorSyntax

/// Compiled selectors: plain structs in flat arrays, immutable after compilation.
///
/// A compound's tests are consecutive, cheap and selective ones first; a selector's compounds are ordered
/// from right to left.
final class SelectorProgram: @unchecked Sendable {
  /// One condition on an element.
  struct Test: BitwiseCopyable {
    var kind: Kind
    /// The operator of an attribute, or a state.
    var detail: UInt8 = 0
    /// How an attribute's value is compared, or whether `:nth-child()` counts from the end.
    var option: UInt8 = 0
    var ofType = false
    /// The index of a name, of a list of selectors or of a text to search for.
    var index: UInt32 = 0
    /// The range of the value in ``bytes``.
    var start: UInt32 = 0
    var count: UInt32 = 0
    /// An+B.
    var step: Int32 = 0
    var offset: Int32 = 0
    /// The hash of a class, by ``TokenHash``.
    var hash: UInt64 = 0
  }

  enum Kind: UInt8 {
    case always, never, type, id, `class`, attribute, state, nth, matches, not, has, language, direction,
      contains
  }

  /// A compound: its tests and the combinator to its left.
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

  let tests: Buffer<Test>
  let steps: Buffer<Step>
  let complexes: Buffer<Complex>
  let lists: Buffer<List>
  let bytes: Buffer<UInt8>
  /// The names used in tests, as interned names; those that only some pages use are `nil`.
  let names: [PageName]
  let nameTexts: [String]
  let unknownNames: [(index: UInt32, text: String)]
  /// The number of tests with `:has()` or `:contains()`.
  let hasCount: Int
  let containsCount: Int

  /// Compiles lists; the given ones come first in ``lists``.
  init(_ given: [[ComplexSelector]]) {
    var compiler = SelectorCompiler(capacity: given.count)
    compiler.add(given)
    names = compiler.names
    nameTexts = compiler.nameTexts
    unknownNames = compiler.unknownNames
    hasCount = compiler.hasCount
    containsCount = compiler.containsCount
    tests = compiler.tests
    steps = compiler.steps
    complexes = compiler.complexes
    lists = compiler.lists
    bytes = compiler.bytes
  }
}

extension AttributeSelector.Case {
  /// Case is ignored on HTML elements: the resolution of ``standard`` for some attributes.
  static let ignoredInHTML: UInt8 = 3
}

/// A name of a selector as interned by one page.
struct PageName: BitwiseCopyable {
  private var number: UInt32
  /// 1 if the next number is SVG's or MathML's spelling of the same name, which is considered equal.
  private var mask: UInt32

  /// The number that a page gives to a name; none if the page does not use it.
  init(_ name: Name?) {
    number = name?.number ?? .max
    mask =
      name.map {
        Name.svgElements ~= $0.number || Name.svgAttributes ~= $0.number || $0 == .definitionurl
      } == true ? 1 : 0
    number |= mask
  }

  @inline(__always)
  func equals(_ name: Name) -> Bool { name.number | mask == number }

  /// The numbers of names that are considered equal.
  var numbers: ClosedRange<UInt32>? { number == .max ? nil : number - mask...number }
}
