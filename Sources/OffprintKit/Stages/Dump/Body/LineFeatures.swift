/// Computes the features of a line that depend only on the line and its neighbours' white space.
struct LineFeatures {
  private let text: UnsafeBufferPointer<UInt8>
  private let words: UnsafeBufferPointer<UInt32>
  private let logarithms: UnsafeBufferPointer<UInt8>

  /// Calls `body` with the features of the lines of a text.
  static func of<Result>(_ text: [UInt8], _ body: (LineFeatures) -> Result) -> Result {
    text.withUnsafeBufferPointer { text in
      WordTable.shared.slots.withUnsafeBufferPointer { words in
        Self.logarithms.withUnsafeBufferPointer { logarithms in
          body(LineFeatures(text: text, words: words, logarithms: logarithms))
        }
      }
    }
  }

  /// The facts about a line that the page needs.
  struct Outline {
    /// The number of words.
    var words: Int
    /// The number of stop words.
    var stopWords: Int
    /// A hash of the words.
    var key: UInt64
  }

  /// Fills a line's row with its features; those of the page are 0.
  func fill(_ row: UnsafeMutableBufferPointer<UInt8>, for part: Int, of lines: [Dump.Line]) -> Outline {
    row.update(repeating: 0)
    let line = lines[part]
    let (start, end) = (Int(line.start), Int(line.end))
    fillLayout(row, for: part, of: lines)
    let edges = LineEdges(text)
    let behind = edges.skipMarker(from: start, to: end, in: row)
    edges.readStart(from: behind, to: end, in: row)
    edges.readEnd(from: behind, to: end, in: row)
    row.set(.allCapitals, if: isAllCapitals(from: behind, to: min(end, behind + 64)))
    var scanner = LineScanner(text, end: end, words: words)
    scanner.scan(from: behind)
    fillLengths(row, scanner, bytes: max(1, end - behind - scanner.wideSpaces))
    fillSigns(row, scanner.signs)
    fillKinds(row, scanner)
    return Outline(words: scanner.words, stopWords: scanner.stopWords, key: scanner.key)
  }

  private func fillLayout(_ row: UnsafeMutableBufferPointer<UInt8>, for part: Int, of lines: [Dump.Line]) {
    let line = lines[part]
    row[.indent] = LineFeature.byte(Float(line.indent) / 16)
    row.set(.blankBefore, if: part == 0 || line.blanksBefore > 0)
    if part > 0 {
      row.set(.indentGrows, if: line.indent > lines[part - 1].indent)
      row.set(.indentShrinks, if: line.indent < lines[part - 1].indent)
    }
    if part + 1 < lines.count { row.set(.blankAfter, if: lines[part + 1].blanksBefore > 0) }
  }

  private func fillLengths(
    _ row: UnsafeMutableBufferPointer<UInt8>, _ scanner: LineScanner, bytes: Int
  ) {
    let words = scanner.words
    row[.logWords] = logarithms[min(words, logarithms.count - 1)]
    let length: LineFeature =
      switch words {
      case ...1: .words1
      case 2: .words2
      case 3...5: .words3to5
      case 6...11: .words6to11
      case 12...24: .words12to24
      default: .words25
      }
    row[length] = 255
    let share = 1 / Float(max(1, words))
    row[.bytesPerWord] = LineFeature.byte(Float(bytes) * share / 16)
    row[.commas] = LineFeature.byte(Float(scanner.commas * 4) * share)
    row[.innerStops] = LineFeature.byte(Float(scanner.innerStops) / 4)
    row[.titleCase] = LineFeature.byte(Float(scanner.capitalized) / Float(max(1, scanner.runs)))
    row[.digits] = LineFeature.byte(Float(scanner.digits) / Float(bytes))
  }

  private func fillSigns(_ row: UnsafeMutableBufferPointer<UInt8>, _ signs: LineScanner.Signs) {
    if signs.isEmpty { return }
    row.set(.at, if: signs.contains(.at))
    row.set(.pipe, if: signs.contains(.pipe))
    row.set(.copyright, if: signs.contains(.copyright))
    row.set(.address, if: signs.contains(.address))
    row.set(.arrow, if: signs.contains(.arrow))
    row.set(.money, if: signs.contains(.money))
    row.set(.quote, if: signs.contains(.quote))
    row.set(.parenthesis, if: signs.contains(.parenthesis))
    row.set(.question, if: signs.contains(.question))
  }

  private func fillKinds(_ row: UnsafeMutableBufferPointer<UInt8>, _ scanner: LineScanner) {
    let words = Float(max(1, scanner.words))
    row[.stopWords] = LineFeature.byte(Float(scanner.stopWords) / words)
    if scanner.kinds == .zero { return }
    let share = 1 / words.squareRoot()
    for kind in 1..<WordKind.allCases.count where scanner.kinds[kind] > 0 {
      row[LineFeature.stopWords.rawValue + kind] = LineFeature.byte(Float(scanner.kinds[kind]) * share)
    }
  }

  /// Whether the bytes have several capital and no small ASCII letters.
  private func isAllCapitals(from start: Int, to end: Int) -> Bool {
    var capitals = 0
    for index in start..<end {
      let byte = text[index]
      if byte &- UInt8(ascii: "a") < 26 { return false }
      if byte &- UInt8(ascii: "A") < 26 { capitals += 1 }
    }
    return capitals > 2
  }

  /// The feature of each number of words: the logarithm to the base of 256.
  private static let logarithms: [UInt8] = (0...255).map {
    LineFeature.byte(Logarithm.ofOneMore(than: $0) / 8)
  }
}
