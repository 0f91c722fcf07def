/// Recognizes lines of an interview or a transcript, which begin with the name of who speaks or with a time.
struct SpokenLines {
  /// The number of lines that begin with each name and a colon.
  private var names: [UInt64: Int] = [:]

  /// The longest name, in bytes.
  private static let longestName = 40
  private static let mostWords = 4

  /// Counts the names in a dump.
  init(_ dump: Dump) {
    for line in dump.lines where line.isText {
      if let name = Self.name(dump.text[line.range]) { names[name, default: 0] += 1 }
    }
  }

  /// Whether a line is one of several of a speaker, or begins with a time.
  func isSpoken(_ line: Dump.Line, _ dump: Dump) -> Bool {
    let bytes = dump.text[line.range]
    if Self.beginsWithTime(bytes) { return true }
    return Self.name(bytes).map { names[$0, default: 0] > 1 } ?? false
  }

  /// A hash of the words before a colon, if other words follow.
  private static func name(_ bytes: ArraySlice<UInt8>) -> UInt64? {
    guard let colon = bytes.prefix(longestName).firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex,
      colon + 2 < bytes.endIndex, bytes[colon + 1] == Byte.space
    else { return nil }
    var hash = ByteHash.start
    var spaces = 0
    for byte in bytes[..<colon] {
      if byte == Byte.space { spaces += 1 }
      hash = ByteHash.add(byte, to: hash)
    }
    return spaces < mostWords ? hash : nil
  }

  /// `[00:00:40] …`, `(1:20) …`, `12:05 …`.
  private static func beginsWithTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let isBracketed = bytes.first == UInt8(ascii: "[") || bytes.first == UInt8(ascii: "(")
    let rest = isBracketed ? bytes.dropFirst() : bytes
    let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
    guard (1...2).contains(digits.count), isBracketed else { return false }
    let after = rest.dropFirst(digits.count).prefix(3)
    return after.count == 3 && after.first == UInt8(ascii: ":")
      && after.dropFirst().allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }
}
