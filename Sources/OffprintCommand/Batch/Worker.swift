import CSystem
import Glibc

/// A process that handles items of a batch, as its parent sees it.
final class Worker {
  /// An item and its index among all items.
  struct Task {
    var item: Item
    var place: Int
  }

  private let process: pid_t
  private let socket: Int32
  /// What the process prints before it crashes.
  private let errors: Int32?
  private let timeLimit: Double?
  private var outgoing: [UInt8] = []
  private var sent = 0
  private var incoming: [UInt8] = []
  private var finished = 0

  /// The pending items; it is working on the first.
  private(set) var items: [Task] = []
  /// The deadline for the first item.
  private(set) var deadline: Double?
  /// Whether it has exited, or cannot be reached.
  private(set) var hasEnded = false
  /// Whether it is working on its first item.
  var isFresh: Bool { finished == 0 }

  /// The time after which an idle process that was asked to end is killed, in milliseconds.
  private static let patience = 1000

  /// Starts a process; returns `nil` if that fails.
  init?(_ workers: Workers, others: [Worker]) {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    socket = ends[0]
    errors = StandardStreams.memoryFile()
    timeLimit = workers.limits.time
    let parent = getpid()
    process = offprint_fork()
    if process == 0 {
      Interruption.startAnew()
      offprint_end_with_parent(SIGTERM)
      if getppid() != parent { _exit(0) }
      for other in others { close(other.socket) }
      close(ends[0])
      if let errors { _ = StandardStreams.captureErrors(in: errors) }
      workers.limits.boundMemory()
      ProgramTime.extend = { Self.request(seconds: $0, from: ends[1]) }
      Self.serve(ends[1], workers)
    }
    close(ends[1])
    guard process > 0 else { return nil }
    _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
  }

  /// Handles incoming items until there are no more.
  private static func serve(_ socket: Int32, _ workers: Workers) -> Never {
    while let frame = read(socket) {
      let outcome = workers.work(Item(frame)).frame
      var message = Frame()
      message.append(outcome.bytes)
      guard Files.writeAll(message.bytes, to: socket) == 0 else { break }
    }
    workers.end()
    _exit(0)
  }

  /// Asks the parent for more time: a negative number of milliseconds, where the length of an outcome is expected.
  private static func request(seconds: Double, from socket: Int32) {
    var message = Frame()
    message.append(-Int(min(seconds, Self.longestTime) * 1000))
    _ = Files.writeAll(message.bytes, to: socket)
  }

  private static let longestTime = 1e9

  private static func read(_ socket: Int32) -> Frame? {
    func bytes(_ count: Int) -> [UInt8]? {
      let bytes = try? Files.readChunk(socket, atMost: count, isFilled: true, name: "")
      return bytes?.count == count ? bytes : nil
    }
    guard var length = bytes(Frame.integer).map({ Frame($0) }), let content = bytes(length.number()) else {
      return nil
    }
    return Frame(content)
  }

  /// Adds an item to its queue.
  func give(_ task: Task) {
    items.append(task)
    var message = Frame()
    message.append(task.item.frame.bytes)
    outgoing += message.bytes
    if items.count == 1 { begin() }
    send()
  }

  private func begin() {
    deadline = items.isEmpty ? nil : timeLimit.map { Limits.now() + $0 }
  }

  /// Postpones its deadline by a number of seconds.
  func postpone(by seconds: Double) { deadline = deadline.map { $0 + seconds } }

  /// The descriptor to wait for.
  var polled: pollfd {
    pollfd(fd: socket, events: Int16(outgoing.isEmpty ? POLLIN : POLLIN | POLLOUT), revents: 0)
  }

  /// Sends as much as the socket accepts.
  func send() {
    while sent < outgoing.count {
      let count = outgoing[sent...].withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // If the process has exited, the next read reports that.
      guard count > 0 else { return }
      sent += count
    }
    outgoing.removeAll(keepingCapacity: outgoing.count < 1 << 16)
    sent = 0
  }

  /// Receives finished items.
  func receive() -> [(Task, Outcome)] {
    while !hasEnded {
      var got = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        got = Glibc.read(socket, buffer.baseAddress, buffer.count)
        count = max(got, 0)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0, errno == EAGAIN { break }
      if got <= 0 { hasEnded = true }
      incoming += chunk
    }
    var done: [(Task, Outcome)] = []
    var start = 0
    while incoming.count - start >= Frame.integer, !items.isEmpty {
      var header = Frame(Array(incoming[start..<start + Frame.integer]))
      let length = header.number()
      if length <= 0 {
        postpone(by: Double(-length) / 1000)
        start += Frame.integer
        continue
      }
      let end = start + Frame.integer + length
      guard end <= incoming.count else { break }
      done.append((items.removeFirst(), Outcome(Frame(Array(incoming[start + Frame.integer..<end])))))
      finished += 1
      start = end
      begin()
    }
    incoming.removeFirst(start)
    return done
  }

  /// The last output of the process.
  var lastWords: [UInt8] {
    guard let errors else { return [] }
    return [UInt8](unsafeUninitializedCapacity: 1 << 12) { buffer, count in
      count = max(0, pread(errors, buffer.baseAddress, buffer.count, 0))
    }
  }

  /// Asks the process to end: kills it if it is working on an item, or after a signal; else lets it exit.
  func endSoon() {
    if items.isEmpty, Interruption.noted == 0 {
      shutdown(socket, Int32(SHUT_RDWR))
    } else {
      kill(process, SIGTERM)
    }
  }

  /// Waits until it has exited, and returns the signal that ended it, or 0.
  @discardableResult func end() -> Int32 {
    endSoon()
    var status: Int32 = 0
    for _ in 0..<Self.patience where !items.isEmpty {
      if waitpid(process, &status, WNOHANG) != 0 { return status & 0x7F }
      usleep(1000)
    }
    if !items.isEmpty { kill(process, SIGKILL) }
    // Its programs may take their time to end.
    while waitpid(process, &status, 0) < 0, errno == EINTR {
      if Interruption.noted != 0 { kill(process, SIGTERM) }
    }
    return status & 0x7F
  }

  deinit {
    close(socket)
    if let errors { close(errors) }
  }
}
