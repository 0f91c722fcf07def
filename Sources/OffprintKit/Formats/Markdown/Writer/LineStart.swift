/// Line starts that would be parsed as something other than text.
enum LineStart {
  /// The context of the line.
  struct Circumstances {
    /// Whether it is the first line of its block: only there a definition can start, and only later lines can
    /// be underlines.
    var isFirst: Bool
    /// Whether it starts a list item, where `[ ]` is a task.
    var beginsItem: Bool
    /// Whether it starts a block quote, where `[!` is an alert.
    var beginsQuote: Bool
  }

  private static let starts = ByteSet("#>-+*_`~=|:[0123456789")
  private static let delimiterRow = ByteSet("-:| \t")

  /// The index of the byte to escape in the line that starts at `start`; `nil` if there is none.
  static func hazard(_ text: UnsafeBufferPointer<UInt8>, at start: Int, _ here: Circumstances) -> Int? {
    guard start < text.count, starts.contains(text[start]) else { return nil }
    let byte = text[start]
    switch byte {
    case 0x3E: return start
    case 0x23:
      let end = endOfRun(text, start)
      return end - start <= 6 && isEdge(text, end) ? start : nil
    case 0x2D, 0x2B, 0x2A:
      if isEdge(text, start + 1) { return start }
      return byte != 0x2B && isLine(text, of: byte, from: start) ? start : isDelimiterRow(text, start, here)
    case 0x5F: return isLine(text, of: byte, from: start) ? start : nil
    case 0x60, 0x7E: return endOfRun(text, start) - start >= 3 ? start : nil
    case 0x3D: return !here.isFirst && isLine(text, of: byte, from: start) ? start : nil
    case 0x7C, 0x3A: return isDelimiterRow(text, start, here)
    case 0x5B: return bracket(text, start, here)
    default: return number(text, start, here)
    }
  }

  private static func endOfRun(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == text[start] { end += 1 }
    return end
  }

  private static func isEdge(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    var place = place
    // Control characters are not output.
    while place < text.count {
      let length = Controls.length(in: text, at: place)
      if length == 0 { break }
      place += length
    }
    return place >= text.count || text[place].isBlank || text[place] == 0x0A
  }

  /// Whether the line consists only of one byte and spaces: a rule or an underline.
  private static func isLine(_ text: UnsafeBufferPointer<UInt8>, of byte: UInt8, from start: Int) -> Bool {
    var place = start
    while place < text.count, text[place] == byte || text[place] == 0x20 || text[place] == 0x09 { place += 1 }
    return place == text.count || text[place] == 0x0A
  }

  /// A line of dashes, colons and pipes makes a table with the line before it.
  private static func isDelimiterRow(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ here: Circumstances
  ) -> Int? {
    guard !here.isFirst else { return nil }
    var place = start
    var hasDash = false
    while place < text.count, delimiterRow.contains(text[place]) {
      if text[place] == 0x2D { hasDash = true }
      place += 1
    }
    return hasDash && (place == text.count || text[place] == 0x0A) ? start : nil
  }

  private static func bracket(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ here: Circumstances) -> Int?
  {
    let next = start + 1 < text.count ? text[start + 1] : 0
    if here.beginsQuote, next == 0x21 { return start }
    let isBox = next == 0x20 || next | 0x20 == 0x78
    return here.beginsItem && isBox && start + 2 < text.count && text[start + 2] == 0x5D ? start : nil
  }

  /// A number that would start a list; within a paragraph only 1 does.
  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ here: Circumstances) -> Int?
  {
    var place = start
    var value = 0
    while place < text.count, text[place].isASCIIDigit, place - start < 10 {
      value = value * 10 + Int(text[place] - 0x30)
      place += 1
    }
    guard place - start < 10, place < text.count, text[place] == 0x2E || text[place] == 0x29 else {
      return nil
    }
    return isEdge(text, place + 1) && (here.isFirst || value == 1) ? place : nil
  }
}
