import CPairSums

/// The gates of a recurrent layer: how much of its values eight numbers take over, in both directions.
enum RecurrentGates {
  /// Updates the forward memory of eight numbers from the sums of their gates and values, and keeps the backward
  /// gates and values for later; `unit` is the value of a sum of 1.
  @inline(__always)
  static func open(
    _ sums: IntegerMatrix.Sums, unit: Float, _ memory: UnsafeMutablePointer<SIMD4<Float>>,
    backward gates: UnsafeMutablePointer<SIMD4<Float>>, isWide: Bool
  ) {
    if isWide {
      withUnsafeBytes(of: sums) { sums in
        guard let sums = sums.baseAddress else { return }
        offprint_open_gates(
          sums.assumingMemoryBound(to: Int32.self), unit,
          UnsafeMutableRawPointer(memory).assumingMemoryBound(to: Float.self),
          UnsafeMutableRawPointer(gates).assumingMemoryBound(to: Float.self))
      }
    } else {
      open(sums.first, unit, &memory[0], backward: gates)
      open(sums.second, unit, &memory[1], backward: gates + 2)
    }
  }

  /// The same for four numbers.
  @inline(__always)
  static func open(
    _ sums: PairSums, _ unit: Float, _ memory: inout SIMD4<Float>,
    backward gates: UnsafeMutablePointer<SIMD4<Float>>
  ) {
    let gate = Activation.tanh(SIMD4<Float>(sums.a) * unit)
    let value = Activation.tanh(SIMD4<Float>(sums.b) * unit)
    remember(&memory, gate, value)
    gates[0] = Activation.tanh(SIMD4<Float>(sums.c) * unit)
    gates[1] = Activation.tanh(SIMD4<Float>(sums.d) * unit)
  }

  /// Lets as much of a value in as the gate says. The gates' weights are halved, so that a gate, a logistic function,
  /// is (1 + tanh) / 2.
  @inline(__always)
  static func remember(_ memory: inout SIMD4<Float>, _ gate: SIMD4<Float>, _ value: SIMD4<Float>) {
    memory += (gate * 0.5 + 0.5) * (value - memory)
  }
}
