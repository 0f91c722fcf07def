import Markup

/// The trained vectors of tokens, summed up for each block: those of the inline element it begins with, of its own
/// element and of the elements around it.
struct TokenVectors {
  /// The maximum number of known tokens of an element, and of levels of elements.
  private static let mostTokens = 16
  private static let deepest = 24

  private typealias Vector = SIMD16<Int16>

  /// The sums of each element's own tokens.
  private var own: [Vector] = []

  /// Looks up the tokens of all elements of a page.
  init(_ blocks: TextBlocks, _ tokens: ElementTokens) {
    var known = KnownSums()
    own.reserveCapacity(blocks.elements.count)
    for element in blocks.elements {
      own.append(element.firstBlock < element.endBlock ? known.sum(element.node, tokens) : .zero)
    }
  }

  /// Sums by element names: most elements are named like others of the page.
  private struct KnownSums {
    private static let places: UInt64 = 512
    private let table = TokenTable.shared
    private var sums = [(key: UInt64, sum: Vector)](repeating: (0, .zero), count: Int(places))

    mutating func sum(_ node: UInt32, _ tokens: ElementTokens) -> Vector {
      let key = tokens.key(of: node)
      let place = Int(key % Self.places)
      if sums[place].key != key { sums[place] = (key, TokenVectors.sum(node, tokens, table)) }
      return sums[place].sum
    }
  }

  private static func sum(_ node: UInt32, _ tokens: ElementTokens, _ table: TokenTable) -> Vector {
    var sum = Vector.zero
    var count = 0
    tokens.forEach(of: node) { hash in
      guard count < mostTokens, let vector = table.vector(of: hash) else { return }
      sum &+= vector
      count += 1
    }
    return sum
  }

  /// Fills the rows of some blocks.
  func fill(
    _ rows: UnsafeMutablePointer<Int16>, _ range: Range<Int>, of blocks: TextBlocks, _ tokens: ElementTokens
  ) {
    var above = Above()
    var known = KnownSums()
    for part in range {
      let block = blocks.blocks[part]
      var row = rows + (part - range.lowerBound) * TokenRow.size
      Self.store(known.sum(block.inline, tokens), at: row)
      var element = block.element
      for _ in 0..<TokenRow.levels {
        row += TokenRow.vectorSize
        Self.store(element == 0 ? .zero : own[Int(element)], at: row)
        element = blocks.elements[Int(element)].parent
      }
      row += TokenRow.vectorSize
      Self.store(above.sum(from: element, own, blocks.elements), at: row)
    }
  }

  /// The sum of the elements from one outwards, remembered for the next block, which often has the same parent.
  private struct Above {
    private var element: UInt32 = 0
    private var found = Vector.zero

    mutating func sum(from start: UInt32, _ own: [Vector], _ elements: [TextBlocks.Element]) -> Vector {
      if start == element { return found }
      element = start
      var sum = SIMD16<Int32>.zero
      var next = start
      for _ in 0..<TokenVectors.deepest - TokenRow.levels where next != 0 {
        sum &+= SIMD16<Int32>(truncatingIfNeeded: own[Int(next)])
        next = elements[Int(next)].parent
      }
      found = Vector(truncatingIfNeeded: sum &>> 1)
      return found
    }
  }

  @inline(__always)
  private static func store(_ vector: Vector, at place: UnsafeMutablePointer<Int16>) {
    for index in 0..<TokenRow.vectorSize { place[index] = vector[index] }
  }
}
