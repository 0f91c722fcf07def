import Glibc
import OffprintKit

/// Handles signals that end the process.
///
/// An incomplete file is removed, the programs of stages end with all that they have started, and the process ends
/// by the signal, which a shell shows as 128 and its number. A process has one thread, and at most one file being
/// written.
enum Interruption {
  private struct State {
    var temporaryFile: UnsafeMutablePointer<CChar>?
    /// The process groups of programs; 0 for a free place.
    let programGroups = UnsafeMutableBufferPointer<pid_t>.allocate(capacity: mostPrograms)
    /// Whether a signal is only noted, because other processes have to be ended first.
    var isNoted = false
    var noted: Int32 = 0
  }

  /// Those that wait for an article, for the stages of the user and for those of profiles, the one that has it, and
  /// one that has to make room.
  private static let mostPrograms = OutsidePrograms.mostWaiting * 2 + 2

  /// A handler must not access lazily initialized or lock-protected data.
  nonisolated(unsafe) private static let state = {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    state.pointee.programGroups.initialize(repeating: 0)
    return state
  }()

  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  /// The incomplete file.
  static var temporaryFile: String? {
    get { state.pointee.temporaryFile.map { FileName.decoded($0) } }
    set {
      if newValue != nil { catchSignals() }
      let old = state.pointee.temporaryFile
      state.pointee.temporaryFile = newValue.map { $0.withFileName { strdup($0) } }
      free(old)
    }
  }

  /// Tracks a stage's program, so that it can be ended.
  static func follow(_ event: ProcessEvent) {
    switch event {
    case .starting:
      catchSignals()
      var set = self.set
      pthread_sigmask(SIG_BLOCK, &set, nil)
      StandardStreams.pauseCapture()
    case .started(let group):
      replace(0, by: group)
      resume()
    case .failed: resume()
    case .working: break
    case .ended(let group): replace(group, by: 0)
    }
  }

  private static func replace(_ old: pid_t, by new: pid_t) {
    let groups = state.pointee.programGroups
    if let place = groups.firstIndex(of: old) { groups[place] = new }
  }

  private static func resume() {
    StandardStreams.resumeCapture()
    var set = self.set
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// The signal that arrived while signals are only noted, or 0.
  static var noted: Int32 { state.pointee.noted }

  /// Starts or stops only noting signals.
  static func note(_ isNoted: Bool) {
    state.pointee.isNoted = isNoted
    state.pointee.noted = 0
    if isNoted { catchSignals() }
  }

  /// Forgets, in a forked process, what only its parent may clean up. The fork ends at once when it crashes:
  /// Swift's own handler would look for a debugger first, and continue if another process sent the signal.
  static func startAnew() {
    note(false)
    state.pointee.temporaryFile = nil
    state.pointee.programGroups.update(repeating: 0)
    for signal in crashes { Glibc.signal(signal, SIG_DFL) }
  }

  /// Runs a closure with signals blocked.
  static func withheld<Result>(_ work: () -> Result) -> Result {
    var (set, old) = (self.set, sigset_t())
    pthread_sigmask(SIG_BLOCK, &set, &old)
    defer {
      let code = errno
      pthread_sigmask(SIG_SETMASK, &old, nil)
      errno = code
    }
    return work()
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  /// Ends the process by a signal.
  static func end(by signal: Int32) -> Never {
    cleanUp()
    Glibc.signal(signal, SIG_DFL)
    raise(signal)
    // The signal is blocked in its own handler.
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, signal)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    _exit(128 + signal)
  }

  /// Removes what must not be left behind. Calls only functions that are safe in a signal handler.
  static func cleanUp() {
    let state = state
    for group in state.pointee.programGroups where group > 0 { kill(-group, SIGKILL) }
    if let file = state.pointee.temporaryFile { unlink(file) }
  }

  /// Starts catching signals, once; one that the process was started to ignore remains ignored.
  static func catchSignals() { _ = caught }

  private static let caught: Void = {
    _ = state
    for signal in signals { handle(signal) { Interruption.take($0) } }
  }()

  /// Handles a signal that would end the process, even if it was blocked when the process started.
  static func handle(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    // The state used by the handler must exist first.
    _ = state
    var old = sigaction()
    // A value below 2 is not a handler: 0 is the default, 1 ignores the signal.
    guard sigaction(signal, nil, &old) == 0,
      unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) != 1
    else { return }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigfillset(&action.sa_mask)
    sigaction(signal, &action, nil)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, signal)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// The signals of a process that crashes.
  static let crashes = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP]

  private static func take(_ signal: Int32) {
    if state.pointee.isNoted {
      state.pointee.noted = signal
    } else {
      end(by: signal)
    }
  }
}
