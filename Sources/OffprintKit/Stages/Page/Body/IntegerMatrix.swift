/// A matrix of 16-bit weights with a bias, whose rows are computed sixteen at a time: see ``PairSums``.
struct IntegerMatrix: Sendable {
  /// For each sixteen rows, for each pair of inputs, the weights of four rows in four vectors.
  private let weights: [SIMD8<Int16>]
  private let bias: [PairSums]
  /// The number of pairs of inputs.
  let pairs: Int

  /// Takes the weights of so many inputs and sixteens of rows from a decoder; `inputScale` is what stands for 1 in
  /// the inputs.
  init(_ decoder: inout WeightDecoder, inputs: Int, groups: Int, inputScale: Int32) {
    pairs = inputs / 2
    weights = decoder.pairs(pairs * groups * 4)
    bias = (0..<groups).map { _ in decoder.sums(scale: inputScale) }
  }

  /// The number of sixteens of rows.
  var groups: Int { bias.count }

  /// Calls `body` with the sums of each sixteen rows for some inputs.
  @inline(__always)
  func forEachGroup(_ inputs: UnsafePointer<Int16>, _ body: (Int, PairSums) -> Void) {
    weights.withUnsafeBufferPointer { weights in
      inputs.withMemoryRebound(to: Int32.self, capacity: pairs) { inputs in
        for group in bias.indices {
          var sums = bias[group]
          var index = group * pairs * 4
          for pair in 0..<pairs {
            let both = inputs[pair]
            // Many features of a block are nought.
            if both != 0 { sums.add(weights, index, both) }
            index += 4
          }
          body(group, sums)
        }
      }
    }
  }
}
