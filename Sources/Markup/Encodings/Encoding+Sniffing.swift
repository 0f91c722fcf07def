extension Encoding {
  /// The encoding that was found for a page, and what told it.
  public struct Sniffed: Equatable, Sendable {
    /// What told a page's encoding.
    public enum Source: Equatable, Sendable {
      /// A byte order mark.
      case byteOrderMark
      /// The transport, such as the `charset` of an HTTP header.
      case transport
      /// A `meta` element or an XML declaration among the first 1,024 bytes.
      case declaration
      /// The bytes themselves: they are UTF-8 or they are not.
      case content
      /// The letters of its text (``Encoding/detect(_:)``).
      case detection
    }

    /// The encoding to decode the page with.
    public var encoding: Encoding
    /// What told the encoding.
    public var source: Source
    /// How many bytes of byte order mark stand at the page's beginning. They are no text.
    public var bomLength: Int

    /// Whether the encoding is certain as the HTML Standard has it, so that no `meta` element further on changes it.
    public var isCertain: Bool { source == .byteOrderMark || source == .transport }
  }

  /// Finds the encoding of a page: its byte order mark's, else the one declared by the transport, else the one that the
  /// page declares itself (HTML Standard, section 13.2.3.2). Without any of these it is UTF-8 if the bytes are, even
  /// when cut off within a character, and windows-1252 otherwise.
  public static func sniff(_ bytes: UnsafeBufferPointer<UInt8>, declared: Encoding? = nil) -> Sniffed {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Sniffed(encoding: .utf8, source: .byteOrderMark, bomLength: 3)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return Sniffed(encoding: .utf16BE, source: .byteOrderMark, bomLength: 2)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return Sniffed(encoding: .utf16LE, source: .byteOrderMark, bomLength: 2)
    }
    if let declared { return Sniffed(encoding: declared, source: .transport, bomLength: 0) }
    if let encoding = Prescan.encoding(of: bytes) {
      return Sniffed(encoding: encoding, source: .declaration, bomLength: 0)
    }
    let encoding: Encoding = UTF8Decoder.isWellFormed(bytes) ? .utf8 : .windows1252
    return Sniffed(encoding: encoding, source: .content, bomLength: 0)
  }

  /// Finds the encoding of a page.
  public static func sniff(_ bytes: [UInt8], declared: Encoding? = nil) -> Sniffed {
    bytes.withUnsafeBufferPointer { sniff($0, declared: declared) }
  }
}
