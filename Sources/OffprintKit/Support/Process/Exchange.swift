import Glibc

/// Writes to a program and reads from it concurrently, to avoid a deadlock.
struct Exchange {
  enum Outcome { case done, timedOut, wroteTooMuch }

  private let input: [UInt8]
  /// Whether it is done with the first line of the output, and leaves both ends open.
  private let isLine: Bool
  private var sink: Int32
  private let source: Int32
  private var sent = 0
  private(set) var output: [UInt8] = []
  /// The end of the first line, if lines are exchanged.
  private(set) var lineEnd: Int?
  /// Whether the program has closed its output.
  private(set) var hasEnded = false

  /// Creates an exchange. The sink is closed after the input, unless a line is exchanged.
  init(input: [UInt8], sink: Int32, source: Int32, isLine: Bool = false) {
    self.input = input
    self.sink = sink
    self.source = source
    self.isLine = isLine
    for descriptor in [sink, source] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  /// A program need not read all of its input, unless more input follows.
  private var isDone: Bool { hasEnded || isLine && lineEnd != nil && sink < 0 }

  mutating func run(until deadline: Double) -> Outcome {
    while !isDone {
      let left = deadline - ChildProcess.now()
      if left <= 0 { return .timedOut }
      var polled = [
        pollfd(fd: source, events: Int16(POLLIN), revents: 0),
        pollfd(fd: sink, events: Int16(POLLOUT), revents: 0),
      ]
      let ready = poll(&polled, 2, Int32(min(left * 1000 + 1, 1_000_000)))
      if ready < 0, errno != EINTR { return .timedOut }
      if ready <= 0 { continue }
      if sink >= 0, polled[1].revents != 0 { send() }
      if polled[0].revents != 0 { receive() }
      if output.count > ChildProcess.largestOutput { return .wroteTooMuch }
    }
    return .done
  }

  private mutating func send() {
    let count = input.withUnsafeBytes { bytes -> Int in
      guard let base = bytes.baseAddress, sent < bytes.count else { return 0 }
      return write(sink, base + sent, bytes.count - sent)
    }
    if count < 0, errno == EAGAIN || errno == EINTR { return }
    sent += max(count, 0)
    if count < 0 || sent >= input.count { endInput() }
  }

  private mutating func receive() {
    var got = 0
    var code: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      got = read(source, buffer.baseAddress, buffer.count)
      code = errno
      count = max(got, 0)
    }
    if isLine, lineEnd == nil, let end = chunk.firstIndex(of: Byte.lineFeed) { lineEnd = output.count + end }
    output.append(contentsOf: chunk)
    hasEnded = got == 0 || (got < 0 && code != EAGAIN && code != EINTR)
  }

  /// Stops sending.
  mutating func endInput() {
    if sink >= 0, !isLine { close(sink) }
    sink = -1
  }
}
