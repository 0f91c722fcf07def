/// Values of an expected type.
extension JSONScanner {
  /// Checks that the next value is of a kind, and moves to its first byte.
  mutating func expect(_ kind: Kind, _ what: String) throws(JSONFault) {
    let found = try self.kind()
    guard found == kind else { throw mismatch(what, found: found) }
  }

  /// The error for a value of the wrong kind.
  func mismatch(_ expected: String, found: Kind, fix: String? = nil) -> JSONFault {
    let name =
      switch found {
      case .null: "null"
      case .bool: "true or false"
      case .number: "a number"
      case .string: "a string"
      case .array: "an array"
      case .object: "an object"
      }
    return .shape(at: position, "expected \(expected), found \(name)", fix: fix)
  }

  /// Reads a string.
  mutating func expectString(_ what: String = "a string") throws(JSONFault) -> String {
    try expect(.string, what)
    return try string()
  }

  /// Reads a string; an empty one is returned as `nil`.
  mutating func expectText() throws(JSONFault) -> String? {
    let text = try expectString()
    return text.isEmpty ? nil : text
  }

  /// Reads `true` or `false`.
  mutating func expectBool() throws(JSONFault) -> Bool {
    try expect(.bool, "true or false")
    return try bool()
  }

  /// Reads an integer in a range.
  mutating func expectInteger(_ range: ClosedRange<Int>, _ what: String) throws(JSONFault) -> Int {
    try expect(.number, what)
    let start = position
    guard let value = try integer(), range.contains(value) else {
      let digits = bytes[start..<min(position, start + 20)]
      let more = position - start > 20 ? "…" : ""
      throw .shape(at: start, "expected \(what), found \(String(decoding: digits, as: UTF8.self))\(more)")
    }
    return value
  }

  /// Reads a non-negative integer.
  mutating func expectCount() throws(JSONFault) -> Int {
    try expectInteger(0...Int.max, "an integer of 0 or more")
  }

  /// Reads a string that must be one of a few words.
  mutating func expectWord<Word: CaseIterable & RawRepresentable<String>>(
    of _: Word.Type = Word.self
  ) throws(JSONFault) -> Word {
    let what = "one of " + Word.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ")
    try expect(.string, what)
    let start = position
    let text = try string()
    guard let word = Word(rawValue: text) else {
      throw .shape(at: start, "expected \(what), found “\(text)”")
    }
    return word
  }

  /// Enters an object, which must come next.
  mutating func enterObject(_ what: String) throws(JSONFault) {
    try expect(.object, what)
    try enter()
  }

  /// Enters an array, which must come next.
  mutating func enterArray(_ what: String) throws(JSONFault) {
    try expect(.array, what)
    try enter()
  }
}
