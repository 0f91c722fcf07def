import Glibc

/// Logarithms of counts.
enum Logarithm {
  /// The logarithm to the base of 2 of a count and one.
  static func ofOneMore(than count: Int) -> Float { log2f(Float(count) + 1) }
}
