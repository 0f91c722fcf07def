import Glibc

/// The functions between the layers of the model.
enum Activation {
  /// The hyperbolic tangent, exact to three decimals.
  ///
  /// Computed from the first terms of its continued fraction, which rises without limit. Values are therefore
  /// limited to ±5, where the fraction and the function are within 0.0003 of 1.
  @inline(__always)
  static func tanh(_ x: SIMD4<Float>) -> SIMD4<Float> {
    // Not a static constant: each access would check whether it is initialized.
    let largest = SIMD4<Float>(repeating: 5)
    let capped = x.replacing(with: largest, where: x .> largest)
    let limited = capped.replacing(with: -largest, where: capped .< -largest)
    let square = limited * limited
    let above = ((square + 378) * square + 17325) * square + 135135
    let below = ((square * 28 + 3150) * square + 62370) * square + 135135
    return limited * above / below
  }

  /// The values where they are positive, else 0.
  @inline(__always)
  static func rectified(_ values: SIMD4<Float>) -> SIMD4<Float> {
    values.replacing(with: 0, where: values .< 0)
  }

  /// The logistic function.
  static func logistic(_ value: Float) -> Float { 1 / (1 + expf(-value)) }
}
