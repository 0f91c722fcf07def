/// Writes the text of a dump with joined lines, and tracks the positions of its lines and links.
struct DumpBuilder {
  private let bytes: [UInt8]
  private let source: [Dump.Line]
  private let continuing: [Bool]
  private let addresses: [Int: String]
  /// The text, if it is not changed.
  private let unchanged: [UInt8]?

  private var text: [UInt8] = []
  private var lines: [Dump.Line] = []
  /// The line numbers in the source, if the text is changed.
  private let sourceNumbers: [UInt32]
  private var numbers: [UInt32] = []
  private var drawings: [Int: Block] = [:]
  private var links: [Dump.Link] = []
  /// The link numbers that already occurred in the text.
  private var linked: Set<Int> = []
  /// The starts and targets of links in the current paragraph.
  private var anchors: [(place: Int, number: Int)] = []
  /// The last source line of the current paragraph.
  private var last: Int?
  /// The index of the current paragraph among the lines.
  private var open: Int?
  /// Lines at a page break inside the paragraph, to be placed after it.
  private var pending: [Int] = []
  private var division: WordDivision?

  /// Makes a builder; `copies` means that the text will not be changed.
  init(
    _ bytes: [UInt8], _ source: [Dump.Line], continuing: [Bool],
    _ addresses: [Int: String],
    copies text: [UInt8]?
  ) {
    self.bytes = bytes
    self.source = source
    self.continuing = continuing
    self.addresses = addresses
    unchanged = text
    sourceNumbers = text == nil ? Dump.numbers(of: source, in: bytes) : []
    lines.reserveCapacity(source.count)
    if text == nil { self.text.reserveCapacity(bytes.count) }
  }

  /// Adds a line of the source, joined to the previous paragraph if it continues that.
  mutating func add(_ index: Int) {
    let line = source[index]
    if continuing[index], let last {
      join(last, index)
      self.last = index
      return
    }
    if line.kind == .layout, last != nil, unchanged == nil {
      pending.append(index)
      return
    }
    closeParagraph()
    open(index, kind: line.kind, end: line.range.upperBound)
    if line.kind == .text { last = index }
  }

  /// Adds a drawing of several lines.
  mutating func add(_ block: Block, _ range: Range<Int>) {
    closeParagraph()
    guard let first = range.first, let end = range.last.map({ source[$0].range.upperBound }) else { return }
    drawings[lines.count] = block
    open(first, kind: .drawing, end: end)
  }

  /// Returns the resulting dump.
  mutating func dump() -> Dump {
    closeParagraph()
    var dump = Dump(
      text: unchanged ?? text, lines: lines, numbers: unchanged == nil ? numbers : nil, drawings: drawings,
      links: links)
    dump.isWrapped = continuing.contains(true)
    return dump
  }

  private mutating func open(_ index: Int, kind: Dump.Line.Kind, end: Int) {
    let line = source[index]
    var range = line.range.lowerBound..<end
    if unchanged == nil {
      let start = text.count
      let marker = kind == .text ? ListMarker(Array(bytes[range.prefix(16)])[...])?.length ?? 0 : 0
      text += bytes[range.prefix(marker)]
      append(range.dropFirst(marker), keepsSpaces: kind != .text || !isContinued(index), of: kind)
      range = start..<text.count
      text.append(Byte.lineFeed)
    }
    open = lines.count
    var opened = Dump.Line(
      start: UInt32(range.lowerBound), end: UInt32(range.upperBound), indentation: line.indentation,
      blanksBefore: max(Int(line.blanksBefore), line.startsPage ? 1 : 0))
    opened.kind = kind
    opened.level = line.level
    lines.append(opened)
    if unchanged == nil { numbers.append(sourceNumbers[index]) }
  }

  /// Whether the next line of text continues a line.
  private func isContinued(_ index: Int) -> Bool {
    var next = index + 1
    while next < source.count, source[next].kind == .layout { next += 1 }
    return next < source.count && continuing[next]
  }

  /// Joins a line to the last one of the paragraph.
  private mutating func join(_ before: Int, _ index: Int) {
    guard let open else { return }
    // The line end after the paragraph.
    text.removeLast()
    let (first, second) = (source[before].range, source[index].range)
    let length = WordDivision.hyphenLength(bytes, first)
    if length > 0 {
      let judge = division ?? WordDivision(bytes, source)
      division = judge
      switch judge.result(first, second) {
      case .whole: text.removeLast(min(length, text.count))
      case .hyphenated: break
      case .apart: text.append(Byte.space)
      }
    } else if !WordSpacing.joinsClosely(bytes, first, second) {
      text.append(Byte.space)
    }
    append(second, keepsSpaces: false, of: .text)
    lines[open].end = UInt32(text.count)
    text.append(Byte.lineFeed)
  }

  /// Ends a paragraph: determines the extent of its links, and adds the lines that interrupted it.
  private mutating func closeParagraph() {
    if let open { closeLinks(in: lines[open].range) }
    (open, last) = (nil, nil)
    let waiting = pending
    pending = []
    for index in waiting { open(index, kind: .layout, end: source[index].range.upperBound) }
    open = nil
    anchors = []
  }

  private mutating func closeLinks(in range: Range<Int>) {
    guard !anchors.isEmpty else { return }
    for (index, anchor) in anchors.enumerated() {
      let end = index + 1 < anchors.count ? anchors[index + 1].place : range.upperBound
      guard let url = addresses[anchor.number], anchor.place < end else { continue }
      let marker = ListMarker(Array(text[range.prefix(16)])[...])?.length ?? 0
      let isWhole = anchor.place <= range.lowerBound + marker && end == range.upperBound
      let close = LinkExtent.end(of: text, anchor.place..<end, isWholeLine: isWhole, url: url)
      if close > anchor.place { links.append(Dump.Link(range: anchor.place..<close, url: url)) }
    }
  }

  /// Appends bytes of the source without the numbers of links, and without the padding of justified lines.
  private mutating func append(_ range: Range<Int>, keepsSpaces: Bool, of kind: Dump.Line.Kind) {
    var start = range.lowerBound
    if !addresses.isEmpty, kind == .text || kind == .verse || kind == .heading {
      var markers: [(number: Int, range: Range<Int>)] = []
      AddressList.forEachMarker(bytes, range) { number, place in
        // A text browser uses each number for one link only.
        if addresses[number] != nil, linked.insert(number).inserted { markers.append((number, place)) }
      }
      for marker in markers {
        append(start..<marker.range.lowerBound, squeezing: !keepsSpaces)
        anchors.append((text.count, marker.number))
        start = marker.range.upperBound
      }
    }
    append(start..<range.upperBound, squeezing: !keepsSpaces)
  }

  private mutating func append(_ range: Range<Int>, squeezing: Bool) {
    guard squeezing else {
      text += bytes[range]
      return
    }
    for place in range {
      let isSpace = bytes[place] == Byte.space || bytes[place] == Byte.tab
      if isSpace, place > range.lowerBound, bytes[place - 1] == Byte.space || bytes[place - 1] == Byte.tab {
        continue
      }
      text.append(isSpace ? Byte.space : bytes[place])
    }
  }
}
