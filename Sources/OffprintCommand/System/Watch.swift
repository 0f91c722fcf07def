import CSystem
import Diagnostics
import Glibc

/// Watches the conversion of a single input in this process, which ends with an error if it takes too long or
/// needs too much memory.
///
/// What a signal handler uses is created in advance, as it must not lock or allocate.
enum Watch {
  private struct State {
    var tookTooLong: UnsafeMutablePointer<CChar>?
    var neededTooMuch: UnsafeMutablePointer<CChar>?
    /// The output of the runtime and the libraries before they ended the process.
    var captured: Int32 = -1
    let words = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 12, alignment: 1)
  }

  nonisolated(unsafe) private static let state = {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    return state
  }()

  /// Starts watching an input.
  static func begin(_ limits: Limits, _ name: String) {
    func message(_ text: String) -> UnsafeMutablePointer<CChar>? {
      strdup(Diagnostic(.error, .badInput, "\(name): \(text)").rendered(color: Reporter.isColored) + "\n")
    }
    _ = StandardStreams.errors
    if let time = limits.time {
      state.pointee.tookTooLong = message(limits.tookTooLong)
      Interruption.handle(SIGALRM) { _ in Watch.end(with: Watch.state.pointee.tookTooLong) }
      // Zero would stop the timer.
      setTimer(max(time, 1e-6))
      ProgramTime.extend = { Watch.extend(by: $0) }
    }
    guard limits.memory != nil else { return }
    state.pointee.neededTooMuch = message(limits.neededTooMuch)
    if let file = StandardStreams.memoryFile() {
      if StandardStreams.captureErrors(in: file) { state.pointee.captured = file } else { close(file) }
    }
    offprint_prepare_end()
    for signal in Interruption.crashes { Interruption.handle(signal) { Watch.breakOff($0) } }
    limits.boundMemory()
  }

  /// Stops watching.
  static func end() {
    setTimer(0)
    ProgramTime.extend = { _ in }
    Limits.unboundMemory()
    StandardStreams.releaseErrors()
  }

  /// Gives the programs of stages some seconds.
  private static func extend(by seconds: Double) {
    var timer = itimerval()
    guard getitimer(timerKind, &timer) == 0 else { return }
    let left = Double(timer.it_value.tv_sec) + Double(timer.it_value.tv_usec) / 1e6
    if left > 0 { setTimer(min(left + seconds, longestTime)) }
  }

  /// A crash with less than this left is one for lack of memory.
  private static let spareMemory = 1 << 20
  private static let timerKind = __itimer_which_t(ITIMER_REAL.rawValue)
  private static let longestTime = 1e9
  /// The time that a handler has to end the process, in seconds.
  private static let longestEnd: Int32 = 3

  private static func setTimer(_ seconds: Double) {
    var timer = itimerval()
    timer.it_value.tv_sec = Int(seconds)
    timer.it_value.tv_usec = Int((seconds - seconds.rounded(.down)) * 1e6)
    setitimer(timerKind, &timer, nil)
  }

  private static func end(with message: UnsafeMutablePointer<CChar>?) -> Never {
    Interruption.cleanUp()
    if let message { write(StandardStreams.errors, message, strlen(message)) }
    _exit(65)
  }

  /// A crash for another reason than memory is a bug in the program, and ends it as it would without the watch.
  private static func breakOff(_ signal: Int32) {
    // A crash may happen within a lock of the runtime, for which a handler would wait forever.
    offprint_end_within(longestEnd)
    // The runtime does not always report that it found no memory.
    let spare = mmap(nil, spareMemory, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    // What follows may need memory: even a range of a buffer does in a debug build.
    Limits.unboundMemory()
    let state = state
    let words = state.pointee.words
    let count = max(0, pread(state.pointee.captured, words.baseAddress, words.count, 0))
    if spare == MAP_FAILED
      || Limits.tellsOfMemory(UnsafeRawBufferPointer(start: words.baseAddress, count: count))
    {
      end(with: state.pointee.neededTooMuch)
    }
    write(StandardStreams.errors, words.baseAddress, count)
    Interruption.end(by: signal)
  }
}
