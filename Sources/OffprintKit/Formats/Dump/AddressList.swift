/// Finds the list of addresses that a text browser writes below a page, and the numbers in the text that
/// refer to it.
///
/// `lynx -dump` numbers the links as `[1]text` and lists their addresses as `1. https://…` under
/// “References”, w3m and others as `[1] https://…`.
struct AddressList {
  /// The address of each number.
  private(set) var addresses: [Int: String] = [:]
  /// The lines of the list, including its headings.
  private(set) var listLines: [Int] = []

  /// The maximum number of words of a heading over such a list.
  private static let longestHeading = 3
  /// The maximum number of lines after the list, such as notes of whoever saved the page.
  private static let mostBehind = 6

  /// Finds the list, if the numbers in the text refer to one.
  init(in lines: [Dump.Line], _ bytes: [UInt8]) {
    /// The first line of the list so far, without its headings.
    var first: Int?
    for index in lines.indices.reversed() {
      if let (number, url) = Self.entry(bytes, lines[index].range) {
        addresses[number] = url
        listLines.append(index)
        first = index
      } else if let first {
        // One or two headings may precede the entries.
        guard index >= first - 2, Self.isHeading(bytes, lines[index].range) else { break }
        listLines.append(index)
      } else if lines.count - index > Self.mostBehind {
        break
      }
    }
    if addresses.isEmpty { return }
    let list = Set(listLines)
    if !Self.areUsed(
      addresses, lines.indices.lazy.filter { !list.contains($0) }.map { lines[$0].range }, bytes)
    {
      (addresses, listLines) = ([:], [])
    }
  }

  /// A number and its address: `1. https://…` or `[1] https://…`.
  private static func entry(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (number: Int, url: String)? {
    var place = range.lowerBound
    let isBracketed = bytes[place] == UInt8(ascii: "[")
    if isBracketed { place += 1 }
    guard let number = number(bytes, &place, range.upperBound), place < range.upperBound else { return nil }
    let sign = bytes[place]
    guard isBracketed ? sign == UInt8(ascii: "]") : sign == UInt8(ascii: ".") else { return nil }
    place += 1
    if isBracketed, place < range.upperBound, bytes[place] == UInt8(ascii: ":") { place += 1 }
    let spaces = place
    while place < range.upperBound, bytes[place] == Byte.space || bytes[place] == Byte.tab { place += 1 }
    guard place > spaces, place < range.upperBound else { return nil }
    let address = place..<range.upperBound
    guard !address.contains(where: { bytes[$0] == Byte.space }), hasScheme(bytes, address) else { return nil }
    return (number, String(decoding: bytes[address], as: UTF8.self))
  }

  private static func number(
    _ bytes: [UInt8], _ place: inout Int, _ end: Int
  ) -> Int? {
    var value = 0
    let start = place
    while place < end, bytes[place] &- UInt8(ascii: "0") < 10, place - start < 5 {
      value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
      place += 1
    }
    return place > start ? value : nil
  }

  /// Whether it starts with letters and a colon, as in `https:` and `mailto:`.
  private static func hasScheme(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let colon = range.prefix(20).first { bytes[$0] == UInt8(ascii: ":") }
    guard let colon, colon > range.lowerBound + 1, colon + 1 < range.upperBound else { return false }
    return (range.lowerBound..<colon).allSatisfy {
      (bytes[$0] | 0x20) &- UInt8(ascii: "a") < 26 || bytes[$0] == 0x2D
    }
  }

  private static func isHeading(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let words = range.reduce(1) { bytes[$1] == Byte.space ? $0 + 1 : $0 }
    return words <= longestHeading && range.count <= 40 && SentenceEdge.end(of: bytes, range) != .stop
  }

  /// Whether the text contains most of the numbers, each directly before a word.
  private static func areUsed(
    _ addresses: [Int: String], _ ranges: some Sequence<Range<Int>>, _ bytes: [UInt8]
  ) -> Bool {
    var used: Set<Int> = []
    for range in ranges {
      forEachMarker(bytes, range) { number, _ in
        if addresses[number] != nil { used.insert(number) }
      }
    }
    return !used.isEmpty && used.count * 2 >= addresses.count
  }

  /// Calls `visit` with each number in brackets directly before text, and its bytes.
  static func forEachMarker(
    _ bytes: [UInt8], _ range: Range<Int>, _ visit: (Int, Range<Int>) -> Void
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "[") else {
        place += 1
        continue
      }
      let start = place
      place += 1
      guard let number = number(bytes, &place, range.upperBound), place < range.upperBound,
        bytes[place] == UInt8(ascii: "]")
      else { continue }
      place += 1
      guard place < range.upperBound, bytes[place] != Byte.space, !closes(bytes[place]) else { continue }
      visit(number, start..<place)
    }
  }

  private static func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"): true
    default: false
    }
  }
}
