import CPairSums

/// A matrix of 16-bit weights with a bias, whose rows are computed 32 at a time: see ``PairSums``.
struct IntegerMatrix: Sendable {
  /// The sums of 32 rows.
  struct Sums: Sendable {
    /// Sixteen rows each.
    var first, second: PairSums

    /// Adds a pair of inputs; `weights` contains the weights of all rows from an index on.
    @inline(__always)
    mutating func add(_ weights: UnsafeBufferPointer<SIMD8<Int16>>, _ index: Int, _ pair: Int32) {
      first.add(weights, index, pair)
      second.add(weights, index &+ 4, pair)
    }
  }

  /// For each 32 rows, for each pair of inputs, the weights of four rows in eight vectors.
  private let weights: [SIMD8<Int16>]
  /// The sums of no inputs, for each 32 rows.
  let bias: [Sums]
  /// The number of pairs of inputs.
  private let pairs: Int
  /// Whether the processor has wider instructions than those that Swift uses; the sums are the same without.
  var isWide = offprint_has_wide_sums()

  /// Reads the weights of a number of inputs and `parts` times 32 rows from a decoder, which provides them for
  /// sixteen rows at a time; `inputScale` is the representation of 1 in the inputs.
  init(_ decoder: inout WeightDecoder, inputs: Int, parts: Int, inputScale: Int32) {
    let pairs = inputs / 2
    var weights: [SIMD8<Int16>] = []
    weights.reserveCapacity(pairs * parts * 8)
    for _ in 0..<parts {
      let first = decoder.pairs(pairs * 4)
      let second = decoder.pairs(pairs * 4)
      for pair in 0..<pairs {
        weights += first[pair * 4..<pair * 4 + 4]
        weights += second[pair * 4..<pair * 4 + 4]
      }
    }
    self.pairs = pairs
    self.weights = weights
    bias = (0..<parts).map { _ in
      let first = decoder.sums(scale: inputScale)
      return Sums(first: first, second: decoder.sums(scale: inputScale))
    }
  }

  /// The sums of 32 rows for some inputs, whose number is a multiple of eight.
  @inline(__always)
  func sums(_ part: Int, of inputs: UnsafePointer<Int16>) -> Sums {
    let inputs = UnsafeRawPointer(inputs)
    var sums = bias[part]
    let isDone = addWidely(part &* pairs &* 8, to: &sums) {
      offprint_add_pairs($0, inputs.assumingMemoryBound(to: Int16.self), pairs, $1)
    }
    if isDone { return sums }
    weights.withUnsafeBufferPointer { weights in
      var index = part &* pairs &* 8
      // Pairs of zeros are not skipped: they are so rare that the check costs more.
      for eight in 0..<pairs / 4 {
        let four = inputs.loadUnaligned(fromByteOffset: eight &* 16, as: SIMD4<Int32>.self)
        sums.add(weights, index, four[0])
        sums.add(weights, index &+ 8, four[1])
        sums.add(weights, index &+ 16, four[2])
        sums.add(weights, index &+ 24, four[3])
        index &+= 32
      }
    }
    return sums
  }

  /// Adds to sums with the wider instructions, and returns whether they are available: `body` receives the
  /// weights from an index on and the sums in memory order.
  @inline(__always)
  private func addWidely(
    _ index: Int, to sums: inout Sums, _ body: (UnsafePointer<Int16>, UnsafeMutablePointer<Int32>) -> Void
  ) -> Bool {
    guard isWide else { return false }
    weights.withUnsafeBytes { weights in
      withUnsafeMutableBytes(of: &sums) { sums in
        guard let weights = weights.baseAddress, let sums = sums.baseAddress else { return }
        body(
          (weights + index &* MemoryLayout<SIMD8<Int16>>.stride).assumingMemoryBound(to: Int16.self),
          sums.assumingMemoryBound(to: Int32.self))
      }
    }
    return true
  }

  /// Turns the sums of the first 32 rows for some bytes into those for others.
  ///
  /// Neighbors are alike, so only what differs is multiplied: the sums of a difference are exactly the difference of
  /// the sums.
  @inline(__always)
  func change(_ sums: inout Sums, from old: UnsafePointer<UInt8>, to new: UnsafePointer<UInt8>) {
    if addWidely(0, to: &sums, { offprint_add_changed_bytes($0, old, new, pairs, $1) }) { return }
    let (old, new) = (UnsafeRawPointer(old), UnsafeRawPointer(new))
    weights.withUnsafeBufferPointer { weights in
      for eight in 0..<pairs / 4 {
        let before = old.loadUnaligned(fromByteOffset: eight &* 8, as: SIMD8<UInt8>.self)
        let after = new.loadUnaligned(fromByteOffset: eight &* 8, as: SIMD8<UInt8>.self)
        if unsafeBitCast(before, to: UInt64.self) == unsafeBitCast(after, to: UInt64.self) { continue }
        let difference =
          SIMD8<Int16>(truncatingIfNeeded: after) &- SIMD8<Int16>(truncatingIfNeeded: before)
        let four = unsafeBitCast(difference, to: SIMD4<Int32>.self)
        let index = eight &* 32
        if four[0] != 0 { sums.add(weights, index, four[0]) }
        if four[1] != 0 { sums.add(weights, index &+ 8, four[1]) }
        if four[2] != 0 { sums.add(weights, index &+ 16, four[2]) }
        if four[3] != 0 { sums.add(weights, index &+ 24, four[3]) }
      }
    }
  }

  /// Turns the sums of the first 32 rows for some numbers into those for others, which differ by less than 2¹⁵.
  @inline(__always)
  func change(_ sums: inout Sums, from old: UnsafePointer<Int16>, to new: UnsafePointer<Int16>) {
    if addWidely(0, to: &sums, { offprint_add_changed_numbers($0, old, new, pairs, $1) }) { return }
    let (old, new) = (UnsafeRawPointer(old), UnsafeRawPointer(new))
    weights.withUnsafeBufferPointer { weights in
      for four in 0..<pairs / 2 {
        let before = old.loadUnaligned(fromByteOffset: four &* 8, as: SIMD4<Int16>.self)
        let after = new.loadUnaligned(fromByteOffset: four &* 8, as: SIMD4<Int16>.self)
        if unsafeBitCast(before, to: UInt64.self) == unsafeBitCast(after, to: UInt64.self) { continue }
        let two = unsafeBitCast(after &- before, to: SIMD2<Int32>.self)
        let index = four &* 16
        if two[0] != 0 { sums.add(weights, index, two[0]) }
        if two[1] != 0 { sums.add(weights, index &+ 8, two[1]) }
      }
    }
  }
}
