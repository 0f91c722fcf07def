/// Program text between fences longer than any inside it.
enum CodeFence {
  /// Writes a code block.
  static func write(_ code: CodeBlock, to lines: inout MarkdownLines) {
    var value: [UInt8] = []
    value.append(cleaned: code.value)
    let info = info(of: code)
    // An info string after a fence of backticks must not contain backticks.
    let mark: UInt8 = info.contains(0x60) ? 0x7E : 0x60
    let fence = [UInt8](repeating: mark, count: max(3, CodeSpan.longestRun(of: mark, in: value) + 1))
    lines.out.append(fence)
    // A language that starts with the fence character would lengthen the fence.
    if info.first == mark { lines.out.append(0x20) }
    lines.out.append(info)
    if !value.isEmpty {
      lines.newLine()
      value.withUnsafeBufferPointer { lines.write(text: $0) }
    }
    lines.newLine()
    lines.out.append(fence)
  }

  /// The info string: the language, which is one word, and the rest.
  private static func info(of code: CodeBlock) -> [UInt8] {
    var language: [UInt8] = []
    language.append(cleaned: code.language ?? "")
    language = language.map { $0.isBlank ? 0x2D : $0 }
    guard !language.isEmpty else { return [] }
    var meta: [UInt8] = []
    meta.append(cleaned: code.meta ?? "")
    let info = language + (meta.isEmpty ? [] : [0x20]) + meta.map { $0 == 0x0A ? 0x20 : $0 }
    return info.withUnsafeBufferPointer { info in
      var escaped: [UInt8] = []
      for (place, byte) in info.enumerated() {
        if byte == 0x5C, place + 1 < info.count, info[place + 1].isASCIIPunctuation {
          escaped += [0x5C, 0x5C]
        } else if byte == 0x26, EscapeRules.isEntity(info, at: place) {
          escaped += Array("&amp;".utf8)
        } else {
          escaped.append(byte)
        }
      }
      return escaped
    }
  }
}
