/// The features of a line's first and last characters.
struct LineEdges {
  private let text: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The index after a bullet or number and the spaces after it; `start` if there is none.
  func skipMarker(from start: Int, to end: Int, in row: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var index = start
    if let behind = skipSpaces(from: skipBullet(from: index, to: end), to: end, after: index) {
      row[.bullet] = 255
      index = behind
    }
    if let behind = skipSpaces(from: skipNumber(from: index, to: end), to: end, after: index) {
      row[.number] = 255
      index = behind
    }
    return index
  }

  /// Returns the index after the spaces, if there are any and they follow a marker.
  private func skipSpaces(from index: Int, to end: Int, after start: Int) -> Int? {
    guard index > start else { return nil }
    var behind = index
    while behind < end {
      if text[behind] == Byte.space || text[behind] == Byte.tab {
        behind += 1
      } else if text[behind] == 0xC2, behind + 1 < end, text[behind + 1] == 0xA0 {
        behind += 2
      } else {
        break
      }
    }
    return behind > index ? behind : nil
  }

  private func skipBullet(from start: Int, to end: Int) -> Int {
    switch text[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return start + 1
    case 0xC2: return start + 1 < end && text[start + 1] == 0xB7 ? start + 2 : start  // ·
    case 0xE2 where start + 2 < end:
      switch (text[start + 1], text[start + 2]) {
      case (0x80, 0xA2), (0x97, 0x8B), (0x97, 0xA6), (0x97, 0x8F): return start + 3  // • ○ ◦ ●
      default: return start
      }
    default: return start
    }
  }

  private func skipNumber(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, index - start < 3, text[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    guard index > start, index < end else { return start }
    return text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")") ? index + 1 : start
  }

  /// Sets the kind of the first character, after opening quotation marks and brackets.
  func readStart(from start: Int, to end: Int, in row: UnsafeMutableBufferPointer<UInt8>) {
    var index = start
    while index < end, isOpener(text[index]) { index += 1 }
    for mark: (UInt8, UInt8, UInt8) in [(0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x9E)]
    where index + 2 < end && (text[index], text[index + 1], text[index + 2]) == mark { index += 3 }
    if index + 1 < end, text[index] == 0xC2, text[index + 1] == 0xAB { index += 2 }  // «
    let first = index < end ? text[index] : 0
    let second = index + 1 < end ? text[index + 1] : 0
    switch first {
    case 0x41...0x5A: row[.upperStart] = 255
    case 0xC3 where (0x80...0x9E).contains(second), 0xD0 where (0x90...0xAF).contains(second):
      row[.upperStart] = 255
    case 0x61...0x7A: row[.lowerStart] = 255
    case 0x30...0x39: row[.digitStart] = 255
    case 0..<0x80, 0xC2, 0xE2: row[.otherStart] = 255
    default: break
    }
  }

  private func isOpener(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "[")
  }

  /// Sets the kind of the line's end, before up to two closing quotation marks and brackets.
  func readEnd(from start: Int, to end: Int, in row: UnsafeMutableBufferPointer<UInt8>) {
    var last = end
    for _ in 0..<2 { last -= closerLength(endingAt: last, after: start) }
    guard last > start else { return }
    let byte = text[last - 1]
    switch byte {
    case UInt8(ascii: "."):
      row[.stopEnd] = 255
      let hasThree = last - start >= 3 && text[last - 2] == byte && text[last - 3] == byte
      row.set(.ellipsisEnd, if: hasThree)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): row[.stopEnd] = 255
    case UInt8(ascii: ":"): row[.colonEnd] = 255
    case 0x80...: readWideEnd(from: start, to: last, in: row)
    default: break
    }
  }

  private func readWideEnd(from start: Int, to end: Int, in row: UnsafeMutableBufferPointer<UInt8>) {
    guard end - start >= 2 else { return }
    let first = end - start >= 3 ? text[end - 3] : 0
    switch (first, text[end - 2], text[end - 1]) {
    case (0xE2, 0x80, 0xA6):  // …
      row[.stopEnd] = 255
      row[.ellipsisEnd] = 255
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xE0, 0xA5, 0xA4):  // 。 ！ ？ ।
      row[.stopEnd] = 255
    case (_, 0xD8, 0x9F), (_, 0xDB, 0x94): row[.stopEnd] = 255  // ؟ ۔
    case (0xEF, 0xBC, 0x9A): row[.colonEnd] = 255  // ：
    default: break
    }
  }

  private func closerLength(endingAt end: Int, after start: Int) -> Int {
    guard end > start else { return 0 }
    switch text[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
    case 0xBB: return end - start >= 2 && text[end - 2] == 0xC2 ? 2 : 0  // »
    case 0x99, 0x9D, 0x8D, 0x8F:
      guard end - start >= 3 else { return 0 }
      switch (text[end - 3], text[end - 2], text[end - 1]) {
      case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99): return 3  // ” ’
      case (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F): return 3  // 」 』
      default: return 0
      }
    default: return 0
    }
  }
}
