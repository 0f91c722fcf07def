import Diagnostics

/// The errors of a profile, with any warnings.
public struct ProfileFault: Error, Equatable, Sendable {
  /// The diagnostics in the order of the file; at least one is an error.
  public var diagnostics: [Diagnostic]

  /// Makes a fault with diagnostics.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
