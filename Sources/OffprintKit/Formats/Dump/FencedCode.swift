/// Finds program text between fences of three backquotes or tildes, as in Markdown.
enum FencedCode {
  /// The longest fence with its language, in bytes.
  private static let longestFence = 60

  /// The fenced blocks and their lines, in order. A fence that is not closed is ignored.
  static func find(
    in lines: [Dump.Line], _ bytes: [UInt8]
  ) -> [(lines: Range<Int>, block: Block)] {
    var found: [(lines: Range<Int>, block: Block)] = []
    var open: (line: Int, sign: UInt8, length: Int)?
    for index in lines.indices {
      guard let fence = fence(bytes, lines[index].range) else { continue }
      if let start = open {
        guard fence.sign == start.sign, fence.length >= start.length, fence.info.isEmpty else { continue }
        found.append((start.line..<index + 1, block(of: lines[start.line...index], in: bytes)))
        open = nil
      } else {
        open = (index, fence.sign, fence.length)
      }
    }
    return found
  }

  private static func fence(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (sign: UInt8, length: Int, info: Range<Int>)? {
    guard range.count >= 3, range.count <= longestFence, let first = range.first else { return nil }
    let sign = bytes[first]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let length = range.prefix { bytes[$0] == sign }.count
    let info = range.dropFirst(length)
    guard length >= 3, !info.contains(where: { bytes[$0] == UInt8(ascii: "`") }) else { return nil }
    // A row of tildes is a rule.
    guard sign == UInt8(ascii: "`") || length <= 4 else { return nil }
    return (sign, length, info)
  }

  private static func block(
    of lines: ArraySlice<Dump.Line>, in bytes: [UInt8]
  ) -> Block {
    let inner = lines.dropFirst().dropLast()
    let indent = lines.first?.indentation ?? 0
    var text: [UInt8] = []
    for (place, line) in inner.enumerated() {
      if place > 0 {
        text += repeatElement(Byte.lineFeed, count: min(4, Int(line.blanksBefore) + 1))
      }
      text += repeatElement(Byte.space, count: min(200, max(0, line.indentation - indent)))
      text += bytes[line.range]
    }
    let info = lines.first.flatMap { fence(bytes, $0.range) }?.info
    let language = info.map { String(decoding: bytes[$0], as: UTF8.self) }?
      .split { $0 == " " || $0 == "{" || $0 == "}" }.first
    return .code(CodeBlock(language: language.map(String.init), value: String(decoding: text, as: UTF8.self)))
  }
}
