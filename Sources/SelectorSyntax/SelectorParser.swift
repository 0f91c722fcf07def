/// Parses a selector list by Selectors Level 4.
package struct SelectorParser {
  var scanner: SelectorScanner
  /// The number of open functions.
  var depth = 0
  var isInsideHas = false
  /// Whether a limit was exceeded, which is an error even in a forgiving list.
  var isPastLimit = false

  /// The maximum length of a text, in bytes.
  static let maximumLength = 1 << 16
  /// The maximum nesting of functions.
  static let maximumDepth = 32

  /// Returns the selectors of a list; there is at least one.
  package static func parse(_ text: String) throws(SelectorError) -> [ComplexSelector] {
    var parser = SelectorParser(scanner: SelectorScanner(text))
    guard parser.scanner.bytes.count <= maximumLength else {
      throw SelectorError(column: 1, message: "a selector has at most \(maximumLength) bytes")
    }
    return try parser.list()
  }

  /// The error of finding something other than expected at the position.
  func unexpected(_ expected: String) -> SelectorError { fault("expected \(expected), found \(found)") }

  /// An error at the position, or at an earlier one.
  func fault(_ message: String, at position: Int? = nil) -> SelectorError {
    let before = scanner.bytes[..<min(position ?? scanner.position, scanner.bytes.count)]
    return SelectorError(column: before.count { $0 & 0xC0 != 0x80 } + 1, message: message)
  }

  private var found: String {
    guard !scanner.isAtEnd else { return "the end" }
    let rest = String(decoding: scanner.bytes[scanner.position...].prefix(4), as: UTF8.self)
    guard let scalar = rest.unicodeScalars.first else { return "the end" }
    switch scalar.value {
    case 0x20: return "a space"
    case 0...0x1F, 0x7F: return "U+00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    default: return "‘\(scalar)’"
    }
  }

  /// Parses selectors separated by commas, up to a closing parenthesis or the end.
  mutating func list(isRelative: Bool = false) throws(SelectorError) -> [ComplexSelector] {
    var list = [try complex(isRelative: isRelative)]
    while scanner.skip(",") { list.append(try complex(isRelative: isRelative)) }
    return list
  }

  /// Parses a list whose invalid selectors are dropped, as in `:is()` and `:where()`.
  mutating func forgivingList() throws(SelectorError) -> [ComplexSelector] {
    var list: [ComplexSelector] = []
    while true {
      let before = self
      do throws(SelectorError) {
        list.append(try complex(isRelative: false))
      } catch {
        if isPastLimit { throw error }
        self = before
        skipItem()
      }
      if !scanner.skip(",") { return list }
    }
  }

  private var isAtItemEnd: Bool {
    scanner.isAtEnd || scanner.byte() == UInt8(ascii: ",") || depth > 0 && scanner.byte() == UInt8(ascii: ")")
  }

  /// Skips to the comma or parenthesis that ends the item of a forgiving list.
  private mutating func skipItem() {
    var closing: [UInt8] = []
    while let byte = scanner.byte() {
      switch byte {
      case UInt8(ascii: "("): closing.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["): closing.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): closing.append(UInt8(ascii: "}"))
      case UInt8(ascii: ","), UInt8(ascii: ")"):
        if closing.isEmpty { return }
        if byte == closing.last { closing.removeLast() }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if byte == closing.last { closing.removeLast() }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        _ = scanner.string()
        continue
      case UInt8(ascii: "\\"):
        scanner.position += 1
      case UInt8(ascii: "/"):
        let start = scanner.position
        scanner.skipSpace()
        if scanner.position > start { continue }
      default: break
      }
      scanner.position += 1
    }
  }

  private mutating func complex(isRelative: Bool) throws(SelectorError) -> ComplexSelector {
    var selector = ComplexSelector()
    scanner.skipSpace()
    if isRelative, let combinator = combinator() {
      selector.leading = combinator
      scanner.skipSpace()
    }
    while true {
      selector.compounds.append(try compound())
      let isSpaced = scanner.skipSpace()
      if isAtItemEnd { return selector }
      if let combinator = combinator() {
        selector.combinators.append(combinator)
        scanner.skipSpace()
      } else if isSpaced {
        selector.combinators.append(.descendant)
      } else {
        throw unexpected(depth > 0 ? "a combinator, ‘,’ or ‘)’" : "a combinator, ‘,’ or the end")
      }
    }
  }

  private mutating func combinator() -> Combinator? {
    if scanner.skip(">") { return .child }
    if scanner.skip("+") { return .next }
    if scanner.skip("~") { return .subsequent }
    return nil
  }

  /// Parses the conditions on one element.
  mutating func compound() throws(SelectorError) -> [SimpleSelector] {
    var tests: [SimpleSelector] = []
    while scanner.skipComment() {}
    if let type = try type() { tests.append(type) }
    while let byte = scanner.byte() {
      switch byte {
      case UInt8(ascii: "#"):
        scanner.position += 1
        guard let id = scanner.identifier() else { throw unexpected("an id after ‘#’") }
        tests.append(.id(id))
      case UInt8(ascii: "."):
        scanner.position += 1
        guard let name = scanner.identifier() else { throw unexpected("a class after ‘.’") }
        tests.append(.class(name))
      case UInt8(ascii: "["):
        tests.append(.attribute(try attribute()))
      case UInt8(ascii: ":"):
        tests.append(try pseudoClass())
      case UInt8(ascii: "&"):
        scanner.position += 1
        tests.append(.state(.scope))
      default:
        if scanner.skipComment() { continue }
        if tests.isEmpty { throw unexpected("a selector") }
        return tests
      }
    }
    if tests.isEmpty { throw unexpected("a selector") }
    return tests
  }

  /// Parses the name of an element or `*`, with a namespace prefix: `*|` is any, and no element of a page is
  /// in none.
  private mutating func type() throws(SelectorError) -> SimpleSelector? {
    var isInNone = false
    if scanner.byte() == UInt8(ascii: "|"), scanner.byte(after: 1) != UInt8(ascii: "|") {
      scanner.position += 1
      isInNone = true
    } else if scanner.isAt("*|") {
      scanner.position += 2
    } else if scanner.skip("*") {
      return .always
    } else if let name = scanner.identifier() {
      if scanner.byte() == UInt8(ascii: "|") {
        throw unexpected("‘*|’ as the only namespace prefix, since none is declared")
      }
      return .type(name.asciiLowercased)
    } else {
      return nil
    }
    if scanner.skip("*") { return isInNone ? .never : .always }
    guard let name = scanner.identifier() else { throw unexpected("the name of an element after ‘|’") }
    return isInNone ? .never : .type(name.asciiLowercased)
  }
}
