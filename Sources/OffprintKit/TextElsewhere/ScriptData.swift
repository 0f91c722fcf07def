/// The data that a script holds: JSON, or what is written as such in a program.
enum ScriptData {
  /// The values: the JSON that all of a script is, or that a variable is given; and the longer strings of the program
  /// around it.
  static func values(in source: [UInt8]) -> [JSONValue] {
    guard let first = source.first(where: { !$0.isBlank }) else { return [] }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), let value = EmbeddedJSON.value(in: source) {
      return [value]
    }
    var values: [JSONValue] = []
    if let value = assigned(in: source) { values.append(value) }
    let strings = strings(in: source)
    // Each under a name that says nothing, so that only what is plainly an article counts.
    values += strings.map { .object([JSONMember("", .string($0))]) }
    return values
  }

  /// The value that stands behind the first `=` that a `{` or `[` follows.
  private static func assigned(in source: [UInt8]) -> JSONValue? {
    var place = source.startIndex
    for _ in 0..<64 {
      guard let equals = source[place...].firstIndex(of: UInt8(ascii: "=")) else { return nil }
      place = equals + 1
      guard let next = source[place...].prefix(64).first(where: { !$0.isBlank }),
        next == UInt8(ascii: "{") || next == UInt8(ascii: "[")
      else { continue }
      // Objects of a program that are no JSON end at their first name.
      if let value = EmbeddedJSON.value(in: Array(source[place...])) { return value }
    }
    return nil
  }

  /// Shorter strings hold no article, nor JSON with one.
  private static let shortest = 400

  /// The longer strings of a program, their escapes decoded.
  private static func strings(in source: [UInt8]) -> [String] {
    var strings: [String] = []
    var place = 0
    while place < source.count {
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
      if place - start >= shortest { strings.append(decoded(source[start..<place])) }
      place += 1
    }
    return strings
  }

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
