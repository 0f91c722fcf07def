/// The trained model: tells from the features of consecutive blocks how probably each is text of the article.
///
/// A block's features and the vectors of its elements' tokens are condensed to 32 numbers; two layers that remember
/// run over the blocks in both directions, 16 numbers each way; from these a block's state consists, and two last
/// layers turn it into a probability. How it was trained stands in `Benchmarks/PageModel`.
struct BlockNet: Sendable {
  /// The shipped model.
  static let shared = BlockNet(BlockNetWeights.values)

  /// How many numbers a block's features are condensed to, and how many a layer remembers each way.
  private static let condensed = 32
  private static let memory = 16
  /// A block's state: the condensed features and what two layers remember both ways.
  private static let stateSize = condensed + 4 * memory
  /// What stands for 1 in a block's state, in the weights, in a feature and in a token's vector.
  private static let stateScale: Float = 2048
  private static let weightScale: Float = 8192
  private static let featureScale: Float = 255
  private static let tokenScale = Float(TokenVectors.scale)

  private let features: IntegerMatrix
  private let tokens: IntegerMatrix
  private let layers: [IntegerMatrix]
  private let hidden: IntegerMatrix
  private let output: [SIMD4<Float>]
  private let outputBias: Float

  private init(_ weights: StaticString) {
    var decoder = WeightDecoder(weights)
    let (condensed, memory) = (Self.condensed, Self.memory)
    features = IntegerMatrix(
      &decoder, inputs: BlockFeature.rowSize, groups: condensed / 16, inputScale: Int32(Self.featureScale))
    tokens = IntegerMatrix(
      &decoder, inputs: TokenVectors.rowSize, groups: condensed / 16, inputScale: Int32(Self.tokenScale))
    layers = [condensed, condensed + 2 * memory].map {
      IntegerMatrix(&decoder, inputs: $0, groups: memory / 4, inputScale: Int32(Self.stateScale))
    }
    hidden = IntegerMatrix(&decoder, inputs: Self.stateSize, groups: 2, inputScale: Int32(Self.stateScale))
    output = decoder.vectors(8, scale: Self.weightScale)
    outputBias = decoder.vectors(1, scale: Self.weightScale)[0][0]
  }

  /// Computes the logits of blocks whose features and token vectors stand row after row.
  func run(
    _ rows: UnsafePointer<UInt8>, _ vectors: UnsafePointer<Int16>, count: Int,
    into logits: UnsafeMutablePointer<Float>
  ) {
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: count * Self.stateSize + 8) { state in
      withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: count * 8 + 1) { gates in
        guard let state = state.baseAddress, let gates = gates.baseAddress else { return }
        condense(rows, vectors, count, into: state)
        for (number, layer) in layers.enumerated() {
          let target = Self.condensed + number * 2 * Self.memory
          runForward(layer, count, state, target, gates)
          Self.runBackward(count, state, target + Self.memory, gates)
        }
        for block in 0..<count { logits[block] = logit(state + block * Self.stateSize) }
      }
    }
  }

  private func condense(
    _ rows: UnsafePointer<UInt8>, _ vectors: UnsafePointer<Int16>, _ count: Int,
    into state: UnsafeMutablePointer<Int16>
  ) {
    let featureUnit = 1 / (Self.featureScale * Self.weightScale)
    let tokenUnit = 1 / (Self.tokenScale * Self.weightScale)
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: BlockFeature.rowSize) { wide in
      withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: Self.condensed / 4) { sums in
        guard let wide = wide.baseAddress, let sums = sums.baseAddress else { return }
        for block in 0..<count {
          let row = rows + block * BlockFeature.rowSize
          for index in 0..<BlockFeature.rowSize { wide[index] = Int16(row[index]) }
          features.forEachGroup(wide) { group, found in
            Self.store(found, featureUnit, at: sums + group * 4)
          }
          tokens.forEachGroup(vectors + block * TokenVectors.rowSize) { group, found in
            let place = sums + group * 4
            place[0] += SIMD4<Float>(found.a) * tokenUnit
            place[1] += SIMD4<Float>(found.b) * tokenUnit
            place[2] += SIMD4<Float>(found.c) * tokenUnit
            place[3] += SIMD4<Float>(found.d) * tokenUnit
          }
          let target = state + block * Self.stateSize
          for four in 0..<Self.condensed / 4 {
            Self.store(Activation.rectified(sums[four]), at: target + four * 4)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func store(_ sums: PairSums, _ unit: Float, at place: UnsafeMutablePointer<SIMD4<Float>>) {
    place[0] = SIMD4<Float>(sums.a) * unit
    place[1] = SIMD4<Float>(sums.b) * unit
    place[2] = SIMD4<Float>(sums.c) * unit
    place[3] = SIMD4<Float>(sums.d) * unit
  }

  /// Stores numbers of a block's state as integers, as large as fits.
  @inline(__always)
  private static func store(_ values: SIMD4<Float>, at place: UnsafeMutablePointer<Int16>) {
    let scaled = values * stateScale
    let limited = scaled.replacing(with: largestState, where: scaled .> largestState)
    // Behind so large a number a float has no room for fractions: its last bits are the rounded integer.
    let bits = unsafeBitCast(limited + Self.rounder, to: SIMD4<Int32>.self)
    for index in 0..<4 { place[index] = Int16(truncatingIfNeeded: bits[index]) }
  }

  private static let largestState: Float = 32_000
  /// One and a half times two to the 23rd.
  private static let rounder: Float = 12_582_912

  /// Computes the gates of both ways from the blocks' states, and what the forward way remembers.
  private func runForward(
    _ layer: IntegerMatrix, _ count: Int, _ state: UnsafeMutablePointer<Int16>, _ target: Int,
    _ gates: UnsafeMutablePointer<SIMD4<Float>>
  ) {
    let unit = 1 / (Self.stateScale * Self.weightScale)
    withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: Self.memory / 4) { memory in
      memory.initialize(repeating: .zero)
      for block in 0..<count {
        let row = state + block * Self.stateSize
        layer.forEachGroup(row) { group, sums in
          let gate = Activation.tanh(SIMD4<Float>(sums.a) * unit)
          let value = Activation.tanh(SIMD4<Float>(sums.b) * unit)
          Self.remember(&memory[group], gate, value)
          gates[block * 8 + group * 2] = Activation.tanh(SIMD4<Float>(sums.c) * unit)
          gates[block * 8 + group * 2 + 1] = Activation.tanh(SIMD4<Float>(sums.d) * unit)
        }
        for group in 0..<Self.memory / 4 { Self.store(memory[group], at: row + target + group * 4) }
      }
    }
  }

  private static func runBackward(
    _ count: Int, _ state: UnsafeMutablePointer<Int16>, _ target: Int,
    _ gates: UnsafeMutablePointer<SIMD4<Float>>
  ) {
    withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: Self.memory / 4) { memory in
      memory.initialize(repeating: .zero)
      for block in (0..<count).reversed() {
        let row = state + block * Self.stateSize
        for group in 0..<Self.memory / 4 {
          remember(&memory[group], gates[block * 8 + group * 2], gates[block * 8 + group * 2 + 1])
          store(memory[group], at: row + target + group * 4)
        }
      }
    }
  }

  /// Lets as much of a value in as the gate says. The gates' weights are halved, so that a gate, a logistic function,
  /// is (1 + tanh) / 2.
  @inline(__always)
  private static func remember(_ memory: inout SIMD4<Float>, _ gate: SIMD4<Float>, _ value: SIMD4<Float>) {
    memory += (gate * 0.5 + 0.5) * (value - memory)
  }

  private func logit(_ row: UnsafeMutablePointer<Int16>) -> Float {
    let unit = 1 / (Self.stateScale * Self.weightScale)
    var total = SIMD4<Float>.zero
    hidden.forEachGroup(row) { group, sums in
      total += Activation.rectified(SIMD4<Float>(sums.a) * unit) * output[group * 4]
      total += Activation.rectified(SIMD4<Float>(sums.b) * unit) * output[group * 4 + 1]
      total += Activation.rectified(SIMD4<Float>(sums.c) * unit) * output[group * 4 + 2]
      total += Activation.rectified(SIMD4<Float>(sums.d) * unit) * output[group * 4 + 3]
    }
    return total.sum() + outputBias
  }
}
