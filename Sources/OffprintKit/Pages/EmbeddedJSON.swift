/// Reads JSON embedded in other text, such as a script's `name = {…};`.
enum EmbeddedJSON {
  /// The maximum number of positions tried as the start of the JSON.
  private static let mostTries = 16

  /// The first value that starts with a `{` or `[` and is valid JSON; the text around it is ignored.
  static func value(in text: [UInt8]) -> JSONValue? {
    var start = text.startIndex
    for _ in 0..<mostTries {
      guard
        let next = text[start...].firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") })
      else { return nil }
      if let value = value(in: text, at: next) { return value }
      start = next + 1
    }
    return nil
  }

  /// The value that starts at an offset.
  static func value(in text: [UInt8], at start: Int) -> JSONValue? {
    guard var scanner = try? JSONScanner(text) else { return nil }
    scanner.position = start
    return try? scanner.value(allowsDuplicates: true)
  }

  /// The JSON of a JSON-LD script, repaired where that is safe; `read` reads a value, or what is needed of it.
  static func linkedData(
    in text: [UInt8],
    _ read: (inout JSONScanner) throws(JSONFault) -> JSONValue = { scanner throws(JSONFault) in
      try scanner.value(allowsDuplicates: true)
    }
  ) -> JSONValue? {
    if var scanner = try? JSONScanner(text), let value = try? read(&scanner), (try? scanner.end()) != nil {
      return value
    }
    guard var scanner = try? JSONScanner(JSONRepair.repaired(text)) else { return nil }
    return try? read(&scanner)
  }
}
