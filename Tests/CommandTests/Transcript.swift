import Foundation

/// A Markdown file whose fenced blocks are commands with their input and expected output.
///
///     % offprint convert -t text
///     standard input, up to the line ^D
///     ^D
///     expected standard output
///     2> expected standard error
///     => 65
///
/// A block without `^D` has an empty standard input, one without `=>` must exit with 0.
struct Transcript {
  struct Command: Equatable {
    /// The line of the command in the file, from 1.
    var line: Int
    /// The command for the shell.
    var text: String
    /// The standard input; `nil` if the block has no `^D`.
    var input: String?
    /// The expected outcome.
    var expected: Outcome

    func line(of text: String) -> String { text.split(separator: "\n").first.map(String.init) ?? "" }
  }

  struct Outcome: Equatable {
    var output: String
    var errors: String
    var code: Int32
  }

  private enum Part {
    case prose(String)
    case command(Int)
  }

  var commands: [Command] = []
  private var parts: [Part] = []

  static func all() -> [URL] {
    let folder = Shell.root.appending(path: "Tests/CommandTests/Transcripts")
    let manager = FileManager.default
    let files = (try? manager.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let only = ProcessInfo.processInfo.environment["TRANSCRIPT"]
    return files.filter { $0.pathExtension == "md" }
      .filter { only == nil || $0.deletingPathExtension().lastPathComponent == only }
      .sorted { $0.path < $1.path }
  }

  init(contentsOf file: URL) throws {
    var block: [String]?
    var start = 0
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("```"), let body = block {
        parts.append(.command(commands.count))
        commands.append(Self.command(body, line: start))
        block = nil
      } else if line.hasPrefix("```") {
        block = []
        start = number + 2
      } else if block != nil {
        block?.append(line)
      } else {
        parts.append(.prose(line))
      }
    }
  }

  private static func command(_ lines: [String], line: Int) -> Command {
    var rest = lines[...]
    var text: [String] = []
    while let next = rest.first, next.hasPrefix("% ") || (!text.isEmpty && next.hasPrefix("> ")) {
      text.append(String(next.dropFirst(2)))
      rest.removeFirst()
    }
    var input: String?
    if let end = rest.firstIndex(of: "^D") {
      input = rest[..<end].map { $0 + "\n" }.joined()
      rest = rest[(end + 1)...]
    }
    var outcome = Outcome(output: "", errors: "", code: 0)
    for line in rest {
      if line.hasPrefix("2> ") || line == "2>" {
        outcome.errors += line.dropFirst(3) + "\n"
      } else if line.hasPrefix("=> "), let code = Int32(line.dropFirst(3)) {
        outcome.code = code
      } else {
        outcome.output += line + "\n"
      }
    }
    return Command(line: line, text: text.joined(separator: "\n"), input: input, expected: outcome)
  }

  func write(to file: URL) throws {
    let lines = parts.map { part in
      switch part {
      case .prose(let line): line
      case .command(let index): Self.block(commands[index])
      }
    }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  private static func block(_ command: Command) -> String {
    var text = "```\n"
    for (index, line) in command.text.components(separatedBy: "\n").enumerated() {
      text += (index == 0 ? "% " : "> ") + line + "\n"
    }
    if let input = command.input { text += input + "^D\n" }
    text += command.expected.output
    for line in command.expected.errors.components(separatedBy: "\n").dropLast() {
      text += line.isEmpty ? "2>\n" : "2> \(line)\n"
    }
    if command.expected.code != 0 { text += "=> \(command.expected.code)\n" }
    return text + "```"
  }
}
