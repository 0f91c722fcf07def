import Testing

@testable import Markup
import TestSupport

@Suite struct UTF8DecodingTests {
  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: Encoding.utf8.decode(bytes), as: UTF8.self)
  }

  @Test func malformed() {
    let cases: [([UInt8], String)] = [
      ([0x80], "\u{FFFD}"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xFF, 0x41], "\u{FFFD}A"),
      ([0xC3], "\u{FFFD}"), ([0xC3, 0x41], "\u{FFFD}A"), ([0xC3, 0xC3, 0xA9], "\u{FFFD}é"),
      ([0xE0, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xE2, 0x82], "\u{FFFD}"),
      ([0xE2, 0x82, 0x41], "\u{FFFD}A"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF0, 0x80, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0x98], "\u{FFFD}"),
      ([0xF0, 0x9F, 0x98, 0x41], "\u{FFFD}A"), ([0xF4, 0x90, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF5, 0x80], "\u{FFFD}\u{FFFD}"), ([0xEF, 0xBB, 0xBF, 0x41], "\u{FEFF}A"),
    ]
    for (bytes, expected) in cases { #expect(text(bytes) == expected, "\(bytes)") }
  }

  /// Places a byte before, in and after the chunks that are copied at once.
  @Test func everyPlaceOfAChunk() {
    let inserts: [[UInt8]] = [
      [0x0D], [0x0D, 0x0A], [0x0D, 0x0D], [0xC3, 0xA9], [0xE6, 0xBC, 0xA2], [0xF0, 0x9F, 0x98, 0x80], [0x80],
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x80, 0x80], [0xFF],
    ]
    for filler in [[0x61], [0xD1, 0x8F], [0xE6, 0xBC, 0xA2], [0xF0, 0x9F, 0x98, 0x80]] as [[UInt8]] {
      let text = Array(repeatElement(filler, count: 100).joined())
      for insert in inserts {
        for place in stride(from: 0, to: 70, by: filler.count) {
          check(text[..<place] + insert + text[place...])
          check(text[..<place] + insert)
          check(text[..<place] + insert + insert + text[place...].prefix(40) + insert)
        }
      }
    }
  }

  @Test func randomBytes() {
    var random = SeededGenerator(seed: 1)
    let pieces: [[UInt8]] = [
      Array("<p class=\"x\">some ASCII text of a page</p>".utf8), Array("\r\n".utf8), [0x0D],
      Array("слово ".utf8),
      Array("漢字かな".utf8), Array("😀👍".utf8), [0x80], [0xE2, 0x82], [0xF4, 0x90], [0xED, 0xBF, 0xBF], [0xC1],
      [0xFF], [0xF0, 0x9F], [0xE0], [0xF8, 0x88],
    ]
    for round in 0..<4000 {
      var bytes: [UInt8] = []
      let kinds = round.isMultiple(of: 2) ? 6 : pieces.count
      while bytes.count < round % 400 { bytes += pieces[Int.random(in: 0..<kinds, using: &random)] }
      bytes.removeFirst(min(bytes.count, Int.random(in: 0...20, using: &random)))
      check(bytes[...])
      let noise = (0..<round % 70).map { _ in
        UInt8.random(in: round.isMultiple(of: 3) ? 0...255 : 0x7F...0xFF, using: &random)
      }
      check(noise[...])
    }
  }

  @Test func growthOfWhatIsMalformed() {
    let bytes = [UInt8](repeating: 0xFF, count: 300_000)
    #expect(Encoding.utf8.decode(bytes).count == 900_000)
    let mixed = Array(
      repeatElement(
        Array("text text text text text \u{E9}".unicodeScalars.map { UInt8($0.value) }), count: 10_000
      ).joined())
    check(mixed[...])
  }

  private func check(_ bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes)
    let expected = Self.decoded(bytes)
    #expect(Encoding.utf8.decode(bytes) == expected, "\(bytes)")
    #expect(Array(decodedPage(bytes, .utf8).utf8) == Self.withoutReturns(expected), "\(bytes)")
    let isWellFormed = bytes.withUnsafeBufferPointer { UTF8Decoder.isWellFormed($0) }
    #expect(isWellFormed == (expected == bytes || Self.isCut(bytes)), "\(bytes)")
  }

  /// Whether bytes can be made well-formed by appending more.
  private static func isCut(_ bytes: [UInt8]) -> Bool {
    let more: [[UInt8]] = [
      [0x80], [0xA0], [0x80, 0x80], [0xA0, 0x80], [0x90, 0x80, 0x80], [0x80, 0x80, 0x80],
    ]
    return more.contains { String(validating: bytes + $0, as: UTF8.self) != nil }
  }

  /// The naive way: one character after another, with the longest prefix of an invalid one as U+FFFD.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var output: [UInt8] = []
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar): output += Array(String(scalar).utf8)
      case .error: output += [0xEF, 0xBF, 0xBD]
      case .emptyInput: return output
      }
    }
  }

  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    bytes.indices.compactMap { index in
      if bytes[index] == 0x0D { return 0x0A }
      return bytes[index] == 0x0A && index > 0 && bytes[index - 1] == 0x0D ? nil : bytes[index]
    }
  }
}
