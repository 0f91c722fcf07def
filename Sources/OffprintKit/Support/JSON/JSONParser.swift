import Diagnostics

/// Parses JSON text into a `JSONValue`.
///
/// It is strict (RFC 8259), and rejects objects with duplicate names and nesting deeper than 1,000 levels.
package enum JSONParser {
  /// Parses a whole text; `file` is its name in diagnostics.
  package static func parse(_ bytes: [UInt8], file: String) throws(Diagnostic) -> JSONValue {
    do {
      var scanner = try JSONScanner(bytes)
      let value = try scanner.value()
      try scanner.end()
      return value
    } catch {
      throw error.diagnostic(in: bytes, file: file)
    }
  }
}

extension JSONScanner {
  /// An array or object being read.
  private struct Draft {
    let isArray: Bool
    var elements: [JSONValue] = []
    var members: [JSONMember] = []
    var names = NameSet()
    var name = ""
    /// Whether the current member's name is a duplicate.
    var isRepeated = false
  }

  /// Reads the next value, of any kind and depth, without recursion.
  ///
  /// If `allowsDuplicates`, the first of several members with the same name is used.
  mutating func value(allowsDuplicates: Bool = false) throws(JSONFault) -> JSONValue {
    var drafts: [Draft] = []
    while true {
      var value: JSONValue
      switch try kind() {
      case .null:
        try null()
        value = .null
      case .bool: value = .bool(try bool())
      case .number: value = .number(String(decoding: bytes[try number()], as: UTF8.self))
      case .string: value = .string(try string())
      case .array:
        try enter()
        drafts.append(Draft(isArray: true))
        if try nextElement() { continue }
        drafts.removeLast()
        value = .array([])
      case .object:
        try enter()
        drafts.append(Draft(isArray: false))
        if try nextName(&drafts, allowsDuplicates) { continue }
        drafts.removeLast()
        value = .object([])
      }
      // Adds the value to its container; a container that ends with it becomes the next value.
      while let last = drafts.indices.last {
        if drafts[last].isArray {
          drafts[last].elements.append(value)
          if try nextElement() { break }
          value = .array(drafts.removeLast().elements)
        } else {
          if !drafts[last].isRepeated { drafts[last].members.append(JSONMember(drafts[last].name, value)) }
          if try nextName(&drafts, allowsDuplicates) { break }
          value = .object(drafts.removeLast().members)
        }
      }
      if drafts.isEmpty { return value }
    }
  }

  private mutating func nextName(
    _ drafts: inout [Draft], _ allowsDuplicates: Bool
  ) throws(JSONFault) -> Bool {
    guard try nextMember() else { return false }
    let offset = position
    let last = drafts.count - 1
    drafts[last].name = try string()
    drafts[last].isRepeated = !drafts[last].names.insert(drafts[last].name)
    if drafts[last].isRepeated, !allowsDuplicates {
      throw .shape(at: offset, "the member “\(drafts[last].name)” is there twice")
    }
    try colon()
    return true
  }
}
