import TestSupport
import Testing

@testable import OffprintKit

@Suite("Sums in 16-bit integers")
struct IntegerMatrixTests {
  private static let inputs = 64
  private static let parts = 2

  /// The same matrix, with the processor's wide instructions where it has them and without.
  private static let matrices: (wide: IntegerMatrix, plain: IntegerMatrix) = {
    var decoder = WeightDecoder(BlockNetWeights.values)
    let wide = IntegerMatrix(&decoder, inputs: inputs, parts: parts, inputScale: 255)
    var plain = wide
    plain.isWide = false
    return (wide, plain)
  }()

  private static func numbers(_ sums: IntegerMatrix.Sums) -> [Int32] {
    [sums.first, sums.second].flatMap { [$0.a, $0.b, $0.c, $0.d] }.flatMap { [$0[0], $0[1], $0[2], $0[3]] }
  }

  @Test("wide instructions give what plain ones do")
  func sums() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let row = (0..<Self.inputs).map { _ in Int16(random.pick(-4000...4000)) }
      for part in 0..<Self.parts {
        #expect(
          Self.numbers(Self.matrices.wide.sums(part, of: row))
            == Self.numbers(Self.matrices.plain.sums(part, of: row)))
      }
    }
  }

  @Test("so they do for what one row differs from another by")
  func changes() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<50 {
      let before = (0..<Self.inputs).map { _ in UInt8(random.pick(0...255)) }
      let after = before.map { random.oneIn(3) ? UInt8(random.pick(0...255)) : $0 }
      var (wide, plain) = (Self.matrices.wide.bias[0], Self.matrices.plain.bias[0])
      Self.matrices.wide.change(&wide, from: before, to: after)
      Self.matrices.plain.change(&plain, from: before, to: after)
      #expect(Self.numbers(wide) == Self.numbers(plain))
      let (old, new) = (before.map { Int16($0) * 50 - 6000 }, after.map { Int16($0) * 50 - 6000 })
      Self.matrices.wide.change(&wide, from: old, to: new)
      Self.matrices.plain.change(&plain, from: old, to: new)
      #expect(Self.numbers(wide) == Self.numbers(plain))
    }
  }

  @Test("and for the gates of a recurrent layer")
  func gates() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let row = (0..<Self.inputs).map { _ in Int16(random.pick(-4000...4000)) }
      let sums = Self.matrices.plain.sums(0, of: row)
      let results = [true, false].map { isWide in
        var memory = (0..<2).map { SIMD4<Float>(repeating: Float($0) / 3) }
        var gates = [SIMD4<Float>](repeating: .zero, count: 4)
        RecurrentGates.open(
          sums, unit: 1 / 16_777_216, &memory, backward: &gates,
          isWide: isWide && Self.matrices.wide.isWide)
        return memory + gates
      }
      #expect(results[0] == results[1])
    }
  }
}
