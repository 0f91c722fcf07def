import Foundation
import Testing

/// Runs the commands in README and the documentation, on the page at the start of README.
@Suite struct DocumentedCommandTests {
  private static let readme = "README.md"
  private static let chains = "Sources/OffprintKit/OffprintKit.docc/Chains.md"

  @Test(arguments: [readme, chains])
  func runs(_ file: String) throws {
    let desk = try Self.desk()
    defer { try? FileManager.default.removeItem(at: desk) }
    let commands = try Self.blocks("console", of: file).flatMap { Self.commands($0.text, line: $0.line) }
    #expect(commands.count > 3)
    for command in commands {
      let outcome = try Shell.run(command, in: desk)
      #expect(outcome.code == 0, "\(file):\(command.line): \(outcome.errors)")
      if !command.expected.output.isEmpty {
        #expect(outcome.output == command.expected.output, "\(file):\(command.line)")
      }
    }
  }

  @Test func profileOfReadmeIsRight() throws {
    let desk = try Self.desk()
    defer { try? FileManager.default.removeItem(at: desk) }
    let yaml = try #require(try Self.blocks("yaml", of: Self.readme).first)
    try Data(yaml.text.utf8).write(to: desk.appending(path: "news.example.org.yaml"))
    let check = Self.command("offprint profiles check news.example.org.yaml", line: yaml.line)
    let outcome = try Shell.run(check, in: desk)
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
  }

  /// A folder with the files that the commands use, with README's page as the only web page.
  private static func desk() throws -> URL {
    let manager = FileManager.default
    let desk = manager.temporaryDirectory.appending(path: "offprint-desk-\(UUID().uuidString)")
    for folder in ["saved", "bin"] {
      try manager.createDirectory(at: desk.appending(path: folder), withIntermediateDirectories: true)
    }
    let page = try #require(try blocks("html", of: readme).first).text
    for name in ["page.html", "saved/a.html", "saved/b.html", "monday.html"] {
      try Data(page.utf8).write(to: desk.appending(path: name))
    }
    try Data("# The ferry\n\nIt sails on Mondays.\n".utf8).write(to: desk.appending(path: "tuesday.md"))
    let walk = (1...90).map {
      "On day \($0) of the walk the river had risen by another hand, and no boat crossed it."
    }
    try Data((["A walk along the river"] + walk).joined(separator: "\n\n").utf8)
      .write(to: desk.appending(path: "page.txt"))
    try manager.createSymbolicLink(
      at: desk.appending(path: "Examples"), withDestinationURL: Shell.root.appending(path: "Examples"))
    let curl = desk.appending(path: "bin/curl")
    try Data("#!/bin/sh\ncat page.html\n".utf8).write(to: curl)
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: curl.path)
    return desk
  }

  /// The fenced blocks of a language, without their indentation.
  private static func blocks(_ language: String, of file: String) throws -> [(text: String, line: Int)] {
    let text = try String(contentsOf: Shell.root.appending(path: file), encoding: .utf8)
    var blocks: [(text: String, line: Int)] = []
    var indent: Int?
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      let content = line.drop { $0 == " " }
      if let depth = indent {
        if content.hasPrefix("```") {
          indent = nil
        } else {
          blocks[blocks.count - 1].text += line.dropFirst(min(depth, line.count - content.count)) + "\n"
        }
      } else if content == "```\(language)" {
        indent = line.count - content.count
        blocks.append(("", number + 2))
      }
    }
    return blocks
  }

  /// Commands begin with `$ `, are continued by indented lines, and may be followed by what they print.
  private static func commands(_ block: String, line: Int) -> [Transcript.Command] {
    var commands: [Transcript.Command] = []
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    for (number, text) in lines.enumerated() {
      if text.hasPrefix("$ ") {
        commands.append(command(String(text.dropFirst(2)), line: line + number))
      } else if let last = commands.indices.last {
        if text.hasPrefix("    "), commands[last].expected.output.isEmpty {
          commands[last].text += "\n" + text
        } else {
          commands[last].expected.output += text + "\n"
        }
      }
    }
    return commands
  }

  private static func command(_ text: String, line: Int) -> Transcript.Command {
    Transcript.Command(
      line: line, text: "URL=https://news.example.org/clock; export URL; \(text)", input: nil,
      expected: Transcript.Outcome(output: "", errors: "", code: 0))
  }
}
