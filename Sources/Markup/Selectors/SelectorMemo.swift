/// Remembers answers about nodes in a table of fixed size, so that neither many selectors nor many nodes make it grow.
/// A newer answer may displace an older one, which then costs time alone.
struct SelectorMemo: ~Copyable {
  /// What an answer is about.
  struct Question: BitwiseCopyable {
    let number: UInt32

    /// Whether a step of a program, and all to its left, match at a node.
    static func step(_ step: UInt32) -> Question { Question(number: 8 + step &* 4) }
    /// Whether they match at the node or an ancestor of it.
    static func stepAbove(_ step: UInt32) -> Question { Question(number: 9 + step &* 4) }
    /// Whether they match at an earlier sibling of the node.
    static func stepBefore(_ step: UInt32) -> Question { Question(number: 10 + step &* 4) }
    /// How many siblings up to the node, itself with them, match a list.
    static func count(list: UInt32) -> Question { Question(number: 11 + list &* 8) }
    /// How many children of the node match a list.
    static func total(list: UInt32) -> Question { Question(number: 15 + list &* 8) }
    static let previousElement = Question(number: 0)
    static let nextElement = Question(number: 1)
    static let isEmpty = Question(number: 2)
    static let startsRightToLeft = Question(number: 3)
    static let isRightToLeft = Question(number: 4)
    /// The nearest element from the node upwards that has a language; 0 for none.
    static let language = Question(number: 5)
  }

  struct Entry: BitwiseCopyable {
    var key: UInt64 = 0
    var value: UInt32 = 0
  }

  private static let bits: UInt64 = 13
  private var entries = Buffer<Entry>(minimumCapacity: 1)
  private let seed = UInt64.random(in: .min ... .max) | 1

  /// Whether anything is remembered.
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
    for _ in 0..<1 << Self.bits { entries.append(Entry()) }
  }

  /// Never 0: questions are asked about elements, whose numbers are not 0.
  @inline(__always)
  private func key(_ question: Question, _ node: UInt32) -> UInt64 {
    UInt64(question.number) << 32 | UInt64(node)
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    let product = key.multipliedFullWidth(by: seed)
    return Int(truncatingIfNeeded: (product.high ^ product.low) >> (64 - Self.bits))
  }
}
