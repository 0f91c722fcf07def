/// The trained model that determines which lines are text of the article.
///
/// From the features of consecutive lines it computes the probability of each. A line's features are condensed
/// to 16 numbers; two recurrent layers run over the lines in both directions, 12 numbers each way; these 64
/// numbers make up a line's state, which two final layers turn into a probability.
///
/// Matrix products, nearly all of the work, are done in 16-bit integers: see ``PairSums``.
struct LineNet: Sendable {
  /// The shipped model.
  static let shared = LineNet(LineNetWeights.values)

  /// A line's state in vectors of four: 16 condensed features, then 24 numbers of each layer.
  private static let stateSize = 16
  /// The representation of 1 in a line's state.
  private static let stateScale: Float = 2048
  /// The representation of 1 in the weights.
  private static let weightScale: Float = 8192
  /// The factor that converts a sum of products of a line's state to a number.
  private static let unit = 1 / (stateScale * weightScale)

  private typealias State = UnsafeMutableBufferPointer<SIMD4<Int16>>
  /// The gates of one way and the values that they let in, four by four.
  private typealias Gates = UnsafeMutableBufferPointer<SIMD4<Float>>

  /// A matrix with as many rows as three, or one, ``PairSums``.
  private struct Matrix: Sendable {
    var weights: [SIMD8<Int16>]
    var bias: [PairSums]
  }

  private let condensing: Matrix
  private let layers: [(matrix: Matrix, inputs: Int)]
  private let hidden: Matrix
  private let output: [SIMD4<Float>]
  private let outputBias: Float

  private init(_ weights: StaticString) {
    var decoder = WeightDecoder(weights)
    func matrix(inputs: Int, sums: Int, scale: Int32) -> Matrix {
      let weights = decoder.pairs(inputs / 2 * sums * 4)
      return Matrix(weights: weights, bias: (0..<sums).map { _ in decoder.sums(scale: scale) })
    }
    let scale = Int32(Self.stateScale)
    condensing = matrix(inputs: LineFeature.rowSize, sums: 1, scale: 255)
    layers = [4, 10].map { (matrix(inputs: $0 * 4, sums: 3, scale: scale), $0) }
    hidden = matrix(inputs: Self.stateSize * 4, sums: 1, scale: scale)
    output = decoder.vectors(4, scale: Self.weightScale)
    outputBias = decoder.vectors(1, scale: Self.weightScale)[0][0]
  }

  /// Computes the probabilities of lines whose features are stored row after row. Of the `lines` in the rows,
  /// the probabilities of those in `results` are stored, at their numbers.
  func run(
    _ rows: UnsafeBufferPointer<UInt8>, lines: Range<Int>, results: Range<Int>,
    into probabilities: UnsafeMutableBufferPointer<Float>
  ) {
    let count = lines.count
    withUnsafeTemporaryAllocation(of: SIMD4<Int16>.self, capacity: count * Self.stateSize) { state in
      withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: count * 6) { gates in
        condense(rows, count, into: state)
        for (matrix, inputs) in layers {
          runForward(matrix, inputs, count, state, backward: gates)
          runBackward(inputs, count, state, gates)
        }
        hidden.weights.withUnsafeBufferPointer { weights in
          for line in results {
            let row = (line - lines.lowerBound) * Self.stateSize
            probabilities[line] = probability(weights, state, row)
          }
        }
      }
    }
  }

  private func condense(_ rows: UnsafeBufferPointer<UInt8>, _ count: Int, into state: State) {
    // The byte of a feature represents 1 as 255.
    let unit = Self.unit * Self.stateScale / 255
    condensing.weights.withUnsafeBufferPointer { weights in
      for line in 0..<count {
        var sums = condensing.bias[0]
        for eight in 0..<LineFeature.rowSize / 8 {
          let bytes = rows.eight(at: line * LineFeature.rowSize + eight * 8)
          let wide = SIMD8<Int16>(truncatingIfNeeded: unsafeBitCast(bytes, to: SIMD8<UInt8>.self))
          let pairs = unsafeBitCast(wide, to: SIMD4<Int32>.self)
          sums.add(weights, eight * 16, pairs[0])
          sums.add(weights, eight * 16 + 4, pairs[1])
          sums.add(weights, eight * 16 + 8, pairs[2])
          sums.add(weights, eight * 16 + 12, pairs[3])
        }
        let row = line * Self.stateSize
        state[row] = Self.stored(Activation.rectified(SIMD4<Float>(sums.a) * unit))
        state[row + 1] = Self.stored(Activation.rectified(SIMD4<Float>(sums.b) * unit))
        state[row + 2] = Self.stored(Activation.rectified(SIMD4<Float>(sums.c) * unit))
        state[row + 3] = Self.stored(Activation.rectified(SIMD4<Float>(sums.d) * unit))
      }
    }
  }

  /// Numbers of a line's state as integers, rounded. Adding one and a half times 2²³ leaves the integer in the
  /// lower bits of the sum.
  @inline(__always)
  private static func stored(_ values: SIMD4<Float>) -> SIMD4<Int16> {
    let shifted = values * stateScale + 12_582_912
    return SIMD4(truncatingIfNeeded: unsafeBitCast(shifted, to: SIMD4<Int32>.self))
  }

  /// Computes the gates of both directions from the lines' states, and the forward memory.
  private func runForward(
    _ matrix: Matrix, _ inputs: Int, _ count: Int, _ state: State, backward gates: Gates
  ) {
    matrix.weights.withUnsafeBufferPointer { weights in
      guard let start = gates.baseAddress else { return }
      var memory = (SIMD4<Float>(), SIMD4<Float>(), SIMD4<Float>())
      for line in 0..<count {
        let row = line * Self.stateSize
        var (first, second, third) = (matrix.bias[0], matrix.bias[1], matrix.bias[2])
        for input in 0..<inputs {
          let pairs = unsafeBitCast(state[row + input], to: SIMD2<Int32>.self)
          first.add(weights, input * 24, pairs[0])
          second.add(weights, input * 24 + 4, pairs[0])
          third.add(weights, input * 24 + 8, pairs[0])
          first.add(weights, input * 24 + 12, pairs[1])
          second.add(weights, input * 24 + 16, pairs[1])
          third.add(weights, input * 24 + 20, pairs[1])
        }
        let backward = start + line * 6
        RecurrentGates.open(first, Self.unit, &memory.0, backward: backward)
        RecurrentGates.open(second, Self.unit, &memory.1, backward: backward + 2)
        RecurrentGates.open(third, Self.unit, &memory.2, backward: backward + 4)
        let target = row + inputs
        state[target] = Self.stored(memory.0)
        state[target + 1] = Self.stored(memory.1)
        state[target + 2] = Self.stored(memory.2)
      }
    }
  }

  private func runBackward(_ inputs: Int, _ count: Int, _ state: State, _ gates: Gates) {
    var memory = (SIMD4<Float>(), SIMD4<Float>(), SIMD4<Float>())
    for line in (0..<count).reversed() {
      RecurrentGates.remember(&memory.0, gates[line * 6], gates[line * 6 + 1])
      RecurrentGates.remember(&memory.1, gates[line * 6 + 2], gates[line * 6 + 3])
      RecurrentGates.remember(&memory.2, gates[line * 6 + 4], gates[line * 6 + 5])
      let target = line * Self.stateSize + inputs + 3
      state[target] = Self.stored(memory.0)
      state[target + 1] = Self.stored(memory.1)
      state[target + 2] = Self.stored(memory.2)
    }
  }

  private func probability(
    _ weights: UnsafeBufferPointer<SIMD8<Int16>>, _ state: State, _ row: Int
  ) -> Float {
    var sums = hidden.bias[0]
    for input in 0..<Self.stateSize {
      let pairs = unsafeBitCast(state[row + input], to: SIMD2<Int32>.self)
      sums.add(weights, input * 8, pairs[0])
      sums.add(weights, input * 8 + 4, pairs[1])
    }
    var total = Activation.rectified(SIMD4<Float>(sums.a) * Self.unit) * output[0]
    total += Activation.rectified(SIMD4<Float>(sums.b) * Self.unit) * output[1]
    total += Activation.rectified(SIMD4<Float>(sums.c) * Self.unit) * output[2]
    total += Activation.rectified(SIMD4<Float>(sums.d) * Self.unit) * output[3]
    return Activation.logistic(total[0] + total[1] + total[2] + total[3] + outputBias)
  }
}
