/// Finds the formulas in the text of pages that load MathJax or KaTeX's auto-render script, which render text
/// between TeX delimiters.
struct TeXText {
  /// A part of a paragraph.
  enum Part: Equatable {
    case line([Inline])
    case display(Math)
  }

  /// The parts of a paragraph.
  static func parts(of paragraph: [Inline]) -> [Part] {
    var parts: [Part] = []
    var line: [Inline] = []
    for piece in pieces(of: paragraph) {
      switch piece {
      case .inline(let inline): line.append(inline)
      case .display(let math):
        if !line.isEmpty { parts.append(.line(line)) }
        line = []
        parts.append(.display(math))
      }
    }
    if !line.isEmpty { parts.append(.line(line)) }
    return parts
  }

  /// A line with its formulas, displayed ones included.
  static func line(_ inlines: [Inline]) -> [Inline] {
    pieces(of: inlines).map(inline)
  }

  private static func inline(_ piece: Piece) -> Inline {
    switch piece {
    case .inline(let inline): inline
    case .display(let math): .math(math)
    }
  }

  private enum Piece {
    case inline(Inline)
    case display(Math)
  }

  private static func pieces(of inlines: [Inline]) -> [Piece] {
    let within = ArticleRewriter(line: { scanned($0) { [$0] }.map(inline) })
    return scanned(inlines) { within.rewrite([$0]) }
  }

  /// The text of a line with its formulas; `change` converts inlines other than text.
  private static func scanned(_ inlines: [Inline], _ change: (Inline) -> [Inline]) -> [Piece] {
    var pieces: [Piece] = []
    var text: [UInt8] = []
    for inline in inlines {
      switch inline {
      case .text(let string): text += string.utf8
      // Within a formula a line break is white space.
      case .lineBreak: text.append(lineBreak)
      default:
        append(text, to: &pieces)
        text = []
        pieces += change(inline).map { .inline($0) }
      }
    }
    append(text, to: &pieces)
    return pieces
  }

  private static let lineBreak: UInt8 = 0x0A

  private static func append(_ bytes: [UInt8], to pieces: inout [Piece]) {
    guard !bytes.isEmpty else { return }
    var scanner = TeXText(bytes)
    scanner.scan()
    pieces += scanner.pieces
  }

  private let bytes: [UInt8]
  private var pieces: [Piece] = []
  private var text: [UInt8] = []
  /// The next position of each closing delimiter, cached to avoid repeated searches.
  private var closers: [String: Int] = [:]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() {
    var place = 0
    while place < bytes.count {
      if let end = readFormula(at: place) {
        place = end
      } else if bytes[place] == 0x5C, place + 1 < bytes.count, bytes[place + 1] == 0x24 {
        text.append(0x24)
        place += 2
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    endText()
  }

  /// Reads a formula; returns its end.
  private mutating func readFormula(at place: Int) -> Int? {
    guard place + 2 < bytes.count else { return nil }
    switch (bytes[place], bytes[place + 1]) {
    case (0x24, 0x24) where bytes[place + 2] == 0x24:
      guard let end = find("$$$", from: place + 3) else { return nil }
      return append(place + 3..<end, to: end + 3)
    case (0x24, 0x24): return display(from: place, skipping: 2, to: "$$")
    case (0x5C, 0x5B): return display(from: place, skipping: 2, to: "\\]")
    case (0x5C, 0x28):
      guard let end = find("\\)", from: place + 2) else { return nil }
      return append(place + 2..<end, to: end + 2)
    case (0x5C, 0x62): return environment(at: place)
    case (0x24, let next) where next > 0x20:
      guard let end = dollar(from: place + 1), TeXSource.isInline(bytes[place + 1..<end]),
        end + 1 == bytes.count || !bytes[end + 1].isASCIIDigit
      else { return nil }
      return append(place + 1..<end, to: end + 1)
    default: return nil
    }
  }

  private mutating func display(from place: Int, skipping open: Int, to closer: String) -> Int? {
    guard let end = find(closer, from: place + open) else { return nil }
    guard let tex = tex(in: place + open..<end) else { return nil }
    endText()
    pieces.append(.display(Math(tex)))
    return end + closer.utf8.count
  }

  private mutating func append(_ range: Range<Int>, to end: Int) -> Int? {
    guard let tex = tex(in: range) else { return nil }
    endText()
    pieces.append(.inline(.math(Math(tex))))
    return end
  }

  private mutating func environment(at place: Int) -> Int? {
    let start = place + 7
    guard bytes[place...].starts(with: "\\begin{".utf8),
      let brace = bytes[start...].prefix(12).firstIndex(of: 0x7D)
    else { return nil }
    let name = String(decoding: bytes[start..<brace], as: UTF8.self)
    let closer = "\\end{\(name)}"
    guard TeXSource.environments.contains(name), let end = find(closer, from: brace) else { return nil }
    let after = end + closer.utf8.count
    guard let tex = tex(in: place..<after) else { return nil }
    endText()
    pieces.append(.display(Math(tex)))
    return after
  }

  private func tex(in range: Range<Int>) -> String? {
    guard range.count <= Self.longest else { return nil }
    let source = String(decoding: bytes[range].map { $0 == Self.lineBreak ? 0x20 : $0 }, as: UTF8.self)
    let tex = WhiteSpace.trimmed(source[...])
    return tex.isEmpty ? nil : String(tex)
  }

  private static let longest = 20_000

  /// The next position of a closing delimiter.
  private mutating func find(_ closer: String, from start: Int) -> Int? {
    if let known = closers[closer], known >= start { return known == Int.max ? nil : known }
    let pattern = Array(closer.utf8)
    var place = start
    while place + pattern.count <= bytes.count {
      if bytes[place] == pattern[0], bytes[place..<place + pattern.count].elementsEqual(pattern) {
        closers[closer] = place
        return place
      }
      place += 1
    }
    closers[closer] = Int.max
    return nil
  }

  /// The next dollar sign without a backslash before it.
  private mutating func dollar(from start: Int) -> Int? {
    if let known = closers["$"], known >= start { return known == Int.max ? nil : known }
    var place = start
    while place < bytes.count {
      if bytes[place] == 0x5C {
        place += 2
      } else if bytes[place] == 0x24 {
        closers["$"] = place
        return place
      } else {
        place += 1
      }
    }
    closers["$"] = Int.max
    return nil
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    var isFirst = true
    for line in text.split(separator: Self.lineBreak, omittingEmptySubsequences: false) {
      if !isFirst { pieces.append(.inline(.lineBreak)) }
      isFirst = false
      if !line.isEmpty { pieces.append(.inline(.text(String(decoding: line, as: UTF8.self)))) }
    }
    text = []
  }
}
