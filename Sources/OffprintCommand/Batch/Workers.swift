import Diagnostics
import Glibc

/// Handles the items of a batch in separate processes, each one item after another.
///
/// The processes are forks of this one, so that they have all its state but share no memory: an item that
/// crashes its process, or takes too long or too much memory, is an error of that item alone. No threads are
/// used.
struct Workers {
  /// The maximum number of processes.
  let count: Int
  let limits: Limits
  /// Handles an item, in a separate process.
  let work: (Item) -> Outcome
  /// Returns the outcome of an item that could not be read or that crashed its process.
  let failure: (Item, Diagnostic) -> Outcome
  /// Ends the work of a process that gets no more items.
  let end: () -> Void

  /// The maximum size of outcomes that wait for an earlier one, in bytes.
  private static let mostWaiting = 64 << 20
  /// The maximum number of items for each process that are in progress or wait for an earlier one.
  private static let mostAhead = 64

  /// Handles all items, and passes their outcomes on in the order of the items.
  func run(_ items: inout Items, _ finish: (Item, Outcome) throws -> Void) throws {
    Interruption.note(true)
    let pool = WorkerPool(self)
    var queue = OutcomeQueue()
    defer {
      pool.end()
      let signal = Interruption.noted
      Interruption.note(false)
      if signal != 0 { Interruption.end(by: signal) }
    }
    while true {
      var isWaiting = false
      while !isWaiting, queue.count < count * Self.mostAhead, queue.bytes < Self.mostWaiting, pool.canTake,
        let step = items.next()
      {
        switch step {
        case .item(let item): pool.give(item, at: queue.begin(item))
        case .failure(let item, let diagnostic): queue.finish(queue.begin(item), failure(item, diagnostic))
        case .wait: isWaiting = true
        }
      }
      if queue.count == 0, !isWaiting { return }
      let isReadable = pool.wait(orFor: isWaiting ? items.descriptor : nil) { queue.finish($0, $1) }
      if Interruption.noted != 0 {
        pool.end()
        Interruption.end(by: Interruption.noted)
      }
      let start = Limits.now()
      while let (item, outcome) = queue.next() { try finish(item, outcome) }
      // The reader of the output may take any time.
      pool.postpone(by: Limits.now() - start)
      if isReadable { items.read() }
    }
  }
}

/// Outcomes in the order of their items.
private struct OutcomeQueue {
  private var entries: [(item: Item, outcome: Outcome?)] = []
  private var first = 0
  /// The size of the outcomes not passed on yet.
  private(set) var bytes = 0

  var count: Int { entries.count }

  /// Reserves the next place in the order.
  mutating func begin(_ item: Item) -> Int {
    var item = item
    item.bytes = nil
    entries.append((item, nil))
    return first + entries.count - 1
  }

  mutating func finish(_ place: Int, _ outcome: Outcome) {
    entries[place - first].outcome = outcome
    bytes += outcome.output.count
  }

  mutating func next() -> (Item, Outcome)? {
    guard let (item, outcome) = entries.first, let outcome else { return nil }
    entries.removeFirst()
    first += 1
    bytes -= outcome.output.count
    return (item, outcome)
  }
}
