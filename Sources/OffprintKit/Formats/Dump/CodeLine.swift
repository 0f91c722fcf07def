/// Distinguishes lines of program text from prose.
enum CodeLine {
  /// Whether a line reads like a statement of a programming language or a command.
  static func isCode(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let last = range.last, range.count <= 400 else { return false }
    let first = bytes[range.lowerBound]
    if bytes[last] == UInt8(ascii: "{") || bytes[last] == UInt8(ascii: "}") { return true }
    if first == UInt8(ascii: "}") || first == UInt8(ascii: "#"), !isProse(bytes, range) {
      return range.count == 1 || begins(bytes, range, Self.openings)
    }
    if bytes[last] == UInt8(ascii: ";") {
      let spaces = range.reduce(0) { bytes[$1] == Byte.space ? $0 + 1 : $0 }
      if spaces <= 2 || holds(bytes, range, Self.signs) { return true }
    }
    if begins(bytes, range, Self.comments) || isCommand(bytes, range) { return true }
    if holds(bytes, range, Self.operators), !isProse(bytes, range) { return true }
    return begins(bytes, range, Self.openings) && !isProse(bytes, range) && holds(bytes, range, Self.signs)
  }

  /// `$ command`
  private static func isCommand(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard range.count > 3, bytes[start] == UInt8(ascii: "$"), bytes[start + 1] == Byte.space else {
      return false
    }
    let isName = bytes[start + 2] &- UInt8(ascii: "a") < 26 || bytes[start + 2] == UInt8(ascii: ".")
    return isName && !isProse(bytes, range)
  }

  /// The number of brackets that a line opens minus those that it closes.
  static func openBrackets(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    range.reduce(0) { depth, place in
      switch bytes[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): depth + 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): depth - 1
      default: depth
      }
    }
  }

  /// Whether a line reads like a sentence: several words and a full stop after a letter.
  static func isProse(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var spaces = 0
    for place in range where bytes[place] == Byte.space { spaces += 1 }
    return spaces >= 5 && (SentenceEdge.end(of: bytes, range) == .stop || range.count > 100)
      && !holds(bytes, range, Self.signs)
  }

  private static func begins(
    _ bytes: [UInt8], _ range: Range<Int>, _ words: [[UInt8]]
  ) -> Bool {
    let start = range.lowerBound
    return words.contains { word in
      guard word.count <= range.count, bytes[start] == word[0] else { return false }
      return (1..<word.count).allSatisfy { bytes[start + $0] == word[$0] }
    }
  }

  private static func holds(
    _ bytes: [UInt8], _ range: Range<Int>, _ signs: Signs
  ) -> Bool {
    for place in range.dropLast() where signs.mayBegin(bytes[place], bytes[place + 1]) {
      if begins(bytes, place..<range.upperBound, signs.all) { return true }
    }
    return false
  }

  /// Operators of two bytes or more. Testing two bytes excludes most positions of a line.
  private struct Signs {
    let all: [[UInt8]]
    private var starts = [UInt64](repeating: 0, count: 1 << 10)

    init(_ signs: [String]) {
      all = signs.map { Array($0.utf8) }
      for sign in all { starts[Self.word(sign[0], sign[1])] |= 1 << UInt64(sign[1] & 63) }
    }

    @inline(__always)
    func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
      starts[Self.word(first, second)] >> UInt64(second & 63) & 1 != 0
    }

    private static func word(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 2 | Int(second >> 6) }
  }

  /// Operators that do not occur in sentences.
  private static let operators = Signs([
    " = ", " += ", " == ", " != ", " -> ", " => ", "();", "());", "::", " := ", " && ", " || ",
  ])

  private static let comments: [[UInt8]] = ["// ", "/* ", "{/*"].map { Array($0.utf8) }

  private static let openings: [[UInt8]] = [
    "#include", "#define", "#!/", "import ", "from ", "def ", "class ", "func ", "fn ", "function ", "var ",
    "let ",
    "const ", "return", "if ", "if(", "for ", "for(", "while ", "while(", "else", "}", "{", "$ ", "% ",
    ">>> ", "... ",
    "//", "/*", "</", "public ", "private ", "static ", "void ", "int ", "print", "echo ", "SELECT ",
  ].map { Array($0.utf8) }

  private static let signs = Signs([
    "()", "(\"", "('", "if (", "for (", "while (", "if(", "for(", "while(", "):", "==", "!=", "->", "=>",
    "::", "+=",
    " = ", ");", "};", "[\"", "['", ":=", "&&", "||", "</", "/>", "$(", "\":", ">>> ", "/*", "#include",
    "#define",
    "$ git ", "$ cd ", "$ sudo ", "return ", " import ", "++", " --",
  ])
}
