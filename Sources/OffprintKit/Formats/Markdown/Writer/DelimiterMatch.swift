/// Matches the delimiters of a flow as CommonMark's parser will, to check that each pair is recognized.
///
/// Whether `**` opens or closes depends on the characters around it and on every delimiter before it. So the
/// writer simulates the parser; a mark that would not be read back as intended falls back to an HTML element.
struct DelimiterMatch {
  /// Adjacent delimiters of one kind: tokens of a flow, which are consumed by matching.
  fileprivate struct Run {
    var byte: UInt8
    /// The original number of delimiters.
    var count: Int
    /// The remaining number of delimiters.
    var left: Int
    var canOpen: Bool
    var canClose: Bool
    var tokens: Range<Int>
  }

  private var pending: [Run] = []
  private var floors: [Int] = []
  private var failed: [Int] = []
  /// Whether the dialects could disagree about the result.
  private var isDebatable = false
  /// The maximum distance to search back for an opener; beyond it the pair is given up to limit the time.
  private let reach = 100

  /// Changes the notation of the flow's marks until all of them will be read as intended.
  mutating func settle(_ flow: inout InlineFlow) {
    guard !flow.marks.isEmpty else { return }
    // The neighbours of a mark change when another is removed.
    for _ in 0..<4 {
      settleOnce(&flow)
      if !flow.removeSilentMarks() { return }
    }
    for mark in flow.marks.indices { flow.marks[mark].giveUp() }
    _ = flow.removeSilentMarks()
  }

  private mutating func settleOnce(_ flow: inout InlineFlow) {
    floors.removeAll(keepingCapacity: true)
    let hasTilde = flow.bytes.withUnsafeBufferPointer { $0.holds(0x7E) }
    // A tilde in text is then preceded by a backslash, so it is not skipped.
    var cmark = Dialect.cmark
    cmark.tildesAreEscaped = hasTilde && flow.hasSeveralTildeRuns
    for _ in 0..<8 {
      failed.removeAll(keepingCapacity: true)
      isDebatable = hasTilde
      read(flow, .current)
      if isDebatable { read(flow, cmark) }
      if failed.isEmpty { return }
      for mark in Set(failed) { flow.marks[mark].retreat() }
    }
    for mark in flow.marks.indices { flow.marks[mark].giveUp() }
  }

  /// Differences between parsers; the output must be correct for all of them.
  fileprivate struct Dialect {
    /// Whether non-ASCII symbols are punctuation, as since CommonMark 0.31.
    var symbolsArePunctuation: Bool
    /// Whether tildes are skipped when examining the neighbours of stars and underscores, as in cmark-gfm.
    var skipsTildes: Bool
    var tildesAreEscaped = false

    static let current = Dialect(symbolsArePunctuation: true, skipsTildes: false)
    static let cmark = Dialect(symbolsArePunctuation: false, skipsTildes: true)
  }

  private mutating func read(_ flow: InlineFlow, _ dialect: Dialect) {
    flow.bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < flow.tokens.count {
        let token = flow.tokens[place]
        switch token.kind {
        case .open, .close:
          guard let delimiter = flow.marks[token.index].delimiter else { break }
          let end = flow.endOfRun(from: place, byte: delimiter.byte)
          add(flow.run(place..<end, bytes, delimiter.byte, dialect, &isDebatable), in: flow)
          place = end
          continue
        case .linkOpen: floors.append(pending.count)
        case .linkClose: giveUp(from: floors.popLast() ?? 0, in: flow)
        case .text, .code, .literal, .note, .lineBreak: break
        }
        place += 1
      }
    }
    giveUp(from: 0, in: flow)
  }

  private mutating func add(_ next: Run, in flow: InlineFlow) {
    var run = next
    if run.canClose { close(with: &run, in: flow) }
    guard !run.tokens.isEmpty else { return }
    if run.canOpen { pending.append(run) } else { fail(run, in: flow) }
  }

  private mutating func close(with closer: inout Run, in flow: InlineFlow) {
    let floor = floors.last ?? 0
    var place = pending.count - 1
    var steps = 0
    while place >= floor, let first = closer.tokens.first {
      let opener = pending[place]
      let isOdd =
        (closer.canOpen || opener.canClose) && (opener.count + closer.count) % 3 == 0
        && !(opener.count % 3 == 0 && closer.count % 3 == 0)
      guard opener.byte == closer.byte, !isOdd || closer.byte == 0x7E else {
        place -= 1
        steps += 1
        if steps > reach { return fail(closer, in: flow) }
        continue
      }
      giveUp(from: place + 1, in: flow)
      let count = flow.delimiterCount(first)
      let isPair =
        flow.tokens[first].kind == .close && flow.tokens[opener.tokens.upperBound - 1].kind == .open
        && flow.tokens[first].index == flow.tokens[opener.tokens.upperBound - 1].index
      // The parser consumes two while both runs have two; runs of tildes match only if they have the same
      // length.
      guard isPair,
        closer.byte == 0x7E ? opener.left == closer.left : min(opener.left, closer.left, 2) == count
      else {
        fail(closer, in: flow)
        fail(opener, in: flow)
        closer.tokens = closer.tokens.upperBound..<closer.tokens.upperBound
        pending.removeLast()
        return
      }
      closer.tokens = first + 1..<closer.tokens.upperBound
      closer.left -= count
      pending[place].left -= count
      pending[place].tokens = opener.tokens.lowerBound..<opener.tokens.upperBound - 1
      if pending[place].tokens.isEmpty {
        pending.removeLast()
        place -= 1
      }
    }
  }

  private mutating func fail(_ run: Run, in flow: InlineFlow) {
    for token in flow.tokens[run.tokens] { failed.append(token.index) }
  }

  private mutating func giveUp(from place: Int, in flow: InlineFlow) {
    while pending.count > place, let run = pending.popLast() { fail(run, in: flow) }
  }
}

extension InlineFlow {
  /// The end of the tokens that form one run of delimiters with the token at `start`.
  fileprivate func endOfRun(from start: Int, byte: UInt8) -> Int {
    var end = start + 1
    while end < tokens.count, tokens[end].isDelimiter, marks[tokens[end].index].delimiter?.byte == byte {
      end += 1
    }
    return end
  }

  fileprivate func run(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8,
    _ dialect: DelimiterMatch.Dialect,
    _ isDebatable: inout Bool
  ) -> DelimiterMatch.Run {
    let skipsTildes = dialect.skipsTildes && byte != 0x7E
    var before = classBefore(range.lowerBound, bytes, skipsTildes, dialect.tildesAreEscaped)
    var after = classAfter(range.upperBound, bytes, skipsTildes, dialect.tildesAreEscaped)
    if byte == 0x7E || before == .symbol || after == .symbol { isDebatable = true }
    if before == .symbol { before = dialect.symbolsArePunctuation ? .punctuation : .other }
    if after == .symbol { after = dialect.symbolsArePunctuation ? .punctuation : .other }
    let isLeft = after != .whitespace && (after != .punctuation || before != .other)
    let isRight = before != .whitespace && (before != .punctuation || after != .other)
    let isUnderscore = byte == 0x5F
    let count = range.reduce(0) { $0 + delimiterCount($1) }
    return DelimiterMatch.Run(
      byte: byte, count: count, left: count,
      canOpen: isLeft && (!isUnderscore || !isRight || before == .punctuation),
      canClose: isRight && (!isUnderscore || !isLeft || after == .punctuation), tokens: range)
  }

  private func classBefore(
    _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ skipsTildes: Bool, _ areEscaped: Bool
  ) -> CharacterClass {
    for token in tokens[..<end].reversed() {
      switch token.kind {
      case .text, .literal, .note:
        var end = token.range.upperBound
        while skipsTildes, !areEscaped, end > token.range.lowerBound, bytes[end - 1] == 0x7E { end -= 1 }
        if end > token.range.lowerBound { return CharacterClass(in: bytes, before: end) }
      case .lineBreak: return .whitespace
      case .open, .close: if !skipsTildes || !isTilde(token) { return .punctuation }
      case .code, .linkOpen, .linkClose: return .punctuation
      }
    }
    return .whitespace
  }

  private func classAfter(
    _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ skipsTildes: Bool, _ areEscaped: Bool
  ) -> CharacterClass {
    for token in tokens[start...] {
      switch token.kind {
      case .text, .literal, .note:
        var start = token.range.lowerBound
        while skipsTildes, !areEscaped, start < token.range.upperBound, bytes[start] == 0x7E { start += 1 }
        if start < token.range.upperBound { return CharacterClass(in: bytes, at: start) }
      case .open, .close: if !skipsTildes || !isTilde(token) { return .punctuation }
      case .code, .lineBreak, .linkOpen, .linkClose: return .punctuation
      }
    }
    return .whitespace
  }

  fileprivate var hasSeveralTildeRuns: Bool {
    var runs = marks.contains { $0.kind == .strikethrough } ? 2 : 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x7E, previous != 0x7E { runs += 1 }
      previous = byte
    }
    return runs > 1
  }

  fileprivate func delimiterCount(_ token: Int) -> Int { marks[tokens[token].index].delimiter?.count ?? 0 }

  private func isTilde(_ token: Token) -> Bool {
    token.isDelimiter && marks[token.index].delimiter?.byte == 0x7E
  }
}
