import Foundation
import Testing

/// The commands that work on saved pages limit what a page, and learning from many of them, may take.
@Suite(.serialized) struct ProfileLimitTests {
  private static let commands = [
    ["match", "PAGE"], ["diff", "none", "PROFILE", "PAGE"], ["coverage", "PROFILE", "PAGE"],
    ["learn", "PAGE", "PAGE", "-o", "FOLDER"], ["new", "PAGE", "-o", "FOLDER"],
  ]

  @Test("a page that takes longer than --max-time is an error", arguments: commands)
  func time(_ command: [String]) throws {
    let outcome = try run(command, "--max-time", "0.005")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("page.html: it took longer than 0.005 s"), "\(outcome.errors)")
  }

  @Test("a page that needs more than --max-memory is an error", arguments: commands)
  func memory(_ command: [String]) throws {
    let outcome = try run(command, "--max-memory", "8M")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("page.html: it needs more than 8M of memory"), "\(outcome.errors)")
  }

  @Test("a page that is larger than --max-memory is not read", arguments: commands)
  func size(_ command: [String]) throws {
    let outcome = try run(command, "--max-memory", "1M")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("page.html: larger than 1M, the limit of memory"), "\(outcome.errors)")
  }

  /// The message is written by a signal handler, which has no memory either.
  @Test("a page that finds no memory at all is an error", arguments: commands)
  func noMemory(_ command: [String]) throws {
    let outcome = try run(command, notes: 10, "--max-memory", "10K")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("page.html: it needs more than 10K of memory"), "\(outcome.errors)")
  }

  @Test("all pages that are learned from are within --max-memory")
  func memoryOfAll() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try writePages(in: folder, count: 200, notes: 300)
    let outcome = try MeasuredCommand.run([
      "profiles", "learn", folder.path, "-o", folder.path, "--max-memory", "40M",
    ])
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("it needs more than 40M of memory"), "\(outcome.errors)")
  }

  @Test("learning from pages is within --max-time")
  func timeOfLearning() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try writePages(in: folder, count: 300, notes: 160)
    let arguments = ["profiles", "learn", folder.path, "-o", folder.path, "--force", "--max-time"]
    let outcome = try MeasuredCommand.run(arguments + ["0.3"])
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("it took longer than 0.3 s"), "\(outcome.errors)")
  }

  /// Each of the notes is on all pages, so that each could be a rule, and each rule has to be looked up on all pages.
  @Test("learning is linear in the size of the pages", .enabled(if: MeasuredCommand.release != nil))
  func repeatedNotes() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var times: [Double] = []
    for notes in [4_000, 16_000] {
      try writePages(in: folder, count: 3, notes: notes)
      let outcome = try MeasuredCommand.run(["profiles", "learn", folder.path, "-o", folder.path, "--force"])
      #expect(outcome.code == 0, "\(outcome.errors)")
      times.append(outcome.time)
    }
    #expect(times[1] < 0.2 + 8 * times[0], "\(times)")
    #expect(times[1] < 10, "\(times)")
  }

  @Test("checking a profile is linear in its size", .enabled(if: MeasuredCommand.release != nil))
  func longLists() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let profile = folder.appending(path: "mill.example.org.yaml")
    for list in ["metadata: {title: [LIST]}", "remove: [LIST]", "keep: [LIST]", "body: [LIST]"] {
      let names = (0..<15_000).map { "p.n\($0)" }.joined(separator: ", ")
      let rules = list.replacingOccurrences(of: "LIST", with: names)
      try Data("offprint: 1\nmatch: {hosts: [mill.example.org]}\n\(rules)\n".utf8).write(to: profile)
      let outcome = try MeasuredCommand.run(["profiles", "check", profile.path])
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.time < 2, "\(list)")
    }
  }

  private func run(
    _ command: [String], notes: Int = 30_000, _ options: String...
  ) throws -> MeasuredCommand.Outcome {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "page.html")
    let profile = folder.appending(path: "mill.example.org.yaml")
    try Data(Self.page(0, notes: notes).utf8).write(to: page)
    try Data("offprint: 1\nmatch: {hosts: [mill.example.org]}\nbody: [.story]\n".utf8).write(to: profile)
    let paths = ["PAGE": page.path, "PROFILE": profile.path, "FOLDER": folder.appending(path: "new").path]
    return try MeasuredCommand.run(["profiles"] + command.map { paths[$0] ?? $0 } + options)
  }

  private func writePages(in folder: URL, count: Int, notes: Int) throws {
    for number in 0..<count {
      try Data(Self.page(number, notes: notes).utf8).write(to: folder.appending(path: "\(number).html"))
    }
  }

  /// A page with a story of its own, and with notes that other pages have too.
  private static func page(_ number: Int, notes: Int) -> String {
    let own = (0..<5).map { paragraph in
      "<p>The ferry to Vell left quay \(number) on day \(paragraph), an hour late and half empty, and nobody on "
        + "board could say why it was so.</p>"
    }
    let repeated = (0..<notes).map { note in
      "<div class=note><p>The council of the mill has printed its report \(note), and so it was.</p></div>"
    }
    return "<html lang=en><head><title>The Mill</title>"
      + "<link rel=canonical href=\"https://mill.example.org/\(number)\"></head><body><h1>Story \(number)</h1>"
      + "<div class=story>" + own.joined() + repeated.joined() + "</div></body></html>\n"
  }

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "offprint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
