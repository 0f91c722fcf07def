/// The layout of a block's values from the tokens of the elements around it.
enum TokenRow {
  /// The number of values in a token's trained vector.
  static let vectorSize = 12
  /// The representation of 1 in a vector.
  static let scale = 40
  /// The number of enclosing elements that have a place of their own; those around them share the last one.
  static let levels = 3
  /// The number of values a block has.
  static let size = vectorSize * (levels + 2)
}
