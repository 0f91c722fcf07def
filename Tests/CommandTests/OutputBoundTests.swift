import Foundation
import Testing

/// Output is limited relative to the input: an input designed to exhaust memory is an error that says so, and
/// uses no more memory than the limit.
@Suite(.serialized) struct OutputBoundTests {
  @Test("a long base does not stand in each of many addresses", arguments: ["markdown", "json", "xhtml"])
  func longBase(_ format: String) throws {
    let links = String(repeating: "<a href=x>y</a> ", count: Self.isRelease ? 30_000 : 2_000)
    let page =
      "<head><base href='http://a.example/\(String(repeating: "b/", count: 100_000))'></head>"
      + "<article><h1>Title</h1><p>\(links)</p></article>"
    let outcome = try convert(page, "page.html", "--whole", "-t", format)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.memory < 300_000_000)
  }

  @Test("what stands at the start of each line of deep lists is bounded", arguments: ["markdown", "text"])
  func deepLists(_ format: String) throws {
    let lists = String(repeating: "<ol start=999999990><li>", count: 30)
    let lines = String(repeating: "a\n", count: 300_000)
    let page = lists + "<pre>\(lines)</pre>"
    let outcome = try convert(page, "page.html", "--whole", "-t", format)
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("more than 100 times as large as the input"), "\(outcome.errors)")
    #expect(outcome.memory < 300_000_000)
  }

  @Test("one picture under many addresses is taken in within the bound")
  func pictures() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    try Data(start + Array(repeating: 7, count: 2_000_000)).write(to: folder.appending(path: "p.png"))
    let page = folder.appending(path: "page.md")
    try Data((0..<50).map { "![a](p.png?\($0))\n\n" }.joined().utf8).write(to: page)
    let document = try MeasuredCommand.convert(page.path, "-t", "xhtml", "--images", "embed")
    #expect(document.code == 65)
    #expect(document.errors.contains("more than 100 times as large as the input"), "\(document.errors)")
    #expect(document.memory < 200_000_000)
    let book = try MeasuredCommand.convert(page.path, "-t", "epub")
    #expect(book.code == 0, "\(book.errors)")
    #expect(book.memory < 200_000_000)
  }

  @Test(
    "names, spans and definitions that are repeated",
    arguments: ["markdown", "text", "json", "pandoc", "xhtml"])
  func repetitions(_ format: String) throws {
    let count = Self.isRelease ? 50_000 : 1_000
    let definition = "[d]: http://a.example/" + String(repeating: "u", count: 10 * count)
    let name = String(repeating: "n", count: 900)
    let row = "<tr>" + String(repeating: "<td colspan=1000 rowspan=60000>x</td>", count: 20) + "</tr>"
    let texts = [
      definition + "\n\n" + String(repeating: "[d] ", count: 3 * count),
      "[^\(name)]: x\n\n" + String(repeating: "a[^\(name)] ", count: count / 100),
      "Text\n\n[^a]: x\n\nb" + String(repeating: "[^a]", count: count),
      "Text\n\n<table>" + String(repeating: row, count: count / 100) + "</table>\n",
    ]
    for text in texts {
      let outcome = try convert(text, "text.md", "-t", format)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.memory < 60_000_000 + 200 * text.utf8.count)
    }
  }

  @Test("a book of many documents is read back", .enabled(if: isRelease))
  func manyDocuments() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = (0..<25_000).map { number in
      #"{"offprint":1,"title":"\#(number)","content":{"type":"root","children":[{"type":"thematicBreak"}]}}"#
        + "\n"
    }
    let records = folder.appending(path: "many.jsonl")
    let book = folder.appending(path: "many.epub")
    try Data(lines.joined().utf8).write(to: records)
    let written = try MeasuredCommand.convert(records.path, "-o", book.path)
    #expect(written.code == 0, "\(written.errors)")
    let back = folder.appending(path: "back.jsonl")
    let read = try MeasuredCommand.convert(book.path, "-o", back.path)
    #expect(read.code == 0, "\(read.errors)")
    #expect(try Data(contentsOf: back).count { $0 == 0x0A } == 25_000)
  }

  private static let isRelease = MeasuredCommand.release != nil

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "offprint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func convert(_ text: String, _ name: String, _ options: String...) throws -> MeasuredCommand.Outcome
  {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try MeasuredCommand.convert([file.path] + options)
  }
}
