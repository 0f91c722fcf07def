import CMinizip
import Diagnostics
import Markup
import OffprintKit
import SiteProfile
import Testing
import TestSupport

@Suite struct InputTests {
  private static let text =
    "The miller’s daughter counted the sacks twice, since the river had risen in the night and the lower floor of the "
    + "mill stood under water. Nobody had heard the sluice break, and the cart was not where it had been left."
  private static let page =
    "<!DOCTYPE html><title>The mill</title><article><h1>The mill</h1><p>\(text)</article>"

  private func convert(_ bytes: [UInt8], name: String = "page.html") throws -> Conversion {
    var options = Converter.Options()
    options.profile = .none
    return try Converter(options: options).convert(bytes, file: name)
  }

  @Test(
    "what is piped is a page where it begins as one, or as a piece of one",
    arguments: [
      ("<title>A</title><p>B", true), ("\n<div\n class=a>B</div>", true), ("<article>B</article>", true),
      ("<paul@mill.example> wrote", false), ("<3 the mill", false), ("<div", false),
    ])
  func piped(start: String, isPage: Bool) throws {
    let source = try Converter().source(of: Array(start.utf8), file: "standard input")
    let format = if case .page(.html) = source { true } else { false }
    #expect(format == isPage)
  }

  private func text(_ conversion: Conversion) -> String { plainText(conversion.article) }

  /// zlib data; a `window` above 15 makes gzip, below 0 raw deflate.
  private func packed(_ bytes: [UInt8], window: Int32 = 15 + 16) throws -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    try #require(deflateInit2_(&stream, 9, Z_DEFLATED, window, 8, 0, ZLIB_VERSION, size) == Z_OK)
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1024)
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        _ = deflate(&stream, Z_FINISH)
      }
    }
    return Array(output.prefix(Int(stream.total_out)))
  }

  @Test func gzip() throws {
    let bytes = Array(Self.page.utf8)
    let whole = try packed(bytes)
    for name in ["page.html", "page.html.gz", "standard input", "page.gz"] {
      #expect(try text(convert(whole, name: name)).contains(Self.text), "\(name)")
    }
    // Two members, as in concatenated files, followed by block padding.
    let joined = try packed(Array(bytes[..<60])) + packed(Array(bytes[60...])) + [0, 0, 0, 0]
    #expect(try text(convert(joined)).contains(Self.text))
    #expect(try text(convert(packed(whole))).contains(Self.text))
  }

  @Test func brokenGzip() throws {
    let whole = try packed(Array(Self.page.utf8))
    var wrong = whole
    wrong[whole.count / 2] ^= 0x55
    for (bytes, words) in [
      (Array(whole.dropLast(40)), "truncated"), (wrong, "corrupt"), ([0x1F, 0x8B], "truncated"),
      (try packed([UInt8](repeating: 0x61, count: 80 << 20)), "exceeds the size limit"),
    ] {
      let fault = #expect(throws: Diagnostic.self) { try convert(bytes) }
      #expect(
        fault?.message.contains(words) == true, "\(words): \(String(describing: fault))")
      #expect(fault?.category == .badInput)
    }
  }

  @Test func headerOfHTTP() throws {
    let body = try #require(
      Self.page.replacing("mill", with: "moulin à eau").unicodeScalars.map {
        $0 == "’" ? 0x92 : UInt8(exactly: $0.value)
      } as? [UInt8])
    func response(_ header: String) -> [UInt8] {
      Array(header.replacing("\n", with: "\r\n").utf8) + Array("\r\n".utf8)
    }
    let plain = response("HTTP/2 200 \nContent-Type: text/html; charset=windows-1252\n")
    let conversion = try convert(plain + body, name: "saved")
    #expect(conversion.article.metadata.title == "The moulin à eau")
    #expect(conversion.diagnostics.isEmpty)
    // The header takes precedence over the page's declaration; without CR, after a redirection, in any case.
    let meta = Array("<meta charset=utf-8>".utf8)
    let moved = Array(
      "HTTP/1.1 301 Moved\nLocation: /x\n\nHTTP/1.1 200 OK\nCONTENT-TYPE:text/html;Charset=\"Latin1\"\n\n"
        .utf8)
    #expect(try convert(moved + meta + body).article.metadata.title == "The moulin à eau")
    let gone = try convert(
      response("HTTP/1.1 404 Not Found\nContent-Type: text/html\n") + Array(Self.page.utf8))
    #expect(gone.diagnostics.first?.message.contains("404 Not Found") == true)
  }

  @Test func codingsOfHTTP() throws {
    let page = Array(Self.page.utf8)
    for (coding, body) in [
      ("gzip", try packed(page)), ("deflate", try packed(page, window: 15)), ("gzip", page), ("br", page),
      ("identity", page),
    ] {
      let header = Array("HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\n\r\n".utf8)
      #expect(try text(convert(header + body)).contains(Self.text), "\(coding)")
    }
    let brotli =
      Array("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n".utf8) + [0x1B, 0x0E, 0x01, 0x00, 0xE4]
    let fault = #expect(throws: Diagnostic.self) { try convert(brotli) }
    #expect(fault?.message.contains("'br'") == true)
    var chunked = Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
    for start in stride(from: 0, to: page.count, by: 100) {
      let chunk = page[start..<min(start + 100, page.count)]
      chunked += Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + [0x0D, 0x0A]
    }
    #expect(try text(convert(chunked + Array("0\r\n\r\n".utf8))).contains(Self.text))
  }

  @Test func typeOfHTTP() throws {
    let header = "HTTP/1.1 200 OK\nContent-Type: text/markdown; charset=utf-8\n\n"
    let conversion = try convert(Array("\(header)# The *mill*\n\nIt stands.".utf8), name: "standard input")
    #expect(conversion.page == nil)
    #expect(text(conversion).contains("The mill"))
  }

  private func mail(_ parts: String, boundary: String = "=_b 1", header: String = "") -> [UInt8] {
    Array(
      """
      From: <Saved by a browser>
      Snapshot-Content-Location: https://news.example.org/2025/mill?x=1
      Subject: The mill
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="\(boundary)"\(header)

      A preamble.
      \(parts)
      """.utf8)
  }

  @Test func mhtml() throws {
    let parts = """
      --=_b 1
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-Location: https://news.example.org/a.png

      iVBORw0KGgo=
      --=_b 1
      Content-Type: text/html; charset=windows-1251
      Content-Transfer-Encoding: quoted-printable

      <title>=CC=E5=EB=FC=ED=E8=F6=E0</title><article><h1>=CC=E5=EB=FC=ED=E8=F6=E0</h1><p>\(Self.text.replacing("’", with: "'"))=
       And it = stays.</p><img src=3D"/a.png"></article>
      --=_b 1--
      an epilogue
      """
    let lines = mail(parts)
    let windows = lines.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    for bytes in [lines, windows, try packed(lines)] {
      let conversion = try convert(bytes, name: "page.mhtml")
      #expect(conversion.article.metadata.title == "Мельница")
      #expect(conversion.article.metadata.url == "https://news.example.org/2025/mill?x=1")
      #expect(text(conversion).contains("left. And it = stays."))
    }
    // The end is missing.
    #expect(try text(convert(Array(lines.dropLast(40)))).contains("it stays") == false)
    #expect(try text(convert(Array(lines.dropLast(40)))).contains("daughter"))
  }

  @Test func theHeaderOfAMailStatesWhatItsTextDoesNot() throws {
    func mail(from: String, body: String) throws -> Metadata {
      let text = """
        From: \(from)
        Subject: =?ISO-8859-1?Q?Die_M=FChle?= =?UTF-8?Q?_im_Winter?=
        Date: Tue, 24 Nov 2026 08:15:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/html; charset=utf-8

        \(body)
        --b--
        """
      return try convert(Array(text.utf8), name: "letter.eml").article.metadata
    }
    let plain = try mail(from: "=?UTF-8?B?TWFyYSBWb8Of?= <mara@mill.example>", body: "<p>It stood still.</p>")
    #expect(plain.title == "Die Mühle im Winter")
    #expect(plain.authors == [Author(name: "Mara Voß")])
    #expect(plain.published == "2026-11-24T08:15:00+01:00")
    let head = "<title>Ice</title><meta name=author content='Ilse Harms'>"
    let stated = try mail(from: "mara@mill.example", body: "\(head)<h1>Ice</h1><p>It stood still.</p>")
    #expect(stated.title == "Ice")
    #expect(stated.authors == [Author(name: "Ilse Harms")])
    // Browsers save pages as mails without a sender; the date is that of saving.
    let saved = try mail(from: "<Saved by Blink>", body: "<p>It stood still.</p>")
    #expect(saved.published == nil)
    #expect(saved.title == nil)
  }

  @Test func partsOfMail() throws {
    let encoded = "PHA+VGhlIG1pbGwg4oCTIGl0IHN0YW5kcy4="
    let nested = """
      --=_b 1
      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/plain

      Plain.
      --inner
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64
      Content-ID: <root>

      \(encoded)
      --inner--
      --=_b 1--
      """
    var options = Converter.Options()
    options.whole = true
    let whole = Converter(options: options)
    #expect(try text(whole.convert(mail(nested), file: "a.eml")).contains("The mill – it stands."))
    let second = """
      --=_b 1
      Content-Type: text/html

      <p>First.
      --=_b 1
      Content-Type: text/html
      Content-ID: <root>

      <p>Second.
      --=_b 1--
      """
    #expect(try text(whole.convert(mail(second), file: "a.mht")) == "First.\n")
    #expect(try text(whole.convert(mail(second, header: "; start=\"<root>\""), file: "a.mht")) == "Second.\n")
    #expect(throws: Diagnostic.self) {
      try whole.convert(mail("--=_b 1\nContent-Type: image/png\n\nx\n--=_b 1--\n"), file: "a.mht")
    }
    // Mails in plain text stay complete.
    let letter = "From: Petra\nSubject: The mill\n\nIt stands where it stood."
    #expect(try text(whole.convert(Array(letter.utf8), file: "a.txt")).contains("Petra"))
    // Deeply nested parts.
    let deep = (0..<3000).map {
      "--b\nContent-Type: multipart/mixed; boundary=b\($0 % 2 == 0 ? "" : "c")\n\n"
    }.joined()
    _ = try? whole.convert(mail(deep, boundary: "b"), file: "a.mht")
  }

  @Test func whatIsNoText() throws {
    let files: [(String, [UInt8])] = [
      ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0]),
      ("PDF", Array("%PDF-1.7\n".utf8)), ("zip", [0x50, 0x4B, 0x03, 0x04, 0x14, 0]),
      ("ELF", [0x7F, 0x45, 0x4C, 0x46]),
      ("tar", [UInt8](repeating: 0x61, count: 257) + Array("ustar\u{0}00".utf8)),
      ("WARC", Array("WARC/1.1\r\n".utf8)),
      ("video", [0, 0, 0, 0x20] + Array("ftypisom".utf8)), ("UTF-32", [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]),
      (
        "Office",
        [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26) + Array("[Content_Types].xml".utf8)
      ),
    ]
    for (kind, start) in files {
      for name in ["page.html", "page.md", "page.txt", "standard input"] {
        let fault = #expect(throws: Diagnostic.self) {
          try convert(start + [UInt8](repeating: 7, count: 90), name: name)
        }
        #expect(fault?.message.contains(kind) == true, "\(kind) in \(name)")
      }
    }
  }

  @Test func textsAboutFilesAreTexts() throws {
    for start in ["The ftypes of a video", "WARC/1.1 is how pages are kept", "GIF, 89a"] {
      let text = start + String(repeating: " and so on", count: (257 - start.utf8.count) / 10)
      let filled = text + String(repeating: ".", count: 257 - text.utf8.count) + "ustar, they say."
      let conversion = try convert(Array(filled.utf8), name: "page.txt")
      #expect(conversion.diagnostics.allSatisfy { $0.severity != .error })
    }
  }

  @Test func anyBytesAreTaken() {
    let starts = [
      "HTTP/1.1 200 OK\n", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n", "\u{1F}",
    ]
    for seed in 0..<60 {
      var random = SeededGenerator(seed: UInt64(seed))
      let noise = (0..<300).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      _ = try? convert(Array(starts[seed % 3].utf8) + noise)
    }
  }

  @Test("the body of a response, saved as it was sent, is unpacked")
  func bareZlib() throws {
    #expect(try text(convert(try packed(Array(Self.page.utf8), window: 15))).contains(Self.text))
    #expect(try text(convert(Array("x^2 is the square of x, as everyone knows.\n".utf8))).contains("x^2 is"))
  }

  @Test("a text that a browser shows is a text")
  func shownText() throws {
    let shown = """
      <html><head><meta name="color-scheme" content="light dark"></head><body>
      <pre style="word-wrap: break-word; white-space: pre-wrap;">The mill

      The wheel turned all night, though
      nobody had opened the gate.</pre></body></html>
      """
    let content = try convert(Array(shown.utf8)).article.content
    #expect(!content.isEmpty && !content.contains { if case .code = $0 { true } else { false } })
  }
}
