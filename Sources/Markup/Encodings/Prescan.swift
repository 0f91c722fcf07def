/// Finds the declaration of a page's encoding in its first 1,024 bytes, by section 13.2.3.2 of the HTML
/// Standard.
struct Prescan {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Equal to the end when there are no more bytes, which ends the search.
  private var position = 0

  /// The encoding that a page declares.
  static func encoding(of bytes: UnsafeBufferPointer<UInt8>) -> Encoding? {
    var scan = Prescan(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(1024)))
    if scan.bytes.starts(with: [0x3C, 0, 0x3F, 0, 0x78, 0]) { return .utf16LE }
    if scan.bytes.starts(with: [0, 0x3C, 0, 0x3F, 0, 0x78]) { return .utf16BE }
    return scan.declaredByMeta() ?? scan.declaredByXML()
  }

  private mutating func declaredByMeta() -> Encoding? {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), let encoding = readMarkup() { return encoding }
      position += 1
    }
    return nil
  }

  /// Reads markup that starts with `<`, up to its last byte.
  private mutating func readMarkup() -> Encoding? {
    let start = position
    if has("<!--", at: start) {
      position += 4
      while position < bytes.count, !(bytes[position] == UInt8(ascii: ">") && has("--", at: position - 2)) {
        position += 1
      }
    } else if has("<meta", at: start), start + 5 < bytes.count,
      Self.isSpace(bytes[start + 5]) || bytes[start + 5] == UInt8(ascii: "/")
    {
      position += 5
      return readMeta()
    } else if isLetter(at: start + 1) || has("</", at: start) && isLetter(at: start + 2) {
      skip { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
      while readAttribute() != nil {}
    } else if has("<!", at: start) || has("</", at: start) || has("<?", at: start) {
      skip { $0 != UInt8(ascii: ">") }
    }
    return nil
  }

  private mutating func readMeta() -> Encoding? {
    var seen: (httpEquiv: Bool, content: Bool, charset: Bool) = (false, false, false)
    var isContentType = false
    var charset: Encoding?
    var needsContentType: Bool?
    while let attribute = readAttribute() {
      if has("http-equiv", in: attribute.name), !seen.httpEquiv {
        seen.httpEquiv = true
        isContentType = has("content-type", in: attribute.value)
      } else if has("content", in: attribute.name), !seen.content {
        seen.content = true
        if charset == nil, let encoding = Encoding(metaContent: bytes[attribute.value]) {
          charset = encoding
          needsContentType = true
        }
      } else if has("charset", in: attribute.name), !seen.charset {
        seen.charset = true
        charset = Encoding(label: bytes[attribute.value])
        needsContentType = false
      }
    }
    guard position < bytes.count, let needsContentType, isContentType || !needsContentType else { return nil }
    return charset?.asDeclaredInside
  }

  private struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Reads a tag's next attribute; `nil` at the end of the tag or the bytes.
  private mutating func readAttribute() -> Attribute? {
    skip { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
    guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else { return nil }
    let start = position
    // An equals sign at the start belongs to the name.
    position += 1
    skip {
      !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
    }
    let name = start..<position
    skip(while: Self.isSpace)
    guard position < bytes.count else { return nil }
    guard bytes[position] == UInt8(ascii: "=") else { return Attribute(name: name, value: start..<start) }
    position += 1
    skip(while: Self.isSpace)
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    let value: Range<Int>
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      let start = position
      skip { $0 != quote }
      value = start..<position
      if position < bytes.count { position += 1 }
    } else {
      let start = position
      skip { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
      value = start..<position
    }
    return position < bytes.count ? Attribute(name: name, value: value) : nil
  }

  private func declaredByXML() -> Encoding? {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    var scan = Prescan(bytes: UnsafeBufferPointer(rebasing: bytes[..<end]))
    let keyword = Array("encoding".utf8)
    while scan.position < end, !scan.bytes[scan.position...].starts(with: keyword) { scan.position += 1 }
    scan.position += keyword.count
    scan.skip { $0 <= 0x20 }
    guard scan.position < end, scan.bytes[scan.position] == UInt8(ascii: "=") else { return nil }
    scan.position += 1
    scan.skip { $0 <= 0x20 }
    guard scan.position < end else { return nil }
    let quote = scan.bytes[scan.position]
    let start = scan.position + 1
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    scan.position = start
    scan.skip { $0 != quote }
    guard scan.position < end else { return nil }
    let label = bytes[start..<scan.position]
    guard !label.contains(where: { $0 <= 0x20 }), let encoding = Encoding(label: label) else { return nil }
    return encoding == .utf16BE || encoding == .utf16LE ? .utf8 : encoding
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while position < bytes.count, condition(bytes[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private func isLetter(at index: Int) -> Bool {
    index < bytes.count && (0x61...0x7A).contains(bytes[index] | 0x20)
  }

  private func has(_ text: StaticString, at index: Int) -> Bool {
    index + text.utf8CodeUnitCount <= bytes.count && has(text, in: index..<index + text.utf8CodeUnitCount)
  }

  /// Whether a range equals a text, given in lower case, ignoring case.
  private func has(_ text: StaticString, in range: Range<Int>) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return range.allSatisfy { index in
      let byte = bytes[index]
      return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == text.utf8Start[index - range.lowerBound]
    }
  }
}
