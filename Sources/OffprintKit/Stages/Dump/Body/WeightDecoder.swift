/// Reads the model's weights from text: three digits to the base of 64 a weight, the highest first, where 0 is
/// "0" and the others follow it in ASCII; 2¹⁷ stands for 0. White space between digits means nothing.
struct WeightDecoder {
  private var weights: [Float] = []
  private var next = 0

  init(_ text: StaticString) {
    text.withUTF8Buffer { digits in
      weights.reserveCapacity(digits.count / 3)
      var value: Int32 = 0
      var count = 0
      for digit in digits where digit >= UInt8(ascii: "0") {
        value = value << 6 | Int32(digit - UInt8(ascii: "0"))
        count += 1
        if count == 3 {
          weights.append(Float(value - (1 << 17)))
          (value, count) = (0, 0)
        }
      }
    }
  }

  /// The next 16 weights.
  mutating func vector(scale: Float) -> SIMD16<Float> {
    var vector = SIMD16<Float>()
    for lane in 0..<16 {
      vector[lane] = weights[next] * scale
      next += 1
    }
    return vector
  }

  /// The next so many columns of a matrix, each of `rows` weights, in vectors of 16.
  mutating func columns(of rows: Int, count: Int, scale: Float) -> [SIMD16<Float>] {
    (0..<count * rows / 16).map { _ in vector(scale: scale) }
  }
}
