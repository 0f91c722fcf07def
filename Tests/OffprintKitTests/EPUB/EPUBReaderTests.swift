import OffprintKit
import SiteProfile
import Testing
import TestSupport

/// Books as articles.
struct EPUBReaderTests {
  private func page(_ title: String, _ body: String) -> String {
    "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>\(title)</title></head><body>\(body)</body></html>"
  }

  private let container = """
    <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
    <rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
    """

  /// A book of two chapters, contents and a cover, in the style of other programs.
  private func book(_ change: (inout StoredZIP) -> Void = { _ in }) -> StoredZIP {
    var zip = StoredZIP()
    zip.add("mimetype", "application/epub+zip")
    zip.add("META-INF/container.xml", container)
    zip.add(
      "OPS/book.opf",
      """
      <opf:package xmlns:opf="http://www.idpf.org/2007/opf" version="3.0">
      <opf:metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The river</dc:title>
      <dc:creator>Ines Falk</dc:creator><dc:language>de-CH</dc:language><dc:publisher>Coast</dc:publisher>
      <dc:date>2020-02</dc:date></opf:metadata><opf:manifest>
      <opf:item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <opf:item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/>
      <opf:item id="i" href="a.png" media-type="image/png"/>
      <opf:item id="x" href="extra.xhtml" media-type="application/xhtml+xml"/>
      <opf:item id="1" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/>
      <opf:item id="2" href="text/two.xhtml" media-type="application/xhtml+xml"/></opf:manifest><opf:spine>
      <opf:itemref idref="c"/><opf:itemref idref="n"/><opf:itemref idref="2"/><opf:itemref idref="i"/>
      <opf:itemref idref="1"/><opf:itemref idref="x" linear="no"/><opf:itemref idref="none"/></opf:spine></opf:package>
      """)
    zip.add(
      "OPS/nav.xhtml",
      page(
        "Contents", "<nav><a href='text/two.xhtml'>Second</a><a href='text/one%20a.xhtml#x'>First</a></nav>"))
    zip.add(
      "OPS/cover.xhtml",
      page(
        "Cover", "<section xmlns:e='http://www.idpf.org/2007/ops' e:type='cover'><p>The river</p></section>"))
    zip.add("OPS/text/one a.xhtml", page("The river", "<p>It <b>rises<p>here.</body>"))
    zip.add("OPS/a.png", "picture")
    zip.add("OPS/text/two.xhtml", page("The mouth", "<p>It ends.<img src='../a.png' alt='A'/></p>"))
    change(&zip)
    return zip
  }

  @Test func eachDocumentIsAnArticle() throws {
    let articles = try EPUBReader().read(book().archive(), file: "river.epub")
    #expect(articles.map(\.metadata.title) == ["The mouth", nil, "First"])
    for article in articles {
      #expect(article.metadata.authors == [Author(name: "Ines Falk")])
      #expect(article.metadata.language == "de-CH")
      #expect(article.metadata.publication == "Coast")
      #expect(article.metadata.published == "2020-02")
    }
    #expect(
      articles[0].content == [.paragraph([.text("It ends."), .image(Image(url: "OPS/a.png", alt: "A"))])])
    #expect(articles[1].content == [.figure(Figure(images: [Image(url: "OPS/a.png")]))])
    #expect(
      articles[2].content == [
        .paragraph([.text("It "), .strong([.text("rises")])]), .paragraph([.strong([.text("here.")])]),
      ])
  }

  private func fault(of bytes: [UInt8]) -> String? {
    do {
      _ = try EPUBReader().read(bytes, file: "b.epub")
      return nil
    } catch {
      return error.message
    }
  }

  @Test func brokenBooksAreTold() {
    let whole = book().archive()
    #expect(fault(of: Array("no zip".utf8)) == "b.epub: this is not a zip archive, or it is truncated")
    #expect(
      fault(of: Array(whole.dropLast(200))) == "b.epub: this is not a zip archive, or it is truncated")
    var other = StoredZIP()
    other.add("a.txt", "x")
    #expect(
      fault(of: other.archive())
        == "b.epub: this zip archive is not a book: it contains no META-INF/container.xml")
    var lost = StoredZIP()
    lost.add("META-INF/container.xml", container)
    #expect(fault(of: lost.archive()) == "b.epub: it contains no file 'OPS/book.opf'")
    lost.add("OPS/book.opf", "<package><spine></package>")
    #expect(
      fault(of: lost.archive())
        == "b.epub: its file 'OPS/book.opf', line 1, column 19: the end tag is not that of the element that is open"
    )
  }

  @Test func encryptedBooksAreTold() {
    let locked = book { zip in
      zip.add(
        "META-INF/encryption.xml",
        "<e><EncryptedData><EncryptionMethod Algorithm='http://www.w3.org/2001/04/xmlenc#aes128-cbc'/></EncryptedData></e>"
      )
    }
    #expect(fault(of: locked.archive()) == "b.epub: the book is encrypted (DRM)")
    let fonts = book { zip in
      zip.add(
        "META-INF/encryption.xml",
        "<e><EncryptedData><EncryptionMethod Algorithm='http://www.idpf.org/2008/embedding'/></EncryptedData></e>"
      )
    }
    #expect(fault(of: fonts.archive()) == nil)
    var zip = StoredZIP()
    zip.add("META-INF/container.xml", container, flags: 1)
    #expect(fault(of: zip.archive()) == "b.epub: its file 'META-INF/container.xml' is encrypted")
  }

  @Test func damagedAndHugeFilesAreTold() {
    var changed = book().archive()
    let place = changed.firstRange(of: Array("<opf:spine>".utf8))?.lowerBound ?? 0
    changed[place] = 0x58
    #expect(fault(of: changed) == "b.epub: its file 'OPS/book.opf' is corrupt")
    var zip = StoredZIP()
    zip.add("META-INF/container.xml", container, size: 300 << 20)
    #expect(
      fault(of: zip.archive())?.hasPrefix(
        "b.epub: its file 'META-INF/container.xml' exceeds the limit when unpacked")
        == true)
  }

  /// A book of one article, packed.
  private func packed(_ content: [Block]) -> [UInt8] {
    var bytes = ByteBuffer()
    EPUBWriter().write(Article(content: content), to: &bytes)
    return bytes.bytes
  }

  @Test("what opens to far more than its size is refused, by bytes and by elements")
  func smallBooksOpenSmall() {
    let long = packed([.paragraph([.text(String(repeating: "a", count: 12 << 20))])])
    #expect(fault(of: long)?.contains("exceeds the limit when unpacked") == true)
    let many = packed(Array(repeating: .paragraph([.text("a")]), count: 110_000))
    #expect(fault(of: many)?.contains("exceeds the limit of elements for its size") == true)
  }

  @Test("what each article gets of a book's metadata is bounded, however it is nested")
  func longMetadata() {
    func package(_ metadata: String) -> [UInt8] {
      var zip = StoredZIP()
      zip.add("META-INF/container.xml", container)
      zip.add(
        "OPS/book.opf",
        """
        <package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\(metadata)</metadata>
        <manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="a"/></spine></package>
        """)
      zip.add("OPS/a.xhtml", page("A", "<p>It ends.</p>"))
      return zip.archive()
    }
    let nested =
      String(repeating: "<dc:creator>a", count: 400) + String(repeating: "</dc:creator>", count: 400)
    let long = "<dc:publisher>\(String(repeating: "a", count: 100_000))</dc:publisher>"
    #expect(fault(of: package(long)) == "b.epub: the book's metadata has more than 64 KiB")
    #expect(fault(of: package(nested)) == nil)
  }

  @Test func everyDamageEndsInAnArticleOrAFault() {
    let whole = book().archive()
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<random.pick(1...4) {
        bytes[random.pick(0...bytes.count - 1)] = UInt8(random.pick(0...255))
      }
      if random.oneIn(4) { bytes.removeLast(random.pick(1...bytes.count)) }
      _ = fault(of: bytes)
    }
  }

  @Test func recognizing() {
    #expect(EPUBReader.recognizes(book().archive()[...]))
    var zip = StoredZIP()
    zip.add("a.txt", "mimetypeapplication/epub+zip")
    #expect(!EPUBReader.recognizes(zip.archive()[...]))
  }
}
