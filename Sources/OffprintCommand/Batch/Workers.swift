import Diagnostics
import Glibc

/// Does the items of a batch in processes of their own, each one item after another.
///
/// The processes are copies of this one, so that they know all that it knows, and have no memory in common: an item that
/// ends its process, takes too long or too much memory is an error of that item alone. Nothing here runs on threads.
struct Workers {
  /// How many processes there are at most.
  let count: Int
  let limits: Limits
  /// How long the programs of stages may take besides, in seconds.
  let programTime: Double
  /// Does an item, in a process of its own.
  let work: (Item) -> Outcome
  /// Gives the outcome of an item that could not be read or that ended its process.
  let failure: (Item, Diagnostic) -> Outcome

  /// Outcomes that wait for an earlier one hold no more than this, in bytes.
  private static let mostWaiting = 64 << 20
  /// So many items for each process may be under way or wait for an earlier one.
  private static let mostAhead = 64

  /// Does all items, and hands their outcomes on in the order of the items.
  func run(_ items: inout Items, _ finish: (Item, Outcome) throws -> Void) throws {
    Interruption.note(true)
    let pool = WorkerPool(self)
    var queue = OutcomeQueue()
    defer {
      pool.end()
      Interruption.note(false)
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
      // Who reads the output may take any time.
      pool.postpone(by: Limits.now() - start)
      if isReadable { items.read() }
    }
  }
}

/// Outcomes in the order of their items.
private struct OutcomeQueue {
  private var entries: [(item: Item, outcome: Outcome?)] = []
  private var first = 0
  /// How much the outcomes hold that are not handed on yet.
  private(set) var bytes = 0

  var count: Int { entries.count }

  /// The place of an item, which is the next.
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
