/// How a page is parsed.
public struct ParseOptions: Sendable {
  /// Whether `noscript` holds text, as where scripts run, instead of elements.
  public var isScripting: Bool
  /// Whether parse errors are collected (``Document/errors``).
  public var recordsErrors: Bool

  /// The encoding that the page's transport declares, such as the `charset` of an HTTP header.
  public var encoding: Encoding?

  /// Whether the page's bytes have a say where browsers do not ask them: UTF-8 throughout is UTF-8 whatever the page
  /// declares, and what is not declared, or declared UTF-8 and never is, is detected (``Encoding/detect(_:)``).
  public var detectsEncoding: Bool

  /// Options; by default scripts do not run, errors are not collected, and the page itself tells its encoding.
  public init(
    isScripting: Bool = false, recordsErrors: Bool = false, encoding: Encoding? = nil,
    detectsEncoding: Bool = false
  ) {
    self.encoding = encoding
    self.detectsEncoding = detectsEncoding
    self.isScripting = isScripting
    self.recordsErrors = recordsErrors
  }
}
