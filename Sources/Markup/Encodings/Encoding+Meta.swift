extension Encoding {
  /// The encoding to reparse a page with after the tree builder encountered a `meta` element, given the
  /// values of its attributes; `nil` if the encoding does not change (HTML Standard, sections 13.2.6.4.4 and
  /// 13.2.3.4). Only to be called while the encoding is not certain (``Sniffed/isCertain``), and not again
  /// after a change.
  func changed(
    byMetaCharset charset: UnsafeBufferPointer<UInt8>?, httpEquiv: UnsafeBufferPointer<UInt8>?,
    content: UnsafeBufferPointer<UInt8>?
  ) -> Encoding? {
    if self == .utf16BE || self == .utf16LE { return nil }
    func isContentType(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
      value.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.elementsEqual("content-type".utf8)
    }
    var declared = charset.flatMap { Encoding(label: $0[...]) }
    if declared == nil, let httpEquiv, let content, isContentType(httpEquiv) {
      declared = Encoding(metaContent: content[...])
    }
    let other = declared?.asDeclaredInside
    return other == self ? nil : other
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

  /// The effective encoding of a declaration inside a page: one that can be read before decoding cannot be
  /// UTF-16.
  var asDeclaredInside: Encoding {
    switch self {
    case .utf16BE, .utf16LE: .utf8
    case .xUserDefined: .windows1252
    default: self
    }
  }
}
