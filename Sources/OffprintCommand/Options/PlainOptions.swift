import ArgumentParser

/// Options whose usual spellings are read without ArgumentParser, which takes longer to start than a small page
/// takes to convert.
///
/// The result must equal that of ArgumentParser: a test compares them for every option that ArgumentParser
/// knows. Other spellings are left to it: see ``PlainCommandLine``.
protocol PlainOptions: ParsableArguments {
  /// The default options.
  static var standard: Self { get }
  /// Sets the option of a flag. Returns `false` for unknown names.
  mutating func setFlag(_ name: String) -> Bool
  /// Sets an option. Returns `false` for unknown names and invalid values.
  mutating func setOption(_ name: String, _ value: String) -> Bool
}

extension Optional {
  /// Sets a property to the value. Returns `false` for `nil`.
  @inline(__always)
  func store(in property: inout Wrapped) -> Bool {
    guard let self else { return false }
    property = self
    return true
  }
}
