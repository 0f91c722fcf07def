/// One line of a site configuration in FiveFilters' format: `name: value` or `name(argument): value`.
struct FTRDirective: Equatable, Sendable {
  var name: String
  var argument: String?
  var value: String
  /// The line number, from 1.
  var line: Int

  /// The directives of a file, without comments and blank lines. For a line that is not a directive, the name
  /// is the whole line.
  static func read(_ text: [UInt8]) -> [FTRDirective] {
    var all: [FTRDirective] = []
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      var line = String(decoding: bytes, as: UTF8.self)
      if index == 0, line.hasPrefix("\u{FEFF}") { line.removeFirst() }
      line = line.trimmingSpace()
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("//") { continue }
      all.append(directive(line, index + 1))
    }
    return all
  }

  private static func directive(_ line: String, _ number: Int) -> FTRDirective {
    let name = line.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
    let rest = line[name.endIndex...]
    if rest.hasPrefix("("), let close = rest.firstRange(of: "):") {
      return FTRDirective(
        name: String(name), argument: String(rest[..<close.lowerBound].dropFirst()),
        value: String(rest[close.upperBound...]).trimmingSpace(), line: number)
    }
    let value = rest.drop { $0 == " " || $0 == "\t" }
    guard value.first == ":" else { return FTRDirective(name: line, value: "", line: number) }
    return FTRDirective(name: String(name), value: String(value.dropFirst()).trimmingSpace(), line: number)
  }
}

extension String {
  /// The text without white space at its ends.
  func trimmingSpace() -> String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

extension Substring {
  /// The range of the first occurrence of a text.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
