/// Keeps the Markdown library from what it takes more than linear time or memory for.
///
/// Only texts that no one writes by hand are touched: where a paragraph would cost too much, the characters that make
/// it so get a backslash and mean themselves.
struct MarkdownGuard {
  /// The text, as the library can take it.
  private(set) var text: [UInt8]
  /// Whether bare addresses may be looked for.
  private(set) var linksAddresses = true

  /// Steps that the library may take beyond linear ones, over all of the text.
  private var steps = 1 << 29
  /// The places that get a backslash, in ascending order.
  private var escapes: [Int] = []

  /// The most cells that a table may be filled up to.
  private static let mostCells = 1 << 21
  /// Addresses of definitions beyond this length are counted as often as they are used.
  private static let longAddress = 1 << 12
  /// The most bytes that all uses of long addresses may come to.
  private static let mostAddressBytes = 1 << 28

  init(_ text: [UInt8]) {
    self.text = text
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = Self.endOfParagraph(bytes, from: start)
        if Self.isSuspicious(UnsafeBufferPointer(rebasing: bytes[start..<end])) {
          look(at: bytes, start..<end)
        }
        start = end + 1
      }
      lookAtDefinitions(bytes)
    }
    insertEscapes()
  }

  /// The place of the line end before a blank line, or the end.
  private static func endOfParagraph(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while let end = bytes.place(of: 0x0A, from: place) {
      if end + 1 >= bytes.count || bytes[end + 1] == 0x0A { return end }
      place = end + 1
    }
    return bytes.count
  }

  /// Whether a paragraph holds anything that could cost more than its length.
  private static func isSuspicious(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.holds(0x7C) || bytes.holds(0x3C) || bytes.holds(0x40)
  }

  private mutating func look(at bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var declarations: [Int] = []
    var lines = Lines(start: range.lowerBound)
    var word = (start: range.lowerBound, signs: 0)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      switch byte {
      case 0x3C where place + 1 < range.upperBound:
        let next = bytes[place + 1]
        let isDeclaration = next == 0x21 && place + 2 < range.upperBound && bytes[place + 2] != 0x2D
        if next == 0x3F || isDeclaration { declarations.append(place) }
      case 0x40: word.signs += 1
      case 0x7C: lines.pipes += 1
      case 0x20, 0x09, 0x0A:
        if word.signs > 0 { spendOnAddresses(word.signs * (place - word.start)) }
        word = (place + 1, 0)
        if byte == 0x0A { end(&lines, at: place, bytes) }
      default: break
      }
      place += 1
    }
    if word.signs > 0 { spendOnAddresses(word.signs * (place - word.start)) }
    end(&lines, at: place, bytes)
    if lines.widest > 1, lines.widest * lines.below > Self.mostCells { escapes.append(lines.delimiters) }
    let cost = declarations.count * range.count
    if cost > steps { escapes += declarations } else { steps -= cost }
  }

  private struct Lines {
    var start: Int
    var pipes = 0
    /// The widest line of dashes and pipes, where it stands, and how many lines are below it.
    var widest = 0
    var delimiters = 0
    var below = 0
  }

  private mutating func end(_ lines: inout Lines, at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    lines.below += 1
    if lines.pipes > 0 {
      let cost = lines.pipes * lines.pipes / 16
      let line = lines.start..<place
      if cost > steps {
        escapes += line.filter { bytes[$0] == 0x7C }
      } else {
        steps -= cost
      }
      let isDelimiters = bytes[line].allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0.isBlank }
      if isDelimiters, lines.pipes > lines.widest {
        lines.widest = lines.pipes
        lines.delimiters = bytes[line].firstIndex { !$0.isBlank } ?? lines.start
        lines.below = 0
      }
    }
    lines.pipes = 0
    lines.start = place + 1
  }

  private mutating func spendOnAddresses(_ cost: Int) {
    if cost > steps { linksAddresses = false } else { steps -= cost }
  }

  /// A long address that is used often would be copied as often.
  private mutating func lookAtDefinitions(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > Self.longAddress else { return }
    var long: [[UInt8]: (place: Int, length: Int)] = [:]
    var start = 0
    while start < bytes.count {
      let end = bytes.place(of: 0x0A, from: start) ?? bytes.count
      if end - start > Self.longAddress, let first = bytes[start..<end].firstIndex(where: { !$0.isBlank }),
        bytes[first] == 0x5B, let close = bytes[first..<end].firstIndex(of: 0x5D), close + 1 < end,
        bytes[close + 1] == 0x3A
      {
        long[Self.folded(bytes[(first + 1)..<close])] = (first, end - close)
      }
      start = end + 1
    }
    guard !long.isEmpty else { return }
    var uses: [Int: Int] = [:]
    var open = 0
    for place in bytes.indices {
      if bytes[place] == 0x5B { open = place + 1 }
      guard bytes[place] == 0x5D, place - open < 1000, let definition = long[Self.folded(bytes[open..<place])]
      else { continue }
      uses[definition.place, default: 0] += definition.length
    }
    var left = Self.mostAddressBytes
    for (place, size) in uses.sorted(by: { $0.value < $1.value }) {
      if size > left { escapes.append(place) } else { left -= size }
    }
  }

  private static func folded(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    label.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private mutating func insertEscapes() {
    guard !escapes.isEmpty else { return }
    escapes.sort()
    var mended: [UInt8] = []
    mended.reserveCapacity(text.count + escapes.count)
    var start = 0
    for place in escapes where place >= start {
      mended += text[start..<place]
      mended.append(0x5C)
      start = place
    }
    text = mended + text[start...]
  }
}
