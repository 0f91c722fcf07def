import Diagnostics
import Glibc

/// The two ends of a pipe, closed on exec.
struct Pipe {
  let read: Int32
  let write: Int32

  init() throws(Diagnostic) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw Diagnostic(.error, .unavailable, "cannot create a pipe: \(String(cString: strerror(errno)))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    read = ends[0]
    write = ends[1]
  }

  func closeBoth() {
    close(read)
    close(write)
  }
}
