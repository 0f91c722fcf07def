/// Formulas between dollar signs; MathML, which Markdown parsers do not support, is written as an element if it is one.
///
/// For parsers without formulas, TeX is text: what could be parsed as tags, links and code in it is replaced
/// by equivalent TeX.
enum MathNotation {
  /// An inline formula in TeX.
  static func inline(_ math: Math, inTable: Bool, inLink: Bool = false) -> [UInt8] {
    var tex = Array(lines(of: math.value).joined(separator: [0x20]))
    closeBackslash(of: &tex)
    guard !tex.isEmpty else { return [] }
    var body = inTable ? tex.flatMap { $0 == 0x7C ? Array("\\vert ".utf8) : [$0] } : tex
    if inLink, !hasBalancedBrackets(body) { body = body.flatMap { bracket($0) } }
    if body.last == 0x20, body.dropLast().last != 0x5C { body.removeLast() }
    // For a parser without formulas, an address at the end would include what follows, up to a space: the bracket
    // of a link, whose own address would then include the backslash of an escape.
    if body.withUnsafeBufferPointer({ BareAddress.extends(through: $0, from: false) }) {
      body += Array("{ }".utf8)
    }
    return [0x24] + body + [0x24]
  }

  /// Whether no bracket of a formula ends the text of the enclosing link for parsers without formulas.
  private static func hasBalancedBrackets(_ tex: [UInt8]) -> Bool {
    var depth = 0
    var escaped = false
    for byte in tex {
      if !escaped, byte == 0x5B { depth += 1 }
      if !escaped, byte == 0x5D { depth -= 1 }
      if depth < 0 { return false }
      escaped = byte == 0x5C && !escaped
    }
    return depth == 0
  }

  private static func bracket(_ byte: UInt8) -> [UInt8] {
    byte == 0x5B ? Array("\\lbrack ".utf8) : byte == 0x5D ? Array("\\rbrack ".utf8) : [byte]
  }

  /// The lines of a displayed formula in TeX.
  static func display(_ math: Math) -> [[UInt8]] {
    let lines = lines(of: math.value)
    guard !lines.isEmpty else { return [] }
    let fence: [UInt8] = [0x24, 0x24]
    // A line must not start like a list or a quotation: then all are joined to one line, or, if a comment
    // ends with its line, put in a fenced code block.
    if lines.contains(where: startsBlock) {
      if !lines.contains(where: { $0.contains(0x25) }) {
        var tex = Array(lines.joined(separator: [0x20]))
        closeBackslash(of: &tex)
        return [fence + tex + fence]
      }
      let ticks = [UInt8](
        repeating: 0x60, count: max(3, lines.map { CodeSpan.longestRun(of: 0x60, in: $0) }.max() ?? 0) + 1)
      return [ticks + Array("math".utf8)] + lines + [ticks]
    }
    return [fence] + lines + [fence]
  }

  /// A backslash at the end, after which a space was trimmed, would escape the closing dollar sign.
  private static func closeBackslash(of tex: inout [UInt8]) {
    guard !tex.reversed().prefix(while: { $0 == 0x5C }).count.isMultiple(of: 2) else { return }
    tex.removeLast()
    tex += Array("{\\ }".utf8)
  }

  private static let blockStarts = ByteSet("-+*#>=~|`:")

  private static func startsBlock(_ line: [UInt8]) -> Bool {
    guard let first = line.first else { return false }
    // A line that looks like a definition is parsed as one if only definitions precede it.
    let defines =
      first == 0x5B
      && (line.starts(with: [0x5B, 0x5E])
        || zip(line, line.dropFirst()).contains { $0 == 0x5D && $1 == 0x3A })
    return defines || blockStarts.contains(first) || first.isASCIIDigit
  }

  /// The lines without blank ones, which would end the paragraph, and without anything that starts a tag, a
  /// link or code, or ends the formula.
  private static func lines(of value: String) -> [[UInt8]] {
    var bytes: [UInt8] = []
    bytes.append(cleaned: value)
    return bytes.split(separator: 0x0A).compactMap { line in
      var safe: [UInt8] = []
      var escaped = false
      for (place, byte) in zip(line.indices, line) {
        if byte == 0x24, !escaped { safe.append(0x5C) }
        if byte == 0x60, !escaped { safe += Array("\u{2018}".utf8) } else { safe.append(byte) }
        let next = line.index(after: place) < line.endIndex ? line[line.index(after: place)] : 0x20
        if byte == 0x3C && HTMLText.opensTag(next) || byte == 0x5D && next == 0x28 { safe.append(0x20) }
        escaped = byte == 0x5C && !escaped
      }
      let start = safe.firstIndex { !$0.isBlank } ?? safe.endIndex
      let end = safe.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
      return start == end ? nil : Array(safe[start..<end])
    }
  }

  /// The element of a formula in MathML; `nil` if it is not a well-formed and safe one.
  static func element(_ math: Math) -> [UInt8]? {
    guard math.notation == .mathML else { return nil }
    return MathML.safeElement(math.value, namespaced: false)?.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x0A: [0x20]
      case 0x7C, 0x60, 0x2A, 0x5F, 0x24, 0x5B, 0x5D, 0x5C, 0x7E: Array("&#\(byte);".utf8)
      default: [byte]
      }
    }
  }
}
