/// The data that a script holds: JSON, or what is written as such in a program.
enum ScriptData {
  /// The values: the JSON that all of a script is, or that variables are given; and the longer strings of the program
  /// around it.
  static func values(in source: [UInt8]) -> [JSONValue] {
    guard let first = source.first(where: { !$0.isBlank }) else { return [] }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), let value = EmbeddedJSON.value(in: source) {
      return [value]
    }
    let assigned = assigned(in: source)
    return assigned.map(\.value) + strings(in: source, besides: assigned.map(\.range)).map { .object([$0]) }
  }

  /// The values that stand behind a `=`, and where each does.
  private static func assigned(in source: [UInt8]) -> [(value: JSONValue, range: Range<Int>)] {
    guard let scanner = try? JSONScanner(source) else { return [] }
    var found: [(value: JSONValue, range: Range<Int>)] = []
    // What is no JSON in the end may be read again and again.
    var room = source.count * 4
    var place = 0
    while room > 0, let equals = source[place...].firstIndex(of: UInt8(ascii: "=")) {
      place = equals + 1
      let start = source[place...].prefix(64).firstIndex { !$0.isBlank }
      guard let start, source[start] == UInt8(ascii: "{") || source[start] == UInt8(ascii: "[") else {
        continue
      }
      var attempt = scanner
      attempt.position = start
      // Objects of a program that are no JSON end at their first name.
      let value = try? attempt.value(allowsDuplicates: true)
      room -= attempt.position - start
      guard let value else { continue }
      place = attempt.position
      if place - start >= shortest { found.append((value, start..<place)) }
    }
    return found
  }

  /// Shorter strings hold no article, nor JSON with one.
  private static let shortest = 400

  /// The longer strings of a program, their escapes decoded, each with the name before it; what stands in `ranges` is
  /// known already.
  private static func strings(in source: [UInt8], besides ranges: [Range<Int>]) -> [JSONMember] {
    var strings: [JSONMember] = []
    var ranges = ranges[...]
    var place = 0
    while place < source.count {
      if let next = ranges.first, place >= next.lowerBound {
        place = max(place, next.upperBound)
        ranges.removeFirst()
        continue
      }
      let quote = source[place]
      place += 1
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`") else {
        continue
      }
      let start = place
      while place < source.count, source[place] != quote {
        // A line ends what is no string, such as an apostrophe in a comment.
        if source[place] == Byte.lineFeed, quote != UInt8(ascii: "`") { break }
        place += source[place] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard place < source.count, source[place] == quote else { continue }
      if place - start >= shortest {
        let value = JSONValue.string(decoded(source[start..<place]))
        strings.append(JSONMember(name(in: source, before: start - 1), value))
      }
      place += 1
    }
    return strings
  }

  /// The name that a colon parts from the value behind it; empty where there is none.
  private static func name(in source: [UInt8], before end: Int) -> String {
    var rest = source[..<end].suffix(longestName)
    func dropBlanks() { while let last = rest.last, last.isBlank { rest.removeLast() } }
    dropBlanks()
    guard rest.popLast() == UInt8(ascii: ":") else { return "" }
    dropBlanks()
    if rest.last == UInt8(ascii: "\"") || rest.last == UInt8(ascii: "'") { rest.removeLast() }
    let count = rest.reversed().prefix { byte in
      byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_")
    }.count
    return String(decoding: rest.suffix(count), as: UTF8.self)
  }

  private static let longestName = 64

  /// A string of a program without its escapes.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var units: [UInt8] = []
    var pending: [UInt16] = []
    var place = bytes.startIndex
    func flush() {
      guard !pending.isEmpty else { return }
      units += String(decoding: pending, as: UTF16.self).utf8
      pending.removeAll()
    }
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      guard byte == UInt8(ascii: "\\"), place < bytes.endIndex else {
        flush()
        units.append(byte)
        continue
      }
      let escape = bytes[place]
      place += 1
      let length = escape == UInt8(ascii: "u") ? 4 : escape == UInt8(ascii: "x") ? 2 : 0
      if length > 0 {
        let digits = bytes[place...].prefix(length)
        if digits.count == length, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) {
          pending.append(unit)
          place += length
        }
        continue
      }
      flush()
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): units.append(Byte.lineFeed)
      case UInt8(ascii: "t"): units.append(Byte.tab)
      case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"), Byte.lineFeed: break
      default: units.append(escape)
      }
    }
    flush()
    return String(decoding: units, as: UTF8.self)
  }
}
