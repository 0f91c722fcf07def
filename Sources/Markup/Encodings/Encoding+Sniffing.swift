extension Encoding {
  /// How a page's encoding was determined.
  public enum Source: Equatable, Sendable {
    /// A byte order mark.
    case byteOrderMark
    /// The transport, such as the `charset` of an HTTP header.
    case transport
    /// A `meta` element or an XML declaration among the first 1,024 bytes.
    case declaration
    /// The validity of the bytes as UTF-8.
    case content
    /// The letters of its text.
    case detection
  }

  /// The encoding determined for a page, and how.
  package struct Sniffed: Equatable, Sendable {
    /// The encoding to decode the page with.
    package var encoding: Encoding
    /// How the encoding was determined.
    package var source: Source
    /// The length of the byte order mark at the page's start, which is not text.
    package var bomLength: Int

    /// Whether the encoding is certain by the HTML Standard, so that no later `meta` element changes it.
    package var isCertain: Bool { source == .byteOrderMark || source == .transport }
  }

  /// Determines the encoding of a page: by its byte order mark, else by the transport's declaration, else by
  /// the page's (HTML Standard, section 13.2.3.2). Otherwise it is UTF-8 if the bytes are, even when
  /// truncated within a character, and else windows-1252.
  package static func sniff(_ bytes: UnsafeBufferPointer<UInt8>, declared: Encoding? = nil) -> Sniffed {
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

  /// Determines the encoding of a page.
  package static func sniff(_ bytes: [UInt8], declared: Encoding? = nil) -> Sniffed {
    bytes.withUnsafeBufferPointer { sniff($0, declared: declared) }
  }
}
