/// Reads the text of a JSON-LD script into a value with only the members of ``LinkedDataName``, so that the
/// text of an article, if it is repeated there, is just skipped.
enum LinkedDataScanner {
  /// Returns the value of a script's text; invalid JSON is repaired if that is safe. `nil` if it is not.
  static func value(of script: [UInt8]) -> JSONValue? {
    EmbeddedJSON.linkedData(in: script, value)
  }

  private static let names = NameTable<LinkedDataName>()

  /// An array or object that is being read.
  private struct Draft {
    let isArray: Bool
    var elements: [JSONValue] = []
    var members: [JSONMember] = []
    var name = ""
  }

  private static func value(_ scanner: inout JSONScanner) throws(JSONFault) -> JSONValue {
    var drafts: [Draft] = []
    while true {
      var value: JSONValue
      switch try scanner.kind() {
      case .null:
        try scanner.null()
        value = .null
      case .bool: value = .bool(try scanner.bool())
      case .number: value = .number(String(decoding: scanner.bytes[try scanner.number()], as: UTF8.self))
      case .string: value = .string(try scanner.string())
      case .array:
        try scanner.enter()
        if try scanner.nextElement() {
          drafts.append(Draft(isArray: true))
          continue
        }
        value = .array([])
      case .object:
        try scanner.enter()
        drafts.append(Draft(isArray: false))
        if try nextName(&scanner, &drafts) { continue }
        value = .object(drafts.removeLast().members)
      }
      // Stores the value in its container; if that ends, it is the next value.
      while let last = drafts.indices.last {
        if drafts[last].isArray {
          drafts[last].elements.append(value)
          if try scanner.nextElement() { break }
          value = .array(drafts.removeLast().elements)
        } else {
          drafts[last].members.append(JSONMember(drafts[last].name, value))
          if try nextName(&scanner, &drafts) { break }
          value = .object(drafts.removeLast().members)
        }
      }
      if drafts.isEmpty { return value }
    }
  }

  /// Advances to the value of the next wanted member; returns `false` at the end of the object.
  private static func nextName(
    _ scanner: inout JSONScanner, _ drafts: inout [Draft]
  ) throws(JSONFault) -> Bool {
    while try scanner.nextMember() {
      if let match = try scanner.name(of: names) {
        try scanner.colon()
        drafts[drafts.count - 1].name = match.name.rawValue
        return true
      }
      try scanner.skipString()
      try scanner.colon()
      try scanner.skipValue()
    }
    return false
  }
}
