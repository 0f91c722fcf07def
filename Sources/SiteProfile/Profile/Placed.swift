import Diagnostics

/// A value with the place in a profile where it is stated.
public struct Placed<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Where it stands.
  public var place: Place

  /// Puts a value at a place.
  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Placed: Equatable where Value: Equatable {}
