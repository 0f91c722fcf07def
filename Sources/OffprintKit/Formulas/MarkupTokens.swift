/// Tags and text of a small XML fragment; anything else makes it invalid.
struct MarkupTokens {
  enum Token {
    case text(String)
    case start(String, [(name: String, value: String)], isEmpty: Bool)
    case end(String)
  }

  private let bytes: [UInt8]
  private var place = 0
  /// Whether everything so far was valid.
  private(set) var isSound = true

  init(_ source: String) {
    bytes = Array(source.utf8)
  }

  mutating func next() -> Token? {
    while place < bytes.count {
      if bytes[place] != 0x3C {
        let start = place
        while place < bytes.count, bytes[place] != 0x3C { place += 1 }
        return .text(decoded(bytes[start..<place]))
      }
      place += 1
      let isEnd = take(0x2F)
      let name = takeName()
      var attributes: [(name: String, value: String)] = []
      while !name.isEmpty, let attribute = takeAttribute() { attributes.append(attribute) }
      let isEmpty = take(0x2F)
      if !name.isEmpty, take(0x3E), !(isEnd && (isEmpty || !attributes.isEmpty)) {
        return isEnd ? .end(name) : .start(name, attributes, isEmpty: isEmpty)
      }
      isSound = false
      place = (bytes[place...].firstIndex(of: 0x3E) ?? bytes.count - 1) + 1
    }
    return nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place].isBlank { place += 1 }
  }

  private mutating func takeName() -> String {
    let start = place
    while place < bytes.count,
      bytes[place].isASCIIAlphanumeric || bytes[place] == 0x2D || bytes[place] == 0x3A
    {
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func takeAttribute() -> (name: String, value: String)? {
    skipBlanks()
    let name = takeName()
    guard !name.isEmpty, take(0x3D), place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27,
      let end = bytes[(place + 1)...].firstIndex(of: bytes[place])
    else { return nil }
    let value = decoded(bytes[place + 1..<end])
    place = end + 1
    return (name, value)
  }

  /// Text with its character references decoded; one that XML does not define makes it invalid.
  private mutating func decoded(_ raw: ArraySlice<UInt8>) -> String {
    guard raw.contains(0x26) else { return String(decoding: raw, as: UTF8.self) }
    let named = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
    var text = ""
    var rest = raw
    while let start = rest.firstIndex(of: 0x26) {
      text += String(decoding: rest[..<start], as: UTF8.self)
      guard let end = rest[start...].prefix(40).firstIndex(of: 0x3B) else {
        isSound = false
        return text + String(decoding: rest[start...], as: UTF8.self)
      }
      let name = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
      let isHex = name.hasPrefix("#x")
      if let character = named[name] {
        text += character
      } else if name.hasPrefix("#"),
        let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
        let scalar = Unicode.Scalar(value)
      {
        text.unicodeScalars.append(scalar)
      } else {
        isSound = false
        text += "&\(name);"
      }
      rest = rest[(end + 1)...]
    }
    return text + String(decoding: rest, as: UTF8.self)
  }
}
