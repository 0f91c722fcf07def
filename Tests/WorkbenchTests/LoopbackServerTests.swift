import Dispatch
import Foundation
import OffprintWorkbench
import Testing

/// The server, over real connections.
@Suite struct LoopbackServerTests {
  /// A server that answers with the method, the path and the size of the body.
  private static func start() throws -> UInt16 {
    let server = try LoopbackServer(port: 0)
    DispatchQueue.global().async {
      server.run { request in
        let size = request.body.map { "\($0.count)" } ?? "too large"
        return .message(200, "\(request.method) \(request.path) \(request.query) \(size)")
      }
    }
    return server.port
  }

  /// Sends text to the server in pieces, and returns all that it answers.
  private static func exchange(_ pieces: [String], _ port: UInt16) async throws -> String {
    // The test's own thread belongs to the pool on which requests are answered, and must not wait.
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try waitForAnswer(to: pieces, port) })
      }
    }
  }

  private static func waitForAnswer(to pieces: [String], _ port: UInt16) throws -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(code == 0)
    for piece in pieces {
      let bytes = Array(piece.utf8)
      var sent = 0
      while sent < bytes.count {
        let count = send(descriptor, Array(bytes[sent...]), bytes.count - sent, Int32(MSG_NOSIGNAL))
        guard count > 0 else { break }
        sent += count
      }
      if pieces.count > 1 { usleep(20_000) }
    }
    shutdown(descriptor, Int32(SHUT_WR))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  @Test func answersRequests() async throws {
    let port = try Self.start()
    let answer = try await Self.exchange(["GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n"], port)
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(answer.contains("\r\nconnection: close\r\n"))
    #expect(answer.hasSuffix("\r\n\r\nGET /a b 0\n"))
  }

  @Test func requestsMayComeInPieces() async throws {
    let port = try Self.start()
    let answer = try await Self.exchange(
      ["POST /p HT", "TP/1.1\r\nContent-Length: 6\r\n\r", "\nab", "cd", "ef", "more that is ignored"], port)
    #expect(answer.hasSuffix("POST /p  6\n"))
  }

  @Test func refusesWhatIsNotARequest() async throws {
    let port = try Self.start()
    #expect(try await Self.exchange(["\u{16}\u{3}\u{1}hello\r\n\r\n"], port).hasPrefix("HTTP/1.1 400 "))
    #expect(
      try await Self.exchange(["GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"], port)
        .hasPrefix(
          "HTTP/1.1 501 "))
    let long = String(repeating: "x: y\r\n", count: 4000)
    #expect(try await Self.exchange(["GET / HTTP/1.1\r\n\(long)\r\n"], port).hasPrefix("HTTP/1.1 431 "))
    #expect(try await Self.exchange([""], port).isEmpty)
    #expect(try await Self.exchange(["POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nshort"], port).isEmpty)
  }

  @Test func largeBodiesAreNotRead() async throws {
    let port = try Self.start()
    let body = String(repeating: "a", count: WorkbenchRequest.largestBody + 1)
    let answer = try await Self.exchange(
      ["POST / HTTP/1.1\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"], port)
    #expect(answer.hasSuffix("too large\n"))
  }

  @Test func manyRequestsAtOnce() async throws {
    let port = try Self.start()
    let answers = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<40 {
        group.addTask {
          (try? await Self.exchange(["GET /x HTTP/1.1\r\n\r\n"], port))?.hasSuffix("GET /x  0\n") == true
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(answers == 40)
  }

  @Test func aPortThatIsTakenIsAnError() throws {
    let first = try LoopbackServer(port: 0)
    #expect(throws: (any Error).self) { try LoopbackServer(port: first.port) }
  }
}
