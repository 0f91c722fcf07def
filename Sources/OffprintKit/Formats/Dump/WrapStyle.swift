/// How a dump wraps paragraphs, determined from the lengths of lines directly followed by another.
struct WrapStyle {
  /// The widths at which programs wrap text, in columns.
  static let widths = 40...132
  /// The minimum width if they count wide characters as one.
  private static let fewestWide = 20
  /// The number of full lines that suffices whatever the rest of the text is like.
  private static let leastFullLines = 6
  /// The minimum width of a short dump for a single wrapped line to count.
  private static let leastWidthOfFew = 50

  /// The minimum width of a dump with a single wrapped line if its script has no capitals.
  private static let leastWidthOfSingle = 60

  /// The column at which lines end.
  let width: Int
  /// Whether lines also end well before that column, as in print with proportional fonts.
  let isRagged: Bool

  /// The properties of two consecutive lines.
  struct Pair {
    /// The first line of their group, which contains no blank lines.
    var group: Int
    /// The column after the first line.
    var end: Int
    /// The columns of the next line's first word and a space, which could have fitted on the first line.
    var next: Int
    /// Whether the first line ends within its sentence.
    var isOpen: Bool
    /// How the second line starts.
    var start: SentenceEdge.Start
    /// Whether the first line ends within a word.
    var isDivided: Bool
    /// Whether the second line ends with its sentence.
    var isClosed = false
    /// The same as `end` and `next` in characters.
    var characters: (end: Int, next: Int) = (0, 0)

    /// Whether there are characters of two columns.
    var isWide: Bool { end > characters.end }

    /// Replaces columns by characters.
    mutating func countCharacters() { (end, next) = characters }
  }

  /// Determines the style; `nil` if lines are not wrapped, or there is no evidence that they are.
  ///
  /// If some paragraphs of a text are on a single line, its style `isMixed`, and the evidence must be clear. The
  /// lines of columns may be narrower than others.
  init?(_ pairs: [Pair], isMixed: Bool = false, areColumns: Bool = false) {
    var histogram = [Int](repeating: 0, count: Self.widths.upperBound + 2)
    for pair in pairs { histogram[min(pair.end, Self.widths.upperBound + 1)] += 1 }
    // A few lines may be longer, since they contain words or addresses that cannot be broken.
    var longer = 0
    var width = histogram.count - 1
    while width > 0, (longer + histogram[width]) * 50 <= pairs.count {
      longer += histogram[width]
      width -= 1
    }
    let isByCharacters =
      pairs.first.map { $0.end == $0.characters.end && $0.next == $0.characters.next } ?? false
    let isCased = pairs.contains { $0.start != .other }
    let fewest = areColumns || isByCharacters && !isCased ? Self.fewestWide : Self.widths.lowerBound
    guard width >= fewest, width <= Self.widths.upperBound else { return nil }
    self.width = width
    // Stanzas and other groups of short lines are not evidence.
    let broad = Set(pairs.lazy.filter { $0.end * 4 >= width * 3 }.map(\.group))
    let long = pairs.filter { $0.end * 2 > width && broad.contains($0.group) }
    let full = long.count { $0.end + $0.next > width || ($0.isDivided && $0.end * 4 > width * 3) }
    let open = long.count { $0.isOpen }
    let small = long.count { $0.start == .small }
    let cased = long.count { $0.start != .other }
    if isMixed {
      guard full >= Self.leastFullLines, full * 10 >= long.count * 9, open * 3 >= long.count * 2,
        small > 0 || cased == 0
      else { return nil }
      isRagged = false
      return
    }
    if full >= Self.leastFullLines, full * 4 >= long.count * 3 {
      isRagged = false
      return
    }
    guard open * 3 >= long.count * 2, !long.isEmpty else { return nil }
    let isSingle = long.count == 1 && width >= Self.leastWidthOfSingle && long[0].isClosed
    if full * 10 >= long.count * 9, cased == 0 ? full >= 2 || isSingle : small > 0 {
      isRagged = false
      guard full >= 3 || width >= Self.leastWidthOfFew || isByCharacters else { return nil }
      return
    }
    isRagged = true
    let near = long.count { $0.end * 10 >= width * 7 }
    guard long.count >= 3, near * 10 >= long.count * 8, small * 3 >= cased, cased > 0 else { return nil }
  }

  /// Whether the first of two lines was wrapped here.
  func isFull(_ pair: Pair) -> Bool {
    if pair.isDivided { return pair.end * 10 >= width * 6 }
    if isRagged { return pair.end * 10 >= width * 7 }
    return pair.end + pair.next > width
  }

  /// Whether a line that is not quite full was wrapped here, since its sentence continues.
  func isNearlyFull(_ pair: Pair) -> Bool {
    pair.end * 10 >= width * 6 && pair.isOpen && pair.start == .small
  }
}
