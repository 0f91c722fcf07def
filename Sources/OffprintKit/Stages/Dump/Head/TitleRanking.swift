/// Ranks the lines before a dump's body by their likeness to a title.
///
/// The weights were fitted on dumps of pages whose titles are known, as a choice among the lines of each page.
struct TitleRanking {
  private let dump: Dump
  private let body: Int
  private let marks: Marks
  private let range: Range<Int>
  private let keys: [Int: Int]
  private let counts: [Int: Int]
  private let bodyWords: WordCounts
  private let looks: [LineLook]

  /// Prepares the ranking of the lines up to shortly after the start of the body.
  init(dump: Dump, body: Int, marks: Marks) {
    self.dump = dump
    self.body = body
    self.marks = marks
    range = max(0, body - 60)..<min(dump.lines.count, body + 3)
    var keys: [Int: Int] = [:]
    var counts: [Int: Int] = [:]
    for part in range {
      let key = Self.key(dump, part)
      keys[part] = key
      counts[key, default: 0] += 1
    }
    self.keys = keys
    self.counts = counts
    bodyWords = WordCounts(dump: dump, parts: body..<min(dump.lines.count, body + 60))
    looks = (range.lowerBound..<min(dump.lines.count, range.upperBound + Self.dateReach))
      .map { LineLook(dump.text[dump.lines[$0].range.prefix(400)]) }
  }

  /// Returns the line that looks most like a title; `nil` if there is none.
  func best() -> Int? {
    var best: (part: Int, score: Double)?
    for part in range where !marks.isDecided(part) && dump.lines[part].isText && !isWholeBody(part) {
      guard let score = score(part), score > best?.score ?? 0 else { continue }
      best = (part, score)
    }
    return best.map { firstLine(before: $0.part) ?? $0.part }
  }

  /// The maximum number of lines between the first line of a text and the paragraph that looks like its title.
  private static let firstReach = 3
  /// The longest first line that is a title although it looks less like one, in words.
  private static let longestFirst = 16

  /// The first line of the text, if it stands apart and is no sentence, while the line that looks like a title is
  /// one, or the start of one.
  private func firstLine(before part: Int) -> Int? {
    let texts = (0...part).lazy.filter { dump.lines[$0].isText }.prefix(Self.firstReach + 1)
    guard let first = texts.first, first < part, texts.count <= Self.firstReach, range.contains(first),
      !marks.isDecided(first), dump.lines[first + 1].blanksBefore > 0, dump.lines[first].blanksBefore == 0,
      dump.lines[first].quotations == 0
    else { return nil }
    let look = looks[first - range.lowerBound]
    guard (1...Self.longestFirst).contains(look.words), !look.hasSeparator, !look.beginsLikeByline,
      dump.lines[first].indent <= dump.lines[part].indent
    else { return nil }
    let text = LineLook.withoutReferences(dump.text[dump.lines[part].range])
    return SentenceEdge.end(of: dump.text, text.startIndex..<text.endIndex) == .stop
      && text.last == UInt8(ascii: ".") && looks[part - range.lowerBound].words >= Self.fewestOfSentence
      && SentenceEdge.end(of: dump.text, dump.lines[first].range) == .open ? first : nil
  }

  /// The fewest words of a sentence that is no title.
  private static let fewestOfSentence = 8

  /// Whether a line is the whole body, and thus not a title.
  private func isWholeBody(_ part: Int) -> Bool {
    part == body && !(part + 1..<dump.lines.count).contains { marks[$0] == .body }
  }

  private func score(_ part: Int) -> Double? {
    let line = dump.lines[part]
    guard line.count <= 400 else { return nil }
    let look = looks[part - range.lowerBound]
    guard look.words > 0 else { return nil }
    var score = Self.weight(words: look.words) + Self.weight(distance: body - part)
    if ListMarker(dump.text[line.range]) != nil { score -= 1.3 }
    if line.indent > 0 { score -= 1.6 }
    if line.kind == .heading, line.level == 1, part < body { score += 5 }
    if goesOn(part) { score -= 4 }
    // A letter's words are not the title of an answer to it.
    if line.quotations > 0 { return nil }
    if line.blanksBefore > 0 || part == 0 { score += 3 }
    if part + 1 < dump.lines.count, dump.lines[part + 1].blanksBefore > 0 { score += 2.2 }
    switch look.last {
    case UInt8(ascii: "."): score -= 2.5
    case UInt8(ascii: ":"): score -= 0.7
    default: break
    }
    if look.hasYear { score += 1.3 }
    if let key = keys[part], counts[key] == 2 { score += 0.4 }
    let overlap = bodyWords.overlap(with: dump.text[line.range])
    score += 0.6 * overlap.share + 0.9 * overlap.weight
    if overlap.share == 0 { score -= 0.6 }
    if look.hasSeparator { score -= 1.4 }
    if look.hasComma { score -= 0.7 }
    if look.hasGap { score -= 4 }
    if isFollowedByDate(part) { score += 1.8 }
    if look.beginsLikeByline { score -= 1 }
    return score + 1.7 * look.capitalShare + 4
  }

  /// Whether a line is the first of a paragraph that was not joined.
  private func goesOn(_ part: Int) -> Bool {
    guard part + 1 < dump.lines.count, dump.lines[part + 1].blanksBefore == 0, dump.lines[part].count >= 40
    else {
      return false
    }
    return SentenceEdge.end(of: dump.text, dump.lines[part].range) == .open
      && SentenceEdge.start(of: dump.text, dump.lines[part + 1].range) == .small
  }

  private static func weight(words: Int) -> Double {
    switch words {
    case 1: -1.6
    case 2: -1.8
    case 3: -1.2
    case 4: -0.4
    case 5...6: 0.8
    case 7...9: 1.6
    case 10...14: 2.1
    case 15...20: 1.4
    default: -0.9
    }
  }

  private static func weight(distance: Int) -> Double {
    switch distance {
    case ..<0: -2.3
    case 0: -0.4
    case 1: -0.2
    case 2: 0.9
    case 3: 0.5
    case 4...5: 1
    default: 0.2
    }
  }

  /// The maximum distance of a date from the title above it, in lines.
  private static let dateReach = 6

  private func isFollowedByDate(_ part: Int) -> Bool {
    let next = part + 1..<min(dump.lines.count, part + 1 + Self.dateReach)
    return next.contains { dump.lines[$0].count < 60 && looks[$0 - range.lowerBound].hasYear }
  }

  private static func key(_ dump: Dump, _ part: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in dump.text[dump.lines[part].range].prefix(400) where byte >= 0x30 {
      hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: hash)
  }
}
