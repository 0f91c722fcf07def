extension InlineParser {
  mutating func openBracket(_ scan: inout Scan, isImage: Bool) {
    flush(scan)
    let width = isImage ? 2 : 1
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    brackets.append(
      Bracket(
        token: Int32(tokens.count), start: Int32(scan.place + width), delimiters: Int32(delimiters.count),
        isImage: isImage))
    tokens.append(InlineToken(.text, scan.place, scan.place + width))
    scan.resume(at: scan.place + width)
  }

  private mutating func popBracket() {
    brackets.removeLast()
    inactiveBrackets = min(inactiveBrackets, brackets.count)
  }

  mutating func closeBracket(_ scan: inout Scan) {
    guard let opener = brackets.last else { return scan.place += 1 }
    flush(scan)
    scan.text = scan.place
    let isActive = opener.isImage || brackets.count > inactiveBrackets
    if isActive, let (target, next) = target(of: opener, scan) {
      let start = Int(opener.token)
      tokens[start].kind = opener.isImage ? .imageStart : .linkStart
      tokens[start].link = Int32(links.count)
      links.append(target)
      if !opener.isImage { unlink(from: start + 1) }
      tokens.append(InlineToken(opener.isImage ? .imageEnd : .linkEnd, scan.place, scan.place))
      matchDelimiters(from: Int(opener.delimiters))
      popBracket()
      if !opener.isImage { inactiveBrackets = brackets.count }
      return scan.resume(at: next)
    }
    popBracket()
    if readFootnoteReference(opener, scan) {
      return scan.resume(at: scan.place + 1)
    }
    scan.place += 1
  }

  /// Links must not be nested: bare addresses in a link become text.
  private mutating func unlink(from start: Int) {
    for place in start..<tokens.count where tokens[place].isBare { tokens[place].kind = .nothing }
  }

  private mutating func readFootnoteReference(_ opener: Bracket, _ scan: Scan) -> Bool {
    let start = Int(opener.start)
    // A label must not contain a closing bracket.
    guard document.extensions.contains(.footnotes), !document.footnotes.isEmpty, !opener.holdsBracket,
      start + 1 < scan.place, scan.bytes[start] == 0x5E, scan.place - start <= LabelTable.longest + 1
    else { return false }
    for place in start..<scan.place where scan.bytes[place].isSpace { return false }
    guard document.footnotes.value(of: scan.bytes + start + 1, scan.place - start - 1) != nil else {
      return false
    }
    if opener.isImage {
      tokens[Int(opener.token)].end -= 1
      tokens.removeLast(tokens.count - Int(opener.token) - 1)
    } else {
      tokens.removeLast(tokens.count - Int(opener.token))
    }
    delimiters.removeLast(delimiters.count - Int(opener.delimiters))
    tokens.append(InlineToken(.footnoteReference, start + 1, scan.place))
    return true
  }

  /// The target of the bracket that closes at the current position, and the offset after it.
  private mutating func target(of opener: Bracket, _ scan: Scan) -> (Target, Int)? {
    let after = scan.place + 1
    if scan.byte(1) == 0x28, let found = inlineTarget(scan, after + 1) { return found }
    guard !document.definitions.isEmpty else { return nil }
    var next = after
    var label = Int(opener.start)..<scan.place
    if scan.byte(1) == 0x5B, let close = LinkScanner.endOfLabel(scan.bytes, after + 1, scan.end) {
      next = close + 1
      if close > after + 1 {
        label = after + 1..<close
        return definedTarget(scan, label).map { ($0, next) }
      }
    }
    guard !opener.holdsBracket else { return nil }
    return definedTarget(scan, label).map { ($0, next) }
  }

  /// The address and title in parentheses, whose contents start at an offset.
  private mutating func inlineTarget(_ scan: Scan, _ start: Int) -> (Target, Int)? {
    let (bytes, end) = (scan.bytes, scan.end)
    let addressStart = LinkScanner.skipSpace(bytes, start, end)
    guard let address = LinkScanner.destination(bytes, addressStart, end) else { return nil }
    let titleStart = LinkScanner.skipSpace(bytes, address.next, end)
    var close = titleStart
    var title = 0..<0
    if titleStart > address.next, let titleEnd = LinkScanner.title(bytes, titleStart, end) {
      title = titleStart + 1..<titleEnd - 1
      close = LinkScanner.skipSpace(bytes, titleEnd, end)
    }
    guard close < end, bytes[close] == 0x29 else { return nil }
    return (target(bytes, address.start..<address.end, title), close + 1)
  }

  private mutating func definedTarget(_ scan: Scan, _ label: Range<Int>) -> Target? {
    guard let place = document.definitions.place(of: scan.bytes + label.lowerBound, label.count) else {
      return nil
    }
    let link = document.definitions[place]
    let size = Int(link.end - link.start + link.titleEnd - link.titleStart)
    guard size <= definitionBytes else { return nil }
    definitionBytes -= size
    return target(scan.bytes, Int(link.start)..<Int(link.end), Int(link.titleStart)..<Int(link.titleEnd))
  }

  private mutating func target(
    _ bytes: UnsafePointer<UInt8>, _ address: Range<Int>, _ title: Range<Int>
  ) -> Target {
    var target = Target(start: Int32(address.lowerBound), end: Int32(address.upperBound), isRead: false)
    if Unescaping.isNeeded(bytes, address.lowerBound, address.upperBound) {
      target.start = Int32(read.count)
      Unescaping.append(bytes, address.lowerBound, address.upperBound, to: &read)
      target.end = Int32(read.count)
      target.isRead = true
    }
    if !title.isEmpty {
      target.titleStart = Int32(read.count)
      Unescaping.append(bytes, title.lowerBound, title.upperBound, to: &read)
      target.titleEnd = Int32(read.count)
    }
    return target
  }
}
