/// The time of stages' programs, which does not count as that of a conversion.
enum ProgramTime {
  /// Extends the time of the current input by a number of seconds. A process has one thread.
  nonisolated(unsafe) static var extend: (Double) -> Void = { _ in }
}
