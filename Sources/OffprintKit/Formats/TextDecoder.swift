import Diagnostics
import Markup

/// Decodes the bytes of a text file to clean UTF-8: valid, with LF as its only line end and without control
/// characters other than tabs.
///
/// A byte order mark takes precedence, then the transport's encoding; then UTF-16 is recognized by its zero
/// bytes, and for a text without any UTF-8 sequence the encoding is detected by its letters. Otherwise
/// malformed bytes become U+FFFD.
struct TextDecoder {
  /// The characters removed from a text besides carriage returns.
  enum Cleaning {
    /// Everything that may occur in a saved page but not in text; Unicode line separators become line ends.
    case thorough
    /// The same, but form feeds stay: they separate the pages of a printed text.
    case pages
    /// Only control characters: in a markup language an additional line end would matter.
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

  /// Returns the clean text, and the encoding if it was detected by letters only.
  ///
  /// - Throws: a diagnostic if the bytes are not text.
  static func decode(
    _ input: Input, cleaning: Cleaning = .thorough
  ) throws(Diagnostic) -> (text: [UInt8], detected: Encoding?) {
    let bytes = input.bytes
    if let told = input.encoding, !hasMark(bytes) { return (cleaning.clean(told.decode(bytes)), nil) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4096).contains(0)
    {
      let encoding = Encoding.detect(bytes)
      if encoding == .utf16LE || encoding == .utf16BE {
        let decoded = encoding.decode(bytes)
        return (
          cleaning.clean(decoded.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(decoded[3...]) : decoded), nil
        )
      }
    }
    switch TextCleaner.examine(text) {
    case .clean: return (text, nil)
    case .unclean:
      // Seven-bit text may be Japanese.
      if Encoding.detect(text) == .iso2022JP {
        return (cleaning.clean(Encoding.iso2022JP.decode(text)), .iso2022JP)
      }
      return (cleaning.clean(text), nil)
    case .malformed(let valid, let invalid):
      if looksBinary(text) {
        throw Diagnostic(
          .error, .badInput, "\(input.name): this is binary data, not a text",
          fix: "provide the page as text, or convert it to text first")
      }
      guard valid == 0, invalid > 0 else { return (cleaning.clean(text), nil) }
      let encoding = Encoding.detect(text)
      return (cleaning.clean(encoding.decode(text)), encoding)
    }
  }

  private static func hasMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0xFE, 0xFF])
  }

  /// Whether malformed text has more control characters than any text in a legacy encoding would.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(64 * 1024)
    var odd = 0
    for byte in sample where byte < 0x20 {
      // NUL, BEL to CR and ESC do occur in saved terminal output and old documents.
      let known = byte == 0 || (0x07...0x0D).contains(byte) || byte == 0x1B
      if !known { odd += 1 }
    }
    return odd * 33 > sample.count
  }
}
