/// Parses inline conventions of plain text: addresses in angle brackets, the links of Markdown, asterisks around
/// strong text, and underscores around emphasized text in wrapped texts.
struct DumpInlines {
  /// The maximum length of emphasized text and of an address, in bytes.
  private static let longest = 400

  private let bytes: [UInt8]
  private let readsStress: Bool
  private var inlines: [Inline] = []
  private var start = 0
  private var place = 0

  /// The inlines of a piece of text.
  static func inlines(of text: ArraySlice<UInt8>, readsStress: Bool) -> [Inline] {
    let signs = [UInt8(ascii: "<"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "*")]
    guard text.contains(where: signs.contains) else { return [.text(String(decoding: text, as: UTF8.self))] }
    var reading = DumpInlines(bytes: Array(text), readsStress: readsStress)
    reading.read()
    return reading.inlines
  }

  private init(bytes: [UInt8], readsStress: Bool) {
    self.bytes = bytes
    self.readsStress = readsStress
  }

  private mutating func read() {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"): if !readAddress() { place += 1 }
      case UInt8(ascii: "_"): if !readStress() { place += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "!"): if !readLink() { place += 1 }
      case UInt8(ascii: "*"): if !readStrong() { place += 1 }
      default: place += 1
      }
    }
    flush(to: bytes.count)
  }

  private mutating func flush(to end: Int) {
    if end > start { inlines.append(.text(string(start..<end))) }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// `<https://…>` or `<mailto:…>`.
  private mutating func readAddress() -> Bool {
    let rest = bytes[(place + 1)...].prefix(Self.longest)
    guard
      let end = rest.firstIndex(where: {
        $0 <= Byte.space || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
      }),
      bytes[end] == UInt8(ascii: ">"), end > place + 1
    else { return false }
    let address = bytes[place + 1..<end]
    guard Self.schemes.contains(where: { address.count > $0.count && address.starts(with: $0) }) else {
      return false
    }
    flush(to: place)
    let url = string(place + 1..<end)
    inlines.append(.link(Link(url: url, children: [.text(url)])))
    place = end + 1
    start = place
    return true
  }

  /// `[text](address)` or `![text](address)`.
  private mutating func readLink() -> Bool {
    guard let mark = LinkMark(bytes[...], at: place) else { return false }
    flush(to: place)
    if mark.isImage {
      inlines.append(.image(Image(url: mark.url, alt: string(mark.text))))
    } else {
      inlines.append(.link(Link(url: mark.url, children: [.text(string(mark.text))])))
    }
    place = mark.end
    start = place
    return true
  }

  /// `**text**`, without letters directly before or after it.
  private mutating func readStrong() -> Bool {
    let sign = UInt8(ascii: "*")
    guard !isWord(place - 1), place + 2 < bytes.count, bytes[place + 1] == sign,
      bytes[place + 2] > Byte.space,
      bytes[place + 2] != sign
    else { return false }
    let rest = bytes[(place + 2)...].prefix(Self.longest)
    guard let end = rest.firstIndex(of: sign), bytes[end - 1] > Byte.space, end + 1 < bytes.count,
      bytes[end + 1] == sign, !isWord(end + 2), end + 2 >= bytes.count || bytes[end + 2] != sign
    else { return false }
    flush(to: place)
    inlines.append(.strong([.text(string(place + 2..<end))]))
    place = end + 2
    start = place
    return true
  }

  private static let schemes = ["https://", "http://", "mailto:", "ftp://"].map { Array($0.utf8) }

  /// `_text_`, without letters directly before or after it.
  private mutating func readStress() -> Bool {
    guard readsStress, !isWord(place - 1), place + 1 < bytes.count, bytes[place + 1] > Byte.space,
      bytes[place + 1] != UInt8(ascii: "_")
    else { return false }
    let rest = bytes[(place + 1)...].prefix(Self.longest)
    guard let end = rest.firstIndex(of: UInt8(ascii: "_")), bytes[end - 1] > Byte.space, !isWord(end + 1),
      end + 1 >= bytes.count || bytes[end + 1] != UInt8(ascii: "_"),
      rest[..<end].contains(where: { $0 | 0x20 >= 0x61 })
    else { return false }
    flush(to: place)
    inlines.append(.emphasis([.text(string(place + 1..<end))]))
    place = end + 1
    start = place
    return true
  }

  private func isWord(_ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    let byte = bytes[index]
    // Non-ASCII quotation marks and dashes may surround emphasized text; they start with E2.
    if byte >= 0x80 { return byte != 0xE2 && !(index >= 2 && bytes[index - 2] == 0xE2) }
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
