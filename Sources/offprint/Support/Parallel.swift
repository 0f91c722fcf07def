import Glibc
import Synchronization

/// Does independent pieces of work on several threads.
///
/// Threads of the system are used and no tasks: the concurrency runtime would cost the start of every single
/// conversion more than a millisecond.
enum Parallel {
  /// Calls `work` once for each number below `count`, on at most `jobs` threads, and returns when all are done.
  static func forEach(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let queue = Queue(count: count, work: work)
    var threads: [pthread_t] = []
    for _ in 1..<max(1, min(jobs, count)) {
      var thread = pthread_t()
      let argument = Unmanaged.passRetained(queue).toOpaque()
      let code = pthread_create(
        &thread, nil,
        { argument in
          if let argument { Unmanaged<Queue>.fromOpaque(argument).takeRetainedValue().drain() }
          return nil
        }, argument)
      if code == 0 { threads.append(thread) } else { Unmanaged<Queue>.fromOpaque(argument).release() }
    }
    queue.drain()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private final class Queue: Sendable {
    private let next = Atomic<Int>(0)
    private let count: Int
    private let work: @Sendable (Int) -> Void

    init(count: Int, work: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.work = work
    }

    func drain() {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        if index >= count { return }
        work(index)
      }
    }
  }
}
