import Diagnostics
import Markup

/// Turns the bytes of a text file into clean UTF-8: valid, with LF as its only line end and without control
/// characters other than tabs.
///
/// A byte order mark decides first, then what the transport tells; then UTF-16 is known by its zero bytes, and a text
/// that holds no UTF-8 sequence at all is read in the encoding that its letters speak for. What is malformed otherwise
/// becomes U+FFFD.
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

  /// Gives the clean text, and the encoding where its letters alone spoke for one. Throws where the bytes are no text.
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
      // Seven bits may hold Japanese.
      if Encoding.detect(text) == .iso2022JP {
        return (cleaning.clean(Encoding.iso2022JP.decode(text)), .iso2022JP)
      }
      return (cleaning.clean(text), nil)
    case .malformed(let valid, let invalid):
      if looksBinary(text) {
        throw Diagnostic(
          .error, .badInput, "\(input.name): this is binary data, not a text",
          fix: "give the page as text, or convert it to text first")
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
      // NUL, BEL to CR and ESC do stand in saved terminal output and old documents.
      let known = byte == 0 || (0x07...0x0D).contains(byte) || byte == 0x1B
      if !known { odd += 1 }
    }
    return odd * 33 > sample.count
  }
}
