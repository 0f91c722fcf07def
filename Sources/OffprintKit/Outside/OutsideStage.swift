import Diagnostics

/// An article stage that is an external program, in any language.
///
/// It reads the article as JSON on its standard input and writes the changed article as JSON on its standard
/// output.
/// Its standard error is passed on. The environment contains the version of the JSON contract in
/// `OFFPRINT_JSON` and the name of the input in `OFFPRINT_INPUT`. A program that fails, takes too long or
/// returns no article fails the conversion: the article is never lost silently.
public struct OutsideStage: Sendable {
  /// The program: a path, or a name that is looked up in `PATH`.
  public var executable: String
  /// The time limit, in seconds.
  public var timeLimit: Double
  /// Additional environment variables.
  public var environment: [String: String] = [:]
  /// Receives the events of the process, so that a signal handler can terminate it.
  public var observer: (@Sendable (ProcessEvent) -> Void)?

  /// Makes a stage of a program.
  public init(executable: String, timeLimit: Double = 60) {
    self.executable = executable
    self.timeLimit = timeLimit
  }

  /// Sends the article through the program.
  ///
  /// - Parameter input: the name of the input that the article came from.
  /// - Throws: a diagnostic if the program cannot be started, fails, exceeds the time limit, or writes
  ///   something other than an article.
  public func apply(to article: inout Article, input name: String? = nil) throws(Diagnostic) {
    var input = ByteBuffer()
    JSONWriter(options: WriterOptions()).write(article, to: &input)
    var child = ChildProcess(executable: executable, environment: environment)
    child.environment["OFFPRINT_JSON"] = "1"
    child.environment["OFFPRINT_INPUT"] = name ?? ""
    child.observer = observer
    let result: ChildProcess.Result
    do {
      result = try child.run(input: input.bytes, timeLimit: timeLimit)
    } catch {
      throw failure(error.message, fix: error.fix)
    }
    switch result.end {
    case .exited(0): break
    case .exited(let code): throw failure("it ended with exit code \(code)")
    case .signaled(let signal): throw failure("it was ended by signal \(signal)")
    case .timedOut:
      throw failure("it took longer than \(seconds)", fix: "give it more time with --stage-timeout SECONDS")
    case .wroteTooMuch:
      throw failure("it wrote more than \(ChildProcess.largestOutput >> 20) MiB")
    }
    if result.output.allSatisfy({ $0 == Byte.space || $0 == Byte.lineFeed }) {
      throw failure("it wrote nothing", fix: "it must write the article as JSON to its standard output")
    }
    do throws(Diagnostic) {
      article = try JSONReader().read(result.output, file: "\(executable)'s output")
    } catch {
      var failure = error
      failure.category = .unavailable
      failure.notes.append(Diagnostic.Note("this is what the stage '\(executable)' wrote"))
      throw failure
    }
  }

  private var seconds: String {
    timeLimit == timeLimit.rounded() ? "\(Int(timeLimit)) s" : "\(timeLimit) s"
  }

  private func failure(_ message: String, fix: String? = nil) -> Diagnostic {
    Diagnostic(.error, .unavailable, "stage '\(executable)': \(message)", fix: fix)
  }
}
