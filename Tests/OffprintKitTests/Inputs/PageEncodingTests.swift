import Markup
import OffprintKit
import SiteProfile
import Testing

/// The encoding of a page whose declaration differs from its bytes.
@Suite struct PageEncodingTests {
  private func title(_ bytes: [UInt8], _ encoding: Encoding? = nil) throws -> (
    title: String?, warnings: [String]
  ) {
    var options = Converter.Options()
    options.profile = .none
    options.encoding = encoding
    let conversion = try Converter(options: options).convert(bytes, file: "page.html")
    return (
      conversion.article.metadata.title,
      conversion.diagnostics.map(\.message).filter { $0.contains("encod") }
    )
  }

  @Test func utf8ThroughoutWins() throws {
    for (label, name) in [
      ("gb2312", "安静的渡轮在清晨"), ("shift_jis", "島の渡し船"), ("iso-8859-1", "Die stille Fähre"),
      ("windows-1251", "Тихий паром"), ("euc-kr", "조용한 나룻배"),
    ] {
      let page = "<meta charset=\(label)><title>\(name)</title><h1>\(name)</h1><p>\(name)"
      let got = try title(Array(page.utf8))
      #expect(got.title == name)
      #expect(got.warnings.isEmpty)
    }
  }

  @Test func theOldEncodingIsHeeded() throws {
    let start = Array("<meta charset=iso-8859-1><title>Die stille F".utf8)
    #expect(try title(start + [0xE4] + Array("hre</title><p>x".utf8)).title == "Die stille Fähre")
    // Seven-bit encodings are as declared.
    let japanese = Array("<meta charset=iso-2022-jp><title>\u{1B}$B%(%j\u{1B}(B</title>".utf8)
    #expect(try title(japanese).title == "エリ")
  }

  @Test func nothingIsDeclared() throws {
    let words: [UInt8] = [0xD2, 0xE8, 0xF5, 0xE8, 0xE9, 0x20, 0xEF, 0xE0, 0xF0, 0xEE, 0xEC]
    let bytes = Array("<title>".utf8) + words + Array("</title><h1>".utf8) + words
    var got = try title(bytes)
    #expect(got.title == "Тихий паром")
    #expect(got.warnings == ["page.html: no declared encoding; it was read as windows-1251"])
    // Declared as UTF-8, but invalid.
    #expect(try title(Array("<meta charset=utf-8>".utf8) + bytes).title == "Тихий паром")
    // Declared too late for a browser's prescan.
    let late =
      Array("<title>".utf8) + [0xF5]
      + Array("</title>\(String(repeating: " ", count: 1100))<meta charset=iso-8859-2>".utf8)
    got = try title(late)
    #expect(got.title == "ő")
    #expect(got.warnings.isEmpty)
    // Declared late, and as UTF-8, but invalid.
    let wrong = Array("<meta charset=utf-8>".utf8)
    #expect(try title(bytes + [UInt8](repeating: 0x20, count: 1100) + wrong).title == "Тихий паром")
    #expect(try title(bytes, .koi8R).title == "рХУХИ ОЮПНЛ")
    #expect(try title(bytes, .koi8R).warnings.isEmpty)
  }

  @Test func doubledWhateverIsDeclared() throws {
    // The bullets were in windows-1252 before everything was encoded twice.
    let twice = "MÃ¼hle am FluÃŸ Â• Korn Â• grÃ¶ÃŸer"
    for label in ["utf-8", "iso-8859-1"] {
      let got = try title(Array("<meta charset=\(label)><title>\(twice)</title><p>\(twice)".utf8))
      #expect(got.title == "Mühle am Fluß • Korn • größer")
      #expect(got.warnings.count == 1)
    }
  }

  @Test func theUserGoesFirst() throws {
    let bytes = Array("<meta charset=utf-8><title>Die stille Fähre</title>".utf8)
    #expect(try title(bytes, .windows1252).title == "Die stille FÃ¤hre")
    #expect(try title([0xEF, 0xBB, 0xBF] + bytes, .windows1252).title == "Die stille Fähre")
  }
}
