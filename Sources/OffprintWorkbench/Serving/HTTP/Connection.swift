import Glibc

/// A connection to a client, for one request and its response.
final class Connection: Sendable {
  private let descriptor: Int32

  /// The seconds that a client may pause.
  private static let patience = 10
  /// The maximum number of bytes that are read after a request was refused, so that the client sees the response.
  private static let mostIgnored = 16 << 20

  /// Takes over a descriptor.
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var pause = timeval(tv_sec: Self.patience, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &pause, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  deinit { close(descriptor) }

  /// Reads a request; `nil` if the client sends none.
  func request() throws(RequestHead.Fault) -> WorkbenchRequest? {
    var bytes: [UInt8] = []
    var end: Int?
    while end == nil {
      guard bytes.count <= RequestHead.largest else { throw .tooLong }
      guard let more = read(atMost: 8 << 10), !more.isEmpty else { return nil }
      let start = max(0, bytes.count - 3)
      bytes += more
      end = Self.emptyLine(in: bytes, from: start)
    }
    guard let end else { return nil }
    let head = try RequestHead(parsing: bytes[..<(end + 2)])
    var request = WorkbenchRequest(
      method: head.method, path: head.path, query: head.query, headers: head.headers, body: nil)
    guard head.bodyLength <= WorkbenchRequest.largestBody else { return request }
    var body = Array(bytes[(end + 4)...])
    while body.count < head.bodyLength {
      guard let more = read(atMost: min(64 << 10, head.bodyLength - body.count)), !more.isEmpty else {
        return nil
      }
      body += more
    }
    request.body = Array(body.prefix(head.bodyLength))
    return request
  }

  /// The index of the line end before an empty line.
  private static func emptyLine(in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (start...(bytes.count - 4)).first { bytes[$0..<($0 + 4)].elementsEqual([0x0D, 0x0A, 0x0D, 0x0A]) }
  }

  /// Reads what is available, waiting for a while; `nil` if the client pauses for too long.
  private func read(atMost most: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while true {
        let got = recv(descriptor, buffer.baseAddress, most, 0)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        count = max(0, got)
        return
      }
    }
    return failed ? nil : bytes
  }

  /// Sends a response and ends the connection.
  func send(_ response: WorkbenchResponse) {
    var head = "HTTP/1.1 \(response.status) \(Self.phrase(response.status))\r\n"
    for (name, value) in response.headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    head += "content-length: \(response.body.count)\r\nconnection: close\r\n\r\n"
    guard write(Array(head.utf8) + response.body) else { return }
    shutdown(descriptor, Int32(SHUT_WR))
    // Closing with unread data would discard what has just been sent.
    var left = Self.mostIgnored
    while left > 0, let more = read(atMost: 64 << 10), !more.isEmpty { left -= more.count }
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let count = Glibc.send(descriptor, base + done, buffer.count - done, Int32(MSG_NOSIGNAL))
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        done += count
      }
      return true
    }
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 303: "See Other"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 410: "Gone"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 501: "Not Implemented"
    default: "Error"
    }
  }
}
