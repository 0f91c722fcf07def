/// Values.
extension TOMLReader {
  mutating func readValue(depth: Int) throws(TOMLFault) -> JSONValue {
    guard depth < Self.depth else { throw tooDeep }
    switch next {
    case 0x22, 0x27: return .string(try readString())
    case 0x5B: return try readArray(depth: depth)
    case 0x7B: return try readInlineTable(depth: depth)
    default: return try readWord()
    }
  }

  private mutating func readArray(depth: Int) throws(TOMLFault) -> JSONValue {
    place += 1
    var values: [JSONValue] = []
    skipLines()
    while next != 0x5D {
      values.append(try readValue(depth: depth + 1))
      skipLines()
      if next == 0x5D { break }
      try take(0x2C, "“,” or “]”")
      skipLines()
    }
    place += 1
    return .array(values)
  }

  private mutating func readInlineTable(depth: Int) throws(TOMLFault) -> JSONValue {
    place += 1
    var table = TOMLTable()
    skipLines()
    while next != 0x7D {
      let start = place
      let path = try readPath()
      try take(0x3D, "“=” after the name")
      skipBlank()
      let value = try readValue(depth: depth + 1)
      guard table.set(value, at: path[...], in: []) else {
        throw TOMLFault(offset: start, message: "the name “\(path.joined(separator: "."))” is there twice")
      }
      skipLines()
      if next == 0x7D { break }
      try take(0x2C, "“,” or “}”")
      skipLines()
    }
    place += 1
    return .object(table.members)
  }

  /// Reads a boolean, a number or a date.
  private mutating func readWord() throws(TOMLFault) -> JSONValue {
    let start = place
    skipWord()
    // A space may separate the time from the date.
    if place - start == 10, bytes[start + 4] == 0x2D, next == 0x20, place + 1 < bytes.count,
      bytes[place + 1].isASCIIDigit
    {
      place += 1
      skipWord()
    }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    if word == "true" || word == "false" { return .bool(word == "true") }
    if let date = Self.date(word) { return .string(date) }
    if let number = Self.number(word) { return .number(number) }
    if ["inf", "+inf", "-inf", "nan", "+nan", "-nan"].contains(word) { return .string(word) }
    place = start
    throw unexpected("a value", fix: word.isEmpty ? nil : "write text in quotation marks")
  }

  private mutating func skipWord() {
    while let byte = next,
      byte.isASCIIAlphanumeric || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x3A || byte == 0x5F
    {
      place += 1
    }
  }

  /// A date, a time or both, with `T` in between.
  private static func date(_ word: String) -> String? {
    var bytes = Array(word.utf8)
    let isDate = bytes.count >= 10 && bytes[4] == 0x2D && bytes[7] == 0x2D
    guard isDate || bytes.count >= 5 && bytes[2] == 0x3A, bytes[0].isASCIIDigit else { return nil }
    if isDate, bytes.count > 10 {
      guard [0x20, 0x54, 0x74].contains(bytes[10]) else { return nil }
      bytes[10] = 0x54
    }
    let allowed = Array("0123456789-:.+TZz".utf8)
    return bytes.allSatisfy { allowed.contains($0) } ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// A number in JSON's notation.
  private static func number(_ word: String) -> String? {
    var digits = word.filter { $0 != "_" }
    if digits.first == "+" { digits.removeFirst() }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
      return UInt64(digits.dropFirst(2), radix: radix).map { String($0) }
    }
    return JSONScanner.isNumber(digits) ? digits : nil
  }
}

/// Strings.
extension TOMLReader {
  mutating func readString() throws(TOMLFault) -> String {
    let start = place
    let quote = bytes[place]
    let isLong = bytes[place...].starts(with: [quote, quote, quote])
    place += isLong ? 3 : 1
    if isLong, next == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A { place += 1 }
    if isLong, next == 0x0A { place += 1 }
    var text: [UInt8] = []
    while let byte = next {
      if byte == quote {
        guard isLong else {
          place += 1
          return String(decoding: text, as: UTF8.self)
        }
        let count = bytes[place...].prefix { $0 == quote }.count
        place += count
        // Up to two quotation marks may be directly before the end.
        if count >= 3 {
          text += Array(repeating: quote, count: min(count - 3, 2))
          return String(decoding: text, as: UTF8.self)
        }
        text += Array(repeating: quote, count: count)
      } else if byte == 0x0A, !isLong {
        break
      } else if byte == 0x5C, quote == 0x22 {
        try readEscape(isLong: isLong, &text)
      } else {
        if byte != 0x0D { text.append(byte) }
        place += 1
      }
    }
    place = start
    throw unexpected("a string with a quotation mark at its end", fix: "close the quotes")
  }

  private mutating func readEscape(isLong: Bool, _ text: inout [UInt8]) throws(TOMLFault) {
    let start = place
    place += 1
    guard let byte = next else { return }
    place += 1
    switch byte {
    case 0x62: text.append(0x08)
    case 0x74: text.append(0x09)
    case 0x6E: text.append(0x0A)
    case 0x66: text.append(0x0C)
    case 0x72: text.append(0x0D)
    case 0x65: text.append(0x1B)
    case 0x22, 0x5C: text.append(byte)
    case 0x75, 0x55:
      let length = byte == 0x75 ? 4 : 8
      let digits = String(decoding: bytes[place...].prefix(length), as: UTF8.self)
      guard digits.utf8.count == length, let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      else {
        throw TOMLFault(offset: start, message: "not the number of a character")
      }
      text += Array(String(scalar).utf8)
      place += length
    default:
      place -= 1
      let end = bytes[place...].firstIndex { !$0.isBlank || $0 == 0x0A } ?? bytes.count
      // At the end of a line: white space up to the next text is left out.
      guard isLong, end < bytes.count, bytes[end] == 0x0A else {
        throw TOMLFault(
          offset: start, message: "unknown escape in a string", fix: "write \\\\ for a backslash")
      }
      place = end
      while let byte = next, byte.isBlank { place += 1 }
    }
  }
}
