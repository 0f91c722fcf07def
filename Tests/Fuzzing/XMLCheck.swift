/// Checks that bytes are a sequence of well-formed XML elements, as strictly as needed for the serializer's
/// output.
struct XMLCheck {
  private let bytes: [UInt8]
  private var place = 0
  private var open: [ArraySlice<UInt8>] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() {
    checkText(bytes)
    checkCharacters()
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "<") {
        text(until: [UInt8(ascii: "<")])
      } else if skips("<!--") {
        let content = upTo("-->")
        expect(content.last != UInt8(ascii: "-"), "a comment ends in a hyphen")
        expect(
          !zip(content, content.dropFirst()).contains { $0 == UInt8(ascii: "-") && $1 == $0 },
          "two hyphens in a comment")
      } else if skips("<!DOCTYPE ") {
        name()
        expect(skips(">"), "the doctype goes on")
      } else if skips("<?") {
        name()
        expect(bytes[place] == UInt8(ascii: " "), "the target goes on")
        _ = upTo("?>")
      } else if skips("</") {
        let name = name()
        expect(open.popLast() == name, "\(String(decoding: name, as: UTF8.self)) is closed wrongly")
        expect(skips(">"), "an end tag goes on")
      } else {
        place += 1
        startTag()
      }
    }
    expect(open.isEmpty, "elements stay open")
  }

  private mutating func startTag() {
    let element = name()
    var names = Set<ArraySlice<UInt8>>()
    while skips(" ") {
      let attribute = name(allowsColon: true)
      expect(names.insert(attribute).inserted, "\(String(decoding: attribute, as: UTF8.self)) is there twice")
      expect(skips("=\""), "no value")
      text(until: [UInt8(ascii: "\"")])
      expect(skips("\""), "an unclosed value")
    }
    if skips("/>") { return }
    expect(skips(">"), "a tag goes on")
    open.append(element)
  }

  private mutating func text(until ends: [UInt8]) {
    while place < bytes.count, !ends.contains(bytes[place]) {
      expect(bytes[place] != UInt8(ascii: "<"), "a < in text")
      if bytes[place] == UInt8(ascii: "&") {
        let reference = bytes[place...].prefix(6)
        let isKnown = ["&amp;", "&lt;", "&gt;", "&quot;", "&#9;", "&#10;", "&#13;"].contains {
          reference.starts(with: $0.utf8)
        }
        expect(isKnown, "an & in text")
      }
      expect(!bytes[place...].starts(with: "]]>".utf8), "]]> in text")
      place += 1
    }
  }

  @discardableResult
  private mutating func name(allowsColon: Bool = false) -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
        break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        expect(place > start, "a name begins wrongly")
      case UInt8(ascii: ":"): expect(allowsColon && place > start, "a colon in a name")
      default:
        expect(place > start, "no name")
        return bytes[start..<place]
      }
      place += 1
    }
    return bytes[start..<place]
  }

  private mutating func skips(_ text: StaticString) -> Bool {
    guard text.withUTF8Buffer({ bytes[place...].starts(with: $0) }) else { return false }
    place += text.utf8CodeUnitCount
    return true
  }

  private mutating func upTo(_ text: StaticString) -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count {
      let end = place
      if skips(text) { return bytes[start..<end] }
      place += 1
    }
    fatalError("\(text) is missing")
  }

  /// The characters that XML 1.0 allows, and no CR.
  private func checkCharacters() {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x9, 0xA, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: break
      default: fatalError("U+\(String(scalar.value, radix: 16)) in XML")
      }
    }
  }
}
