/// Reads the delimiters of a flow as CommonMark's parser will, to see whether each pair is found again.
///
/// Whether `**` opens or closes depends on the characters around it and on every delimiter before it. Rather than
/// guess, the writer plays the parser; a mark that would not come back as meant falls back to an HTML element.
struct DelimiterMatch {
  /// A part of a run: what one mark asks of it.
  fileprivate struct Unit {
    var mark: Int
    var opens: Bool
    var count: Int
  }

  /// Delimiters of one kind side by side.
  fileprivate struct Run {
    var byte: UInt8
    var count: Int
    var canOpen: Bool
    var canClose: Bool
    var units: ArraySlice<Unit>
  }

  private var pending: [Run] = []
  private var floors: [Int] = []
  private var failed: Set<Int> = []
  /// How far back an opener is looked for; beyond that the pair is given up rather than time spent.
  private let reach = 100

  /// Changes the notation of the flow's marks until all of them will be read as meant.
  static func settle(_ flow: inout InlineFlow) {
    guard !flow.marks.isEmpty else { return }
    for _ in 0..<8 {
      let failed = Dialect.all.reduce(into: Set<Int>()) { $0.formUnion(failures(of: flow, $1)) }
      if failed.isEmpty { return }
      for mark in failed { flow.marks[mark].retreat() }
    }
    for mark in flow.marks.indices { flow.marks[mark].notation = .html }
  }

  /// Where parsers differ; what is written has to be right for all of them.
  fileprivate struct Dialect {
    /// Whether symbols beyond ASCII are punctuation, as since CommonMark 0.31.
    var symbolsArePunctuation: Bool
    /// Whether tildes are passed over when the neighbours of stars and underscores are looked at, as cmark-gfm does.
    var skipsTildes: Bool

    static let all = [
      Dialect(symbolsArePunctuation: true, skipsTildes: false),
      Dialect(symbolsArePunctuation: false, skipsTildes: true),
    ]
  }

  private static func failures(of flow: InlineFlow, _ dialect: Dialect) -> Set<Int> {
    var match = DelimiterMatch()
    flow.bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < flow.tokens.count {
        let token = flow.tokens[place]
        switch token.kind {
        case .open, .close:
          guard let delimiter = flow.marks[token.index].delimiter else { break }
          let end = flow.endOfRun(from: place, byte: delimiter.byte)
          match.add(flow.run(place..<end, bytes, delimiter.byte, dialect))
          place = end
          continue
        case .linkOpen: match.floors.append(match.pending.count)
        case .linkClose: match.giveUp(from: match.floors.popLast() ?? 0)
        case .text, .code, .literal, .note, .lineBreak: break
        }
        place += 1
      }
    }
    match.giveUp(from: 0)
    return match.failed
  }

  private mutating func add(_ next: Run) {
    var run = next
    if run.canClose { close(with: &run) }
    guard !run.units.isEmpty else { return }
    if run.canOpen { pending.append(run) } else { failed.formUnion(run.units.map(\.mark)) }
  }

  private mutating func close(with closer: inout Run) {
    let floor = floors.last ?? 0
    var place = pending.count - 1
    var steps = 0
    while place >= floor, let unit = closer.units.first {
      let opener = pending[place]
      let isOdd = (closer.canOpen || opener.canClose) && (opener.count + closer.count) % 3 == 0
        && !(opener.count % 3 == 0 && closer.count % 3 == 0)
      guard opener.byte == closer.byte, !isOdd || closer.byte == 0x7E else {
        place -= 1
        steps += 1
        if steps > reach {
          failed.formUnion(closer.units.map(\.mark))
          return
        }
        continue
      }
      giveUp(from: place + 1)
      let opening = opener.units.last
      if unit.opens || opening?.mark != unit.mark || !agrees(opener, closer, unit) {
        // The parser would pair these two, and they are no pair.
        failed.formUnion(closer.units.map(\.mark))
        failed.formUnion(opener.units.map(\.mark))
        closer.units = []
        pending.removeLast()
        return
      }
      closer.units.removeFirst()
      pending[place].units.removeLast()
      if pending[place].units.isEmpty {
        pending.removeLast()
        place -= 1
      }
    }
  }

  /// Whether the parser takes as many delimiters as the mark has: two where both runs still have two.
  private func agrees(_ opener: Run, _ closer: Run, _ unit: Unit) -> Bool {
    let left = opener.units.reduce(0) { $0 + $1.count }
    let right = closer.units.reduce(0) { $0 + $1.count }
    return closer.byte == 0x7E ? left == right : min(left, right, 2) == unit.count
  }

  private mutating func giveUp(from place: Int) {
    while pending.count > place, let run = pending.popLast() { failed.formUnion(run.units.map(\.mark)) }
  }
}

extension InlineFlow {
  /// The end of the tokens that make one run of delimiters with the token at `start`.
  fileprivate func endOfRun(from start: Int, byte: UInt8) -> Int {
    var end = start + 1
    while end < tokens.count, tokens[end].isDelimiter, marks[tokens[end].index].delimiter?.byte == byte { end += 1 }
    return end
  }

  fileprivate func run(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8, _ dialect: DelimiterMatch.Dialect
  ) -> DelimiterMatch.Run {
    let skipsTildes = dialect.skipsTildes && byte != 0x7E
    var before = classBefore(range.lowerBound, bytes, skipsTildes)
    var after = classAfter(range.upperBound, bytes, skipsTildes)
    if before == .symbol { before = dialect.symbolsArePunctuation ? .punctuation : .other }
    if after == .symbol { after = dialect.symbolsArePunctuation ? .punctuation : .other }
    let isLeft = after != .whitespace && (after != .punctuation || before != .other)
    let isRight = before != .whitespace && (before != .punctuation || after != .other)
    let isUnderscore = byte == 0x5F
    let units = tokens[range].map { token in
      DelimiterMatch.Unit(
        mark: token.index, opens: token.kind == .open, count: marks[token.index].delimiter?.count ?? 0)
    }
    return DelimiterMatch.Run(
      byte: byte, count: units.reduce(0) { $0 + $1.count },
      canOpen: isLeft && (!isUnderscore || !isRight || before == .punctuation),
      canClose: isRight && (!isUnderscore || !isLeft || after == .punctuation), units: units[...])
  }

  private func classBefore(
    _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ skipsTildes: Bool
  ) -> CharacterClass {
    var place = end
    while skipsTildes, place > 0, isTilde(tokens[place - 1]) { place -= 1 }
    guard place > 0 else { return .whitespace }
    let token = tokens[place - 1]
    switch token.kind {
    case .text, .literal, .note:
      var end = token.range.upperBound
      while skipsTildes, end > token.range.lowerBound + 1, bytes[end - 1] == 0x7E { end -= 1 }
      return CharacterClass(in: bytes, before: end)
    case .lineBreak: return .whitespace
    case .code, .open, .close, .linkOpen, .linkClose: return .punctuation
    }
  }

  private func classAfter(
    _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ skipsTildes: Bool
  ) -> CharacterClass {
    var place = start
    while skipsTildes, place < tokens.count, isTilde(tokens[place]) { place += 1 }
    guard place < tokens.count else { return .whitespace }
    let token = tokens[place]
    switch token.kind {
    case .text, .literal, .note:
      var start = token.range.lowerBound
      while skipsTildes, start < token.range.upperBound - 1, bytes[start] == 0x7E { start += 1 }
      return CharacterClass(in: bytes, at: start)
    case .code, .lineBreak, .open, .close, .linkOpen, .linkClose: return .punctuation
    }
  }

  private func isTilde(_ token: Token) -> Bool {
    token.isDelimiter && marks[token.index].delimiter?.byte == 0x7E
  }
}
