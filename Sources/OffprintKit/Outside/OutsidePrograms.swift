import Diagnostics
import Glibc
import SiteProfile
import Synchronization

/// How the programs of stages run, and those of them that stay running for the next article.
package final class OutsidePrograms: Sendable {
  /// The time limit for an article, in seconds.
  package let timeLimit: Double
  /// Additional environment variables.
  package let environment: [String: String]
  /// Receives the events of processes, so that a signal handler can terminate them.
  package let observer: (@Sendable (ProcessEvent) -> Void)?

  /// The programs that wait for an article, the one that has waited longest first.
  private let waiting = Mutex<[LineProcess]>([])

  /// The maximum number of programs that wait: profiles may name any number.
  package static let mostWaiting = 16

  /// Makes a way to run programs.
  package init(
    timeLimit: Double = 60, environment: [String: String] = [:],
    observer: (@Sendable (ProcessEvent) -> Void)? = nil
  ) {
    self.timeLimit = timeLimit
    self.environment = environment
    self.observer = observer
  }

  deinit { end() }

  /// Closes the input of the programs that wait for an article, and waits until they have ended.
  package func end() {
    let all = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for process in all { finish(process) }
  }

  /// A process of a command, with these environment variables.
  func child(_ command: ProgramCommand, _ variables: [String: String]) -> ChildProcess {
    ChildProcess(
      executable: command.program, arguments: command.arguments,
      environment: environment.merging(variables) { $1 }, observer: observer)
  }

  /// Takes a waiting program of a command.
  func take(_ command: ProgramCommand) -> LineProcess? {
    let (found, strange) = waiting.withLock { waiting in
      let strange = waiting.filter { !$0.isOwn }
      waiting.removeAll { !$0.isOwn }
      let place = waiting.lastIndex { $0.command == command }
      return (place.map { waiting.remove(at: $0) }, strange)
    }
    for process in strange { process.disown() }
    return found
  }

  /// Lets a program wait for the next article; ends the one that has waited longest if there are too many.
  func keep(_ process: LineProcess) {
    let oldest = waiting.withLock { waiting in
      waiting.append(process)
      return waiting.count > Self.mostWaiting ? waiting.removeFirst() : nil
    }
    if let oldest { finish(oldest) }
  }

  private func finish(_ process: LineProcess) {
    observer?(.working(atMost: timeLimit))
    process.finish(within: timeLimit)
  }
}
