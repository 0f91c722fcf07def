/// How a page is parsed.
public struct ParseOptions: Sendable {
  /// Whether `noscript` holds text, as where scripts run, instead of elements.
  public var isScripting: Bool
  /// Whether parse errors are collected (``Document/errors``).
  public var recordsErrors: Bool

  /// The encoding that the page's transport declares, such as the `charset` of an HTTP header.
  public var encoding: Encoding?

  /// Options; by default scripts do not run, errors are not collected, and the page itself tells its encoding.
  public init(isScripting: Bool = false, recordsErrors: Bool = false, encoding: Encoding? = nil) {
    self.encoding = encoding
    self.isScripting = isScripting
    self.recordsErrors = recordsErrors
  }
}
