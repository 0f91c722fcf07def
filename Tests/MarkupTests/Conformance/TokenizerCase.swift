/// One case of a tokenizer file.
struct TokenizerCase: Decodable {
  struct Fault: Decodable, Hashable {
    var code: String
    var line: Int
    var col: Int
  }

  var input: String
  var output: [TestToken]
  var initialStates: [String]
  var lastStartTag: String?
  var errors: [Fault]
  /// Why it must be skipped, if so.
  var reasonToSkip: String?

  private enum Key: CodingKey {
    case input, output, initialStates, lastStartTag, errors, doubleEscaped
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    input = try values.decode(String.self, forKey: .input)
    output = try values.decode([TestToken].self, forKey: .output)
    initialStates = try values.decodeIfPresent([String].self, forKey: .initialStates) ?? ["Data state"]
    lastStartTag = try values.decodeIfPresent(String.self, forKey: .lastStartTag)
    errors = try values.decodeIfPresent([Fault].self, forKey: .errors) ?? []
    if try values.decodeIfPresent(Bool.self, forKey: .doubleEscaped) == true {
      guard let unescaped = Self.unescaped(input) else {
        reasonToSkip = "a surrogate alone, which UTF-8 cannot hold"
        return
      }
      input = unescaped
      output = output.map { $0.mapped { Self.unescaped($0) ?? $0 } }
    }
  }

  /// A text with `\uXXXX` replaced; `nil` if that gives a lone surrogate.
  private static func unescaped(_ text: String) -> String? {
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.first {
      let digits = rest.dropFirst(2).prefix(4)
      if rest.starts(with: "\\u".utf16),
        let escaped = UInt16(String(decoding: digits, as: UTF16.self), radix: 16)
      {
        units.append(escaped)
        rest = rest.dropFirst(6)
      } else {
        units.append(unit)
        rest = rest.dropFirst()
      }
    }
    return String(validating: units, as: UTF16.self)
  }
}
