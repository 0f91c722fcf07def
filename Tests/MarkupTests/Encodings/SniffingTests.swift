import Testing

@testable import Markup

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct SniffingTests {
  @Test func order() {
    let page: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("<meta charset=big5>".utf8)
    var sniffed = Encoding.sniff(page, declared: .koi8R)
    #expect(sniffed == .init(encoding: .utf8, source: .byteOrderMark, bomLength: 3))
    #expect(sniffed.isCertain)
    sniffed = Encoding.sniff(Array(page[3...]), declared: .koi8R)
    #expect(sniffed == .init(encoding: .koi8R, source: .transport, bomLength: 0))
    #expect(sniffed.isCertain)
    sniffed = Encoding.sniff(Array(page[3...]))
    #expect(sniffed == .init(encoding: .big5, source: .declaration, bomLength: 0))
    #expect(!sniffed.isCertain)
    #expect(
      Encoding.sniff([0xFE, 0xFF, 0, 0x3C]) == .init(encoding: .utf16BE, source: .byteOrderMark, bomLength: 2)
    )
    #expect(Encoding.sniff([0xFF, 0xFE]) == .init(encoding: .utf16LE, source: .byteOrderMark, bomLength: 2))
  }

  @Test func undeclared() {
    func sniffed(_ bytes: [UInt8]) -> Encoding? {
      let sniffed = Encoding.sniff(bytes)
      return sniffed.source == .content && sniffed.bomLength == 0 ? sniffed.encoding : nil
    }
    #expect(sniffed([]) == .utf8)
    #expect(sniffed(Array("plain".utf8)) == .utf8)
    let text = Array(String(repeating: "Größe, 漢字, 😀 and so on", count: 20).utf8)
    for length in text.indices { #expect(sniffed(Array(text[..<length])) == .utf8, "cut at \(length)") }
    let wrong: [[UInt8]] = [
      [0xE9], [0x80], [0xFF], [0xC0], [0xF5], [0xC3, 0x28], [0xE0, 0x80], [0xED, 0xA0], [0xF0, 0x80],
      [0xF4, 0x90], [0xC1, 0xBF],
    ]
    for end in wrong where end != [0xE9] {
      for length in 0..<40 {
        let before = Array(text[..<length])
        guard String(validating: before, as: UTF8.self) != nil else { continue }
        #expect(sniffed(before + end) == .windows1252, "\(end) after \(length)")
        #expect(sniffed(before + end + text) == .windows1252, "\(end) after \(length), not last")
      }
    }
    // A windows-1252 é at the very end could also be the start of a UTF-8 character.
    #expect(sniffed([0x63, 0x61, 0x66, 0xE9]) == .utf8)
    #expect(sniffed([0x63, 0x61, 0x66, 0xE9, 0x20]) == .windows1252)
  }

  /// The result for a page that is ASCII except for its declaration.
  private func declared(_ page: String) -> Encoding? {
    let sniffed = Encoding.sniff(Array(page.utf8))
    return sniffed.source == .declaration ? sniffed.encoding : nil
  }

  @Test func meta() {
    #expect(declared("<META CharSet = ' KOI8-R '>") == .koi8R)
    #expect(declared("<meta/charset=koi8-r>") == .koi8R)
    #expect(declared("<meta charset=koi8-r/>") == nil)
    #expect(declared("<meta x=charset=koi8-r>") == nil)
    #expect(declared("<meta =charset=koi8-r charset=big5>") == .big5)
    #expect(declared("<metacharset=koi8-r>") == nil)
    #expect(declared("<meta charset=koi8-r") == nil)
    #expect(declared("<meta charset=nonsense><meta charset=big5>") == .big5)
    #expect(declared("<meta charset=nonsense charset=big5>") == nil)
    #expect(declared("<meta charset=utf-16be>") == .utf8)
    #expect(declared("<meta charset=x-user-defined>") == .windows1252)
    #expect(declared("<meta charset=hz-gb-2312>") == .replacement)
    #expect(declared("<title><meta charset=big5></title>") == .big5)
  }

  @Test func metaContent() {
    func content(_ content: String) -> Encoding? {
      declared("<meta http-equiv=Content-Type content=\"\(content)\">")
    }
    #expect(content("text/html; charset=big5") == .big5)
    #expect(content("text/html; CHARSET = 'big5'") == .big5)
    #expect(content("charset charset=big5;x") == .big5)
    #expect(content("charsetcharset=big5") == .big5)
    #expect(content("text/html; charset='big5") == nil)
    #expect(content("text/html; charset=") == nil)
    #expect(content("big5") == nil)
    #expect(declared("<meta content='charset=big5' http-equiv='content-type'>") == .big5)
    #expect(declared("<meta content='charset=big5'>") == nil)
    #expect(declared("<meta content='charset=big5' http-equiv=refresh>") == nil)
    #expect(declared("<meta content='charset=big5' charset=gbk>") == .gbk)
    #expect(declared("<meta charset=gbk http-equiv=content-type content='charset=big5'>") == .gbk)
  }

  @Test func whatIsNoMeta() {
    #expect(declared("<!-- <meta charset=big5> -->") == nil)
    #expect(declared("<!--><meta charset=big5>") == .big5)
    #expect(declared("<!-- > <meta charset=gbk> --><meta charset=big5>") == .big5)
    #expect(declared("<a title='<meta charset=big5>'>") == nil)
    #expect(declared("</a title='<meta charset=big5>'>") == nil)
    #expect(declared("<!doctype <meta charset=big5>") == nil)
    #expect(declared("</ <meta charset=big5>") == nil)
    #expect(declared("<3 <meta charset=big5>") == .big5)
    #expect(declared("<a '><meta charset=big5>") == .big5)
  }

  @Test func only1024Bytes() {
    let meta = "<meta charset=big5>"
    func padding(_ count: Int) -> String { String(repeating: " ", count: count) }
    #expect(declared(padding(1024 - meta.utf8.count) + meta) == .big5)
    #expect(declared(padding(1025 - meta.utf8.count) + meta) == nil)
  }

  @Test func xmlDeclaration() {
    #expect(declared("<?xml version='1.0' encoding='koi8-r'?>") == .koi8R)
    #expect(declared("<?xml encoding = \"utf-16\"?>") == .utf8)
    #expect(declared("<?xml encoding='koi8-r'?><meta charset=big5>") == .big5)
    #expect(declared("<?xml version='1.0'?><p encoding='koi8-r'>") == nil)
    #expect(declared(" <?xml encoding='koi8-r'?>") == nil)
    #expect(declared("<?xml encoding=koi8-r?>") == nil)
    #expect(declared("<?xml encoding='koi8-r") == nil)
    #expect(declared("<?xml encoding='koi8 r'?>") == nil)
    let little: [UInt8] = Array("<?xml".utf8).flatMap { [$0, 0] }
    #expect(Encoding.sniff(little) == .init(encoding: .utf16LE, source: .declaration, bomLength: 0))
    let big: [UInt8] = Array("<?xml".utf8).flatMap { [0, $0] }
    #expect(Encoding.sniff(big) == .init(encoding: .utf16BE, source: .declaration, bomLength: 0))
  }

  @Test func metaFurtherOn() {
    func changed(
      _ encoding: Encoding, charset: String? = nil, httpEquiv: String? = nil, content: String? = nil
    ) -> Encoding? {
      func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }
      func with(_ bytes: [UInt8]?, _ body: (UnsafeBufferPointer<UInt8>?) -> Encoding?) -> Encoding? {
        bytes.map { $0.withUnsafeBufferPointer { body($0) } } ?? body(nil)
      }
      return with(bytes(charset)) { charset in
        with(bytes(httpEquiv)) { httpEquiv in
          with(bytes(content)) { content in
            encoding.changed(byMetaCharset: charset, httpEquiv: httpEquiv, content: content)
          }
        }
      }
    }
    #expect(changed(.windows1252, charset: "KOI8-R") == .koi8R)
    #expect(changed(.koi8R, charset: "KOI8-R") == nil)
    #expect(changed(.koi8R, charset: "nonsense") == nil)
    #expect(changed(.koi8R) == nil)
    #expect(changed(.koi8R, charset: "utf-16") == .utf8)
    #expect(changed(.koi8R, charset: "x-user-defined") == .windows1252)
    #expect(changed(.utf16LE, charset: "koi8-r") == nil)
    #expect(changed(.utf8, httpEquiv: "CONTENT-TYPE", content: "text/html;charset=gbk") == .gbk)
    #expect(changed(.utf8, charset: "nonsense", httpEquiv: "content-type", content: "charset=gbk") == .gbk)
    #expect(changed(.utf8, httpEquiv: "refresh", content: "charset=gbk") == nil)
    #expect(changed(.utf8, content: "charset=gbk") == nil)
    #expect(changed(.utf8, httpEquiv: "content\rtype", content: "charset=gbk") == nil)
  }

  @Test func anyBeginningOfAPage() {
    let page = Array(
      "<?xml encoding='x'?><!-- c --><a b='c' d=\"e\" f=g h><meta http-equiv=content-type content='charset=\"x\"'>"
        .utf8)
    for length in 0...page.count { #expect(Encoding.sniff(Array(page[..<length])).encoding == .utf8) }
  }

  // Without a declaration, the suite expects windows-1252 for all pages. The standard only suggests that as
  // the default for many locales, and lets a user agent examine the bytes first; where it can see all of
  // them, as here, it calls that especially effective for UTF-8. (Bytes that are only ASCII give the same
  // text in both.) So in these cases nothing may be found before the bytes are examined.
  //
  // Seven cases have their declaration after the first 1,024 bytes. There the standard leaves it to the
  // parser, which changes the encoding when it encounters the element; sniffing must find nothing and report
  // that it is not certain, and the parsed document has the other encoding.
  @Test(
    .suite("html5lib/encoding"),
    arguments: [("tests1.dat", 59, 7), ("tests2.dat", 22, 0), ("test-yahoo-jp.dat", 1, 0)])
  func html5lib(_ file: String, _ cases: Int, _ late: Int) throws {
    let contents = try #require(self.contents(of: file))
    var count = (all: 0, late: 0, failed: 0)
    for part in contents.split(separator: Array("#data\n".utf8)) {
      let halves = part.split(separator: Array("\n#encoding\n".utf8), maxSplits: 1)
      try #require(halves.count == 2)
      count.all += 1
      let label = String(decoding: halves[1].prefix { $0 != 0x0A }, as: UTF8.self)
      let expected = try #require(Encoding(label: label))
      let page = Array(halves[0])
      let sniffed = Encoding.sniff(page)
      if page.count > 1024, page[1024...].contains(Array("<meta".utf8)), sniffed.source == .content {
        count.late += 1
        #expect(!sniffed.isCertain)
        var document = Document()
        document.parse(page)
        #expect(document.encoding == expected)
        if document.encoding != expected { count.failed += 1 }
        continue
      }
      let found = sniffed.source == .content ? .windows1252 : sniffed.encoding
      #expect(found == expected, "\(String(decoding: halves[0], as: UTF8.self))")
      if found != expected { count.failed += 1 }
    }
    print("encoding/\(file): \(count.all - count.failed) passed, \(count.failed) failed, 0 skipped")
    #expect(count == (cases, late, 0))
  }

  @Test(.suite("html5lib/encoding")) func html5libWithoutDeclaration() throws {
    let page = try #require(self.contents(of: "chardet/test_big5.txt"))
    #expect(Encoding.sniff(page) == .init(encoding: .windows1252, source: .content, bomLength: 0))
    #expect(String(decoding: Encoding.big5.decode(page), as: UTF8.self).hasPrefix("老子《道德經》"))
  }

  private func contents(of name: String) -> [UInt8]? {
    let path = suite("html5lib/encoding/\(name)")
    return FileManager.default.contents(atPath: path).map { Array($0) }
  }
}
