import Diagnostics
@preconcurrency import Glibc
import Synchronization

/// Runs a program with bytes on its standard input and collects its standard output.
struct ChildProcess {
  /// The program: a path, or a name that is looked up in `PATH`.
  var executable: String
  /// Its arguments.
  var arguments: [String] = []
  /// Additional environment variables.
  var environment: [String: String]
  /// Receives the events of the process.
  var observer: (@Sendable (ProcessEvent) -> Void)?

  /// The maximum size of a program's output, in bytes.
  static let largestOutput = 1 << 30

  /// How a program ended.
  enum End: Equatable {
    case exited(Int32)
    case signaled(Int32)
    case timedOut
    case wroteTooMuch
  }

  /// The result of running a program.
  struct Result {
    var end: End
    var output: [UInt8]
  }

  /// Runs the program to its end, for at most `timeLimit` seconds.
  ///
  /// - Throws: a diagnostic if it cannot be started.
  func run(input: [UInt8], timeLimit: Double) throws(Diagnostic) -> Result {
    // A program that stops reading must not terminate ours with SIGPIPE.
    signal(SIGPIPE, SIG_IGN)
    let (process, toChild, fromChild) = try start()
    defer { observer?(.ended(group: process)) }
    close(toChild.read)
    close(fromChild.write)
    var exchange = Exchange(input: input, sink: toChild.write, source: fromChild.read)
    let outcome = exchange.run(until: Self.now() + timeLimit)
    exchange.endInput()
    close(fromChild.read)
    if outcome != .done { kill(-process, SIGKILL) }
    var end = Self.wait(for: process, until: Self.now() + (outcome == .done ? timeLimit : 5))
    switch outcome {
    case .done: break
    case .timedOut: end = .timedOut
    case .wroteTooMuch: end = .wroteTooMuch
    }
    return Result(end: end, output: exchange.output)
  }

  /// Serializes making pipes and starting programs: a program started by another thread before a pipe is
  /// marked close-on-exec would keep it open.
  private static let starting = Mutex<Void>(())

  /// Starts the program: its process, which leads its group, and the pipes to and from it.
  func start() throws(Diagnostic) -> (pid_t, Pipe, Pipe) {
    try Self.starting.withLock { _ throws(Diagnostic) in
      let toChild = try Pipe()
      var opened = [toChild]
      do throws(Diagnostic) {
        let fromChild = try Pipe()
        opened.append(fromChild)
        return (try observed(input: toChild.read, output: fromChild.write), toChild, fromChild)
      } catch {
        for pipe in opened { pipe.closeBoth() }
        throw error
      }
    }
  }

  private func observed(input: Int32, output: Int32) throws(Diagnostic) -> pid_t {
    observer?(.starting)
    do throws(Diagnostic) {
      let process = try spawn(input: input, output: output)
      observer?(.started(group: process))
      return process
    } catch {
      observer?(.failed)
      throw error
    }
  }

  private func spawn(input: Int32, output: Int32) throws(Diagnostic) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Restore the default actions for what is ignored here, as programs in a shell pipeline have them.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    sigaddset(&defaults, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // Signals are blocked while it starts, but not in the program itself.
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    // It leads its own process group, so that its descendants are terminated with it on timeout.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

    let arguments = ([executable] + self.arguments).map { $0.withFileName { strdup($0) } } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") }
    defer {
      for pointer in arguments { free(pointer) }
      for pointer in variables { free(pointer) }
    }
    var inherited: [UnsafeMutablePointer<CChar>?] = variables
    variables.append(nil)
    var entry = environ
    while let variable = entry.pointee {
      // Programs differ in which of two variables with one name they read.
      let name = String(cString: variable).prefix { $0 != "=" }
      if environment[String(name)] == nil { inherited.append(variable) }
      entry += 1
    }
    inherited.append(nil)
    var process: pid_t = 0
    let code = executable.withFileName {
      posix_spawnp(&process, $0, &actions, &attributes, arguments, inherited)
    }
    guard code == 0 else {
      throw Diagnostic(
        .error, .unavailable, "it cannot be started: \(String(cString: strerror(code)))",
        fix: code == EACCES ? "make it executable: chmod +x \(FileName.shown(executable))" : nil)
    }
    return process
  }

  /// Waits until a process ends; kills it with its group at the deadline.
  static func wait(for process: pid_t, until deadline: Double) -> End {
    var status: Int32 = 0
    var pause: UInt32 = 200
    while true {
      let result = waitpid(process, &status, WNOHANG)
      if result == process { break }
      if result < 0, errno != EINTR { return .exited(0) }
      if Self.now() > deadline {
        kill(-process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return .timedOut
      }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signaled(signal)
  }

  /// Monotonic time in seconds.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
