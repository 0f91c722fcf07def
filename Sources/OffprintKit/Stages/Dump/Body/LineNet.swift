/// The trained model: tells from the features of consecutive lines how probably each is text of the article.
///
/// A line's features are condensed to 16 numbers; two layers that remember run over the lines in both
/// directions, 12 numbers each way; from these 64 numbers a line's state consists, and two last layers turn it
/// into a probability. Vectors hold the rows of matrices, so that a product needs no sums across a vector.
struct LineNet: Sendable {
  /// The shipped model.
  static let shared = LineNet(LineNetWeights.self)

  /// A line's state in vectors of four: 16 condensed features, then 24 numbers of each layer.
  static let stateSize = 16

  /// One way's part of a remembering layer's gates: four gates and the four values that they let in.
  typealias Gates = SIMD8<Float>

  private struct Layer: Sendable {
    /// For each input three vectors, each of four rows of: gates forward, values forward, gates backward,
    /// values backward.
    var weights: [SIMD16<Float>] = []
    var bias: [SIMD16<Float>] = []
    /// How many vectors of a line's state it reads; it writes behind them.
    let inputs: Int
  }

  private var embedding: [SIMD16<Float>] = []
  private var embeddingBias = SIMD16<Float>()
  private var layers: [Layer] = []
  private var hidden: [SIMD16<Float>] = []
  private var hiddenBias = SIMD16<Float>()
  private var output = SIMD16<Float>()
  private var outputBias: Float = 0

  private init(_ weights: LineNetWeights.Type) {
    var values = WeightDecoder(weights.values)
    // Feature bytes go to 255, not to 1.
    embedding = values.columns(of: 16, count: LineFeature.allCases.count, scale: weights.embed / 255)
    embeddingBias = values.vector(scale: weights.embed)
    for (inputs, scale) in [(4, weights.layer0), (10, weights.layer1)] {
      var layer = Layer(inputs: inputs)
      layer.weights = values.columns(of: 48, count: inputs * 4, scale: scale)
      layer.bias = values.columns(of: 48, count: 1, scale: scale)
      layers.append(layer)
    }
    hidden = values.columns(of: 16, count: Self.stateSize * 4, scale: weights.hidden)
    hiddenBias = values.vector(scale: weights.hidden)
    output = values.vector(scale: weights.output)
    outputBias = values.vector(scale: weights.output)[0]
  }

  /// Computes the probabilities of lines whose features stand row after row. Of the `lines` that the rows are
  /// of, the probabilities of those in `results` are stored, at their numbers.
  func run(
    _ rows: UnsafeBufferPointer<UInt8>, lines: Range<Int>, results: Range<Int>,
    into probabilities: UnsafeMutableBufferPointer<Float>
  ) {
    let count = lines.count
    withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: count * Self.stateSize) { state in
      withUnsafeTemporaryAllocation(of: Gates.self, capacity: count * 3) { gates in
        condense(rows, count, into: state)
        for layer in layers {
          runForward(layer, count, state, backward: gates)
          runBackward(layer, count, state, gates)
        }
        runHidden(count, state)
        for line in results {
          probabilities[line] = probability(state, (line - lines.lowerBound) * Self.stateSize)
        }
      }
    }
  }

  private func condense(
    _ rows: UnsafeBufferPointer<UInt8>, _ count: Int, into state: UnsafeMutableBufferPointer<SIMD4<Float>>
  ) {
    embedding.withUnsafeBufferPointer { weights in
      for line in 0..<count {
        var sum = embeddingBias
        let row = line * LineFeature.rowSize
        // Most features of a line are 0: eight at a time are looked at.
        for word in stride(from: 0, to: LineFeature.rowSize, by: 8) {
          var bytes = rows.eight(at: row + word)
          while bytes != 0 {
            let byte = bytes.trailingZeroBitCount >> 3
            let value = (bytes >> UInt64(truncatingIfNeeded: byte * 8)) & 0xFF
            sum += weights[word + byte] * Float(value)
            bytes &= ~(0xFF << UInt64(truncatingIfNeeded: byte * 8))
          }
        }
        store(Activation.rectified(sum), in: state, at: line * Self.stateSize)
      }
    }
  }

  /// Computes the gates of both ways from the lines' states, and what the forward way remembers.
  private func runForward(
    _ layer: Layer, _ count: Int, _ state: UnsafeMutableBufferPointer<SIMD4<Float>>,
    backward gates: UnsafeMutableBufferPointer<Gates>
  ) {
    layer.weights.withUnsafeBufferPointer { weights in
      var memory = (SIMD4<Float>(), SIMD4<Float>(), SIMD4<Float>())
      for line in 0..<count {
        let row = line * Self.stateSize
        var (a, b, c) = (layer.bias[0], layer.bias[1], layer.bias[2])
        for input in 0..<layer.inputs {
          let values = state[row + input]
          for lane in 0..<4 {
            let index = (input * 4 + lane) * 3
            let value = SIMD16<Float>(repeating: values[lane])
            a += weights[index] * value
            b += weights[index + 1] * value
            c += weights[index + 2] * value
          }
        }
        (a, b, c) = (Activation.tanh(a), Activation.tanh(b), Activation.tanh(c))
        Self.remember(&memory.0, a.lowHalf)
        Self.remember(&memory.1, b.lowHalf)
        Self.remember(&memory.2, c.lowHalf)
        let target = row + layer.inputs
        (state[target], state[target + 1], state[target + 2]) = memory
        (gates[line * 3], gates[line * 3 + 1], gates[line * 3 + 2]) = (a.highHalf, b.highHalf, c.highHalf)
      }
    }
  }

  private func runBackward(
    _ layer: Layer, _ count: Int, _ state: UnsafeMutableBufferPointer<SIMD4<Float>>,
    _ gates: UnsafeMutableBufferPointer<Gates>
  ) {
    var memory = (SIMD4<Float>(), SIMD4<Float>(), SIMD4<Float>())
    for line in (0..<count).reversed() {
      Self.remember(&memory.0, gates[line * 3])
      Self.remember(&memory.1, gates[line * 3 + 1])
      Self.remember(&memory.2, gates[line * 3 + 2])
      let target = line * Self.stateSize + layer.inputs + 3
      (state[target], state[target + 1], state[target + 2]) = memory
    }
  }

  /// Lets as much of the values in as the gates say. The gates' weights are halved, so that a gate, a logistic
  /// function, is (1 + tanh) / 2.
  @inline(__always)
  private static func remember(_ memory: inout SIMD4<Float>, _ gates: Gates) {
    memory += (gates.lowHalf * 0.5 + 0.5) * (gates.highHalf - memory)
  }

  /// Computes the last layer but one from the lines' states, and puts it into their first places.
  private func runHidden(_ count: Int, _ state: UnsafeMutableBufferPointer<SIMD4<Float>>) {
    hidden.withUnsafeBufferPointer { weights in
      for line in 0..<count {
        let row = line * Self.stateSize
        // Two sums that do not wait for each other.
        var (a, b) = (hiddenBias, SIMD16<Float>())
        for input in 0..<Self.stateSize {
          let values = state[row + input]
          let index = input * 4
          a += weights[index] * SIMD16(repeating: values[0])
          b += weights[index + 1] * SIMD16(repeating: values[1])
          a += weights[index + 2] * SIMD16(repeating: values[2])
          b += weights[index + 3] * SIMD16(repeating: values[3])
        }
        store(Activation.rectified(a + b), in: state, at: row)
      }
    }
  }

  @inline(__always)
  private func store(
    _ vector: SIMD16<Float>, in state: UnsafeMutableBufferPointer<SIMD4<Float>>, at index: Int
  ) {
    state[index] = vector.lowHalf.lowHalf
    state[index + 1] = vector.lowHalf.highHalf
    state[index + 2] = vector.highHalf.lowHalf
    state[index + 3] = vector.highHalf.highHalf
  }

  private func probability(_ state: UnsafeMutableBufferPointer<SIMD4<Float>>, _ row: Int) -> Float {
    var sum = state[row] * output.lowHalf.lowHalf
    sum += state[row + 1] * output.lowHalf.highHalf
    sum += state[row + 2] * output.highHalf.lowHalf
    sum += state[row + 3] * output.highHalf.highHalf
    return Activation.logistic(sum[0] + sum[1] + sum[2] + sum[3] + outputBias)
  }
}
