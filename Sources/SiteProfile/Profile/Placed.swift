import Diagnostics

/// A value with its position in a profile.
public struct Placed<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Its position.
  public var place: Place

  /// Makes a value with a position.
  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Placed: Equatable where Value: Equatable {}
