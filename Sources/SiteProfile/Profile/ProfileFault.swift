import Diagnostics

/// All that is wrong with a profile: its faults, and the warnings met on the way.
public struct ProfileFault: Error, Equatable, Sendable {
  /// What was found, in the order of the file; at least one is an error.
  public var diagnostics: [Diagnostic]

  /// Makes a fault from what was found.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
