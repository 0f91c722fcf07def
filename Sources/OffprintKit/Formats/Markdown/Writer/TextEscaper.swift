/// Escapes the text of a paragraph, no more than necessary: it keeps track of what of the paragraph is written.
struct TextEscaper {
  /// Whether `|` ends a cell.
  let inTable: Bool
  /// Whether a line end would end the block: in headings and cells.
  let isSingleLine: Bool
  /// Whether any bracket could refer to one of the definitions at the end.
  private let escapesBrackets: Bool
  /// The offset of its first byte in the output.
  private let start: Int
  /// Whether the paragraph starts with a bracket, so that it could be a definition.
  private(set) var beginsWithBracket = false
  /// Computed on first use: few paragraphs need it.
  private var census: DelimiterCensus?
  /// The number of links around the text.
  private var linkDepth = 0
  private var atLineStart: Bool
  private var isFirstLine = true
  /// Whether the last output is a footnote reference.
  private var isBehindLabel = false
  /// Whether an address in a formula or in a footnote's name extends to the current position, for a renderer
  /// that treats those as text and links bare addresses: it would include a backslash.
  private(set) var isInAddress = false
  /// Whether the text being written is the first piece of the paragraph.
  private var isFirstPiece = false
  /// Whether a dollar sign is open.
  private var dollarIsOpen = false
  /// Whether every dollar sign is escaped.
  private var hasMath = false

  /// Makes the state before a paragraph that starts at an offset of the output.
  init(inTable: Bool = false, isSingleLine: Bool = false, escapesBrackets: Bool = false, start: Int = 0) {
    self.inTable = inTable
    self.isSingleLine = isSingleLine
    self.escapesBrackets = escapesBrackets
    self.start = start
    atLineStart = !isSingleLine
  }

  /// Records what is known of the whole paragraph before its first piece is written.
  mutating func begin(withBracket: Bool, hasMath: Bool = false) {
    beginsWithBracket = withBracket
    self.hasMath = hasMath
  }

  /// Records that the brackets of a link or picture were opened.
  mutating func openLink() {
    linkDepth += 1
    atLineStart = false
  }

  /// Records that they were closed.
  mutating func closeLink() { linkDepth -= 1 }

  /// Records a piece other than text; a label is one in brackets, after which some bytes have a meaning.
  mutating func pass(isLabel: Bool = false, isEmpty: Bool = false) {
    guard !isEmpty else { return }
    atLineStart = false
    isBehindLabel = isLabel
  }

  /// Records bytes that were written unchanged.
  mutating func pass(literal: UnsafeBufferPointer<UInt8>, isEmpty: Bool) {
    isInAddress = BareAddress.extends(through: literal, from: isInAddress)
    pass(isLabel: true, isEmpty: isEmpty)
  }

  /// Records a line break within the paragraph.
  mutating func breakLine() {
    isInAddress = false
    guard !isSingleLine else { return }
    startLine()
  }

  private mutating func startLine() {
    atLineStart = true
    isFirstLine = false
  }
}

extension TextEscaper {
  /// Writes text without forbidden characters, with a backslash where it would be parsed as Markdown.
  ///
  /// `next` is what follows the text in its paragraph; `count` counts the delimiters of the whole paragraph.
  mutating func escape(
    _ text: UnsafeBufferPointer<UInt8>, before next: InlineFlow.Token.Kind?,
    to lines: inout MarkdownLines, count: (inout DelimiterCensus) -> Void
  ) {
    var run = 0
    isFirstPiece = lines.out.count == start
    if lines.out.last == 0x24, let digit = text.first, digit.isASCIIDigit {
      // A digit directly after a formula would make it a price.
      lines.out.append("&#" as StaticString)
      lines.out.append(number: Int(digit))
      lines.out.append(0x3B)
      run = 1
    }
    if text.first == 0x5E, lines.out.last == 0x5B {
      // It would make the text of a link or picture a reference to a footnote.
      lines.out.append(0x5C)
    }
    if isBehindLabel, joinsLabel(text.first, after: lines.out.last) {
      // After brackets it would be parsed as a link or a definition.
      lines.out.append(0x5C)
    }
    // An address before the text continues up to white space.
    let addressEnd = isInAddress ? text.firstIndex(where: \.isBlank) ?? text.count : 0
    var place = run == 0 ? beginLine(text, at: 0, &run, &lines) : EscapeRules.next(in: text, from: run)
    while place < text.count {
      let byte = text[place]
      switch EscapeRules.hazard(of: byte) {
      case .lineEnd:
        place = endLine(text, at: place, before: next, &run, &lines)
        continue
      case .delimiter, .wordDelimiter, .paired:
        let end = endOfRun(text, place)
        if delimits(text, place..<end, before: next, count) {
          guardAddress(text, at: place, &run, &lines)
          for one in place..<end { backslash(text, before: one, &run, &lines) }
        }
        place = end
      case let hazard:
        if applies(hazard, text, at: place, before: next) {
          if hazard == .tag, place < addressEnd {
            guardAddress(text, at: place, inAddress: true, &run, &lines)
            flush(text, run..<place, &lines)
            lines.out.append("&lt;" as StaticString)
            run = place + 1
          } else {
            guardAddress(text, at: place, &run, &lines)
            backslash(text, before: place, &run, &lines)
            // GFM would link an address after a bracket, including the closing bracket.
            if hazard == .tag, let colon = BareAddress.colon(in: text, ofAddressAt: place + 1) {
              backslash(text, before: colon, &run, &lines)
            }
          }
        }
        place += 1
      }
      place = EscapeRules.next(in: text, from: place)
    }
    // What follows without a space, including the backslash of a line break, would become part of an address
    // at the end of the text.
    if next != nil { guardAddress(text, at: text.count, &run, &lines) }
    flush(text, run..<text.count, &lines)
    atLineStart = atLineStart && run == text.count
    if isInAddress { isInAddress = !text.contains(where: \.isBlank) }
  }

  /// Whether a byte follows a footnote's brackets and would make them a link or a definition.
  private func joinsLabel(_ first: UInt8?, after last: UInt8?) -> Bool {
    guard last == 0x5D else { return false }
    return first == 0x28 || first == 0x3A && beginsWithBracket
  }

  private func flush(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ lines: inout MarkdownLines
  ) {
    guard !range.isEmpty else { return }
    lines.out.append(UnsafeBufferPointer(rebasing: text[range]))
  }

  private func backslash(
    _ text: UnsafeBufferPointer<UInt8>, before place: Int, _ run: inout Int, _ lines: inout MarkdownLines
  ) {
    flush(text, run..<place, &lines)
    lines.out.append(0x5C)
    run = place
  }

  private func endOfRun(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] == text[start] { end += 1 }
    return end
  }

  /// Skips to the first relevant byte of a line, and escapes a start of another block.
  private mutating func beginLine(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ run: inout Int, _ lines: inout MarkdownLines
  ) -> Int {
    guard atLineStart else { return EscapeRules.next(in: text, from: start) }
    var place = start
    while place < text.count, text[place].isBlank { place += 1 }
    run = place
    guard place < text.count else { return place }
    atLineStart = false
    let here = LineStart.Circumstances(
      isFirst: isFirstLine, beginsItem: lines.beginsItem && isFirstLine,
      beginsQuote: lines.beginsQuote && isFirstLine)
    if let hazard = LineStart.hazard(text, at: place, here) {
      backslash(text, before: hazard, &run, &lines)
      place = hazard + 1
    }
    return EscapeRules.next(in: text, from: place)
  }

  /// Writes a line end within text: a space if the block must be one line, else a new line without
  /// surrounding spaces.
  private mutating func endLine(
    _ text: UnsafeBufferPointer<UInt8>, at place: Int, before following: InlineFlow.Token.Kind?,
    _ run: inout Int, _ lines: inout MarkdownLines
  ) -> Int {
    var end = place
    while end > run, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    var next = place
    while next < text.count, text[next].isBlank { next += 1 }
    if next == text.count, following == .lineBreak { guardAddress(text, at: end, &run, &lines) }
    flush(text, run..<end, &lines)
    run = next
    if next == text.count, following == nil || following == .lineBreak { return next }
    if isSingleLine || isLoneTag(lines.out) {
      lines.out.append(0x20)
      return EscapeRules.next(in: text, from: next)
    }
    // Spaces that moved out of a mark may precede this text; two of them would break the line.
    lines.out.trimSpaces(downTo: 0)
    lines.newLine()
    startLine()
    return beginLine(text, at: next, &run, &lines)
  }

  /// Whether the line so far is a single tag at the start of a paragraph: alone on its line it would start an
  /// HTML block.
  private func isLoneTag(_ out: ByteBuffer) -> Bool {
    guard isFirstLine, out.last == 0x3E, start < out.count, out[start] == 0x3C else { return false }
    return (start..<out.count - 1).allSatisfy { out[$0] != 0x3E }
  }

  /// Whether a run could be parsed as a delimiter.
  private mutating func delimits(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, before next: InlineFlow.Token.Kind?,
    _ count: (inout DelimiterCensus) -> Void
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
    if byte == 0x60, inTable { return true }
    if byte != 0x60 {
      if before == .whitespace, after == .whitespace { return false }
      if byte == 0x5F, before == .other, after == .other { return false }
    }
    if census == nil {
      var counted = DelimiterCensus()
      count(&counted)
      census = counted
    }
    return census?.isLone(byte) != true
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
      if escapesBrackets { return true }
      return linkDepth > 0 || after == 0x5E || (after == nil && next == .linkOpen)
    case .closingBracket:
      if linkDepth > 0 || after == 0x28 { return true }
      return (after == 0x3A && beginsWithBracket) || (after == nil && next == .note)
    case .tag:
      return after.map(HTMLText.opensTag) ?? false
    case .entity: return EscapeRules.isEntity(text, at: place)
    case .beforeLink: return after == nil && (next == .linkOpen || next == .note)
    case .dollar: return dollarApplies(text, at: place)
    case .inTable: return inTable
    case .none, .lineEnd, .delimiter, .wordDelimiter, .paired: return false
    }
  }

  /// Two dollar signs enclose a formula if there is no white space directly inside them and no digit after
  /// them.
  private mutating func dollarApplies(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    if hasMath { return true }
    let before = place > 0 ? text[place - 1] : isFirstPiece ? Byte.space : 0x78
    let after = place + 1 < text.count ? text[place + 1] : 0x20
    // Without tables all cells are one line, in which it could match one of another cell, unless it is that of a price.
    if inTable { return !before.isBlank || !after.isASCIIDigit }
    if dollarIsOpen, !before.isBlank, !after.isASCIIDigit { return true }
    if !after.isBlank || place + 1 == text.count { dollarIsOpen = true }
    return false
  }

  /// If a byte of a bare address is escaped, GFM would include the backslash in the address that it links: it
  /// must not recognize one. Within another address a reference takes the place of the backslash.
  private func guardAddress(
    _ text: UnsafeBufferPointer<UInt8>, at place: Int, inAddress: Bool = false, _ run: inout Int,
    _ lines: inout MarkdownLines
  ) {
    var start = place
    while start > run, !text[start - 1].isBlank { start -= 1 }
    for sign in start..<place where BareAddress.isSign(text, at: sign, ofWordAt: start) {
      if inAddress {
        flush(text, run..<sign, &lines)
        lines.out.append(text[sign] == 0x2E ? "&#46;" : "&#58;" as StaticString)
        run = sign + 1
      } else {
        backslash(text, before: sign, &run, &lines)
      }
    }
  }
}
