/// Link targets, written so that nothing in an address or a title ends it prematurely.
enum LinkTarget {
  private static let destination = ByteSet("<>\\`&()|\"", ranges: [0x00...0x20, 0x7F...0x7F])

  private static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    destination.next(in: bytes, from: start, mayHold)
  }

  /// Whether one of sixteen bytes may need escaping; `!` is a false positive.
  @inline(__always)
  private static func mayHold(_ bytes: SIMD16<UInt8>) -> Bool {
    func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    let low = (bytes .< all(0x23)) .| (bytes .== all(0x26)) .| ((bytes & all(0xFE)) .== all(0x28))
    let high = ((bytes & all(0xFD)) .== all(0x3C)) .| (bytes .== all(0x5C)) .| (bytes .== all(0x60))
    return (low .| high .| (bytes .== all(0x7C)) .| (bytes .== all(0x7F))).isAny
  }

  /// An address between parentheses, unchanged except for what would end it.
  static func append(_ url: String, inTable: Bool, to out: inout ByteBuffer) {
    url.withBytes { bytes in
      var run = 0
      var place = next(in: bytes, from: 0)
      guard place < bytes.count else { return out.append(bytes) }
      let balanced = hasBalancedParentheses(bytes)
      while place < bytes.count {
        let byte = bytes[place]
        if let stand = replacement(for: byte, in: bytes, at: place, balanced: balanced, inTable: inTable) {
          out.append(UnsafeBufferPointer(rebasing: bytes[run..<place]))
          out.append(stand)
          run = place + 1
        }
        place = next(in: bytes, from: place + 1)
      }
      out.append(UnsafeBufferPointer(rebasing: bytes[run...]))
    }
  }

  private static func replacement(
    for byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at place: Int, balanced: Bool, inTable: Bool
  ) -> [UInt8]? {
    switch byte {
    case 0x28 where place > 0 && bytes[place - 1] == 0x5D: PercentEncoding.escape(byte)
    case 0x28, 0x29: balanced ? nil : [0x5C, byte]
    case 0x5C:
      place + 1 < bytes.count && !bytes[place + 1].isASCIIPunctuation ? nil : PercentEncoding.escape(byte)
    case 0x26: EscapeRules.isEntity(bytes, at: place) ? Array("&amp;".utf8) : nil
    case 0x7C: inTable ? PercentEncoding.escape(byte) : nil
    case 0x22: place == 0 ? PercentEncoding.escape(byte) : nil
    default: PercentEncoding.escape(byte)
    }
  }

  /// The address as it is read back.
  static func encoded(_ url: String) -> String {
    var previous: UInt8 = 0
    let bytes = url.utf8.flatMap { byte -> [UInt8] in
      let isLink = previous == 0x5D && byte == 0x28
      previous = byte
      return isLink || byte <= 0x20 || byte == 0x7F || [0x3C, 0x3E, 0x5C, 0x60, 0x7C, 0x22].contains(byte)
        ? PercentEncoding.escape(byte) : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hasBalancedParentheses(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var depth = 0
    var deepest = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x28, previous != 0x5D { depth += 1 }
      previous = byte
      if byte == 0x29 { depth -= 1 }
      if depth < 0 { return false }
      deepest = max(deepest, depth)
    }
    // Renderers limit nesting: to 32 in the reference implementation.
    return depth == 0 && deepest < 8
  }

  /// ` "title"`, with the quotes that need the least escaping.
  static func append(title: String?, inTable: Bool, to out: inout ByteBuffer) {
    guard let title, !title.isEmpty else { return }
    var bytes: [UInt8] = []
    bytes.append(cleaned: title)
    let quote: UInt8 = bytes.contains(0x22) && !bytes.contains(0x27) ? 0x27 : 0x22
    out.append(0x20)
    out.append(quote)
    bytes.withUnsafeBufferPointer { bytes in
      for (place, byte) in bytes.enumerated() {
        switch byte {
        case 0x0A: out.append(0x20)
        case 0x60: out.append("&#96;" as StaticString)
        // Character references instead of backslashes: where the link is not recognized, an address in the title
        // would include the backslash.
        case 0x3C where place + 1 < bytes.count && HTMLText.opensTag(bytes[place + 1]):
          out.append("&lt;" as StaticString)
        case 0x28 where place > 0 && bytes[place - 1] == 0x5D: out.append("&#40;" as StaticString)
        case 0x7C where inTable: out.append("\\|" as StaticString)
        case quote: out.append([0x5C, byte])
        // A character reference for a backslash at the end of a title: some parsers would apply it to the
        // quote.
        case 0x5C where place + 1 == bytes.count: out.append("&#92;" as StaticString)
        case 0x5C where bytes[place + 1].isASCIIPunctuation: out.append([0x5C, byte])
        // A character reference instead of a backslash: some parsers decode references before backslashes.
        case 0x26 where EscapeRules.isEntity(bytes, at: place): out.append("&amp;" as StaticString)
        default: out.append(byte)
        }
      }
    }
    out.append(quote)
  }

  /// `<address>` if a link's text is its address.
  static func autolink(_ url: String, text: String) -> String? {
    let isMail =
      url.utf8.count == text.utf8.count + 7 && url.utf8.starts(with: "mailto:".utf8)
      && url.utf8.dropFirst(7).elementsEqual(text.utf8)
    guard isMail || url == text, let scheme = SafeURL.scheme(of: url), (2...32).contains(scheme.utf8.count),
      url.utf8.starts(with: (scheme + ":").utf8),
      !text.utf8.contains(where: {
        $0 <= 0x20 || $0 == 0x3C || $0 == 0x3E || $0 == 0x7F || $0 == 0x7C || $0 == 0x60
      })
    else { return nil }
    guard isMail else { return "<\(url)>" }
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x2E || $0 == 0x2D || $0 == 0x40 }
    guard parts.count == 2, isPlain, parts[0].first?.isASCIIAlphanumeric == true,
      parts[1].split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy({
        $0.first?.isASCIIAlphanumeric == true && $0.last?.isASCIIAlphanumeric == true
      })
    else { return nil }
    return "<\(text)>"
  }
}
