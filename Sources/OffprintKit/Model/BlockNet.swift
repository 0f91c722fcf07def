/// The trained model that determines which blocks are text of the article.
///
/// From the features of consecutive blocks it computes the probability of each. A block's features and the
/// vectors of its elements' tokens are condensed to 32 numbers; two recurrent layers run over the blocks in
/// both directions, 16 numbers each way; these make up a block's state, which two final layers turn into a
/// probability. Its training is described in `Benchmarks/PageModel`.
struct BlockNet: Sendable {
  /// The shipped model.
  static let shared = BlockNet(BlockNetWeights.values)

  /// The number of condensed features of a block, and the size of a recurrent layer in each direction.
  private static let condensed = 32
  private static let memory = 16
  /// The size of a block's state: the condensed features and two recurrent layers in both directions.
  private static let stateSize = condensed + 4 * memory
  /// The representations of 1 in a block's state, in the weights, in a feature and in a token's vector.
  private static let stateScale: Float = 2048
  private static let weightScale: Float = 8192
  private static let featureScale: Float = 255
  private static let tokenScale = Float(TokenRow.scale)

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
      &decoder, inputs: BlockFeature.rowSize, parts: condensed / 32, inputScale: Int32(Self.featureScale))
    tokens = IntegerMatrix(
      &decoder, inputs: TokenRow.size, parts: condensed / 32, inputScale: Int32(Self.tokenScale))
    layers = [condensed, condensed + 2 * memory].map {
      IntegerMatrix(&decoder, inputs: $0, parts: memory / 8, inputScale: Int32(Self.stateScale))
    }
    hidden = IntegerMatrix(&decoder, inputs: Self.stateSize, parts: 1, inputScale: Int32(Self.stateScale))
    output = decoder.vectors(8, scale: Self.weightScale)
    outputBias = decoder.vectors(1, scale: Self.weightScale)[0][0]
  }

  /// Computes the logits of blocks whose features and token vectors are stored row after row.
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
    // The first block is compared with zeros of this length.
    let longest = max(BlockFeature.rowSize, TokenRow.size * 2)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { nothing in
      nothing.initialize(repeating: 0)
      guard let nothing = UnsafeRawPointer(nothing.baseAddress) else { return }
      var row = nothing.assumingMemoryBound(to: UInt8.self)
      var vector = nothing.assumingMemoryBound(to: Int16.self)
      var (featureSums, tokenSums) = (features.bias[0], tokens.bias[0])
      for block in 0..<count {
        let (oldRow, oldVector) = (row, vector)
        row = rows + block * BlockFeature.rowSize
        vector = vectors + block * TokenRow.size
        features.change(&featureSums, from: oldRow, to: row)
        tokens.change(&tokenSums, from: oldVector, to: vector)
        let target = state + block * Self.stateSize
        Self.store(featureSums.first, tokenSums.first, at: target)
        Self.store(featureSums.second, tokenSums.second, at: target + 16)
      }
    }
  }

  /// Stores sixteen condensed features.
  @inline(__always)
  private static func store(_ features: PairSums, _ tokens: PairSums, at place: UnsafeMutablePointer<Int16>) {
    let featureUnit = 1 / (featureScale * weightScale)
    let tokenUnit = 1 / (tokenScale * weightScale)
    func sum(_ features: SIMD4<Int32>, _ tokens: SIMD4<Int32>) -> SIMD4<Float> {
      let sum = SIMD4<Float>(features) * featureUnit + SIMD4<Float>(tokens) * tokenUnit
      return Activation.rectified(sum)
    }
    store(sum(features.a, tokens.a), at: place)
    store(sum(features.b, tokens.b), at: place + 4)
    store(sum(features.c, tokens.c), at: place + 8)
    store(sum(features.d, tokens.d), at: place + 12)
  }

  /// Stores numbers of a block's state as integers, limited to the maximum.
  @inline(__always)
  private static func store(_ values: SIMD4<Float>, at place: UnsafeMutablePointer<Int16>) {
    let scaled = values * stateScale
    let limited = scaled.replacing(with: largestState, where: scaled .> largestState)
    // At this magnitude a float has no fractional bits: its last bits are the rounded integer.
    let bits = unsafeBitCast(limited + Self.rounder, to: SIMD4<Int32>.self)
    UnsafeMutableRawPointer(place).storeBytes(
      of: SIMD4<Int16>(truncatingIfNeeded: bits), as: SIMD4<Int16>.self)
  }

  private static let largestState: Float = 32_000
  /// One and a half times two to the 23rd.
  private static let rounder: Float = 12_582_912

  /// Computes the gates of both directions from the blocks' states, and the forward memory.
  private func runForward(
    _ layer: IntegerMatrix, _ count: Int, _ state: UnsafeMutablePointer<Int16>, _ target: Int,
    _ gates: UnsafeMutablePointer<SIMD4<Float>>
  ) {
    withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: Self.memory / 4) { memory in
      memory.initialize(repeating: .zero)
      guard let memory = memory.baseAddress else { return }
      let unit = 1 / (Self.stateScale * Self.weightScale)
      for block in 0..<count {
        let row = state + block * Self.stateSize
        for part in 0..<Self.memory / 8 {
          let sums = layer.sums(part, of: row)
          let place = gates + (block * 8 + part * 4)
          RecurrentGates.open(sums, unit: unit, memory + part * 2, backward: place, isWide: layer.isWide)
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
          RecurrentGates.remember(
            &memory[group], gates[block * 8 + group * 2], gates[block * 8 + group * 2 + 1])
          store(memory[group], at: row + target + group * 4)
        }
      }
    }
  }

  private func logit(_ row: UnsafeMutablePointer<Int16>) -> Float {
    let sums = hidden.sums(0, of: row)
    var total = SIMD4<Float>.zero
    output.withUnsafeBufferPointer { output in
      Self.add(sums.first, output, 0, to: &total)
      Self.add(sums.second, output, 4, to: &total)
    }
    return total.sum() + outputBias
  }

  /// Adds the contributions of sixteen hidden numbers, with their weights from an index on.
  @inline(__always)
  private static func add(
    _ sums: PairSums, _ output: UnsafeBufferPointer<SIMD4<Float>>, _ index: Int, to total: inout SIMD4<Float>
  ) {
    let unit = 1 / (stateScale * weightScale)
    total += Activation.rectified(SIMD4<Float>(sums.a) * unit) * output[index]
    total += Activation.rectified(SIMD4<Float>(sums.b) * unit) * output[index + 1]
    total += Activation.rectified(SIMD4<Float>(sums.c) * unit) * output[index + 2]
    total += Activation.rectified(SIMD4<Float>(sums.d) * unit) * output[index + 3]
  }
}
