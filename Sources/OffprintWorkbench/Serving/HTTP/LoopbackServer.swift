import Diagnostics
import Dispatch
import Glibc
import OffprintCommand
import Synchronization

/// A server for HTTP/1.1 on 127.0.0.1: one request for each connection.
///
/// It is for one browser on the same machine, so that it needs neither TLS nor connections that stay open.
package final class LoopbackServer: Sendable {
  /// The port on which it listens.
  package let port: UInt16

  private let listener: Int32
  private let connections = Mutex(0)
  private let queue = DispatchQueue(label: "connections", attributes: .concurrent)

  /// The maximum number of open connections; others are closed. A browser opens about ten.
  private static let mostConnections = 48

  /// Listens on a port; 0 takes any free one.
  ///
  /// - Throws: a diagnostic if that is not possible.
  package init(port: UInt16) throws(Diagnostic) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var isReused: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isReused, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        descriptor >= 0 && bind(descriptor, pointer, size) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, pointer, &size) == 0 ? 0 : errno
      }
    }
    guard code == 0 else {
      if descriptor >= 0 { close(descriptor) }
      throw Diagnostic(
        .error, .unavailable,
        "cannot listen on port \(port) of 127.0.0.1: \(Files.words(code))",
        fix: port == 0 ? nil : "choose another --port, or none")
    }
    listener = descriptor
    self.port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(listener) }

  /// Answers requests until the process ends.
  package func run(_ answer: @escaping @Sendable (WorkbenchRequest) async -> WorkbenchResponse) {
    while true {
      let descriptor = accept(listener, nil, nil)
      guard descriptor >= 0 else {
        // Without a free descriptor the next attempt would fail at once.
        if errno == EMFILE || errno == ENFILE { usleep(100_000) }
        if errno == EBADF || errno == EINVAL { return }
        continue
      }
      let connection = Connection(descriptor)
      let isAdmitted = connections.withLock { count in
        count += 1
        return count <= Self.mostConnections
      }
      guard isAdmitted else {
        leave()
        continue
      }
      // Reading waits for the client, which must not keep a thread of Swift's own pool.
      queue.async { self.serve(connection, answer) }
    }
  }

  private func leave() { connections.withLock { $0 -= 1 } }

  private func serve(
    _ connection: Connection, _ answer: @escaping @Sendable (WorkbenchRequest) async -> WorkbenchResponse
  ) {
    do throws(RequestHead.Fault) {
      guard let request = try connection.request() else { return leave() }
      Task {
        let response = await answer(request)
        queue.async {
          connection.send(response)
          self.leave()
        }
      }
    } catch {
      connection.send(.message(error.rawValue, "this request cannot be read"))
      leave()
    }
  }
}
