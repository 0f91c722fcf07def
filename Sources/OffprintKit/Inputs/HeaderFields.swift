/// The header fields of an HTTP or MIME message.
struct HeaderFields {
  private var fields: [(name: String, value: String)] = []

  /// The maximum length, in bytes.
  static let longest = 1 << 18

  /// Reads lines of `name: value` up to an empty one; a line that starts with white space continues the
  /// previous one.
  ///
  /// - Returns: the fields and the offset after them; `nil` if any other line is among them.
  static func read(_ bytes: [UInt8], from start: Int) -> (fields: HeaderFields, end: Int)? {
    var result = HeaderFields()
    var place = start
    let limit = min(bytes.count, start + longest)
    while place < limit {
      guard let end = bytes[place..<limit].firstIndex(of: Byte.lineFeed) else { return nil }
      var line = bytes[place..<end]
      if line.last == 0x0D { line.removeLast() }
      place = end + 1
      if line.isEmpty { return (result, place) }
      let text = String(decoding: line, as: UTF8.self)
      if line.first == Byte.space || line.first == Byte.tab {
        guard let last = result.fields.indices.last else { return nil }
        result.fields[last].value += " " + WhiteSpace.collapsed(text)
        continue
      }
      guard let colon = text.firstIndex(of: ":"), colon != text.startIndex,
        text[..<colon].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { return nil }
      result.fields.append(
        (text[..<colon].lowercased(), WhiteSpace.collapsed(String(text[text.index(after: colon)...]))))
    }
    return nil
  }

  /// The value of the last field with a name, which is in lower case.
  subscript(name: String) -> String? { fields.last { $0.name == name }?.value }

  /// The media type in the field `content-type`, in lower case.
  var mediaType: String? {
    guard let value = self["content-type"] else { return nil }
    let type = WhiteSpace.collapsed(String(value.prefix { $0 != ";" })).lowercased()
    return type.contains("/") ? type : nil
  }

  /// A parameter of the field `content-type`, without its quotes.
  func parameter(_ name: String) -> String? {
    guard let value = self["content-type"] else { return nil }
    var isQuoted = false
    // A semicolon within quotes is not a separator.
    let parts = value.split(omittingEmptySubsequences: true) { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ";" && !isQuoted
    }
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      guard WhiteSpace.collapsed(String(part[..<equals])).lowercased() == name else { continue }
      let text = WhiteSpace.collapsed(String(part[part.index(after: equals)...]))
      return text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
        ? String(text.dropFirst().dropLast()) : text
    }
    return nil
  }
}
