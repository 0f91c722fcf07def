/// Options for parsing a page.
public struct ParseOptions: Sendable {
  /// Whether `noscript` contains text, as if scripts ran, instead of elements.
  public var isScripting: Bool
  /// Whether parse errors are recorded (``Document/errors``).
  public var recordsErrors: Bool

  /// The encoding that the page's transport declares, such as the `charset` of an HTTP header.
  public var encoding: Encoding?

  /// Whether the encoding is detected where browsers do not: a page that is valid UTF-8 throughout is read as
  /// UTF-8 whatever it declares, and an encoding that is undeclared, or declared as UTF-8 but invalid, is
  /// detected (``Encoding/detect(_:)``).
  public var detectsEncoding: Bool

  /// Makes options; by default scripts do not run, errors are not recorded, and the page declares its
  /// encoding.
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
