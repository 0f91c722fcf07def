/// Reads the model's weights from text.
///
/// They are 16-bit integers, each in three base-64 digits, the highest first, where 0 is "0" and the others
/// follow it in ASCII; 2¹⁵ represents 0. White space between digits is ignored.
struct WeightDecoder {
  private var weights: [Int16] = []
  private var next = 0

  init(_ text: StaticString) {
    text.withUTF8Buffer { digits in
      weights = [Int16](unsafeUninitializedCapacity: digits.count / 3) { weights, count in
        var value: UInt32 = 1
        for digit in digits where digit >= UInt8(ascii: "0") {
          // The first bit is moved in advance: it reaches its position with the third digit.
          value = value &<< 6 | UInt32(digit &- UInt8(ascii: "0"))
          if value >= 1 << 18 {
            weights[count] = Int16(truncatingIfNeeded: value &- (1 << 15))
            (value, count) = (1, count &+ 1)
          }
        }
      }
    }
  }

  private mutating func take() -> Int16 {
    next += 1
    return weights[next - 1]
  }

  private mutating func four() -> SIMD4<Int16> { SIMD4(take(), take(), take(), take()) }

  /// The next `count` vectors of four rows' weights of two inputs.
  mutating func pairs(_ count: Int) -> [SIMD8<Int16>] {
    [SIMD8<Int16>](unsafeUninitializedCapacity: count) { vectors, initialized in
      weights[next..<next + count * 8].withUnsafeBytes {
        UnsafeMutableRawBufferPointer(vectors).copyMemory(from: $0)
      }
      next += count * 8
      initialized = count
    }
  }

  /// The next 16 weights, multiplied.
  mutating func sums(scale: Int32) -> PairSums {
    func next() -> SIMD4<Int32> { SIMD4<Int32>(truncatingIfNeeded: four()) &* scale }
    return PairSums(a: next(), b: next(), c: next(), d: next())
  }

  /// The next `count` vectors as numbers, where `scale` represents 1.
  mutating func vectors(_ count: Int, scale: Float) -> [SIMD4<Float>] {
    (0..<count).map { _ in SIMD4<Float>(four()) / scale }
  }
}
