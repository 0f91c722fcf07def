extension MarkdownRenderer {
  /// Writes text without forbidden characters, with a backslash where it would be parsed as Markdown.
  ///
  /// `next` is what follows the text in its paragraph; `count` counts the delimiters of the whole paragraph.
  mutating func escape(
    _ text: UnsafeBufferPointer<UInt8>, before next: InlineFlow.Token.Kind?,
    count: (inout ParagraphState.Census) -> Void
  ) {
    var run = 0
    if out.last == 0x24, let digit = text.first, digit.isASCIIDigit {
      // A digit directly after a formula would make it a price.
      out.append("&#" as StaticString)
      out.append(number: Int(digit))
      out.append(0x3B)
      run = 1
    }
    if isBehindLabel(text.first) {
      // After brackets it would be parsed as a link or a definition.
      out.append(0x5C)
    }
    // An address before the text continues up to white space.
    let addressEnd = paragraph.isInAddress ? text.firstIndex(where: \.isBlank) ?? text.count : 0
    var place = run == 0 ? beginLine(text, at: 0, &run) : EscapeRules.next(in: text, from: run)
    while place < text.count {
      let byte = text[place]
      switch EscapeRules.hazard(of: byte) {
      case .lineEnd:
        place = endLine(text, at: place, before: next, &run)
        continue
      case .delimiter, .wordDelimiter, .paired:
        let end = endOfRun(text, place)
        if delimits(text, place..<end, before: next, count) {
          guardAddress(text, at: place, &run)
          for one in place..<end { backslash(text, before: one, &run) }
        }
        place = end
      case let hazard:
        if applies(hazard, text, at: place, before: next) {
          if hazard == .tag, place < addressEnd {
            flush(text, run..<place)
            out.append("&lt;" as StaticString)
            run = place + 1
          } else {
            guardAddress(text, at: place, &run)
            backslash(text, before: place, &run)
            if hazard == .tag { guardScheme(text, after: place, &run) }
          }
        }
        place += 1
      }
      place = EscapeRules.next(in: text, from: place)
    }
    // What follows without a space, including the backslash of a line break, would become part of an address
    // at the end of the text.
    if next != nil { guardAddress(text, at: text.count, &run) }
    flush(text, run..<text.count)
    paragraph.atLineStart = paragraph.atLineStart && run == text.count
  }

  /// Whether a byte follows a footnote's brackets and would make them a link or a definition.
  private func isBehindLabel(_ first: UInt8?) -> Bool {
    guard paragraph.isBehindLabel, out.last == 0x5D else { return false }
    return first == 0x28 || first == 0x3A && paragraph.beginsWithBracket
  }

  private mutating func flush(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    out.append(UnsafeBufferPointer(rebasing: text[range]))
  }

  private mutating func backslash(_ text: UnsafeBufferPointer<UInt8>, before place: Int, _ run: inout Int) {
    flush(text, run..<place)
    out.append(0x5C)
    run = place
  }

  private func endOfRun(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] == text[start] { end += 1 }
    return end
  }

  /// Skips to the first relevant byte of a line, and escapes a start of another block.
  private mutating func beginLine(_ text: UnsafeBufferPointer<UInt8>, at start: Int, _ run: inout Int) -> Int
  {
    guard paragraph.atLineStart else { return EscapeRules.next(in: text, from: start) }
    var place = start
    while place < text.count, text[place].isBlank { place += 1 }
    run = place
    guard place < text.count else { return place }
    paragraph.atLineStart = false
    let here = LineStart.Circumstances(
      isFirst: paragraph.isFirstLine, beginsItem: beginsItem && paragraph.isFirstLine,
      beginsQuote: beginsQuote && paragraph.isFirstLine)
    if let hazard = LineStart.hazard(text, at: place, here) {
      backslash(text, before: hazard, &run)
      place = hazard + 1
    }
    return EscapeRules.next(in: text, from: place)
  }

  /// Writes a line end within text: a space if the block must be one line, else a new line without
  /// surrounding spaces.
  private mutating func endLine(
    _ text: UnsafeBufferPointer<UInt8>, at place: Int, before following: InlineFlow.Token.Kind?,
    _ run: inout Int
  ) -> Int {
    var end = place
    while end > run, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    var next = place
    while next < text.count, text[next].isBlank { next += 1 }
    if next == text.count, following == .lineBreak { guardAddress(text, at: end, &run) }
    flush(text, run..<end)
    run = next
    if next == text.count, following == nil || following == .lineBreak { return next }
    if paragraph.isSingleLine || isLoneTag {
      out.append(0x20)
      return EscapeRules.next(in: text, from: next)
    }
    // Spaces that moved out of a mark may precede this text; two of them would break the line.
    out.trimSpaces(downTo: 0)
    newLine()
    paragraph.atLineStart = true
    paragraph.isFirstLine = false
    return beginLine(text, at: next, &run)
  }

  /// Whether the line so far is a single tag at the start of a paragraph: alone on its line it would start an
  /// HTML block.
  private var isLoneTag: Bool {
    guard paragraph.isFirstLine, out.last == 0x3E, paragraph.start < out.count, out[paragraph.start] == 0x3C
    else { return false }
    return (paragraph.start..<out.count - 1).allSatisfy { out[$0] != 0x3E }
  }

  /// Whether a run could be parsed as a delimiter.
  private mutating func delimits(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, before next: InlineFlow.Token.Kind?,
    _ count: (inout ParagraphState.Census) -> Void
  ) -> Bool {
    let byte = text[range.lowerBound]
    let before = range.lowerBound == 0 ? nil : CharacterClass(in: text, before: range.lowerBound)
    let after: CharacterClass? =
      if range.upperBound == text.count {
        next == nil ? .whitespace : nil
      } else if next == .lineBreak, text[range.upperBound...].allSatisfy(\.isBlank),
        text[range.upperBound...].contains(0x0A)
      {
        // The line end is replaced by the backslash of the line break.
        nil
      } else {
        CharacterClass(in: text, at: range.upperBound)
      }
    // Without tables all cells are one line, in which a backtick could match one of another cell.
    if byte == 0x60, paragraph.inTable { return true }
    if byte != 0x60 {
      if before == .whitespace, after == .whitespace { return false }
      if byte == 0x5F, before == .other, after == .other { return false }
    }
    if paragraph.census == nil {
      var census = ParagraphState.Census()
      count(&census)
      paragraph.census = census
    }
    return paragraph.census?.isLone(byte) != true
  }

  /// Whether a byte with a rule must be escaped here.
  private mutating func applies(
    _ hazard: EscapeRules.Hazard, _ text: UnsafeBufferPointer<UInt8>, at place: Int,
    before next: InlineFlow.Token.Kind?
  ) -> Bool {
    let after = place + 1 < text.count ? text[place + 1] : nil
    switch hazard {
    case .beforePunctuation:
      if after?.isASCIIPunctuation == true { return true }
      // White space at the end of a line is dropped; a backslash before it would then break the line.
      let rest = text[(place + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      return rest.isEmpty || rest.first == 0x0A || rest.first == 0x0D
    case .openingBracket:
      // Any bracket could refer to one of the definitions at the end.
      if options.markdown.links == .reference { return true }
      return paragraph.linkDepth > 0 || after == 0x5E || (after == nil && next == .linkOpen)
    case .closingBracket:
      if paragraph.linkDepth > 0 || after == 0x28 { return true }
      return (after == 0x3A && paragraph.beginsWithBracket)
        || (after == nil && next == .note)
    case .tag:
      return after.map(EscapeRules.opensTag) ?? false
    case .entity: return EscapeRules.isEntity(text, at: place)
    case .beforeLink: return after == nil && (next == .linkOpen || next == .note)
    case .dollar: return dollarApplies(text, at: place)
    case .inTable: return paragraph.inTable
    case .none, .lineEnd, .delimiter, .wordDelimiter, .paired: return false
    }
  }

  /// Two dollar signs enclose a formula if there is no white space directly inside them and no digit after
  /// them.
  private mutating func dollarApplies(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    if paragraph.hasMath { return true }
    let before = place > 0 ? text[place - 1] : 0x78
    let after = place + 1 < text.count ? text[place + 1] : 0x20
    if paragraph.dollarIsOpen, !before.isBlank, !after.isASCIIDigit { return true }
    if !after.isBlank || place + 1 == text.count { paragraph.dollarIsOpen = true }
    return false
  }

  /// GFM would link an address after a bracket, including the closing bracket.
  private mutating func guardScheme(_ text: UnsafeBufferPointer<UInt8>, after bracket: Int, _ run: inout Int)
  {
    let colon = text[(bracket + 1)...].firstIndex { !$0.isASCIIAlphanumeric } ?? text.count
    guard colon + 2 < text.count, text[colon] == 0x3A, text[colon + 1] == 0x2F, text[colon + 2] == 0x2F else {
      return
    }
    backslash(text, before: colon, &run)
  }

  /// If a byte of a bare address is escaped, GFM would include the backslash in the address that it links: it
  /// must not recognize one.
  private mutating func guardAddress(_ text: UnsafeBufferPointer<UInt8>, at place: Int, _ run: inout Int) {
    var start = place
    while start > run, !text[start - 1].isBlank { start -= 1 }
    for colon in start..<place {
      let isScheme =
        text[colon] == 0x3A && colon + 2 < text.count && text[colon + 1] == 0x2F && text[colon + 2] == 0x2F
      let isHost =
        text[colon] == 0x2E && colon - start >= 3 && text[colon - 3..<colon].allSatisfy { $0 | 0x20 == 0x77 }
      if isScheme || isHost { backslash(text, before: colon, &run) }
    }
  }
}
