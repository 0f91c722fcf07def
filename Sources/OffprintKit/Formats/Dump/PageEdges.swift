/// Finds page numbers and running heads at the edges of printed pages.
///
/// The edges are form feeds and lines with a page number. A line close to an edge is a running head if the
/// same line, ignoring digits, is close to another edge nearby.
struct PageEdges {
  /// The maximum number of lines on either side of an edge that may be furniture.
  private static let depth = 3
  /// The maximum number of edges between repetitions of a running head: left and right pages have their own.
  private static let reach = 3
  /// The maximum length of a running head, in bytes.
  private static let longestHead = 200
  /// The minimum number of consecutive bare numbers if no form feeds confirm them as page ends.
  private static let leastBareNumbers = 3

  private let bytes: [UInt8]
  private var lines: [Dump.Line]
  /// Whether there are form feeds.
  private let hasPages: Bool

  /// Marks the furniture at the edges of pages as layout.
  static func mark(_ lines: [Dump.Line], in bytes: [UInt8]) -> [Dump.Line] {
    var edges = PageEdges(bytes: bytes, lines: lines, hasPages: lines.contains { $0.startsPage })
    edges.run()
    return edges.lines
  }

  private mutating func run() {
    let labels = labels()
    if !hasPages && labels.isEmpty { return }
    markSeries(labels)
    if hasPages { markNumbersAtEdges(labels) }
    markRunningHeads()
  }

  /// The lines that contain only a page number.
  private func labels() -> [(line: Int, label: PageLabel)] {
    var found: [(Int, PageLabel)] = []
    for index in lines.indices where lines[index].count <= Self.longestHead && lines[index].kind == .text {
      let range = lines[index].range
      // A number is near one of the ends.
      guard range.prefix(12).contains(where: isDigit) || range.suffix(12).contains(where: isDigit),
        let label = PageLabel(bytes, range)
          ?? PageLabel(besideTextIn: bytes, range, mayBeBare: isAtPageBreak(index))
      else { continue }
      found.append((index, label))
    }
    return found
  }

  /// Whether a line is the first or last of a page, by its form feed.
  private func isAtPageBreak(_ index: Int) -> Bool {
    lines[index].startsPage || (index + 1 < lines.count ? lines[index + 1].startsPage : hasPages)
  }

  private func isDigit(_ place: Int) -> Bool { bytes[place] &- UInt8(ascii: "0") < 10 }

  /// Marks labels with increasing numbers.
  private mutating func markSeries(_ labels: [(line: Int, label: PageLabel)]) {
    for isBare in [false, true] {
      let some = labels.filter { $0.label.isBare == isBare }
      var start = 0
      for index in some.indices {
        if index + 1 < some.count, some[index + 1].label.number == some[index].label.number + 1,
          some[index + 1].label.total == some[index].label.total
        {
          continue
        }
        let series = some[start...index]
        start = index + 1
        guard isBare ? endsPages(series) : (series.count > 1 || isWhole(series)) else { continue }
        for entry in series { lines[entry.line].kind = .layout }
      }
    }
  }

  /// Whether a label is sufficient by itself.
  private func isWhole(_ series: ArraySlice<(line: Int, label: PageLabel)>) -> Bool {
    series.contains { entry in
      guard let total = entry.label.total, total > 1, !entry.label.hasTitle else { return false }
      return lines[entry.line].range.contains { bytes[$0] | 0x20 >= 0x61 }
    }
  }

  /// Whether bare numbers are page numbers: they interrupt sentences, and are separated from the text.
  private func endsPages(_ series: ArraySlice<(line: Int, label: PageLabel)>) -> Bool {
    guard series.count >= Self.leastBareNumbers else { return false }
    return series.contains { entry in
      guard entry.line > 0, let next = lines.indices.dropFirst(entry.line + 1).first else { return false }
      let start = SentenceEdge.start(of: bytes, lines[next].range)
      return start == .small && SentenceEdge.end(of: bytes, lines[entry.line - 1].range) == .open
        && lines[entry.line - 1].count >= 30
    }
  }

  /// Marks numbers directly at a form feed, if they are page numbers.
  private mutating func markNumbersAtEdges(_ labels: [(line: Int, label: PageLabel)]) {
    var previous: Int?
    var pending: Int?
    let last = lines.count - 1
    for (line, label) in labels where label.total == nil && (!label.hasTitle || label.isBare) {
      let isBottom = line == last || lines[line + 1].startsPage
      guard isBottom || lines[line].startsPage else { continue }
      if let before = previous, label.number == before + 1 {
        if let first = pending { lines[first].kind = .layout }
        lines[line].kind = .layout
      } else if label.number == 1, !label.hasTitle {
        lines[line].kind = .layout
      }
      (previous, pending) = (label.number, line)
    }
  }

  /// A line close to an edge.
  private struct Candidate {
    var line: Int
    var edge: Int
    /// The distance from the edge, negative above it.
    var distance: Int
    var key: UInt64
  }

  private mutating func markRunningHeads() {
    let places = edgePlaces()
    let firstKeys = Set(firstTexts().map(key))
    var heads: Set<UInt64> = []
    var found: [Int] = []
    // A sliding window of the lines close to nearby edges; a dump may have too many edges to keep all.
    var window: [[Candidate]] = []
    for edge in places.indices {
      let last = min(places.count - 1, edge + Self.reach)
      while window.count <= last - max(0, edge - Self.reach) {
        let next = max(0, edge - Self.reach) + window.count
        window.append(candidates(at: places[next], next))
      }
      let own = window[edge - max(0, edge - Self.reach)]
      for side in [own.filter { $0.distance < 0 }, own.filter { $0.distance > 0 }] {
        // Lines beyond a line of text are not furniture either.
        for entry in side {
          guard lines[entry.line].count <= Self.longestHead, comesAgain(entry, window) else { break }
          found.append(entry.line)
          if firstKeys.contains(entry.key) { heads.insert(entry.key) }
        }
      }
      if edge >= Self.reach { window.removeFirst() }
    }
    for line in found { lines[line].kind = .layout }
    markFirstHead(heads)
  }

  /// The lines close to an edge.
  private func candidates(at place: Int, _ edge: Int) -> [Candidate] {
    [(sideAbove(place), -1), (sideBelow(place), 1)].flatMap { side, sign in
      side.enumerated().map { index, line in
        Candidate(line: line, edge: edge, distance: sign * (index + 1), key: key(line))
      }
    }
  }

  private func comesAgain(_ entry: Candidate, _ window: [[Candidate]]) -> Bool {
    window.joined().contains { other in
      other.key == entry.key && other.edge != entry.edge && other.line != entry.line
        && abs(other.distance - entry.distance) <= 1
    }
  }

  private func firstTexts() -> [Int] { lines.indices.prefix(8).filter { lines[$0].kind == .text } }

  /// Marks the head of the first page: any of its first lines except the very first, which may be the title
  /// that other pages repeat.
  private mutating func markFirstHead(_ heads: Set<UInt64>) {
    let texts = firstTexts()
    for line in texts.dropFirst() where heads.contains(key(line)) { lines[line].kind = .layout }
    // A first line that starts or ends with the page number is not a title.
    if let first = texts.first, heads.contains(key(first)), let last = lines[first].range.last,
      [bytes[lines[first].range.lowerBound], bytes[last]].contains(UInt8(ascii: "1")) || hasGap(first)
    {
      lines[first].kind = .layout
    }
  }

  /// Whether a line consists of two texts on either side of a page, such as the day of printing and the title.
  private func hasGap(_ line: Int) -> Bool {
    var spaces = 0
    for place in lines[line].range {
      spaces = bytes[place] == Byte.space ? spaces + 1 : 0
      if spaces >= 6 { return true }
    }
    return false
  }

  /// The page breaks, as indices of the lines after them.
  private func edgePlaces() -> [Int] {
    var places: [Int] = []
    for index in lines.indices {
      if lines[index].startsPage {
        places.append(index)
      } else if lines[index].kind == .layout, places.last != index {
        // A number and an adjacent form feed are one edge.
        let next = index + 1 < lines.count && lines[index + 1].startsPage
        if !next, index == 0 || !(lines[index - 1].kind == .layout || lines[index].startsPage) {
          places.append(index)
        }
      }
    }
    if lines.last.map({ $0.kind == .layout }) == true, places.last != lines.count {
      places.append(lines.count)
    }
    return places
  }

  private func sideAbove(_ place: Int) -> [Int] {
    side(Array((max(0, place - 2 * Self.depth)..<place).reversed()))
  }

  private func sideBelow(_ place: Int) -> [Int] {
    side(Array(place..<min(lines.count, place + 2 * Self.depth)))
  }

  private func side(_ order: [Int]) -> [Int] {
    Array(order.filter { lines[$0].kind == .text }.prefix(Self.depth))
  }

  /// A hash of a line's text ignoring digits, spaces and case.
  private func key(_ index: Int) -> UInt64 {
    var hash = ByteHash.start
    var isDigit = false
    for place in lines[index].range.prefix(Self.longestHead) {
      var byte = bytes[place]
      if byte == Byte.space || byte == Byte.tab { continue }
      if byte &- UInt8(ascii: "0") < 10 {
        if isDigit { continue }
        isDigit = true
        byte = UInt8(ascii: "#")
      } else {
        isDigit = false
        if byte &- UInt8(ascii: "A") < 26 { byte |= 0x20 }
      }
      hash = ByteHash.add(byte, to: hash)
    }
    return hash
  }
}
