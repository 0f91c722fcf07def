/// Finds the lines that continue the previous paragraph: wrapped at a fixed width, across a page break, or
/// interrupted by a blank line within a sentence.
struct LineJoining {
  /// The minimum number of columns of a line whose sentence may continue after a blank line.
  private static let leastSentence = 40
  /// The same if there is no blank line in between: lines of verse may be long.
  private static let leastUnparted = 60
  /// The minimum number of spaces of a line whose sentence goes on.
  private static let leastSpaces = 5
  /// The minimum length in bytes of a line that ends within a word.
  private static let leastDivided = 20
  /// The maximum number of pairs of lines to determine the style from: a dump may have millions.
  private static let mostPairs = 1 << 16

  private let bytes: [UInt8]
  private let lines: [Dump.Line]
  /// The lines of text.
  private let texts: [UInt32]
  private var continuing: [Bool]
  /// Whether there were two columns on a page, so that lines are short.
  private var areColumns = false
  /// Whether some paragraphs are on a single line while others may be wrapped.
  private var isMixed = false
  /// The minimum number of lines for each paragraph on a single line if others are wrapped.
  private static let leastLinesPerLong = 5
  /// The unit in which lines are measured; `nil` if they are whole paragraphs.
  private var unit: Unit?

  private enum Unit { case columns, characters }

  /// For each line, whether it continues the previous line of text.
  static func continuations(
    _ lines: [Dump.Line], in bytes: [UInt8], areColumns: Bool = false
  ) -> [Bool] {
    var joining = LineJoining(lines, bytes)
    joining.areColumns = areColumns
    joining.run()
    return joining.continuing
  }

  private init(_ lines: [Dump.Line], _ bytes: [UInt8]) {
    self.bytes = bytes
    self.lines = lines
    texts = lines.indices.lazy.filter { lines[$0].kind == .text }.map(UInt32.init)
    continuing = Array(repeating: false, count: lines.count)
  }

  /// The index of a line of text.
  private func text(_ place: Int) -> Int { Int(texts[place]) }

  /// Whether a line of text directly follows the previous one.
  private func follows(_ place: Int) -> Bool {
    guard place > 0, texts[place] == texts[place - 1] + 1 else { return false }
    let line = lines[text(place)]
    return line.blanksBefore == 0 && !line.startsPage && line.level == lines[text(place - 1)].level
  }

  private mutating func run() {
    guard texts.count > 1 else { return }
    // Most dumps have paragraphs on long lines, which their lengths in bytes show.
    let long = texts.count { lines[Int($0)].count > Self.longestBroken }
    isMixed = long * 50 > texts.count
    let style = isMixed && long * Self.leastLinesPerLong > texts.count ? nil : findStyle()
    var place = 1
    while place < texts.count {
      guard follows(place) else {
        if goesOn(place, style) { continuing[text(place)] = true }
        place += 1
        continue
      }
      var end = place
      while end < texts.count, follows(end) { end += 1 }
      joinGroup(place..<end, style)
      place = end
    }
  }

  /// Determines the style by columns; programs may have counted wide characters as one.
  private mutating func findStyle() -> WrapStyle? {
    unit = .columns
    var pairs: [WrapStyle.Pair] = []
    var group = 0
    var isWide = false
    for place in 1..<texts.count where pairs.count < Self.mostPairs {
      guard follows(place) else {
        group = place
        continue
      }
      let pair = pair(place, group)
      if pair.isWide { isWide = true }
      if isMixed, isLong(place - 1) || isLong(place) { continue }
      if isBreakable(place) { pairs.append(pair) }
    }
    let style = WrapStyle(pairs, isMixed: isMixed, areColumns: areColumns)
    if style != nil || !isWide { return style }
    for place in pairs.indices { pairs[place].countCharacters() }
    let byCharacters = WrapStyle(pairs, isMixed: isMixed)
    if byCharacters != nil { unit = .characters }
    return byCharacters
  }

  /// Whether a line has text at both sides, which justified lines have not.
  private func hasGap(_ place: Int) -> Bool {
    var spaces = 0
    for byte in lines[text(place)].range {
      spaces = bytes[byte] == Byte.space ? spaces + 1 : 0
      if spaces >= Self.widestGap || bytes[byte] == Byte.tab { return true }
    }
    return false
  }

  /// The number of spaces in a row that no justified line has.
  private static let widestGap = 8

  private func isLong(_ place: Int) -> Bool { lines[text(place)].count > Self.longestBroken }

  /// Whether two lines are evidence of the style; list items are not.
  private func isBreakable(_ place: Int) -> Bool {
    !beginsItem(place) && !isUnbreakable(lines[text(place - 1)])
  }

  /// Whether a line is one long word, such as an address.
  private func isUnbreakable(_ line: Dump.Line) -> Bool {
    line.count > Self.leastSentence && !line.range.contains { bytes[$0] == Byte.space }
      && bytes[line.range.lowerBound] < 0x80
  }

  /// Joins lines to the item of a list whose text they are aligned with.
  private mutating func joinHanging(_ group: Range<Int>, _ style: WrapStyle?) {
    var column: Int?
    for place in group.lowerBound - 1..<group.upperBound {
      let line = lines[text(place)]
      if let marker = hangingColumn(text(place)), place < group.lowerBound || beginsItem(place) {
        column = marker
      } else if column == line.indentation {
        // Other blocks of an item may be aligned with its text, too.
        let pair = pair(place, group.lowerBound)
        let isFull = pair.isOpen && style?.isFull(pair) ?? false && pair.end <= WrapStyle.widths.upperBound
        let isHalf =
          pair.isOpen && pair.start == .small && spaces(lines[text(place - 1)].range) >= Self.leastSpaces
        if isFull || pair.isDivided || isHalf { continuing[text(place)] = true }
      } else {
        column = nil
      }
    }
  }

  /// The column of the text after the marker of an item.
  private func hangingColumn(_ line: Int) -> Int? {
    guard hasMarker(line) else { return nil }
    let range = lines[line].range
    let marker = range.prefix { bytes[$0] != Byte.space }
    let spaces = range.dropFirst(marker.count).prefix { bytes[$0] == Byte.space }
    return lines[line].indentation + characters(marker) + spaces.count
  }

  private mutating func joinGroup(_ group: Range<Int>, _ style: WrapStyle?) {
    joinHanging(group, style)
    guard let style else {
      for place in group where isBrokenSentence(place) { continuing[text(place)] = true }
      return
    }
    // Few lines of verse are full; if most lines of a group are not, none was wrapped.
    let full = group.count { style.isFull(pair($0, group.lowerBound)) }
    let items = group.count { beginsItem($0) }
    let isBroken = full * 2 >= group.count - items || (full > 0 && !style.isRagged && !isVerse(group, style))
    for place in group where !continuing[text(place)] && !beginsItem(place) && hasIndentOfParagraph(place) {
      if isMixed, isLong(place - 1) { continue }
      if hasGap(place) || hasGap(place - 1) { continue }
      let pair = pair(place, group.lowerBound)
      let isFull = style.isFull(pair) || style.isNearlyFull(pair)
      // Who breaks lines by hand does not always fill them.
      let isBrokenByHand = pair.end * 10 >= style.width * 9 && isBrokenSentence(place)
      continuing[text(place)] = (isFull && isBroken) || pair.isDivided || isBrokenByHand
    }
  }

  /// Whether all lines of a group are much shorter than those of paragraphs.
  private func isVerse(_ group: Range<Int>, _ style: WrapStyle) -> Bool {
    group.allSatisfy { pair($0, group.lowerBound).end * 10 < style.width * 8 }
  }

  /// Whether a sentence continues in the next line of a dump that is not wrapped otherwise.
  private func isBrokenSentence(_ place: Int) -> Bool {
    let (before, line) = (lines[text(place - 1)], lines[text(place)])
    guard !beginsItem(place), line.indentation == before.indentation else { return false }
    if before.count >= Self.leastDivided, WordDivision.isDivided(bytes, before.range, line.range) {
      return true
    }
    return before.count >= Self.leastUnparted && isHalf(place)
  }

  /// Whether a line has the indentation of the paragraph that it would continue.
  private func hasIndentOfParagraph(_ place: Int) -> Bool {
    let (before, line) = (lines[text(place - 1)], lines[text(place)])
    let more = line.indentation - before.indentation
    if abs(more) <= 1 { return true }
    let isFirst = !continuing[text(place - 1)]
    guard isFirst else { return false }
    // The first line of a paragraph may be indented, that of an item or a clause outdented.
    let next =
      place + 1 < texts.count && follows(place + 1) ? lines[text(place + 1)].indentation : line.indentation
    if more < 0 { return next <= line.indentation + 1 || beginsItem(place + 1) }
    return hasMarker(text(place - 1)) || next >= line.indentation - 1
  }

  private func pair(_ place: Int, _ group: Int) -> WrapStyle.Pair {
    let (before, line) = (lines[text(place - 1)], lines[text(place)])
    guard before.count <= Self.longestBroken else {
      return WrapStyle.Pair(group: group, end: 1000, next: 0, isOpen: false, start: .other, isDivided: false)
    }
    var pair = WrapStyle.Pair(
      group: group, end: before.indentation + ColumnWidth.of(bytes, before.range), next: nextWidth(line),
      isOpen: isOpen(before),
      start: SentenceEdge.start(of: bytes, line.range),
      isDivided: WordDivision.isDivided(bytes, before.range, line.range),
      isClosed: SentenceEdge.end(of: bytes, line.range) == .stop || hasNoStops(line),
      characters: (before.indentation + characters(before.range), characters(firstWord(line)) + 1))
    if unit == .characters { pair.countCharacters() }
    return pair
  }

  /// Whether a line is of a script without full stops, such as Thai.
  private func hasNoStops(_ line: Dump.Line) -> Bool {
    let last = bytes.character(before: line.range.upperBound, after: line.range.lowerBound)
    return last.map { WordSpacing.needsNone($0) && $0.value < 0x3000 } ?? false
  }

  /// The maximum length in bytes of a wrapped line.
  private static let longestBroken = WrapStyle.widths.upperBound * 3

  /// Whether a possibly wrapped line ends within its sentence.
  private func isOpen(_ line: Dump.Line) -> Bool {
    line.count <= Self.longestBroken && SentenceEdge.end(of: bytes, line.range) == .open
  }

  private func characters(_ range: Range<Int>) -> Int {
    range.reduce(0) { bytes[$1] & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  private func firstWord(_ line: Dump.Line) -> Range<Int> {
    var end = line.range.lowerBound
    while end < line.range.upperBound, bytes[end] != Byte.space { end += 1 }
    return line.range.lowerBound..<min(end, line.range.lowerBound + 200)
  }

  /// The columns that the previous line would have needed for the first word of this one.
  private func nextWidth(_ line: Dump.Line) -> Int {
    let first = bytes.character(at: line.range.lowerBound).scalar
    // In scripts without spaces lines may be broken between letters, but not before closing punctuation.
    if WordSpacing.needsNone(first) { return 4 }
    return ColumnWidth.of(bytes, firstWord(line)) + 1
  }

  private func beginsItem(_ place: Int) -> Bool {
    guard place < texts.count, let marker = DumpItem(bytes, lines[text(place)].range) else { return false }
    // A sentence may continue with a year or a number in brackets.
    guard marker.mayBeText, unit != nil, follows(place), isOpen(lines[text(place - 1)]) else { return true }
    return hasMarker(text(place - 1))
  }

  private func hasMarker(_ line: Int) -> Bool { DumpItem(bytes, lines[line].range) != nil }

  /// Whether a line continues a paragraph across a blank line or a page break.
  private func goesOn(_ place: Int, _ style: WrapStyle?) -> Bool {
    let (before, line) = (text(place - 1), text(place))
    // Only layout may be in between.
    let between = before + 1..<line
    guard lines[before].level == lines[line].level else { return false }
    guard between.allSatisfy({ lines[$0].kind == .layout }) else { return false }
    let isPageEdge = !between.isEmpty || lines[line].startsPage
    guard DumpItem(bytes, lines[line].range) == nil else { return false }
    if isPageEdge, WordDivision.isDivided(bytes, lines[before].range, lines[line].range) { return true }
    let isHalf = isHalf(place)
    // Counting columns is more expensive than everything before.
    guard isHalf || isPageEdge else { return false }
    let columns = lines[before].count > 1000 ? 1000 : ColumnWidth.of(bytes, lines[before].range)
    guard columns >= (areColumns ? Self.leastDivided : Self.leastSentence) else { return false }
    if isHalf { return true }
    guard let style, SentenceEdge.end(of: bytes, lines[before].range) == .open else {
      return false
    }
    // The next page may start with a name, or in a script without capitals: then both lines must look like
    // paragraphs.
    let end = lines[before].indentation + columns
    let isFull = style.isRagged ? end * 10 >= style.width * 8 : end + nextWidth(lines[line]) > style.width
    let isParagraph =
      ColumnWidth.of(bytes, lines[line].range) * 10 >= style.width * 6
      || SentenceEdge.end(of: bytes, lines[line].range) == .stop
    return isFull && isParagraph && lines[line].indentation <= lines[before].indentation + 1
  }

  /// Whether a line ends within its sentence and the next one starts in lower case.
  private func isHalf(_ place: Int) -> Bool {
    let (before, line) = (lines[text(place - 1)].range, lines[text(place)].range)
    guard SentenceEdge.end(of: bytes, before) == .open, SentenceEdge.start(of: bytes, line) == .small else {
      return false
    }
    guard spaces(before) >= Self.leastSpaces else { return false }
    // A headline followed by a byline or a caption looks like one sentence too, but has no full stop.
    if SentenceEdge.end(of: bytes, line) == .stop || continuing[text(place - 1)] { return true }
    guard spaces(line) >= 4, place + 1 < texts.count else { return false }
    return SentenceEdge.start(of: bytes, lines[text(place + 1)].range) == .small
  }

  private func spaces(_ range: Range<Int>) -> Int {
    range.reduce(0) { bytes[$1] == Byte.space ? $0 + 1 : $0 }
  }
}
