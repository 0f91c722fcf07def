/// An option that a stage or a writer of a package adds to the command.
///
/// It is given as `--option NAME=VALUE`; options of stages can also be set in a profile, under
/// `stages.options`.
public struct CustomOption: Equatable, Sendable {
  /// The name: that of the stage or format, a full stop, and the option's own, as in `gopher.host`.
  public var name: String
  /// One line for `offprint stages` and `offprint formats NAME`.
  public var help: String

  /// Makes an option.
  public init(_ name: String, help: String) {
    self.name = name
    self.help = help
  }
}

/// The values of custom options, by name.
public struct CustomOptions: Equatable, Sendable {
  private var values: [String: String]

  /// Makes a set of values.
  public init(_ values: [String: String] = [:]) { self.values = values }

  /// The value of an option; `nil` if none was given.
  public subscript(name: String) -> String? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// Returns these values, completed by those of `others`.
  func merging(_ others: CustomOptions) -> CustomOptions {
    CustomOptions(values.merging(others.values) { own, _ in own })
  }
}
