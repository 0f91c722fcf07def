/// An+B, CSS Syntax Level 3, section 6.
extension SelectorParser {
  /// Parses the argument of `:nth-child()` and similar, from after the parenthesis on.
  mutating func nth(_ name: String) throws(SelectorError) -> NthSelector {
    scanner.skipSpace()
    var selector = try stepAndOffset()
    selector.fromEnd = name.hasPrefix("nth-last-")
    selector.ofType = name.hasSuffix("-of-type")
    let isSpaced = scanner.skipSpace()
    let start = scanner.position
    if !selector.ofType, isSpaced, scanner.identifier()?.asciiLowercased == "of" {
      selector.of = try list()
    } else {
      scanner.position = start
    }
    return selector
  }

  private mutating func stepAndOffset() throws(SelectorError) -> NthSelector {
    let start = scanner.position
    if let word = scanner.identifier()?.asciiLowercased {
      if word == "even" { return NthSelector(step: 2, offset: 0) }
      if word == "odd" { return NthSelector(step: 2, offset: 1) }
      scanner.position = start
    }
    let isNegative = scanner.byte() == UInt8(ascii: "-")
    if !scanner.skip("-") { _ = scanner.skip("+") }
    let digits = number()
    let behindDigits = scanner.position
    // The unit of the number in CSS: ‘n’, or ‘n-’ and ‘n-1’ in one name.
    let unit = scanner.isAtIdentifier ? Array(scanner.name().asciiLowercased.utf8) : []
    guard let first = unit.first else {
      guard let digits else { throw notAnB(start) }
      return NthSelector(step: 0, offset: isNegative ? -digits : digits)
    }
    guard first == UInt8(ascii: "n") else { throw notAnB(digits == nil ? start : behindDigits) }
    var selector = NthSelector(step: isNegative ? -(digits ?? 1) : digits ?? 1, offset: 0)
    if unit.count == 1 {
      selector.offset = try signedOffset()
    } else if unit.count == 2, unit[1] == UInt8(ascii: "-") {
      scanner.skipSpace()
      guard let offset = number() else { throw unexpected("a number after ‘n-’") }
      selector.offset = -offset
    } else if unit[1] == UInt8(ascii: "-"), unit[2...].allSatisfy(SelectorScanner.isDigit) {
      selector.offset = -Self.value(unit[2...])
    } else {
      throw notAnB(behindDigits)
    }
    return selector
  }

  /// Parses the rest after ‘n’: nothing, or a sign and a number.
  private mutating func signedOffset() throws(SelectorError) -> Int {
    let behind = scanner.position
    scanner.skipSpace()
    let isNegative = scanner.byte() == UInt8(ascii: "-")
    guard isNegative || scanner.byte() == UInt8(ascii: "+") else {
      scanner.position = behind
      return 0
    }
    scanner.position += 1
    scanner.skipSpace()
    guard let offset = number() else { throw unexpected("a number after the sign") }
    return isNegative ? -offset : offset
  }

  /// Parses digits, if they come next.
  private mutating func number() -> Int? {
    let start = scanner.position
    while let byte = scanner.byte(), SelectorScanner.isDigit(byte) { scanner.position += 1 }
    return scanner.position == start ? nil : Self.value(scanner.bytes[start..<scanner.position])
  }

  /// Clamps to a value greater than the number of elements of any page.
  private static func value(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1 << 32) }
  }

  private mutating func notAnB(_ position: Int) -> SelectorError {
    scanner.position = position
    return unexpected("a number, ‘odd’, ‘even’ or a formula such as ‘2n+1’")
  }
}
