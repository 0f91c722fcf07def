/// Finds what stands at the edges of printed pages and is no text: page numbers and running heads.
///
/// The edges are form feeds and lines that hold a page's number. A line close to an edge is a running head where the
/// same line, its digits aside, stands close to another edge nearby.
struct PageEdges {
  /// So many lines on either side of an edge may be furniture.
  private static let depth = 3
  /// A running head comes again within so many edges: left and right pages have their own.
  private static let reach = 3
  /// The longest running head, in bytes.
  private static let longestHead = 200
  /// So many bare numbers have to follow one another where no form feed says that they end pages.
  private static let leastBareNumbers = 3

  private let bytes: UnsafeBufferPointer<UInt8>
  private var lines: [Dump.Line]

  /// Marks the furniture at the edges of pages as layout.
  static func mark(_ lines: [Dump.Line], in bytes: UnsafeBufferPointer<UInt8>) -> [Dump.Line] {
    var edges = PageEdges(bytes: bytes, lines: lines)
    edges.run()
    return edges.lines
  }

  private mutating func run() {
    let hasPages = lines.contains { $0.startsPage }
    let labels = labels()
    if !hasPages && labels.isEmpty { return }
    markSeries(labels)
    if hasPages { markNumbersAtEdges(labels) }
    markRunningHeads()
  }

  /// The lines that hold nothing but a page's number.
  private func labels() -> [(line: Int, label: PageLabel)] {
    var found: [(Int, PageLabel)] = []
    for index in lines.indices where lines[index].count <= Self.longestHead && lines[index].kind == .text {
      let range = lines[index].range
      // A number stands near one of the ends.
      guard range.prefix(12).contains(where: isDigit) || range.suffix(12).contains(where: isDigit),
        let label = PageLabel(bytes, range) ?? PageLabel(besideTextIn: bytes, range)
      else { continue }
      found.append((index, label))
    }
    return found
  }

  private func isDigit(_ place: Int) -> Bool { bytes[place] &- UInt8(ascii: "0") < 10 }

  /// Marks labels that count up.
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

  /// Whether a label needs no other beside it.
  private func isWhole(_ series: ArraySlice<(line: Int, label: PageLabel)>) -> Bool {
    series.contains { entry in
      guard let total = entry.label.total, total > 1, !entry.label.hasTitle else { return false }
      return lines[entry.line].range.contains { bytes[$0] | 0x20 >= 0x61 }
    }
  }

  /// Whether bare numbers count pages: they interrupt sentences, and stand apart from the text.
  private func endsPages(_ series: ArraySlice<(line: Int, label: PageLabel)>) -> Bool {
    guard series.count >= Self.leastBareNumbers else { return false }
    return series.contains { entry in
      guard entry.line > 0, let next = lines.indices.dropFirst(entry.line + 1).first else { return false }
      let start = SentenceEdge.start(of: bytes, lines[next].range)
      return start == .small && SentenceEdge.end(of: bytes, lines[entry.line - 1].range) == .open
        && lines[entry.line - 1].count >= 30
    }
  }

  /// Marks numbers right at a form feed, where they count pages.
  private mutating func markNumbersAtEdges(_ labels: [(line: Int, label: PageLabel)]) {
    var previous: Int?
    var pending: Int?
    let last = lines.count - 1
    for (line, label) in labels where label.total == nil && !label.hasTitle {
      let isBottom = line == last || lines[line + 1].startsPage
      guard isBottom || lines[line].startsPage else { continue }
      if let before = previous, label.number == before + 1 {
        if let first = pending { lines[first].kind = .layout }
        lines[line].kind = .layout
      } else if label.number == 1 {
        lines[line].kind = .layout
      }
      (previous, pending) = (label.number, line)
    }
  }

  /// A line close to an edge.
  private struct Candidate {
    var line: Int
    var edge: Int
    /// How far from the edge it stands, below zero above it.
    var distance: Int
    var key: UInt64
  }

  private mutating func markRunningHeads() {
    let places = edgePlaces()
    let firstKeys = Set(firstTexts().map(key))
    var heads: Set<UInt64> = []
    var found: [Int] = []
    // The lines close to the edges nearby; a dump may have more edges than could be remembered.
    var window: [[Candidate]] = []
    for edge in places.indices {
      let last = min(places.count - 1, edge + Self.reach)
      while window.count <= last - max(0, edge - Self.reach) {
        let next = max(0, edge - Self.reach) + window.count
        window.append(candidates(at: places[next], next))
      }
      let own = window[edge - max(0, edge - Self.reach)]
      for side in [own.filter { $0.distance < 0 }, own.filter { $0.distance > 0 }] {
        // What stands beyond a line of text is none either.
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

  /// The head of the first page: any of its first lines but the very first, which may be the title that the other
  /// pages repeat.
  private mutating func markFirstHead(_ heads: Set<UInt64>) {
    let texts = firstTexts()
    for line in texts.dropFirst() where heads.contains(key(line)) { lines[line].kind = .layout }
    // A first line that begins or ends with the number of the page is no title.
    if let first = texts.first, heads.contains(key(first)), let last = lines[first].range.last,
      [bytes[lines[first].range.lowerBound], bytes[last]].contains(UInt8(ascii: "1"))
    {
      lines[first].kind = .layout
    }
  }

  /// The places between lines at which pages end: each is the index of the line after it.
  private func edgePlaces() -> [Int] {
    var places: [Int] = []
    for index in lines.indices {
      if lines[index].startsPage {
        places.append(index)
      } else if lines[index].kind == .layout, places.last != index {
        // A number and a form feed beside it are one edge.
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

  /// A hash of a line's text without its digits, spaces and case.
  private func key(_ index: Int) -> UInt64 {
    var hash = HashedWords.start
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
      hash = HashedWords.add(byte, to: hash)
    }
    return hash
  }
}
