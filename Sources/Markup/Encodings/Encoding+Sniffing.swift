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

  /// The encoding named by the `content` of a `meta` element, such as `text/html; charset=utf-8` (HTML Standard,
  /// "extracting character encodings from meta elements").
  init?(metaContent content: Slice<UnsafeBufferPointer<UInt8>>) {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }
    let keyword = Array("charset".utf8)
    var rest = content
    while true {
      while rest.count >= keyword.count, !zip(rest, keyword).allSatisfy({ $0 | 0x20 == $1 }) {
        rest.removeFirst()
      }
      guard rest.count >= keyword.count else { return nil }
      rest = rest.dropFirst(keyword.count).drop(while: isSpace)
      if rest.first == UInt8(ascii: "=") { break }
    }
    rest = rest.dropFirst().drop(while: isSpace)
    guard let quote = rest.first else { return nil }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = rest.dropFirst().firstIndex(of: quote) else { return nil }
      self.init(label: rest[..<end].dropFirst())
    } else {
      self.init(label: rest.prefix { !isSpace($0) && $0 != UInt8(ascii: ";") })
    }
  }

  /// What an encoding means that a page declares inside itself: one that can be read so is no UTF-16.
  var asDeclaredInside: Encoding {
    switch self {
    case .utf16BE, .utf16LE: .utf8
    case .xUserDefined: .windows1252
    default: self
    }
  }
}
