/// An option that a stage or a writer of a package adds to the command, given as `--option NAME=VALUE`; those of stages
/// may also stand in a profile, under `stages.options`.
public struct CustomOption: Equatable, Sendable {
  /// The name: that of the stage or format, a full stop, and what the option is called, as in `gopher.host`.
  public var name: String
  /// One line for `offprint stages` and `offprint formats NAME`.
  public var help: String

  /// Makes an option.
  public init(_ name: String, help: String) {
    self.name = name
    self.help = help
  }
}

/// The values that were given to custom options, by their names.
public struct CustomOptions: Equatable, Sendable {
  private var values: [String: String]

  /// Makes values.
  public init(_ values: [String: String] = [:]) { self.values = values }

  /// The value of an option; `nil` where none was given.
  public subscript(name: String) -> String? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The names of the options that have a value, sorted.
  public var names: [String] { values.keys.sorted() }

  /// These values, and for what has none those of others.
  func merging(_ others: CustomOptions) -> CustomOptions {
    CustomOptions(values.merging(others.values) { own, _ in own })
  }
}
