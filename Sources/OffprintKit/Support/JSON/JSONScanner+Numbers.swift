extension JSONScanner {
  /// Whether a text is exactly one JSON number.
  static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || first.isASCIIDigit,
      var scanner = try? JSONScanner(Array(text.utf8))
    else { return false }
    return (try? scanner.number())?.upperBound == text.utf8.count
  }

  /// Reads a number and returns the range of its digits.
  mutating func number() throws(JSONFault) -> Range<Int> {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") {
      position += 1
      if isDigit(next) { throw .syntax(at: start, "a number does not begin with a zero before other digits") }
    } else {
      try digits("a digit")
    }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits("a digit after the decimal point")
    }
    if next | 0x20 == UInt8(ascii: "e") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits("a digit of the exponent")
    }
    return start..<position
  }

  /// Reads an integer, also one with a zero fraction as some programs write them; `nil` for any other number,
  /// or one that is too large.
  mutating func integer() throws(JSONFault) -> Int? {
    let range = try number()
    var value = 0
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var index = range.lowerBound + (isNegative ? 1 : 0)
    while index < range.upperBound, isDigit(bytes[index]) {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let digit = Int(bytes[index] - UInt8(ascii: "0"))
      let (sum, overflow2) = tens.addingReportingOverflow(isNegative ? -digit : digit)
      if overflow || overflow2 { return nil }
      value = sum
      index += 1
    }
    let rest = bytes[index..<range.upperBound]
    return rest.isEmpty || rest.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") } ? value : nil
  }

  private mutating func digits(_ what: String) throws(JSONFault) {
    guard isDigit(next) else { throw unexpected(what) }
    while isDigit(next) { position += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}
