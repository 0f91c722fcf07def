/// The literal prefix of every match of a pattern such as `^words…`.
struct LiteralPrefix: Sendable {
  private var bytes: [UInt8] = []
  /// Whether the pattern consists only of this literal: `^words$`.
  private(set) var isWhole = false

  var count: Int { bytes.count }

  /// Finds the prefix; it is empty if there is none.
  init(of pattern: String) {
    let pattern = Array(pattern.unicodeScalars)
    guard pattern.first == "^", !Self.hasAlternatives(pattern) else { return }
    var index = 1
    while index < pattern.count {
      var scalar = pattern[index]
      var next = index + 1
      if scalar == "$", next == pattern.count {
        isWhole = true
        return
      }
      if scalar == "\\" {
        // Before a letter or a digit a backslash makes a class or an assertion, before other characters it is
        // an escape.
        guard next < pattern.count, pattern[next].isASCII, !pattern[next].properties.isAlphabetic,
          !("0"..."9").contains(pattern[next])
        else { return }
        scalar = pattern[next]
        next += 1
      } else if ".[](){}*+?$^|".unicodeScalars.contains(scalar) {
        return
      }
      if next < pattern.count, "*+?{".unicodeScalars.contains(pattern[next]) { return }
      bytes.append(contentsOf: String(scalar).utf8)
      index = next
    }
  }

  /// Whether a line starts with this prefix.
  func begins(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= line.count else { return false }
    for index in bytes.indices where bytes[index] != line[index] { return false }
    return true
  }

  /// Whether there may be a `|` outside all groups; a prefix would then belong to one alternative only.
  private static func hasAlternatives(_ pattern: [Unicode.Scalar]) -> Bool {
    var depth = 0
    var isUnsure = false
    var index = 0
    while index < pattern.count {
      switch pattern[index] {
      case "\\":
        index += 1
        if index < pattern.count, pattern[index] == "Q" { isUnsure = true }
      // Classes, comments and quotations make brackets hard to count: no prefix is better than a wrong one.
      case "[", "#": isUnsure = true
      case "(": depth += 1
      case ")": depth -= 1
      case "|" where depth == 0 || isUnsure: return true
      default: break
      }
      index += 1
    }
    return false
  }
}
