/// The sums of 16 rows of a matrix product, to which two inputs are added at a time.
///
/// A pair of 16-bit inputs is multiplied with the two weights of each of four rows, and the products of a row
/// are added: the steps written here are one instruction of common processors, the fastest for this purpose.
/// `make_swift.py` rejects weights with which a sum could overflow.
struct PairSums: Sendable {
  /// Four rows each.
  var a, b, c, d: SIMD4<Int32>

  /// Adds a pair of inputs; `weights` contains the weights of all rows from an index on.
  @inline(__always)
  mutating func add(_ weights: UnsafeBufferPointer<SIMD8<Int16>>, _ index: Int, _ pair: Int32) {
    let pairs = unsafeBitCast(SIMD4<Int32>(repeating: pair), to: SIMD8<Int16>.self)
    a = a &+ Self.products(weights[index], pairs)
    b = b &+ Self.products(weights[index &+ 1], pairs)
    c = c &+ Self.products(weights[index &+ 2], pairs)
    d = d &+ Self.products(weights[index &+ 3], pairs)
  }

  @inline(__always)
  private static func products(_ weights: SIMD8<Int16>, _ inputs: SIMD8<Int16>) -> SIMD4<Int32> {
    let products = SIMD8<Int32>(truncatingIfNeeded: weights) &* SIMD8<Int32>(truncatingIfNeeded: inputs)
    return products.evenHalf &+ products.oddHalf
  }
}
