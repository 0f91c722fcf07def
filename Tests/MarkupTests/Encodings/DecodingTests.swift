import Testing

@testable import Markup
import TestSupport

/// Decodes bytes like the parser.
func decodedPage(_ bytes: [UInt8], _ encoding: Encoding) -> String {
  var output = Buffer<UInt8>()
  bytes.withUnsafeBufferPointer { encoding.decode($0, into: &output) }
  return String(decoding: UnsafeBufferPointer(start: output.base, count: output.count), as: UTF8.self)
}

@Suite struct DecodingTests {
  private func text(_ bytes: [UInt8], _ encoding: Encoding) -> String {
    String(decoding: encoding.decode(bytes), as: UTF8.self)
  }

  @Test func singleBytes() {
    #expect(text([0x41, 0x80, 0x81, 0xE9, 0xFF], .windows1252) == "A€\u{81}éÿ")
    #expect(text([0xCF, 0xF0, 0xE8], .windows1251) == "При")
    #expect(text([0xF0, 0xD2, 0xC9, 0xD7], .koi8R) == "Прив")
    #expect(text([0xAE, 0xBE], .koi8U) == "ўЎ")
    #expect(text([0xA4], .iso8859x15) == "€")
    #expect(text([0xA1, 0xD5, 0xDB, 0xFC], .windows874) == "กี\u{FFFD}\u{FFFD}")
    #expect(text([0xA1, 0xFF], .iso8859x8i) == "\u{FFFD}\u{FFFD}")
    #expect(text([0xA1, 0xD5, 0xFF], .iso8859x6) == "\u{FFFD}\u{635}\u{FFFD}")
    #expect(text([0xCA, 0xDB], .macintosh) == "\u{A0}€")
    #expect(text([0x41, 0x80, 0xFF], .xUserDefined) == "A\u{F780}\u{F7FF}")
    for encoding in Encoding.allCases
    where ![.utf16BE, .utf16LE, .replacement, .iso2022JP].contains(encoding) {
      #expect(encoding.decode(Array(0..<0x80)) == Array(0..<0x80), "\(encoding)")
    }
  }

  @Test func gb18030() {
    #expect(text([0xC4, 0xE3, 0xBA, 0xC3], .gbk) == "你好")
    #expect(text([0x80], .gbk) == "€")
    #expect(text([0xA3, 0xA0], .gbk) == "\u{3000}")
    #expect(text([0xA6, 0xD9, 0xA8, 0xBC, 0xFE, 0x59], .gb18030) == "\u{FE10}\u{1E3F}\u{9FB4}")
    #expect(text([0x81, 0x30, 0x81, 0x30], .gb18030) == "\u{80}")
    #expect(text([0x81, 0x35, 0xF4, 0x37], .gb18030) == "\u{E7C7}")
    #expect(text([0x84, 0x31, 0xA4, 0x39], .gb18030) == "\u{FFFF}")
    #expect(text([0x84, 0x31, 0xA5, 0x30], .gb18030) == "\u{FFFD}")
    #expect(text([0x90, 0x30, 0x81, 0x30], .gb18030) == "\u{10000}")
    #expect(text([0xE3, 0x32, 0x9A, 0x35], .gb18030) == "\u{10FFFF}")
    #expect(text([0xE3, 0x32, 0x9A, 0x36], .gb18030) == "\u{FFFD}")
    // ASCII bytes within a broken sequence are kept.
    #expect(text([0xFF], .gb18030) == "\u{FFFD}")
    #expect(text([0x81], .gb18030) == "\u{FFFD}")
    #expect(text([0x81, 0x3C], .gb18030) == "\u{FFFD}<")
    #expect(text([0x81, 0xFF, 0x41], .gb18030) == "\u{FFFD}A")
    #expect(text([0x81, 0x30], .gb18030) == "\u{FFFD}")
    #expect(text([0x81, 0x30, 0x81], .gb18030) == "\u{FFFD}")
    #expect(text([0x81, 0x30, 0x3C], .gb18030) == "\u{FFFD}0<")
    #expect(text([0x81, 0x30, 0x81, 0x3C], .gb18030) == "\u{FFFD}0\u{FFFD}<")
    #expect(text([0x81, 0x30, 0xC4, 0xE3], .gb18030) == "\u{FFFD}0你")
  }

  @Test func big5() {
    #expect(text([0xA7, 0x41, 0xA6, 0x6E], .big5) == "你好")
    #expect(text([0x87, 0x40, 0x88, 0x42, 0x8B, 0xC3], .big5) == "\u{43F0}\u{31C2}\u{2F878}")
    let pairs = Array("\u{CA}\u{304}\u{CA}\u{30C}\u{EA}\u{304}\u{EA}\u{30C}".utf8)
    #expect(Encoding.big5.decode([0x88, 0x62, 0x88, 0x64, 0x88, 0xA3, 0x88, 0xA5]) == pairs)
    #expect(text([0x80, 0xFF], .big5) == "\u{FFFD}\u{FFFD}")
    #expect(text([0x81, 0x40], .big5) == "\u{FFFD}@")
    #expect(text([0x81, 0xA1, 0x41], .big5) == "\u{FFFD}A")
    #expect(text([0xA7, 0x80, 0x41], .big5) == "\u{FFFD}A")
    #expect(text([0xA7], .big5) == "\u{FFFD}")
  }

  @Test func japanese() {
    #expect(text([0xC6, 0xFC, 0xCB, 0xDC], .eucJP) == "日本")
    #expect(text([0x8E, 0xB1], .eucJP) == "ｱ")
    #expect(text([0x8F, 0xB0, 0xA1], .eucJP) == "丂")
    #expect(text([0x8E, 0x41], .eucJP) == "\u{FFFD}A")
    #expect(text([0x8F, 0x41], .eucJP) == "\u{FFFD}A")
    #expect(text([0x8F, 0xB0, 0x41], .eucJP) == "\u{FFFD}A")
    #expect(text([0x8F, 0xA1, 0xA1, 0x41], .eucJP) == "\u{FFFD}A")
    #expect(text([0xA1, 0x80, 0xFF], .eucJP) == "\u{FFFD}\u{FFFD}")
    for cut in [[0x8E], [0x8F], [0x8F, 0xB0], [0xC6]] as [[UInt8]] {
      #expect(text(cut, .eucJP) == "\u{FFFD}")
    }

    #expect(text([0x93, 0xFA, 0x96, 0x7B], .shiftJIS) == "日本")
    #expect(text([0xB1, 0x5C, 0x7E, 0x80], .shiftJIS) == "ｱ\\~\u{80}")
    #expect(text([0xF0, 0x40, 0xF9, 0xFC], .shiftJIS) == "\u{E000}\u{E757}")
    #expect(text([0xFA, 0x40], .shiftJIS) == "ⅰ")
    #expect(text([0x81, 0xAD, 0x85, 0x41], .shiftJIS) == "\u{FFFD}\u{FFFD}A")
    #expect(text([0xA0, 0xFD, 0x93], .shiftJIS) == "\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func iso2022JP() {
    func text(_ string: String) -> String {
      self.text(string.unicodeScalars.map { UInt8($0.value) }, .iso2022JP)
    }
    #expect(text("a\u{1B}$BF|K\\\u{1B}(Bb") == "a日本b")
    #expect(text("\u{1B}$@F|\u{1B}(J\\~a\u{1B}(I1") == "日¥‾aｱ")
    // Two consecutive escapes are an error, and so is an invalid one.
    #expect(text("\u{1B}(B\u{1B}(Ba") == "\u{FFFD}a")
    #expect(text("\u{1B}(Xa") == "\u{FFFD}(Xa")
    #expect(text("\u{1B}$") == "\u{FFFD}$")
    #expect(text("\u{1B}") == "\u{FFFD}")
    #expect(text("\u{1B}$BF") == "\u{FFFD}")
    #expect(text("\u{1B}$BF\u{1B}(Ba") == "\u{FFFD}a")
    #expect(text("\u{1B}$BF\na") == "\u{FFFD}\u{FFFD}")
    #expect(text("\u{0E}\u{0F}\u{80}a") == "\u{FFFD}\u{FFFD}\u{FFFD}a")
    #expect(text("\u{1B}(I~") == "\u{FFFD}")
  }

  @Test func eucKR() {
    #expect(text([0xC7, 0xD1, 0xB1, 0xDB, 0x81, 0x41], .eucKR) == "한글갂")
    #expect(text([0x81, 0x5B, 0x80, 0xFF], .eucKR) == "\u{FFFD}[\u{FFFD}\u{FFFD}")
    #expect(text([0xC9, 0xA1, 0x41], .eucKR) == "\u{FFFD}A")
    #expect(text([0xC7], .eucKR) == "\u{FFFD}")
  }

  @Test func utf16() {
    #expect(text([0x41, 0, 0xAC, 0x20, 0x3D, 0xD8, 0, 0xDE], .utf16LE) == "A€😀")
    #expect(text([0, 0x41, 0x20, 0xAC, 0xD8, 0x3D, 0xDE, 0], .utf16BE) == "A€😀")
    #expect(text([0xFE, 0xFF, 0, 0x41], .utf16BE) == "\u{FEFF}A")
    // Half a pair, then a character; the second half alone; two first halves.
    #expect(text([0xD8, 0, 0, 0x41], .utf16BE) == "\u{FFFD}A")
    #expect(text([0xDC, 0, 0, 0x41], .utf16BE) == "\u{FFFD}A")
    #expect(text([0xD8, 0, 0xD8, 0, 0xDC, 0], .utf16BE) == "\u{FFFD}\u{10000}")
    #expect(text([0xD8, 0], .utf16BE) == "\u{FFFD}")
    // An odd byte at the end, also after half a pair.
    #expect(text([0, 0x41, 0x42], .utf16BE) == "A\u{FFFD}")
    #expect(text([0xD8, 0, 0xDC], .utf16BE) == "\u{FFFD}")
    #expect(text([0xFF], .utf16LE) == "\u{FFFD}")
    #expect(decodedPage([0, 0x0D, 0, 0x0A, 0, 0x0D, 0, 0x0D, 0x0A], .utf16BE) == "\n\n\n\u{FFFD}")
    #expect(decodedPage([0x0D, 0, 0x0A, 0x0A], .utf16LE) == "\n\u{A0A}")
  }

  @Test func replacement() {
    #expect(text(Array("anything".utf8), .replacement) == "\u{FFFD}")
    #expect(text([], .replacement) == "")
  }

  @Test func lineEnds() {
    let input = Array("\r\na\rb\n\r\r\n\n\rc\r".utf8)
    for encoding in Encoding.allCases where ![.utf16BE, .utf16LE, .replacement].contains(encoding) {
      #expect(decodedPage(input, encoding) == "\na\nb\n\n\n\n\nc\n", "\(encoding)")
      #expect(encoding.decode(input) == input, "\(encoding)")
      #expect(decodedPage([0x0D], encoding) == "\n")
      #expect(decodedPage([0xFF, 0x0D, 0x0A, 0xFF], encoding) == text([0xFF, 0x0A, 0xFF], encoding))
    }
    #expect(decodedPage([0x81, 0x0D, 0x0A], .gbk) == "\u{FFFD}\n")
    #expect(decodedPage(Array("\r\u{1B}(B\n\r\u{1B}(J\u{1B}(B\n".utf8), .iso2022JP) == "\n\n\u{FFFD}\n")
  }

  @Test func whatIsAppendedComesBehind() {
    var output = Buffer<UInt8>(minimumCapacity: 1)
    for encoding in Encoding.allCases {
      Array("ab".utf8).withUnsafeBufferPointer { encoding.decode($0, into: &output) }
      encoding.decode(UnsafeBufferPointer(start: nil, count: 0), into: &output)
    }
    let text = String(decoding: UnsafeBufferPointer(start: output.base, count: output.count), as: UTF8.self)
    #expect(text.hasPrefix("abab"))
    #expect(text.filter { $0 == "a" }.count == 37)
  }

  /// Any bytes decode to well-formed text of at most three times the length, at any alignment to blocks.
  @Test func anyBytes() {
    var random = SeededGenerator(seed: 42)
    let troublesome: [UInt8] = [0x0D, 0x0A, 0x1B, 0x28, 0x42, 0x81, 0x30, 0xD8, 0x41]
    for encoding in Encoding.allCases {
      for length in [1, 2, 3, 5, 4095, 4096, 4097, 9000] {
        let likely: [UInt8] = (0..<length).map { _ in troublesome.randomElement(using: &random) ?? 0 }
        let any: [UInt8] = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
        for bytes in [likely, any] {
          let output = encoding.decode(bytes)
          #expect(output.count <= 3 * bytes.count)
          #expect(String(validating: output, as: UTF8.self) != nil)
          let scalars = Array(String(decoding: output, as: UTF8.self).unicodeScalars)
          #expect(Array(decodedPage(bytes, encoding).unicodeScalars) == normalized(scalars))
        }
      }
    }
  }

  private func normalized(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.indices.compactMap { index in
      if text[index] == "\r" { return "\n" }
      return text[index] == "\n" && index > 0 && text[index - 1] == "\r" ? nil : text[index]
    }
  }
}
