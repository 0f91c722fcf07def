/// The values of `class` in a document, numbered: most elements have a value that others have too, so whatever
/// is read from it can be read once.
package struct ClassValues: Sendable {
  /// For each node the number of its value; 0 for a node without the attribute.
  private let numbers: [UInt32]
  /// For each number a node that has the value; for 0 the document.
  package let examples: [NodeID]

  /// Numbers the values of a document, in the order of their first occurrence.
  package init(_ document: Document) {
    let arena = document.arena
    let count = arena.pointee.nodes.count
    var table = Table()
    numbers = [UInt32](unsafeUninitializedCapacity: count) { numbers, initialized in
      for index in 0..<count {
        let value = document.value(of: .class, of: arena.pointee.nodes.base[index])
        let number = value.map { table.number($0, UInt32(index), document) } ?? 0
        (numbers.baseAddress.unsafelyUnwrapped + index).initialize(to: number)
      }
      initialized = count
    }
    examples = (0..<table.examples.count).map { NodeID(index: table.examples[$0]) }
  }

  /// The number of numbers, including 0.
  package var count: Int { examples.count }

  /// The number of a node's value.
  @inline(__always)
  package func number(of id: NodeID) -> Int { Int(numbers[Int(id.index)]) }

  /// The values so far, in a hash table with open addressing.
  private struct Table: ~Copyable {
    /// For each number the first node with the value.
    private(set) var examples = Buffer<UInt32>()
    private var hashes = Buffer<UInt64>()
    /// The numbers by hash; 0 for a free slot.
    private var slots = Buffer<UInt32>()
    private var mask = 511
    /// Random in each process, so that a page cannot provoke collisions.
    private let seed = Self.seed

    private static let seed = UInt64.random(in: .min ... .max)

    init() {
      examples.append(0)
      hashes.append(0)
      clearSlots()
    }

    mutating func number(_ value: UnsafeBufferPointer<UInt8>, _ node: UInt32, _ document: Document) -> UInt32
    {
      let hash = Self.hash(value, seed)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while case let number = slots[slot], number != 0 {
        if hashes[Int(number)] == hash, isValue(number, value, document) { return number }
        slot = (slot &+ 1) & mask
      }
      let number = UInt32(examples.count)
      examples.append(node)
      hashes.append(hash)
      slots[slot] = number
      if examples.count * 2 > mask { grow() }
      return number
    }

    private func isValue(_ number: UInt32, _ value: UnsafeBufferPointer<UInt8>, _ document: Document) -> Bool
    {
      let node = document.arena.pointee.nodes.base[Int(examples[Int(number)])]
      guard let known = document.value(of: .class, of: node), known.count == value.count else { return false }
      var index = 0
      while index < value.count, known.eight(at: index) == value.eight(at: index) { index += 8 }
      return index >= value.count
    }

    private mutating func grow() {
      mask = mask * 2 + 1
      clearSlots()
      for number in 1..<hashes.count {
        var slot = Int(truncatingIfNeeded: hashes[number]) & mask
        while slots[slot] != 0 { slot = (slot &+ 1) & mask }
        slots[slot] = UInt32(number)
      }
    }

    private mutating func clearSlots() {
      slots.truncate(to: 0)
      slots.fill(count: mask + 1, with: 0)
    }

    @inline(__always)
    private static func hash(_ value: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
      var hash = seed ^ UInt64(value.count)
      var index = 0
      while index < value.count {
        let product = (hash ^ value.eight(at: index)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        hash = product.high ^ product.low
        index += 8
      }
      return hash
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes from an index on, or the last eight; zeros after the end of a shorter value.
  @inline(__always)
  fileprivate func eight(at index: Int) -> UInt64 {
    if count >= 8 {
      return UnsafeRawBufferPointer(self)
        .loadUnaligned(fromByteOffset: Swift.min(index, count &- 8), as: UInt64.self)
    }
    var result: UInt64 = 0
    for byte in self { result = result << 8 | UInt64(byte) }
    return result
  }
}
