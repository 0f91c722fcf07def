/// An event in the life of a child process.
public enum ProcessEvent: Equatable, Sendable {
  /// It is about to be started.
  case starting
  /// It runs, with its descendants, in this process group.
  case started(group: Int32)
  /// It could not be started.
  case failed
  /// It has ended.
  case ended
}
