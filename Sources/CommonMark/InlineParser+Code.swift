extension InlineParser {
  mutating func readCode(_ scan: inout Scan) {
    var inside = scan.place
    while inside < scan.end, scan.bytes[inside] == 0x60 { inside += 1 }
    let length = inside - scan.place
    guard let close = closingRun(scan, from: inside, length) else { return scan.place = inside }
    flush(scan)
    appendCode(scan.bytes, inside, close)
    scan.resume(at: close + length)
  }

  /// The start of the next run of backticks of a length. Each part of a text is searched in vain at most
  /// once.
  private mutating func closingRun(_ scan: Scan, from start: Int, _ length: Int) -> Int? {
    if knowsCodeRuns, length >= codeRuns.count || codeRuns[length] < start { return nil }
    var place = start
    while place < scan.end {
      guard scan.bytes[place] == 0x60 else {
        place += 1
        continue
      }
      let run = place
      while place < scan.end, scan.bytes[place] == 0x60 { place += 1 }
      let found = place - run
      if found == length { return run }
      if knowsCodeRuns { continue }
      while codeRuns.count <= found { codeRuns.append(-1) }
      codeRuns[found] = Int32(run)
    }
    knowsCodeRuns = true
    return nil
  }

  /// Line feeds in code become spaces, and one space at each end is removed.
  private mutating func appendCode(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    var (first, last) = (start, end)
    var hasLineFeed = false
    var isBlank = true
    for place in start..<end {
      if bytes[place] == 0x0A { hasLineFeed = true } else if bytes[place] != 0x20 { isBlank = false }
    }
    func isPadding(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
    if !isBlank, isPadding(bytes[first]), isPadding(bytes[last - 1]) {
      first += 1
      last -= 1
    }
    guard hasLineFeed else { return tokens.append(InlineToken(.code, first, last)) }
    let readStart = read.count
    for place in first..<last { read.append(bytes[place] == 0x0A ? 0x20 : bytes[place]) }
    tokens.append(InlineToken(.code, readStart, read.count, isRead: true))
  }

  /// A single dollar sign starts a formula before a non-blank and ends it after a non-blank if no digit
  /// follows, so that prices are not formulas.
  mutating func readMath(_ scan: inout Scan) {
    let isDisplay = scan.byte(1) == 0x24
    let inside = scan.place + (isDisplay ? 2 : 1)
    guard inside < scan.end, scan.bytes[inside] != 0x24, isDisplay || !scan.bytes[inside].isSpace,
      let close = isDisplay ? endOfDisplayMath(scan, inside) : endOfMath(scan, inside)
    else { return scan.place += 1 }
    flush(scan)
    tokens.append(InlineToken(isDisplay ? .displayMath : .math, inside, close))
    scan.resume(at: close + inside - scan.place)
  }

  /// The next dollar sign, if it ends a formula.
  private func endOfMath(_ scan: Scan, _ start: Int) -> Int? {
    var place = start
    while place < scan.end {
      let byte = scan.bytes[place]
      if byte == 0x24 {
        let isEnd = !scan.bytes[place - 1].isSpace && !(place + 1 < scan.end && scan.bytes[place + 1].isDigit)
        return isEnd ? place : nil
      }
      place += byte == 0x5C ? 2 : 1
    }
    return nil
  }

  private mutating func endOfDisplayMath(_ scan: Scan, _ start: Int) -> Int? {
    if missing.contains(.displayMath) { return nil }
    var place = start
    while place + 1 < scan.end {
      let byte = scan.bytes[place]
      if byte == 0x24, scan.bytes[place + 1] == 0x24 { return place }
      place += byte == 0x5C ? 2 : 1
    }
    missing.insert(.displayMath)
    return nil
  }
}
