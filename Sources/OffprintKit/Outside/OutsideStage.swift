import Diagnostics
import SiteProfile

/// An article stage that is an external program, in any language.
///
/// It reads the article as JSON on its standard input and writes the changed article as JSON on its standard
/// output, or `null` to drop the article. A program that takes lines stays running, and does so line by line.
///
/// Its standard error is passed on. The environment contains the version of the JSON contract in
/// `OFFPRINT_JSON` and the name of the input in `OFFPRINT_INPUT`; for a program that takes lines the name is in the
/// member `input` of each, and `OFFPRINT_LINES` is 1. A program that fails, takes too long or
/// returns no article fails the conversion: the article is never lost silently.
package struct OutsideStage: Sendable {
  /// The program and its arguments.
  package var command: ProgramCommand
  /// How it runs.
  package var programs: OutsidePrograms

  /// Makes a stage of a program.
  package init(_ command: ProgramCommand, programs: OutsidePrograms = OutsidePrograms()) {
    self.command = command
    self.programs = programs
  }

  /// Sends the article through the program.
  ///
  /// - Parameter input: the name of the input that the article came from.
  /// - Returns: `false` if the program drops the article, which remains unchanged.
  /// - Throws: a diagnostic if the program cannot be started, fails, exceeds the time limit, or writes
  ///   something other than an article.
  package func apply(to article: inout Article, input name: String? = nil) throws(Diagnostic) -> Bool {
    guard let changed = command.takesLines ? try line(of: article, name) : try output(of: article, name)
    else {
      return false
    }
    article = changed
    return true
  }

  /// Returns what a process of its own writes; `nil` if it drops the article.
  private func output(of article: Article, _ name: String?) throws(Diagnostic) -> Article? {
    var input = ByteBuffer()
    JSONWriter(options: WriterOptions()).write(article, to: &input)
    let child = programs.child(
      command, ["OFFPRINT_JSON": "1", "OFFPRINT_INPUT": name ?? "", "OFFPRINT_LINES": ""])
    programs.observer?(.working(atMost: programs.timeLimit))
    let result: ChildProcess.Result
    do {
      result = try child.run(input: input.bytes, timeLimit: programs.timeLimit)
    } catch {
      throw failure(error.message, fix: error.fix)
    }
    if result.end != .exited(0) { throw failure(result.end) }
    if result.output.allSatisfy(\.isBlank) {
      throw failure(
        "it wrote nothing", fix: "it must write the article as JSON to its standard output, or null")
    }
    return try read(result.output) { bytes throws(Diagnostic) in
      try JSONReader().read(bytes, file: outputName)
    }
  }

  /// Returns what the running process answers; `nil` if it drops the article.
  private func line(of article: Article, _ name: String?) throws(Diagnostic) -> Article? {
    var input = ByteBuffer()
    JSONLinesWriter().write([Record(input: name, article: article)], to: &input)
    let process = try running()
    programs.observer?(.working(atMost: programs.timeLimit))
    let answer = process.answer(to: input.bytes, within: programs.timeLimit)
    guard case .line(let bytes) = answer else {
      process.kill()
      throw failure(answer)
    }
    do throws(Diagnostic) {
      guard !bytes.allSatisfy(\.isBlank) else {
        throw failure(
          "it answered with an empty line", fix: "it must answer with the article as JSON, or null")
      }
      var changed = try read(bytes) { bytes throws(Diagnostic) in
        try JSONLinesReader().read(JSONRecords.Record(bytes: bytes, line: 1), file: outputName)
      }
      // The name was added for the program, and is not part of the article.
      if !article.metadata.custom.contains(where: Self.isInputName) {
        if let answered = changed?.metadata.custom.first(where: Self.isInputName)?.value, let name,
          answered != .string(name)
        {
          throw failure(
            "it answered with the line of another input", fix: "it must answer each article with one line")
        }
        changed?.metadata.custom.removeAll(where: Self.isInputName)
      }
      programs.keep(process)
      return changed
    } catch {
      process.kill()
      throw error
    }
  }

  private static func isInputName(_ member: JSONMember) -> Bool { member.name == JSONLinesWriter.inputField }

  /// The running process, which is started if there is none.
  private func running() throws(Diagnostic) -> LineProcess {
    if let waiting = programs.take(command) { return waiting }
    do {
      return try LineProcess(
        command, programs.child(command, ["OFFPRINT_JSON": "1", "OFFPRINT_INPUT": "", "OFFPRINT_LINES": "1"]))
    } catch {
      throw failure(error.message, fix: error.fix)
    }
  }

  /// Reads an article; `nil` for the value `null`.
  private func read(
    _ bytes: [UInt8], _ reader: ([UInt8]) throws(Diagnostic) -> Article
  ) throws(Diagnostic) -> Article? {
    if Self.isNull(bytes) { return nil }
    do throws(Diagnostic) {
      return try reader(bytes)
    } catch {
      var failure = error
      failure.category = .unavailable
      failure.notes.append(Diagnostic.Note("this is what the stage '\(name)' wrote"))
      throw failure
    }
  }

  /// Whether all of the output is the value `null`.
  private static func isNull(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.firstIndex(where: { !$0.isBlank }) else { return false }
    let rest = bytes[start...]
    return rest.starts(with: "null".utf8) && rest.dropFirst(4).allSatisfy(\.isBlank)
  }

  private var name: String { FileName.shown(command.program) }

  private var outputName: String { "\(name)'s output" }
}

// What is wrong with a program.
extension OutsideStage {
  private func failure(_ answer: LineProcess.Answer) -> Diagnostic {
    switch answer {
    case .line, .wroteMore:
      failure("it wrote more than one line", fix: "it must answer each article with one line, as jq -c does")
    case .wroteUnasked:
      failure(
        "it wrote something before it received this article", fix: "it must answer each article with one line"
      )
    case .ended(.exited(let code)):
      failure(
        "it ended with exit code \(code) before its input did",
        fix: "it must read articles until its input ends")
    case .ended(.timedOut): failure("it closed its output before its input ended")
    case .ended(let end): failure(end)
    case .timedOut:
      failure(
        "it took longer than \(seconds)",
        fix:
          "it must answer each line at once, and flush its output; --stage-timeout SECONDS gives it more time"
      )
    case .wroteTooMuch: failure(ChildProcess.End.wroteTooMuch)
    }
  }

  private func failure(_ end: ChildProcess.End) -> Diagnostic {
    switch end {
    case .exited(let code): failure("it ended with exit code \(code)")
    case .signaled(let signal): failure("it was ended by signal \(signal)")
    case .timedOut:
      failure("it took longer than \(seconds)", fix: "give it more time with --stage-timeout SECONDS")
    case .wroteTooMuch: failure("it wrote more than \(ChildProcess.largestOutput >> 20) MiB")
    }
  }

  private var seconds: String {
    let limit = programs.timeLimit
    return limit == limit.rounded() ? "\(Int(limit)) s" : "\(limit) s"
  }

  private func failure(_ message: String, fix: String? = nil) -> Diagnostic {
    Diagnostic(.error, .unavailable, "stage '\(name)': \(message)", fix: fix)
  }
}
