import Diagnostics
import Glibc

/// The processes of ``Workers``: assigns items to them and waits for their outcomes.
final class WorkerPool {
  private let workers: Workers
  private var processes: [Worker] = []
  /// The items handled in this process because no other could be started.
  private var done: [(place: Int, outcome: Outcome)] = []

  /// The maximum number of items assigned to a process: the current one, and the next, so that it does not wait
  /// for us.
  private static let mostItems = 2
  /// The interval for checking signals, in milliseconds, in case one arrives just before the wait.
  private static let pause: Int32 = 250

  init(_ workers: Workers) { self.workers = workers }

  /// Whether an item can be assigned.
  var canTake: Bool {
    processes.count < workers.count || processes.contains { $0.items.count < Self.mostItems }
  }

  /// Assigns an item to the process with the fewest, or to a new one.
  func give(_ item: Item, at place: Int) { give(Worker.Task(item: item, place: place)) }

  private func give(_ task: Worker.Task) {
    let idlest = processes.min { $0.items.count < $1.items.count }
    if let idlest, idlest.items.isEmpty || processes.count >= workers.count {
      return idlest.give(task)
    }
    if let worker = Worker(workers, others: processes) {
      processes.append(worker)
      worker.give(task)
    } else if let idlest {
      idlest.give(task)
    } else {
      done.append((task.place, workers.work(task.item)))
    }
  }

  /// Waits until an item is finished, the descriptor is readable, or a signal arrives; returns whether it is
  /// readable.
  func wait(orFor descriptor: Int32?, _ finish: (Int, Outcome) -> Void) -> Bool {
    for (place, outcome) in done { finish(place, outcome) }
    guard done.isEmpty else {
      done = []
      return false
    }
    var polled = processes.map { $0.polled }
    if let descriptor { polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
    let left = processes.compactMap { $0.deadline }.min().map { ($0 - Limits.now()) * 1000 }
    let pause = left.map { Int32(max(0, min($0 + 1, Double(Self.pause)))) } ?? Self.pause
    guard poll(&polled, nfds_t(polled.count), pause) >= 0, Interruption.noted == 0 else { return false }
    for (process, polled) in zip(processes, polled) { exchange(process, polled.revents, finish) }
    return descriptor != nil && polled.last?.revents != 0
  }

  private func exchange(_ process: Worker, _ events: Int16, _ finish: (Int, Outcome) -> Void) {
    var reason: String?
    if events & Int16(POLLOUT) != 0 { process.send() }
    if events & ~Int16(POLLOUT) != 0 {
      for (task, outcome) in process.receive() { finish(task.place, outcome) }
    }
    if process.hasEnded {
      let signal = process.end()
      // Memory fragmented by earlier items is not this one's fault: it gets a new process.
      if process.isFresh { reason = workers.limits.reason(signal, process.lastWords) }
    } else {
      guard let deadline = process.deadline, deadline < Limits.now() else { return }
      process.end()
      reason = workers.limits.tookTooLong
    }
    processes.removeAll { $0 === process }
    var rest = process.items[...]
    if let reason, let task = rest.popFirst() {
      finish(task.place, workers.failure(task.item, Diagnostic(.error, .badInput, reason)))
    }
    guard !rest.isEmpty else { return }
    if let worker = Worker(workers, others: processes) {
      processes.append(worker)
      for task in rest { worker.give(task) }
    } else {
      for task in rest { give(task) }
    }
  }

  /// Postpones the deadlines of all processes by a time in which they could not deliver their outcomes.
  func postpone(by seconds: Double) {
    for process in processes { process.postpone(by: seconds) }
  }

  /// Ends all processes.
  func end() {
    for process in processes { process.endSoon() }
    for process in processes { process.end() }
    processes = []
  }
}
