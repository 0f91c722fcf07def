/// Members of an object on one line. The preceding byte determines whether a comma is needed.
extension ByteBuffer {
  /// Appends the name of a member, which must be followed by its value.
  mutating func append(member name: StaticString) {
    append(last == UInt8(ascii: "{") ? "\"" : ", \"")
    append(name)
    append("\": ")
  }

  /// Appends a required member.
  mutating func append(member name: StaticString, string: String) {
    append(member: name)
    append(jsonString: string)
  }

  /// Appends a member unless its text is missing or empty.
  mutating func append(member name: StaticString, text: String?) {
    guard let text, !text.isEmpty else { return }
    append(member: name, string: text)
  }

  /// Appends a member unless its number is missing or negative.
  mutating func append(member name: StaticString, count: Int?) {
    guard let count, count >= 0 else { return }
    append(member: name)
    append(String(count))
  }

  /// Appends a boolean member.
  mutating func append(member name: StaticString, flag: Bool) {
    append(member: name)
    append(flag ? "true" : "false")
  }

  /// Appends an array on one line.
  mutating func append<Element>(
    jsonArray elements: [Element], element: (Element, inout ByteBuffer) -> Void
  ) {
    append(UInt8(ascii: "["))
    for (index, item) in elements.enumerated() {
      if index > 0 { append(", ") }
      element(item, &self)
    }
    append(UInt8(ascii: "]"))
  }
}
