import Diagnostics
import Glibc
import SiteProfile

/// A running program that answers each line of input with a line.
///
/// Nothing is buffered between two answers: output that was not requested is a fault.
struct LineProcess: Sendable {
  /// The answer to a line, or the reason why there is none.
  enum Answer {
    case line([UInt8])
    /// It ended, or closed its output.
    case ended(ChildProcess.End)
    case timedOut
    case wroteTooMuch
    /// It wrote a second line.
    case wroteMore
    /// It wrote something before it got the line.
    case wroteUnasked
  }

  /// The program, with its arguments.
  let command: ProgramCommand
  private let process: pid_t
  private let sink: Int32
  private let source: Int32
  private let observer: (@Sendable (ProcessEvent) -> Void)?
  /// The process that started it; a fork of that has the descriptors, but no part in the exchange.
  private let owner = getpid()

  /// Starts the program.
  ///
  /// - Throws: a diagnostic if it cannot be started.
  init(_ command: ProgramCommand, _ child: ChildProcess) throws(Diagnostic) {
    // A program that ends must not terminate ours with SIGPIPE.
    signal(SIGPIPE, SIG_IGN)
    let (process, toChild, fromChild) = try child.start()
    close(toChild.read)
    close(fromChild.write)
    self.command = command
    self.process = process
    sink = toChild.write
    source = fromChild.read
    observer = child.observer
  }

  /// Whether this process started it.
  var isOwn: Bool { owner == getpid() }

  /// Sends a line and waits for the answer, for at most `timeLimit` seconds. After anything except a line it
  /// can only be killed.
  func answer(to line: [UInt8], within timeLimit: Double) -> Answer {
    let deadline = ChildProcess.now() + timeLimit
    if let early = pending() { return early }
    var exchange = Exchange(input: line, sink: sink, source: source, isLine: true)
    switch exchange.run(until: deadline) {
    case .timedOut: return .timedOut
    case .wroteTooMuch: return .wroteTooMuch
    case .done: break
    }
    guard let end = exchange.lineEnd else { return .ended(awaitEnd(until: deadline)) }
    guard exchange.output.count == end + 1 else { return .wroteMore }
    return .line(Array(exchange.output[..<end]))
  }

  /// What the program wrote without having been asked, or its end.
  private func pending() -> Answer? {
    var polled = pollfd(fd: source, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 0) > 0 else { return nil }
    var byte: UInt8 = 0
    let count = read(source, &byte, 1)
    return count > 0 ? .wroteUnasked : .ended(awaitEnd(until: ChildProcess.now() + Self.patience))
  }

  /// The time in which a program that closed its output is expected to end, in seconds.
  private static let patience = 1.0

  /// Waits for a program that closed its output.
  private func awaitEnd(until deadline: Double) -> ChildProcess.End {
    ChildProcess.wait(for: process, until: min(deadline, ChildProcess.now() + Self.patience))
  }

  /// Closes its input and waits until it ends, for at most `timeLimit` seconds.
  func finish(within timeLimit: Double) {
    guard isOwn else { return disown() }
    close(sink)
    let deadline = ChildProcess.now() + timeLimit
    let isClosed = drain(until: deadline)
    close(source)
    // Processes that it has left behind keep its output open.
    if !isClosed { Glibc.kill(-process, SIGKILL) }
    _ = ChildProcess.wait(for: process, until: deadline)
    observer?(.ended(group: process))
  }

  /// Reads what it still writes, since it could not end otherwise. Returns whether its output was closed, before the
  /// deadline and soon after it ended.
  private func drain(until deadline: Double) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 12)
    var deadline = deadline
    var isRunning = true
    while true {
      if isRunning, hasEnded {
        isRunning = false
        deadline = min(deadline, ChildProcess.now() + Self.patience)
      }
      let left = deadline - ChildProcess.now()
      if left <= 0 { return false }
      var polled = pollfd(fd: source, events: Int16(POLLIN), revents: 0)
      if poll(&polled, 1, Int32(min(left, Self.glance) * 1000 + 1)) <= 0 { continue }
      let count = read(source, &chunk, chunk.count)
      if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { return true }
    }
  }

  /// The time between two looks at whether a program has ended, in seconds.
  private static let glance = 0.05

  /// Whether it has ended; it remains to be waited for.
  private var hasEnded: Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo == SIGCHLD
  }

  /// Ends it at once, with all that it has started.
  func kill() {
    Glibc.kill(-process, SIGKILL)
    close(sink)
    close(source)
    _ = ChildProcess.wait(for: process, until: ChildProcess.now() + Self.patience)
    observer?(.ended(group: process))
  }

  /// Closes the descriptors of a program that another process started.
  func disown() {
    close(sink)
    close(source)
  }
}
