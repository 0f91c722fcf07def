extension InlineParser {
  /// Reads an autolink in angle brackets, or raw HTML.
  mutating func readAngle(_ scan: inout Scan) {
    let start = scan.place
    if let (end, isMail) = AddressScanner.endOfAutolink(scan.bytes, start, scan.end) {
      flush(scan)
      appendLink(scan.bytes, start + 1, end - 1, prefix: isMail ? "mailto:" : "")
      return scan.resume(at: end)
    }
    guard let end = endOfHTML(scan) else { return scan.place += 1 }
    flush(scan)
    tokens.append(InlineToken(.html, start, end))
    scan.resume(at: end)
  }

  private mutating func endOfHTML(_ scan: Scan) -> Int? {
    let inside = scan.place + 2
    switch scan.byte(1) {
    case 0x3F: return end(scan, from: inside, "?>", .instruction)
    case 0x21:
      if HTMLBlock.begins(scan.bytes, inside, scan.end, "--") {
        // In `<!-->` and `<!--->` the start is also the end.
        if scan.byte(4) == 0x3E { return scan.place + 5 }
        if scan.byte(4) == 0x2D, scan.byte(5) == 0x3E { return scan.place + 6 }
        return end(scan, from: inside + 2, "-->", .comment)
      }
      if HTMLBlock.begins(scan.bytes, inside, scan.end, "[CDATA[") {
        return end(scan, from: inside + 7, "]]>", .section)
      }
      return scan.byte(2).isLetter ? end(scan, from: inside, ">", .declaration) : nil
    default:
      // Limits repeated searches for the end of a quoted value.
      guard steps > 0, scan.byte(1).isLetter || scan.byte(1) == 0x2F else { return nil }
      var place = scan.place
      if TagScanner.skipTag(scan.bytes, &place, scan.end) { return place }
      steps -= place - scan.place
      return nil
    }
  }

  /// The offset after the next occurrence of a text.
  private mutating func end(_ scan: Scan, from start: Int, _ text: StaticString, _ kind: Missing) -> Int? {
    if missing.contains(kind) { return nil }
    let first = text.utf8Start.pointee
    var place = start
    while place < scan.end {
      if scan.bytes[place] == first, HTMLBlock.begins(scan.bytes, place, scan.end, text) {
        return place + text.utf8CodeUnitCount
      }
      place += 1
    }
    missing.insert(kind)
    return nil
  }

  /// Appends a link whose text is its address.
  mutating func appendLink(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, prefix: StaticString, isBare: Bool = false
  ) {
    var first = InlineToken(.linkStart, start, start)
    first.link = Int32(links.count)
    first.isBare = isBare
    var last = InlineToken(.linkEnd, end, end)
    last.isBare = isBare
    var text = InlineToken(.text, start, end)
    var target = Target(start: text.start, end: text.end, isRead: false)
    let isChanged = Unescaping.holdsReference(bytes, start, end)
    if isChanged || prefix.utf8CodeUnitCount > 0 {
      target = Target(start: Int32(read.count), end: 0, isRead: true)
      read.append(contentsOf: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
      let textStart = read.count
      Unescaping.append(bytes, start, end, backslashes: false, to: &read)
      target.end = Int32(read.count)
      if isChanged, !isBare { text = InlineToken(.text, textStart, read.count, isRead: true) }
    }
    links.append(target)
    tokens.append(first)
    tokens.append(text)
    tokens.append(last)
  }
}
