/// What decides how a generator of test inputs goes on.
public protocol ChoiceSource {
  /// An integer in the range.
  mutating func pick(_ range: ClosedRange<Int>) -> Int
}

extension ChoiceSource {
  /// Returns `true` with a probability of 1 in `count`.
  public mutating func oneIn(_ count: Int) -> Bool {
    pick(1...count) == 1
  }

  /// One of the values.
  public mutating func pick<Value>(_ values: [Value]) -> Value {
    values[pick(0...values.count - 1)]
  }
}
