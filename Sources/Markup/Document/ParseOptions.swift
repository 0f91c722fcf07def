/// How a page is parsed.
public struct ParseOptions: Sendable {
  /// Whether `noscript` holds text, as where scripts run, instead of elements.
  public var isScripting: Bool
  /// Whether parse errors are collected (``Document/errors``).
  public var recordsErrors: Bool

  /// Options; by default scripts do not run and errors are not collected.
  public init(isScripting: Bool = false, recordsErrors: Bool = false) {
    self.isScripting = isScripting
    self.recordsErrors = recordsErrors
  }
}
