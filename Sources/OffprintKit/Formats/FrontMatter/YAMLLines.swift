/// Writes YAML 1.2 in block style, one line per member.
struct YAMLLines {
  var out: ByteBuffer
  private var indent = 0
  /// Whether the next member follows the dash of its list item.
  private var isBehindDash = false

  init(out: ByteBuffer) {
    self.out = out
  }

  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    begin(name)
    out.append(0x20)
    out.append(YAMLScalar.bytes(value))
    out.append(0x0A)
  }

  mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    member(name, .number(String(value)))
  }

  /// A member whose value is a mapping.
  mutating func nested(_ name: String, _ body: (inout YAMLLines) -> Void) {
    begin(name)
    out.append(0x0A)
    deeper(body)
  }

  /// A member whose value is a list of mappings; nothing if it is empty.
  mutating func list<Element>(
    _ name: String, _ elements: [Element], _ body: (inout YAMLLines, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    nested(name) { yaml in
      for element in elements {
        yaml.dash()
        yaml.deeper { body(&$0, element) }
      }
    }
  }

  /// A member of any type; nothing for an empty list.
  mutating func member(_ name: String, _ value: JSONValue) {
    if case .array(let values) = value, values.isEmpty { return }
    begin(name)
    write(value)
  }

  private mutating func begin(_ name: String) {
    if isBehindDash { isBehindDash = false } else { out.append(0x20, times: indent) }
    out.append(YAMLScalar.bytes(name))
    out.append(0x3A)
  }

  private mutating func dash() {
    if isBehindDash { isBehindDash = false } else { out.append(0x20, times: indent) }
    out.append("- " as StaticString)
    isBehindDash = true
  }

  private mutating func deeper(_ body: (inout YAMLLines) -> Void) {
    indent += 2
    body(&self)
    indent -= 2
    isBehindDash = false
  }

  /// Writes a value after a colon or a dash.
  private mutating func write(_ value: JSONValue) {
    let isItem = isBehindDash
    func space(_ text: String) -> String { isItem ? text : " " + text }
    switch value {
    case .null: scalar(space("null"))
    case .bool(let value): scalar(space(value ? "true" : "false"))
    case .number(let digits): scalar(space(digits))
    case .string(let text): scalar(space(String(decoding: YAMLScalar.bytes(text), as: UTF8.self)))
    case .array(let values) where values.isEmpty: scalar(space("[]"))
    case .object(let members) where members.isEmpty: scalar(space("{}"))
    case .array(let values):
      if !isItem { out.append(0x0A) }
      deeper { yaml in
        for value in values {
          yaml.dash()
          yaml.write(value)
        }
      }
    case .object(let members):
      if !isItem { out.append(0x0A) }
      deeper { yaml in
        for member in members {
          yaml.begin(member.name)
          yaml.write(member.value)
        }
      }
    }
  }

  private mutating func scalar(_ text: String) {
    out.append(text)
    out.append(0x0A)
    isBehindDash = false
  }
}

/// YAML strings: plain if that is safe, else in double quotes.
enum YAMLScalar {
  /// Words that some parsers do not read as a string, in lower case.
  private static let reserved: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf",
  ]

  static func bytes(_ text: String) -> [UInt8] {
    isPlain(text) ? Array(text.utf8) : quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.utf8.last, last != 0x20, last != 0x3A,
      first.properties.isAlphabetic, !reserved.contains(text.lowercased())
    else { return false }
    var previous: UInt8 = 0
    for scalar in text.unicodeScalars {
      if !isPrintable(scalar) { return false }
      let byte = scalar.isASCII ? UInt8(scalar.value) : 0x61
      if isMarkup(byte, after: previous) { return false }
      if (byte == 0x20 && previous == 0x3A) || (byte == 0x23 && previous == 0x20) { return false }
      previous = byte
    }
    return true
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
    default: false
    }
  }

  /// Whether a byte forms a tag or a link target with the previous one, if the output is parsed as Markdown.
  private static func isMarkup(_ byte: UInt8, after previous: UInt8) -> Bool {
    previous == 0x3C && HTMLText.opensTag(byte) || previous == 0x5D && byte == 0x28
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0x22]
    for scalar in text.unicodeScalars {
      if scalar.isASCII, let last = bytes.last, isMarkup(UInt8(scalar.value), after: last) {
        bytes.removeLast()
        bytes += Array(last == 0x3C ? "\\u003C".utf8 : "\\u005D".utf8)
      }
      switch scalar {
      case "\"", "\\": bytes += [0x5C, UInt8(scalar.value)]
      case "\n": bytes += [0x5C, 0x6E]
      case "\t": bytes += [0x5C, 0x74]
      case _ where isPrintable(scalar): bytes += Array(String(scalar).utf8)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        bytes += Array("\\u\(String(repeating: "0", count: 4 - min(4, digits.utf8.count)))\(digits)".utf8)
      }
    }
    return bytes + [0x22]
  }
}
