import SiteProfile

/// Turns the bytes of a text file into clean UTF-8: valid, with LF as its only line end and without control
/// characters other than tabs.
///
/// A byte order mark decides first; then UTF-16 is known by its zero bytes, and a text that is not UTF-8 and
/// holds no UTF-8 sequence at all is read as windows-1252. What is malformed otherwise becomes U+FFFD.
struct TextDecoder {
  /// What is taken out of a text besides carriage returns.
  enum Cleaning {
    /// All that a saved page may hold and no text does; line separators of Unicode become line ends.
    case thorough
    /// The same, but form feeds stay: they tell where the pages of a printed text end.
    case pages
    /// Controls alone: in a markup language a line that ends elsewhere would be another line.
    case controls

    fileprivate func clean(_ bytes: [UInt8]) -> [UInt8] {
      switch self {
      case .thorough: return TextCleaner.clean(bytes)
      case .pages: return TextCleaner.clean(bytes, keepsPages: true)
      case .controls:
        var cleaned: [UInt8] = []
        cleaned.append(cleaned: String(decoding: bytes, as: UTF8.self))
        return cleaned
      }
    }
  }

  /// Gives the clean text. Throws where the bytes are no text at all.
  static func decode(
    _ bytes: [UInt8], file: String, cleaning: Cleaning = .thorough
  ) throws(Diagnostic) -> [UInt8] {
    try refuseBinary(bytes, file: file)
    if let order = utf16Order(of: bytes) {
      return cleaning.clean(utf8(fromUTF16: bytes, order))
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    switch TextCleaner.examine(text) {
    case .clean: return text
    case .unclean: return cleaning.clean(text)
    case .malformed(let valid, let invalid):
      if looksBinary(text) {
        throw Diagnostic(
          .error, .badInput, "\(file): this is binary data, not a text",
          fix: "give the page as text, or convert it to text first")
      }
      return cleaning.clean(valid == 0 && invalid > 0 ? utf8(fromWindows1252: text) : text)
    }
  }

  /// Throws where the bytes begin as those of a file that is no text.
  static func refuseBinary(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    guard let kind = binaryKind(of: bytes) else { return }
    throw Diagnostic(
      .error, .badInput, "\(file): this is \(kind), not a text",
      fix: "give the page as text, or convert it to text first")
  }

  /// What a file with a well-known signature is, in words.
  private static func binaryKind(of bytes: [UInt8]) -> String? {
    let signatures: [(kind: String, start: [UInt8])] = [
      ("a PNG image", [0x89, 0x50, 0x4E, 0x47]), ("a JPEG image", [0xFF, 0xD8, 0xFF]),
      ("a GIF image", Array("GIF8".utf8)), ("a PDF document", Array("%PDF-".utf8)),
      ("a zip archive", [0x50, 0x4B, 0x03, 0x04]), ("gzip data", [0x1F, 0x8B]),
      ("an ELF program", [0x7F, 0x45, 0x4C, 0x46]), ("zstd data", [0x28, 0xB5, 0x2F, 0xFD]),
      ("UTF-32 text", [0xFF, 0xFE, 0x00, 0x00]), ("UTF-32 text", [0x00, 0x00, 0xFE, 0xFF]),
    ]
    return signatures.first { bytes.starts(with: $0.start) }?.kind
  }

  /// Whether malformed text has more control characters than any text in a legacy encoding would.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(64 * 1024)
    var odd = 0
    for byte in sample where byte < 0x20 {
      // NUL, BEL to CR and ESC do stand in saved terminal output and old documents.
      let known = byte == 0 || (0x07...0x0D).contains(byte) || byte == 0x1B
      if !known { odd += 1 }
    }
    return odd * 33 > sample.count
  }

  private enum ByteOrder { case little, big }

  private static func utf16Order(of bytes: [UInt8]) -> ByteOrder? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .little }
    if bytes.starts(with: [0xFE, 0xFF]) { return .big }
    // Without a mark: text in any script has many units below U+0100 (spaces, line ends, digits), whose zero
    // bytes all stand on one side.
    let sample = bytes.prefix(4096)
    guard sample.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd * 10 > sample.count, zeros.even * 20 < zeros.odd { return .little }
    if zeros.even * 10 > sample.count, zeros.odd * 20 < zeros.even { return .big }
    return nil
  }

  private static func utf8(fromUTF16 bytes: [UInt8], _ order: ByteOrder) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let low = order == .little ? 0 : 1
    let units = stride(from: 0, to: bytes.count - 1, by: 2).lazy
      .map { UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8 }
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) {
      result.append($0)
    }
    return result.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(result[3...]) : result
  }

  private static func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let scalar = byte < 0xA0 ? windows1252[Int(byte - 0x80)] : Unicode.Scalar(byte)
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }

  /// The characters of the bytes 0x80 to 0x9F by the WHATWG index; the five unused ones are controls there.
  static let windows1252: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}
