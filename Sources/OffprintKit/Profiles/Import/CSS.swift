/// Writes parts of selectors.
enum CSS {
  /// `[name operator "value"]`
  static func attribute(_ name: String, _ matcher: String, _ value: String) -> String {
    "[\(name)\(matcher)\(string(value))]"
  }

  /// A string in quotation marks.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n", "\r", "\u{C}", "\0": result += "\\\(String(scalar.value, radix: 16)) "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A class or id as a simple selector if its name needs no escape, otherwise as an attribute selector.
  static func token(_ attribute: String, _ name: String) -> String {
    let isPlain =
      name.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "_") } == true
      && name.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
          || byte == UInt8(ascii: "-")
      }
    switch attribute {
    case "class" where isPlain: return ".\(name)"
    case "id" where isPlain: return "#\(name)"
    default: return self.attribute(attribute, "~=", name)
    }
  }

  /// A selector as part of a compound, in `:is()` unless it is a compound itself.
  static func grouped(_ selector: String) -> String {
    var depth = 0
    var quote: Character?
    for character in selector {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "(" || character == "[" {
        depth += 1
      } else if character == ")" || character == "]" {
        depth -= 1
      } else if depth == 0, " ,>+~".contains(character) {
        return ":is(\(selector))"
      }
    }
    return selector
  }
}
