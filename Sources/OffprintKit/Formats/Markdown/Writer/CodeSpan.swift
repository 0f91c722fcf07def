/// Inline program text.
enum CodeSpan {
  /// The span with its backticks, more of them than occur in it; `nil` if backticks cannot represent it.
  static func bytes(_ value: some Sequence<UInt8>, inTable: Bool) -> [UInt8]? {
    var code = Array(value)
    guard let first = code.first, let last = code.last else { return [] }
    for place in code.indices where code[place] == 0x0A { code[place] = 0x20 }
    if inTable, code.contains(0x7C) {
      // A row is split at pipes before spans are parsed; a backslash before a pipe cannot be expressed.
      if hasEscapedPipe(code) { return nil }
      code = code.flatMap { $0 == 0x7C ? [0x5C, 0x7C] : [$0] }
    }
    let fence = [UInt8](repeating: 0x60, count: longestRun(of: 0x60, in: code) == 0 ? 1 : shortestFence(code))
    let isBlank = code.allSatisfy { $0 == 0x20 }
    let needsSpace = first == 0x60 || last == 0x60 || (code.first == 0x20 && code.last == 0x20 && !isBlank)
    let space: [UInt8] = needsSpace ? [0x20] : []
    return fence + space + code + space + fence
  }

  private static let special = ByteSet("`\n|")

  /// Whether single backticks suffice for a text, in a table too.
  static func isPlain(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
    code.first != 0x20 && !code.isEmpty && special.next(in: code, from: 0) == code.count
  }

  /// The longest run of a byte.
  static func longestRun(of byte: UInt8, in bytes: [UInt8]) -> Int {
    var longest = 0
    var run = 0
    for other in bytes {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// The smallest number of backticks that does not occur as a run.
  private static func shortestFence(_ code: [UInt8]) -> Int {
    var lengths: Set<Int> = []
    var run = 0
    for byte in code + [0x20] {
      if byte == 0x60 {
        run += 1
      } else if run > 0 {
        lengths.insert(run)
        run = 0
      }
    }
    var count = 1
    while lengths.contains(count) { count += 1 }
    return count
  }

  private static func hasEscapedPipe(_ code: [UInt8]) -> Bool {
    zip(code, code.dropFirst()).contains { $0 == 0x5C && $1 == 0x7C }
  }
}
