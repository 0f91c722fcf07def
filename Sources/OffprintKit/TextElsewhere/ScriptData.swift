/// The data in a script: JSON, or JSON literals in a program.
enum ScriptData {
  /// Returns the values: the JSON that the whole script is or that is assigned to variables, and the longer
  /// strings of the program around it.
  static func values(in source: [UInt8]) -> [JSONValue] {
    guard let first = source.first(where: { !$0.isBlank }) else { return [] }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      let start = source.firstIndex { !$0.isBlank } ?? 0
      if let value = EmbeddedJSON.value(in: source, at: start) { return [value] }
      // Angular escapes the characters that HTML gives a meaning in a way of its own.
      let unescaped = unescaped(source)
      if unescaped.count < source.count, let value = EmbeddedJSON.value(in: unescaped, at: start) {
        return [value]
      }
    }
    let assigned = assigned(in: source)
    return assigned.map(\.value) + strings(in: source, besides: assigned.map(\.range)).map { .object([$0]) }
  }

  /// A text with `&q;`, `&a;`, `&l;`, `&g;` and `&s;` replaced by the characters that they mean.
  private static func unescaped(_ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var place = 0
    while place < source.count {
      if source[place] == UInt8(ascii: "&"), place + 2 < source.count, source[place + 2] == UInt8(ascii: ";"),
        let character = escapes[source[place + 1]]
      {
        result.append(character)
        place += 3
      } else {
        result.append(source[place])
        place += 1
      }
    }
    return result
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "q"): UInt8(ascii: "\""), UInt8(ascii: "a"): UInt8(ascii: "&"),
    UInt8(ascii: "l"): UInt8(ascii: "<"), UInt8(ascii: "g"): UInt8(ascii: ">"),
    UInt8(ascii: "s"): UInt8(ascii: "'"),
  ]

  /// The values after a `=`, with their ranges.
  private static func assigned(in source: [UInt8]) -> [(value: JSONValue, range: Range<Int>)] {
    guard let scanner = try? JSONScanner(source) else { return [] }
    var found: [(value: JSONValue, range: Range<Int>)] = []
    // Limits rereading of values that turn out not to be JSON.
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
      // JavaScript objects that are not JSON end at their first unquoted name.
      let value = try? attempt.value(allowsDuplicates: true)
      room -= attempt.position - start
      guard let value else { continue }
      place = attempt.position
      if place - start >= shortest { found.append((value, start..<place)) }
    }
    return found
  }

  /// Shorter strings contain neither an article nor JSON with one.
  private static let shortest = 400

  /// The longer strings of a program, unescaped, each with the name before it; those in `ranges` are skipped.
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
        // A line end means that this was not a string: it may be an apostrophe in a comment.
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

  /// The name before the colon that precedes a value; empty if there is none.
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

  /// A string of a program, unescaped.
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
        if digits.count == length, digits.allSatisfy(\.isHexDigit),
          let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        {
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
