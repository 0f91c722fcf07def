extension Tokenizer where Sink: ~Copyable {
  /// Handles markup that starts with a `<` at `start`.
  @inline(__always)
  mutating func markup(_ start: Int) {
    switch base[start &+ 1] {
    case UInt8(ascii: "/"): endTagOpen(start)
    case UInt8(ascii: "!"): markupDeclaration(start)
    case UInt8(ascii: "?"): processingInstruction(start)
    default: startTag(start)
    }
  }

  @inline(__always)
  private mutating func endTagOpen(_ start: Int) {
    let next = base[start &+ 2]
    if classes[Int(next)] & ByteClass.isAlpha != 0 {
      endTag(start)
    } else if next == UInt8(ascii: ">") {
      report(.missingEndTagName, at: start + 2)
      position = start + 3
    } else {
      report(.invalidFirstCharacterOfTagName, at: start + 2)
      bogusComment(from: start + 2)
    }
  }

  @inline(never)
  private mutating func markupDeclaration(_ start: Int) {
    let place = start + 2
    if base[place] == UInt8(ascii: "-") && base[place + 1] == UInt8(ascii: "-") {
      comment(from: place + 2)
    } else if isKeyword("doctype", at: place) {
      doctype(at: start, from: place + 7)
    } else if isKeyword("[CDATA[", at: place, ignoresCase: false) {
      if sink.allowsCDATA {
        position = place + 7
        contentModel = .cdataSection
      } else {
        report(.cdataInHTMLContent, at: place + 6)
        bogusComment(from: place)
      }
    } else {
      report(.incorrectlyOpenedComment, at: place)
      bogusComment(from: place)
    }
  }

  /// Whether these ASCII letters are at `place`.
  mutating func isKeyword(_ keyword: StaticString, at place: Int, ignoresCase: Bool = true) -> Bool {
    keyword.withUTF8Buffer { bytes in
      for (index, byte) in bytes.enumerated() {
        let found = base[place + index]
        let folded = ignoresCase && classes[Int(found)] & ByteClass.isUpper != 0 ? found | 0x20 : found
        if folded != byte { return false }
      }
      return true
    }
  }

  /// Emits everything up to `>` as a comment.
  private mutating func bogusComment(from start: Int) {
    let place = find(UInt8(ascii: ">"), from: start)
    let range = replacingNulls(start, upTo: place)
    position = min(place + 1, end)
    sink.comment(range.start, range.count)
  }

  /// The offset of the byte, or the end of the source.
  private mutating func find(_ byte: UInt8, from start: Int) -> Int {
    var place = start
    while true {
      place = Scanning.first(of: byte, from: base + place) - base
      if base[place] == byte { return place }
      if place >= end { return end }
      place += 1
    }
  }

  /// A comment after its `<!--` (13.2.5.43 to 13.2.5.52).
  private mutating func comment(from start: Int) {
    if base[start] == UInt8(ascii: ">")
      || base[start] == UInt8(ascii: "-") && base[start + 1] == UInt8(ascii: ">")
    {
      let last = base[start] == UInt8(ascii: ">") ? start : start + 1
      report(.abruptClosingOfEmptyComment, at: last)
      position = last + 1
      sink.comment(UInt32(start), 0)
      return
    }
    var place = start
    while true {
      place = find(UInt8(ascii: "-"), from: place)
      if place == end { break }
      if base[place + 1] == UInt8(ascii: "-") {
        if base[place + 2] == UInt8(ascii: ">") { return comment(start, upTo: place, next: place + 3) }
        if base[place + 2] == UInt8(ascii: "!") && base[place + 3] == UInt8(ascii: ">") {
          report(.incorrectlyClosedComment, at: place + 3)
          return comment(start, upTo: place, next: place + 4)
        }
        if arena.pointee.recordsErrors { reportNested(place, start) }
      }
      place += 1
    }
    report(.eofInComment, at: end)
    comment(start, upTo: end - unfinishedEnd(from: start), next: end)
  }

  private mutating func comment(_ start: Int, upTo last: Int, next: Int) {
    let range = replacingNulls(start, upTo: last)
    position = next
    sink.comment(range.start, range.count)
  }

  /// Records `<!--` within a comment, whose dashes are at `place`.
  private mutating func reportNested(_ place: Int, _ start: Int) {
    guard place - 2 >= start, base[place - 1] == UInt8(ascii: "!"), base[place - 2] == UInt8(ascii: "<"),
      place + 2 < end
    else { return }
    report(.nestedComment, at: place + 2)
  }

  /// The number of bytes at the end of an unclosed comment that are the start of its end: `-`, `--` or `--!`.
  private mutating func unfinishedEnd(from start: Int) -> Int {
    func ends(_ bytes: [UInt8]) -> Bool {
      end - start >= bytes.count && (0..<bytes.count).allSatisfy { base[end - bytes.count + $0] == bytes[$0] }
    }
    if ends(Array("--!".utf8)) { return 3 }
    if ends(Array("--".utf8)) { return 2 }
    return ends(Array("-".utf8)) ? 1 : 0
  }

  /// A processing instruction (13.2.5.72 to 13.2.5.76), or the comment that an invalid one becomes.
  private mutating func processingInstruction(_ start: Int) {
    let target = start + 2
    if target >= end { return endsInProcessingInstruction() }
    guard classes[Int(base[target])] & ByteClass.isAlpha != 0 || base[target] == UInt8(ascii: "_") else {
      report(.invalidFirstCharacterOfProcessingInstructionTarget, at: target)
      return bogusComment(from: target - 1)
    }
    var place = target
    while isTargetCharacter(base[place]) { place += 1 }
    if place >= end { return endsInProcessingInstruction() }
    let isSpace = classes[Int(base[place])] & ByteClass.isSpace != 0
    guard isSpace || base[place] == UInt8(ascii: "?") || base[place] == UInt8(ascii: ">") else {
      report(.invalidProcessingInstructionTarget, at: place)
      return bogusComment(from: target - 1)
    }
    let length = place - target
    if length == 3 && isKeyword("xml", at: target) || length == 14 && isKeyword("xml-stylesheet", at: target)
    {
      report(.disallowedProcessingInstructionTarget, at: place)
      return bogusComment(from: target - 1)
    }
    let name = arena.pointee.names.intern(base + target, count: length)
    while classes[Int(base[place])] & ByteClass.isSpace != 0 { place += 1 }
    let last = find(UInt8(ascii: ">"), from: place)
    if last == end { return endsInProcessingInstruction() }
    let isQuestioned = last > place && base[last - 1] == UInt8(ascii: "?")
    let range = replacingNulls(place, upTo: isQuestioned ? last - 1 : last)
    position = last + 1
    sink.processingInstruction(name, range.start, range.count)
  }

  private mutating func endsInProcessingInstruction() {
    report(.eofInProcessingInstruction, at: end)
    position = end
  }

  private mutating func isTargetCharacter(_ byte: UInt8) -> Bool {
    classes[Int(byte)] & ByteClass.isAlpha != 0 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
