/// A cache of results about nodes, whose size depends on that of the page and not on the number of selectors.
/// A newer result may replace an older one, which then only costs time.
struct SelectorMemo: ~Copyable {
  /// The subject of a result.
  struct Question: BitwiseCopyable {
    let number: UInt32

    /// Whether a step of a program, and everything to its left, matches at a node.
    static func step(_ step: UInt32) -> Question { Question(number: 8 + step &* 4) }
    /// Whether it matches at the node or an ancestor of it.
    static func stepAbove(_ step: UInt32) -> Question { Question(number: 9 + step &* 4) }
    /// Whether it matches at a preceding sibling of the node.
    static func stepBefore(_ step: UInt32) -> Question { Question(number: 10 + step &* 4) }
    /// The number of siblings up to and including the node that match a list.
    static func count(list: UInt32) -> Question { Question(number: 11 + list &* 8) }
    /// The number of children of the node that match a list.
    static func total(list: UInt32) -> Question { Question(number: 15 + list &* 8) }
    static let previousElement = Question(number: 0)
    static let nextElement = Question(number: 1)
    static let isEmpty = Question(number: 2)
    static let startsRightToLeft = Question(number: 3)
    static let isRightToLeft = Question(number: 4)
    /// The nearest element with a language, from the node upwards; 0 for none.
    static let language = Question(number: 5)
    static let isEditable = Question(number: 6)
  }

  struct Entry: BitwiseCopyable {
    var key: UInt64 = 0
    var value: UInt32 = 0
  }

  /// The shift that turns a product into an index.
  private let shift: UInt64
  private var entries = Buffer<Entry>(minimumCapacity: 1)
  private let seed = Self.seed

  /// Random in each process, so that a page cannot provoke collisions.
  private static let seed = UInt64.random(in: .min ... .max) | 1

  /// Makes a table for a page with a number of nodes: four results for each, within limits.
  init(nodeCount: Int) {
    let wanted = min(max(4 * nodeCount, 1 << 13), 1 << 22)
    shift = UInt64((wanted - 1).leadingZeroBitCount)
  }

  /// Whether anything is cached.
  @inline(__always) var isActive: Bool { entries.count > 0 }

  @inline(__always)
  subscript(question: Question, node: UInt32) -> UInt32? {
    get {
      if !isActive { return nil }
      let key = key(question, node)
      let entry = entries[slot(key)]
      return entry.key == key ? entry.value : nil
    }
    set {
      guard let newValue else { return }
      if !isActive { activate() }
      let key = key(question, node)
      entries[slot(key)] = Entry(key: key, value: newValue)
    }
  }

  @inline(never)
  private mutating func activate() {
    for _ in 0..<(~0 as UInt64) >> shift &+ 1 { entries.append(Entry()) }
  }

  /// Never 0: subjects are elements, whose indices are not 0.
  @inline(__always)
  private func key(_ question: Question, _ node: UInt32) -> UInt64 {
    UInt64(question.number) << 32 | UInt64(node)
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    let product = key.multipliedFullWidth(by: seed)
    return Int(truncatingIfNeeded: (product.high ^ product.low) >> shift)
  }
}
