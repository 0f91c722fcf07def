import Testing

@testable import OffprintKit

/// Streams of JSON split into records, arriving in chunks of any size.
@Suite struct JSONRecordsTests {
  /// The records with their lines, for chunks of a size.
  private func records(_ text: String, chunk: Int) -> [String] {
    var stream = JSONRecords()
    var found: [String] = []
    func take() {
      while let record = stream.next() {
        found.append("\(record.line) " + String(decoding: record.bytes, as: UTF8.self))
      }
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      stream.append(Array(rest.prefix(chunk)))
      rest = rest.dropFirst(chunk)
      take()
    }
    stream.finish()
    take()
    return found
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func cutsAnywhere(_ chunk: Int) {
    func records(_ text: String) -> [String] { self.records(text, chunk: chunk) }
    #expect(records("") == [])
    #expect(records("\u{FEFF}{\"a\": 1}\n\n  {}\r\n{}") == ["1 {\"a\": 1}", "3 {}", "4 {}"])
    #expect(
      records("{\"a\": \"}\\\"{\"} {\"b\":\n[1,\n2]}\n{}") == [
        "1 {\"a\": \"}\\\"{\"}", "1 {\"b\":\n[1,\n2]}", "4 {}",
      ])
  }

  @Test(arguments: [1, 2, 5, 1000])
  func whatIsBrokenHarmsItsLineAlone(_ chunk: Int) {
    func records(_ text: String) -> [String] { self.records(text, chunk: chunk) }
    #expect(records("{}\n{broken\n{}\n") == ["1 {}", "2 {broken", "3 {}"])
    #expect(records("{}\n{\"a\": \"x\n{}\n") == ["1 {}", "2 {\"a\": \"x", "3 {}"])
    #expect(records("words\n{}\n") == ["1 words", "2 {}"])
    #expect(records("{}\n{\"a\": [") == ["1 {}", "2 {\"a\": ["])
  }

  @Test func takesLinearTime() {
    let open = String(repeating: "{\"a\":\n", count: 100_000)
    #expect(!records(open, chunk: 1 << 16).isEmpty)
    let torn = String(repeating: "[[[[\n", count: 100_000)
    #expect(!records(torn, chunk: 1 << 16).isEmpty)
  }
}
