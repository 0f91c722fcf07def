import Glibc

/// The functions between the layers of the model.
enum Activation {
  /// The hyperbolic tangent by the first terms of its continued fraction, exact to four decimals up to 5.
  ///
  /// Beyond that it rises slowly above 1: 1.003 at 8, 1.02 at 12. The model's values stay below that, and a
  /// limit would cost more than the fraction itself.
  @inline(__always)
  static func tanh(_ x: SIMD4<Float>) -> SIMD4<Float> {
    let square = x * x
    let above = ((square + 378) * square + 17325) * square + 135135
    let below = ((square * 28 + 3150) * square + 62370) * square + 135135
    return x * above / below
  }

  /// The values where they are positive, else 0.
  @inline(__always)
  static func rectified(_ values: SIMD4<Float>) -> SIMD4<Float> {
    values.replacing(with: 0, where: values .< 0)
  }

  /// The logistic function.
  static func logistic(_ value: Float) -> Float { 1 / (1 + expf(-value)) }
}
