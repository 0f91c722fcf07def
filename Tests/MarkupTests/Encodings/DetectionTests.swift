import Markup
import Testing
import TestSupport

@Suite struct DetectionTests {
  @Test(arguments: LegacyTexts.all.map(\.language))
  func textsOfManyLanguages(language: String) throws {
    let sample = try #require(LegacyTexts.all.first { $0.language == language })
    // The whole text, and its first words.
    for text in [sample.text, String(sample.text.prefix(sample.text.count / 3))] {
      for encoding in sample.encodings {
        let bytes = try #require(LegacyEncoder.encode(text, encoding), "\(language) \(encoding)")
        let found = Encoding.detect(bytes)
        #expect(String(decoding: found.decode(bytes), as: UTF8.self) == text, "\(encoding) as \(found)")
      }
    }
  }

  @Test func whatIsInEnglishPages() throws {
    let start = "The ferry leaves the island at six in the morning, long before the bakery opens. "
    for text in [
      "© 2005 The Harbour Post", "“Quiet,” she said — it’s the boat’s doing.", "It costs £30, 20° below",
      "a café, naïve, façade", "½ cup · 3×4", "Zoë and José met", "«quoted» text", "100 µm ± 5",
      "… and so on…",
      "Señor Ibáñez", "fish soft\u{AD}ened by the \u{AD}sea", "•\u{A0}one\u{A0}•\u{A0}two",
    ] {
      let bytes = try #require(LegacyEncoder.encode(start + text, .windows1252))
      #expect(Encoding.detect(bytes) == .windows1252, "\(text)")
    }
  }

  @Test func markupSaysNothing() throws {
    let text =
      "<p class=x>Паром уходит с острова<script>var a = 'é'</script> в шесть часов утра</p><!-- ¿ -->"
    var bytes = try #require(LegacyEncoder.encode("Паром уходит с острова", .koi8R))
    bytes =
      Array("<html><style>a { content: '\u{80}' }</style><p title='x'>".utf8) + bytes + Array("</p>".utf8)
    #expect(Encoding.detect(bytes) == .koi8R)
    #expect(Encoding.detect(Array(text.utf8)) == .utf8)
  }

  @Test func whatIsPlain() {
    #expect(Encoding.detect([]) == .utf8)
    #expect(Encoding.detect(Array("plain".utf8)) == .utf8)
    #expect(Encoding.detect(Array("島".utf8).dropLast()) == .utf8)
    #expect(Encoding.detect(Array("\u{1B}$B%(\u{1B}(B".utf8)) == .iso2022JP)
    #expect(Encoding.detect([0xFF, 0xFE, 0x41, 0]) == .utf16LE)
    #expect(
      Encoding.detect(Array("Später hieß es, die Fähre müßte größer werden, schöner".utf8) + [0xE4, 0x3C])
        == .utf8)
    #expect(Encoding.detect("The ferry".utf8.flatMap { [0, $0] }) == .utf16BE)
    #expect(Encoding.detect(Array("a < b".utf8) + [0xE9, 0x3C]) == .windows1252)
  }

  @Test func anyBytesAreTaken() {
    for seed in 0..<64 {
      var random = SeededGenerator(seed: UInt64(seed))
      let bytes = (0..<700).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      _ = Encoding.detect(bytes)
    }
  }

  @Test("some stray bytes in one place are no other encoding")
  func strayBytes() {
    let text = Array("Früher war das Haus für elf Jahre leer, schön und groß, später nicht mehr.".utf8)
    #expect(Encoding.detect([0x3C, 0xFF, 0xFE, 0x3E] + text + text) == .utf8)
  }
}
