/// A sample of a page or a text for detecting its encoding: the words with non-ASCII bytes, without tags,
/// scripts and styles.
///
/// Only those bytes of a word are kept, with their neighbours; each such piece is followed by a space.
struct DetectionSample {
  private(set) var pieces: [Range<Int>] = []
  private(set) var bytes: [UInt8] = []

  /// More bytes do not improve the result.
  private static let size = 8192

  /// Takes a sample for all encodings in which ASCII bytes below `@` represent themselves.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < input.count, bytes.count < Self.size {
      let byte = input[place]
      if byte >= 0x80 {
        place = addPiece(input, at: place)
      } else if byte == UInt8(ascii: "<") {
        place = Self.endOfMarkup(input, at: place)
      } else {
        place += 1
      }
    }
  }

  /// Adds the surroundings of a non-ASCII byte, and returns the offset after them.
  private mutating func addPiece(_ input: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let start = bytes.count
    if place > 0 { bytes.append(input[place - 1]) }
    var place = place
    let limit = min(input.count, place + Self.size)
    while place < limit {
      let isBeyond = input[place] >= 0x80
      // An ASCII byte between two others belongs to both.
      guard isBeyond || input[place - 1] >= 0x80 || place + 1 < limit && input[place + 1] >= 0x80 else {
        break
      }
      // Markup may follow directly; no second byte of a character is that low.
      if input[place] == UInt8(ascii: "<") { break }
      bytes.append(input[place])
      place += 1
    }
    bytes.append(UInt8(ascii: " "))
    pieces.append(start..<bytes.count)
    return place
  }

  /// The offset after a tag, comment, script or style; the next one if `<` starts none.
  private static func endOfMarkup(_ input: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    guard place + 1 < input.count else { return place + 1 }
    let next = input[place + 1]
    let isMarkup =
      (0x61...0x7A).contains(next | 0x20) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
    guard isMarkup else { return place + 1 }
    if begins(input, at: place, "<!--") { return end(input, from: place + 4, "-->") }
    for (start, close) in [("<script", "</script"), ("<style", "</style")] as [(StaticString, StaticString)]
    where begins(input, at: place, start) {
      return end(input, from: place, close)
    }
    return end(input, from: place, ">")
  }

  private static func end(
    _ input: UnsafeBufferPointer<UInt8>, from place: Int, _ text: StaticString
  ) -> Int {
    var place = place
    while place < input.count, !begins(input, at: place, text) { place += 1 }
    return min(place + text.utf8CodeUnitCount, input.count)
  }

  /// Whether a text, given in lower case, is at an offset, ignoring case.
  private static func begins(
    _ input: UnsafeBufferPointer<UInt8>, at place: Int, _ text: StaticString
  ) -> Bool {
    guard place + text.utf8CodeUnitCount <= input.count else { return false }
    for index in 0..<text.utf8CodeUnitCount {
      let byte = input[place + index]
      let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lowered != text.utf8Start[index] { return false }
    }
    return true
  }
}
