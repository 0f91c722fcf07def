import ArgumentParser

/// Options whose usual spellings are read without ArgumentParser, whose start takes longer than the conversion of a
/// small page.
///
/// What is read here is what ArgumentParser makes of the same words: a test compares the two for every option that
/// ArgumentParser knows. Whatever is not plain is left to it: see ``PlainCommandLine``.
protocol PlainOptions: ParsableArguments {
  /// The options where none is given.
  static var standard: Self { get }
  /// Sets what a flag of this name stands for. Returns false for other names.
  mutating func setFlag(_ name: String) -> Bool
  /// Sets the option of this name. Returns false for other names and for values that it does not take.
  mutating func setOption(_ name: String, _ value: String) -> Bool
}

extension Optional {
  /// Sets a property to the value. Returns false for `nil`.
  @inline(__always)
  func store(in property: inout Wrapped) -> Bool {
    guard let self else { return false }
    property = self
    return true
  }
}
