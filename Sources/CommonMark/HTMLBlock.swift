/// The kinds of HTML blocks, numbered as in the CommonMark specification, with their start and end
/// conditions.
enum HTMLBlock {
  /// The kind that a line starts; 0 if none.
  static func kind(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, interrupts: Bool
  ) -> Int32 {
    var place = start + 1
    guard place < end else { return 0 }
    switch bytes[place] {
    case 0x3F: return 3
    case 0x21:
      if begins(bytes, place, end, "!--") { return 2 }
      if begins(bytes, place, end, "![CDATA[") { return 5 }
      return place + 1 < end && bytes[place + 1].isLetter ? 4 : 0
    default: break
    }
    let isEnd = bytes[place] == 0x2F
    if isEnd { place += 1 }
    let nameStart = place
    while place < end, bytes[place].isLetterOrDigit { place += 1 }
    if place > nameStart, place - nameStart <= longestName {
      let isClosed = place == end || bytes[place].isSpaceOrTab || bytes[place] == 0x3E
      let isSelfClosed = place + 1 < end && bytes[place] == 0x2F && bytes[place + 1] == 0x3E
      if isClosed || isSelfClosed {
        var name = String(
          decoding: UnsafeBufferPointer(start: bytes + nameStart, count: place - nameStart), as: UTF8.self)
        name = name.lowercased()
        if !isEnd, isClosed, raw.contains(name) { return 1 }
        if blockNames.contains(name) { return 6 }
      }
    }
    if interrupts { return 0 }
    var after = start
    guard TagScanner.skipTag(bytes, &after, end) else { return 0 }
    while after < end, bytes[after].isSpace { after += 1 }
    return after == end ? 7 : 0
  }

  /// Whether a line of a block, the content from an offset on, ends it.
  static func ends(_ content: [UInt8], from start: Int, kind: Int32) -> Bool {
    content.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      switch kind {
      case 1: return endsRaw(base, start, bytes.count)
      case 2: return holds(base, start, bytes.count, "-->")
      case 3: return holds(base, start, bytes.count, "?>")
      case 4: return holds(base, start, bytes.count, ">")
      case 5: return holds(base, start, bytes.count, "]]>")
      default: return false
      }
    }
  }

  private static func endsRaw(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for place in start..<end where bytes[place] == 0x3C && place + 1 < end && bytes[place + 1] == 0x2F {
      if begins(bytes, place + 2, end, "pre>") || begins(bytes, place + 2, end, "style>")
        || begins(bytes, place + 2, end, "script>") || begins(bytes, place + 2, end, "textarea>")
      {
        return true
      }
    }
    return false
  }

  private static func holds(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ text: StaticString
  ) -> Bool {
    let first = text.utf8Start.pointee
    for place in start..<end where bytes[place] == first && begins(bytes, place, end, text) { return true }
    return false
  }

  /// Whether a text, given in lower case, is at an offset in any case, except `CDATA`, which is
  /// case-sensitive.
  static func begins(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ text: StaticString
  ) -> Bool {
    guard end - start >= text.utf8CodeUnitCount else { return false }
    for place in 0..<text.utf8CodeUnitCount {
      let wanted = text.utf8Start[place]
      let byte = bytes[start + place]
      if byte != wanted, byte.lowered != wanted { return false }
    }
    return true
  }

  private static let raw: Set<String> = ["script", "pre", "style", "textarea"]
  private static let longestName = 10
  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
    "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe",
    "legend", "li",
    "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}

extension BlockParser {
  mutating func beginHTML(_ matched: Int) -> Begun {
    // An open paragraph continues if the line may belong to it.
    let interrupts = open[open.count - 1].kind == .paragraph
    let kind = HTMLBlock.kind(bytes, nonspace, end, interrupts: interrupts)
    guard kind > 0 else { return .nothing }
    close(downTo: matched)
    prepareForChild()
    push(.html, .html)
    open[open.count - 1].measure = kind
    appendToLeaf(open.count - 1)
    return .leaf
  }
}
