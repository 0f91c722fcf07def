import Testing

@testable import OffprintKit

/// The features of single lines, as computed by `Benchmarks/DumpModel/features.py`.
@Suite struct LineFeatureTests {
  /// The non-zero features of the first line of a text, except those of its layout and length.
  private func features(_ text: String) throws -> (words: Int, values: [LineFeature: UInt8]) {
    let dump = Dump(text: Array(text.utf8))
    try #require(!dump.lines.isEmpty)
    var bytes = [UInt8](repeating: 0, count: LineFeature.rowSize)
    let outline = LineFeatures.of(dump.text) { features in
      bytes.withUnsafeMutableBufferPointer { features.fill($0, for: 0, of: dump.lines) }
    }
    let unasked: [LineFeature] = [
      .logWords, .words1, .words2, .words3to5, .words6to11, .words12to24, .words25, .blankBefore,
    ]
    var values: [LineFeature: UInt8] = [:]
    for feature in LineFeature.allCases where !unasked.contains(feature) && bytes[feature.rawValue] != 0 {
      values[feature] = bytes[feature.rawValue]
    }
    return (outline.words, values)
  }

  @Test func german() throws {
    let line = try features("Der Zug nach München fährt heute um 7 Uhr nicht, sagte die Bahn.")
    #expect(line.words == 13)
    #expect(
      line.values == [
        .bytesPerWord: 81, .stopEnd: 255, .commas: 78, .upperStart: 255, .titleCase: 98, .digits: 4,
        .stopWords: 98, .dateWords: 71,
      ])
  }

  @Test func french() throws {
    let line = try features("« Nous n’avons pas été prévenus », dit-elle à la presse.")
    #expect(line.words == 11)
    #expect(
      line.values == [
        .bytesPerWord: 93, .stopEnd: 255, .commas: 93, .otherStart: 255, .titleCase: 23, .arrow: 255,
        .quote: 255, .stopWords: 116, .meWords: 77,
      ])
  }

  @Test func russian() throws {
    let line = try features("Премьер-министр сказал, что переговоры продолжатся в пятницу.")
    #expect(line.words == 8)
    #expect(
      line.values == [
        .bytesPerWord: 225, .stopEnd: 255, .commas: 128, .upperStart: 255, .titleCase: 32, .stopWords: 64,
      ])
  }

  @Test("Two Han characters or kana are a word, besides the run itself") func japanese() throws {
    let line = try features("市議会は火曜日に、古い橋を閉鎖することを決めた。")
    #expect(line.words == 13)
    #expect(line.values == [.bytesPerWord: 88, .stopEnd: 255, .commas: 78, .innerStops: 64])
  }

  @Test func chinese() throws {
    let line = try features("委员会周二决定关闭旧桥，工程将于春季开始。")
    #expect(line.words == 11)
    #expect(line.values == [.bytesPerWord: 91, .stopEnd: 255, .commas: 93, .innerStops: 64])
  }

  @Test func arabic() throws {
    let line = try features("قال الوزير إن العمل سيبدأ في الربيع، فهل ينتهي قبل الصيف؟")
    #expect(line.words == 11)
    #expect(line.values == [.bytesPerWord: 151, .stopEnd: 255, .commas: 93])
  }

  @Test("Four Thai letters are a word") func thai() throws {
    let line = try features("คณะกรรมการตัดสินใจปิดสะพานเก่า")
    #expect(line.words == 8)
    #expect(line.values == [.bytesPerWord: 179])
  }

  @Test func markers() throws {
    let line = try features("• 3. Read more » www.example.com")
    #expect(line.words == 5)
    #expect(
      line.values == [
        .bytesPerWord: 89, .upperStart: 255, .bullet: 255, .number: 255, .titleCase: 51, .address: 255,
        .arrow: 255, .stopWords: 51, .relatedWords: 228,
      ])
  }

  @Test func signs() throws {
    let line = try features("Sign up: $5 (c) 2024 | A / B")
    #expect(line.words == 7)
    #expect(
      line.values == [
        .bytesPerWord: 64, .upperStart: 255, .titleCase: 109, .digits: 46, .pipe: 255, .copyright: 255,
        .money: 255, .parenthesis: 255, .stopWords: 36, .subscribeWords: 96,
      ])
  }

  @Test func capitals() throws {
    let line = try features("THE BRIDGE IS SHUT")
    #expect(
      line.values == [
        .bytesPerWord: 72, .upperStart: 255, .titleCase: 255, .allCapitals: 255, .stopWords: 128,
      ])
  }

  @Test func speech() throws {
    let line = try features("“Why?” she asked. “It’s old!”")
    #expect(line.words == 6)
    #expect(
      line.values == [
        .bytesPerWord: 104, .stopEnd: 255, .innerStops: 191, .upperStart: 255, .titleCase: 85, .quote: 255,
        .question: 255, .stopWords: 85,
      ])
  }

  @Test func ellipsis() throws {
    for end in ["...", "…", "…”"] {
      let line = try features("To be continued\(end)")
      #expect(line.values[.ellipsisEnd] == 255)
      #expect(line.values[.stopEnd] == 255)
    }
  }

  @Test("A word counts alike wherever the text ends behind it", arguments: 1...20) func textEnd(_ length: Int)
    throws
  {
    let word = String(repeating: "x", count: length)
    let alone = try features(word)
    let followed = try features(word + "\nSome more text.")
    #expect(alone.values == followed.values)
    #expect(alone.words == 1)
  }

  @Test("Every word of the table is found again, in any case of ASCII letters") func wordTable() {
    for (kind, list) in LineWords.all {
      for word in list.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        for form in [String(word), word.uppercasedASCII] {
          #expect(kinds(of: form) & kind.bit != 0, "\(form)")
        }
      }
    }
    #expect(kinds(of: "offprintology") == 0)
  }

  private func kinds(of word: String) -> UInt32 {
    Array(word.utf8).withUnsafeBufferPointer { bytes in
      WordTable.shared.slots.withUnsafeBufferPointer {
        WordTable.kinds(of: WordHash.hash(bytes, 0, bytes.count), in: $0)
      }
    }
  }
}

extension Substring {
  fileprivate var uppercasedASCII: String {
    String(decoding: utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }
}
