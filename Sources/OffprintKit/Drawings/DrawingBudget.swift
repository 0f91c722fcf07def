/// Limits of drawings: a page with many of them must not take more time or room than one of the same size.
struct DrawingBudget {
  /// The number of nodes that may be looked at.
  private(set) var nodes: Int
  /// The number of bytes that may be written.
  private(set) var bytes: Int

  /// The maximum size of a drawing's source.
  static let largestSource = 2 << 20
  /// The maximum nesting of elements.
  static let deepest = 64
  /// The maximum number of elements that are shown after all references are expanded.
  static let mostShown = 400_000

  /// The limits of one drawing.
  static let one = DrawingBudget(nodes: 60_000, bytes: largestSource)
  /// The limits of all drawings of a page.
  static let page = DrawingBudget(nodes: 400_000, bytes: 8 << 20)

  /// The limits of the next drawing.
  var next: DrawingBudget {
    DrawingBudget(nodes: min(nodes, Self.one.nodes), bytes: min(bytes, Self.one.bytes))
  }

  /// Subtracts what a drawing took.
  mutating func use(nodes: Int, bytes: Int) {
    self.nodes -= nodes
    self.bytes -= bytes
  }
}
