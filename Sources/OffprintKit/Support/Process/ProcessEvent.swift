/// What becomes of a program.
public enum ProcessEvent: Equatable, Sendable {
  /// It is about to be started.
  case starting
  /// It runs, with all that it starts, in this group of processes.
  case started(group: Int32)
  /// It could not be started.
  case failed
  /// It has ended.
  case ended
}
