/// An event in the life of a child process.
package enum ProcessEvent: Equatable, Sendable {
  /// It is about to be started.
  case starting
  /// It runs, with its descendants, in this process group.
  case started(group: Int32)
  /// It could not be started.
  case failed
  /// It gets an article, or has to end, and has this time for it, in seconds.
  case working(atMost: Double)
  /// It has ended.
  case ended(group: Int32)
}
