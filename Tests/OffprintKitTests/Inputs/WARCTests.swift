import CMinizip
import Diagnostics
import Testing

@testable import OffprintKit

/// Pages read from WARC archives.
@Suite struct WARCTests {
  private static func record(_ type: String, _ address: String, _ body: String, length: Int? = nil) -> String
  {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nContent-Type: application/http; msgtype=\(type)\r\n"
      + "Content-Length: \(length ?? body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
  }

  private static func page(
    _ number: Int, status: String = "200 OK", type: String? = "text/html; charset=utf-8"
  ) -> String {
    let header = type.map { "Content-Type: \($0)\r\n" } ?? ""
    return "HTTP/1.1 \(status)\r\n\(header)\r\n<html><p>Story \(number)</p>"
  }

  private static func address(_ number: Int) -> String { "https://mill.example.org/\(number)" }

  private static func archive(_ bytes: [UInt8]) throws -> WARCArchive {
    try WARCArchive(name: "x.warc") { offset, count in
      offset < bytes.count ? Array(bytes[offset..<min(bytes.count, offset + count)]) : []
    }
  }

  /// The pages, as the ends of their addresses with their texts, and the warnings.
  private static func read(_ bytes: [UInt8]) throws -> (pages: [String], warnings: [String]) {
    var archive = try archive(bytes)
    var pages: [String] = []
    while let page = try archive.next() {
      #expect(page.mediaType == "text/html")
      let text = String(decoding: page.bytes, as: UTF8.self)
      pages.append("\(page.url?.split(separator: "/").last ?? "-") \(text)")
    }
    return (pages, archive.warnings.map(\.message))
  }

  private static func read(_ text: String) throws -> (pages: [String], warnings: [String]) {
    try read(Array(text.utf8))
  }

  private static func packed(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    let size = bytes.count + 1024
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      bytes.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(size)
        _ = deflate(&stream, Z_FINISH)
      }
      count = size - Int(stream.avail_out)
    }
  }

  private static let records = [
    record("warcinfo", "", "software: mill/1"),
    record("request", address(1), "GET / HTTP/1.1\r\n\r\n"), record("response", "<\(address(1))>", page(1)),
    record("response", address(2), page(2, status: "404 Not Found")),
    record("response", address(3), page(3, status: "301 Moved")),
    record("response", address(4), page(4, type: "image/png")),
    record("response", address(5), page(5, type: nil)), record("metadata", address(5), "a: b"),
    "WARC/1.1\nwarc-type: resource\nwarc-target-uri: \(address(6))\ncontent-type: text/html\ncontent-length: 3\n\n<p>\n\n",
    record("response", "dns:mill.example.org", "20240101 mill.example.org. IN A 1.2.3.4"),
  ]
  private static let expected = ["1 <html><p>Story 1</p>", "5 <html><p>Story 5</p>", "6 <p>"]

  @Test func pagesOfAPlainArchive() throws {
    let found = try Self.read(Self.records.joined())
    #expect(found.pages == Self.expected && found.warnings.isEmpty)
  }

  @Test func pagesOfAPackedArchive() throws {
    let found = try Self.read(Self.records.flatMap(Self.packed))
    #expect(found.pages == Self.expected && found.warnings.isEmpty)
    // As one member, against the standard.
    let one = try Self.read(Self.packed(Self.records.joined()))
    #expect(one.pages == Self.expected && one.warnings.isEmpty)
  }

  @Test func bodiesAreUnpacked() throws {
    let body = Self.packed("<p>Packed</p>")
    var bytes = Array(
      ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(Self.address(1))\r\n"
        + "Content-Length: \(body.count + 68)\r\n\r\nHTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
        + "Content-Type: text/html\r\n\r\n").utf8)
    bytes += body
    #expect(try Self.read(bytes).pages == ["1 <p>Packed</p>"])
  }

  @Test func aBrokenRecordIsSkipped() throws {
    let first = Self.record("response", Self.address(1), Self.page(1))
    let last = Self.record("response", Self.address(2), Self.page(2))
    let broken = first + "nonsense\r\n\r\n" + last
    let offset = first.utf8.count
    var found = try Self.read(broken)
    #expect(found.pages.count == 2)
    #expect(
      found.warnings == ["x.warc: the record at byte \(offset) is skipped: it has no header of a record"])
    found = try Self.read(first + "WARC/1.0\r\nWARC-Type: response\r\n\r\n" + last)
    #expect(
      found.pages.count == 2
        && found.warnings == ["x.warc: the record at byte \(offset) is skipped: its length is not known"])
    // A length that is too large hides no other record.
    for type in ["response", "request"] {
      found = try Self.read(first + Self.record(type, "x", Self.page(3), length: 9_000) + last)
      #expect(found.pages.count == 2, "\(type)")
      #expect(found.warnings == ["x.warc: the record at byte \(offset) is skipped: it is cut off"])
    }
    found = try Self.read(Self.record("response", "x", "", length: 1 << 40) + last)
    #expect(found.warnings.first?.hasSuffix("it is larger than 32 MiB") == true)
    #expect(try Self.read(first + String(last.dropLast(20))).pages.count == 1)
  }

  @Test func aBrokenMemberIsSkipped() throws {
    let members = Self.records.map(Self.packed)
    var spoiled = members
    spoiled[2][members[2].count / 2] ^= 0xFF
    spoiled[2][members[2].count / 2 + 1] ^= 0xFF
    let offset = members[0].count + members[1].count
    let found = try Self.read(Array(spoiled.joined()))
    #expect(found.pages == Array(Self.expected.dropFirst()))
    #expect(found.warnings == ["x.warc: the record at byte \(offset) is skipped: gzip data: it is corrupt"])
    let between = try Self.read(members[2] + Array("junk".utf8) + members[6])
    #expect(between.pages.count == 2 && between.warnings.count == 1)
    let cut = try Self.read(members[2] + members[6].dropLast(9))
    #expect(cut.pages.count == 1 && cut.warnings.first?.hasSuffix("it is truncated") == true)
  }

  @Test func archivesAreRecognized() throws {
    func isArchive(_ bytes: [UInt8]) throws -> Bool {
      try WARCArchive.recognizes { offset, count in
        offset < bytes.count ? Array(bytes[offset..<min(bytes.count, offset + count)]) : []
      }
    }
    #expect(try isArchive(Array(Self.records[0].utf8)))
    #expect(try isArchive(Self.packed(Self.records[0])))
    #expect(try !isArchive(Self.packed("<html>")))
    #expect(try !isArchive(Array("<html>".utf8)))
    #expect(try !isArchive([]) && !isArchive([0x1F, 0x8B, 0x08]))
  }

  @Test func randomBytesEnd() throws {
    var generator = SystemRandomNumberGenerator()
    let members = Array(Self.records.map(Self.packed).joined())
    let plain = Array(Self.records.joined().utf8)
    for _ in 0..<60 {
      var bytes = Bool.random(using: &generator) ? members : plain
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      #expect(try Self.read(bytes).pages.count <= 10)
    }
  }
}
