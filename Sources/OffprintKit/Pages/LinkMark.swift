/// A link or picture in the notation of Markdown, `[text](address)` or `![text](address)`, which tools write into
/// plain text as well.
struct LinkMark {
  /// The offsets of the text in brackets.
  var text: Range<Int>
  /// The address.
  var url: String
  /// Whether it is a picture.
  var isImage: Bool
  /// The offset after it.
  var end: Int

  /// The maximum length of the text and of the address, in bytes.
  private static let longest = 1_000

  /// Reads the mark at a place.
  init?(_ bytes: ArraySlice<UInt8>, at place: Int) {
    isImage = bytes[place] == UInt8(ascii: "!")
    let open = isImage ? place + 1 : place
    guard open < bytes.endIndex, bytes[open] == UInt8(ascii: "[") else { return nil }
    let rest = bytes[(open + 1)...].prefix(Self.longest)
    guard let close = rest.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
      bytes[close] == UInt8(ascii: "]"), close + 1 < bytes.endIndex, bytes[close + 1] == UInt8(ascii: "(")
    else { return nil }
    let target = bytes[(close + 2)...].prefix(Self.longest)
    guard let last = target.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    // A title may follow the address.
    let address = bytes[close + 2..<last].prefix { $0 != Byte.space }
    let title = bytes[address.endIndex..<last].drop { $0 == Byte.space }
    guard !address.isEmpty, title.isEmpty || title.first == UInt8(ascii: "\""), Self.isAddress(address) else {
      return nil
    }
    text = open + 1..<close
    url = String(decoding: address, as: UTF8.self)
    end = last + 1
  }

  /// Whether it looks like an address rather than words in brackets.
  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ":") }
  }

  /// A text with the words of links in place of the links, and without pictures and the marks of emphasis around
  /// the whole.
  static func plain(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while rest.count > 2, let first = rest.first, first == rest.last,
      first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
    {
      rest = rest.dropFirst().dropLast()
    }
    guard rest.contains(UInt8(ascii: "[")) else { return rest }
    var result: [UInt8] = []
    var place = rest.startIndex
    while place < rest.endIndex {
      let mayBegin = rest[place] == UInt8(ascii: "[") || rest[place] == UInt8(ascii: "!")
      if mayBegin, let mark = LinkMark(rest, at: place) {
        if !mark.isImage { result += rest[mark.text] }
        place = mark.end
      } else {
        result.append(rest[place])
        place += 1
      }
    }
    return result[...]
  }
}
