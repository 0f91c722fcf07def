/// Why a selector does not compile.
public struct SelectorFault: Error, Equatable, Sendable {
  /// What was expected, and what stands there.
  public var message: String
  /// The column of the fault from 1, in scalars of the selector.
  public var column: Int

  /// Makes a fault.
  public init(message: String, column: Int) {
    self.message = message
    self.column = column
  }
}

/// Says what is wrong with a selector; nothing where it compiles.
///
/// This module knows no selectors, so that tools which only read profiles stay small: who has a parser of selectors
/// gives it to `Profile.read`.
public typealias SelectorCheck = @Sendable (String) -> SelectorFault?
