/// The targets of links by their labels (“link reference definitions”).
struct LinkDefinitions: Sendable {
  private(set) var labels = LabelTable()
  private(set) var links: [Link] = []

  /// The source of an address and of a title in a document's content.
  struct Link {
    var start: Int32
    var end: Int32
    var titleStart: Int32
    var titleEnd: Int32
  }

  var isEmpty: Bool { links.isEmpty }

  subscript(place: Int32) -> Link { links[Int(place)] }

  /// The index of the definition of a label.
  func place(of label: UnsafePointer<UInt8>, _ count: Int) -> Int32? { labels.value(of: label, count) }

  /// Parses the definitions at the start of a paragraph.
  ///
  /// - Returns: the start of the rest of its text.
  mutating func take(from bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, bytes[place] == 0x5B, let next = takeOne(bytes, place, end) { place = next }
    return place
  }

  private mutating func takeOne(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard let close = LinkScanner.endOfLabel(bytes, start + 1, end), close + 1 < end, bytes[close + 1] == 0x3A
    else { return nil }
    let addressStart = LinkScanner.skipSpace(bytes, close + 2, end)
    guard addressStart < end, let address = LinkScanner.destination(bytes, addressStart, end) else {
      return nil
    }
    let titleStart = LinkScanner.skipSpace(bytes, address.next, end)
    var link = Link(start: Int32(address.start), end: Int32(address.end), titleStart: 0, titleEnd: 0)
    var next: Int?
    if titleStart > address.next, let title = LinkScanner.title(bytes, titleStart, end) {
      next = Self.endOfLine(bytes, title, end)
      if next != nil {
        link.titleStart = Int32(titleStart + 1)
        link.titleEnd = Int32(title - 1)
      }
    }
    // The next line may be text instead of a title.
    guard let next = next ?? Self.endOfLine(bytes, address.next, end) else { return nil }
    let isNamed = (start + 1..<close).contains { !bytes[$0].isSpace }
    guard isNamed else { return nil }
    if labels.insert(bytes + start + 1, close - start - 1, Int32(links.count)) { links.append(link) }
    return next
  }

  /// The start of the next line, if the rest of this one is blank.
  private static func endOfLine(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var place = start
    while place < end, bytes[place].isSpaceOrTab { place += 1 }
    if place >= end { return end }
    return bytes[place] == 0x0A ? place + 1 : nil
  }
}
