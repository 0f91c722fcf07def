import Diagnostics

/// A value with its position in a profile.
package struct Placed<Value: Sendable>: Sendable {
  /// The value.
  package var value: Value
  /// Its position.
  package var place: Place

  /// Makes a value with a position.
  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Placed: Equatable where Value: Equatable {}
