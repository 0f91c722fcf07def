/// Finds the lines that go on with the paragraph before them: broken at a fixed width, over the edge of a page, or by a
/// blank line within a sentence.
struct LineJoining {
  /// A line of a dump is taken for a sentence that goes on behind a blank line if it has so many columns.
  private static let leastSentence = 40
  /// The same where no blank line stands between: lines of verse may be long.
  private static let leastUnparted = 60
  /// A line that ends within a word has so many bytes.
  private static let leastDivided = 20

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [TextLine]
  /// The lines of text.
  private let texts: [Int]
  private var continuing: [Bool]
  /// Whether a line of text follows the one before it at once.
  private var follows: [Bool]
  private var pairs: [WrapStyle.Pair?]

  /// For each line, whether it continues the line of text before it.
  static func continuations(_ lines: [TextLine], in bytes: UnsafeBufferPointer<UInt8>) -> [Bool] {
    var joining = LineJoining(lines, bytes)
    joining.run()
    return joining.continuing
  }

  private init(_ lines: [TextLine], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    self.lines = lines
    texts = lines.indices.filter { lines[$0].kind == .text }
    continuing = Array(repeating: false, count: lines.count)
    follows = Array(repeating: false, count: texts.count)
    pairs = Array(repeating: nil, count: texts.count)
  }

  private mutating func run() {
    guard texts.count > 1 else { return }
    for place in 1..<texts.count {
      let (before, line) = (texts[place - 1], texts[place])
      follows[place] = line == before + 1 && lines[line].blanksBefore == 0 && !lines[line].startsPage
    }
    // Most dumps have paragraphs on long lines: a look at the bytes tells them.
    let long = texts.count { lines[$0].count > WrapStyle.widths.upperBound * 3 }
    var style: WrapStyle?
    if long * 50 <= texts.count {
      style = findStyle()
    }
    var place = 1
    while place < texts.count {
      guard follows[place] else {
        if goesOn(place, style) { continuing[texts[place]] = true }
        place += 1
        continue
      }
      var end = place
      while end < texts.count, follows[end] { end += 1 }
      joinGroup(place..<end, style)
      place = end
    }
  }

  /// Finds the style by columns; where characters are wide, programs may have counted these instead.
  private mutating func findStyle() -> WrapStyle? {
    var group = 0
    for place in 1..<texts.count {
      if follows[place] { pairs[place] = pair(place, group) } else { group = place }
    }
    let style = WrapStyle(pairs.indices.compactMap { isBreakable($0) ? pairs[$0] : nil })
    if style != nil || !pairs.contains(where: { $0?.isWide == true }) { return style }
    let byColumns = pairs
    for place in pairs.indices { pairs[place]?.countCharacters() }
    let byCharacters = WrapStyle(pairs.indices.compactMap { isBreakable($0) ? pairs[$0] : nil })
    if byCharacters == nil { pairs = byColumns }
    return byCharacters
  }

  /// What two lines tell of the style; an item of a list tells nothing.
  private func isBreakable(_ place: Int) -> Bool {
    guard pairs[place] != nil else { return false }
    return !beginsItem(place) && !isUnbreakable(lines[texts[place - 1]])
  }

  /// Whether a line is one long word, such as an address.
  private func isUnbreakable(_ line: TextLine) -> Bool {
    line.count > Self.leastSentence && !line.range.contains { bytes[$0] == Byte.space }
      && bytes[line.start] < 0x80
  }

  // MARK: Lines that follow at once

  private mutating func joinGroup(_ group: Range<Int>, _ style: WrapStyle?) {
    guard let style else {
      for place in group where isBrokenSentence(place) { continuing[texts[place]] = true }
      return
    }
    // Of verse few lines are full; where most are not, none was broken.
    let full = group.count { place in pairs[place].map(style.isFull) ?? false }
    let items = group.count { beginsItem($0) }
    let isBroken = full * 2 >= group.count - items || (full > 0 && !style.isRagged && !isVerse(group, style))
    for place in group {
      guard let pair = pairs[place], !beginsItem(place), hasIndentOfParagraph(place) else { continue }
      let isFull = style.isFull(pair) || style.isNearlyFull(pair)
      continuing[texts[place]] = (isFull && isBroken) || pair.isDivided
    }
  }

  /// Whether the lines of a group are all much shorter than those of paragraphs.
  private func isVerse(_ group: Range<Int>, _ style: WrapStyle) -> Bool {
    group.allSatisfy { place in pairs[place].map { $0.end * 10 < style.width * 8 } ?? true }
  }

  /// Whether a sentence goes on in the next line of a dump whose lines are not broken otherwise.
  private func isBrokenSentence(_ place: Int) -> Bool {
    let (before, line) = (lines[texts[place - 1]], lines[texts[place]])
    guard !beginsItem(place), line.indent == before.indent else { return false }
    if before.count >= Self.leastDivided, WordDivision.isDivided(bytes, before.range, line.range) {
      return true
    }
    return before.count >= Self.leastUnparted && isHalf(place)
  }

  /// Whether a line is indented like the paragraph that it would continue.
  private func hasIndentOfParagraph(_ place: Int) -> Bool {
    let (before, line) = (lines[texts[place - 1]], lines[texts[place]])
    let more = line.indent - before.indent
    if abs(more) <= 1 { return true }
    let isFirst = !continuing[texts[place - 1]]
    guard isFirst else { return false }
    // The first line of a paragraph may be indented, or that of an item or a clause hang out.
    let next = place + 1 < texts.count && follows[place + 1] ? lines[texts[place + 1]].indent : line.indent
    if more < 0 { return next <= line.indent + 1 || beginsItem(place + 1) }
    return hasMarker(texts[place - 1]) || next >= line.indent - 1
  }

  private func pair(_ place: Int, _ group: Int) -> WrapStyle.Pair {
    let (before, line) = (lines[texts[place - 1]], lines[texts[place]])
    guard before.count <= WrapStyle.widths.upperBound * 3 else {
      return WrapStyle.Pair(group: group, end: 1000, next: 0, isOpen: false, start: .other, isDivided: false)
    }
    return WrapStyle.Pair(
      group: group, end: before.indent + ColumnWidth.of(bytes, before.range), next: nextWidth(line),
      isOpen: SentenceEdge.end(of: bytes, before.range) == .open,
      start: SentenceEdge.start(of: bytes, line.range),
      isDivided: WordDivision.isDivided(bytes, before.range, line.range),
      characters: (before.indent + characters(before.range), characters(firstWord(line)) + 1))
  }

  private func characters(_ range: Range<Int>) -> Int {
    range.reduce(0) { bytes[$1] & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  private func firstWord(_ line: TextLine) -> Range<Int> {
    var end = line.start
    while end < line.end, bytes[end] != Byte.space { end += 1 }
    return line.start..<min(end, line.start + 200)
  }

  /// The columns that the line before would have needed for the first word of this one.
  private func nextWidth(_ line: TextLine) -> Int {
    let first = bytes.character(at: line.start).scalar
    // Between letters of scripts without spaces lines may be broken, but not before closing signs.
    if WordSpacing.needsNone(first) { return 4 }
    return ColumnWidth.of(bytes, firstWord(line)) + 1
  }

  private func beginsItem(_ place: Int) -> Bool {
    guard place < texts.count, let marker = DumpItem(bytes, lines[texts[place]].range) else { return false }
    // A sentence that goes on with a year or a number in brackets.
    guard marker.mayBeText, let pair = pairs[place], pair.isOpen else { return true }
    return place >= 1 && DumpItem(bytes, lines[texts[place - 1]].range) != nil
  }

  private func hasMarker(_ line: Int) -> Bool { DumpItem(bytes, lines[line].range) != nil }

  // MARK: Lines apart

  /// Whether a line goes on with a paragraph over a blank line or the edge of a page.
  private func goesOn(_ place: Int, _ style: WrapStyle?) -> Bool {
    let (before, line) = (texts[place - 1], texts[place])
    // Layout alone may stand between.
    let between = before + 1..<line
    guard between.allSatisfy({ lines[$0].kind == .layout }) else { return false }
    let isPageEdge = !between.isEmpty || lines[line].startsPage
    guard DumpItem(bytes, lines[line].range) == nil else { return false }
    if isPageEdge, WordDivision.isDivided(bytes, lines[before].range, lines[line].range) { return true }
    let columns = lines[before].count > 1000 ? 1000 : ColumnWidth.of(bytes, lines[before].range)
    guard columns >= Self.leastSentence else { return false }
    if isHalf(place) { return true }
    guard isPageEdge, let style, SentenceEdge.end(of: bytes, lines[before].range) == .open else {
      return false
    }
    // The next page may begin with a name, or in a script without capitals: then both lines must be like paragraphs.
    let end = lines[before].indent + columns
    let isFull = style.isRagged ? end * 10 >= style.width * 8 : end + nextWidth(lines[line]) > style.width
    let isParagraph =
      ColumnWidth.of(bytes, lines[line].range) * 10 >= style.width * 6
      || SentenceEdge.end(of: bytes, lines[line].range) == .stop
    return isFull && isParagraph && lines[line].indent <= lines[before].indent + 1
  }

  /// Whether a line leaves its sentence open and the next one begins small.
  private func isHalf(_ place: Int) -> Bool {
    let (before, line) = (lines[texts[place - 1]].range, lines[texts[place]].range)
    guard SentenceEdge.end(of: bytes, before) == .open, SentenceEdge.start(of: bytes, line) == .small else {
      return false
    }
    guard spaces(before) >= 5 else { return false }
    if SentenceEdge.end(of: bytes, line) == .stop { return true }
    // A headline and its byline look like one sentence.
    return spaces(line) >= 4 && !Self.bylineWords.contains(Array(bytes[line].prefix { $0 != Byte.space }))
  }

  private static let bylineWords = Set(
    ["by", "von", "par", "por", "de", "di", "da", "door", "av", "af", "przez", "oleh"].map { Array($0.utf8) })

  private func spaces(_ range: Range<Int>) -> Int {
    range.reduce(0) { bytes[$1] == Byte.space ? $0 + 1 : $0 }
  }
}
