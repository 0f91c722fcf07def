import CSystem
import Glibc

/// The descriptors 0 to 2, which are used as standard input, output and error whatever they refer to.
package enum StandardStreams {
  /// The descriptor for messages.
  nonisolated(unsafe) private(set) static var errors = STDERR_FILENO
  /// The descriptor to which standard error is redirected.
  nonisolated(unsafe) private static var capture: Int32?

  /// Opens those that are closed, so that no other file gets their numbers. They can be neither read nor
  /// written: a result without a destination is an error.
  package static func reserve() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the missing one.
      let got = offprint_open_place("/")
      guard got == descriptor else {
        Files.writeToStandardError("offprint: error: there is no free descriptor for standard output\n")
        exit(Reporter.exitCode(.cannotWrite))
      }
    }
  }

  /// Creates a file in memory for what the runtime and the libraries print before they end a process; `nil` if
  /// no descriptor is free.
  static func memoryFile() -> Int32? {
    let file = offprint_memory_file()
    return file < 0 ? nil : file
  }

  /// Redirects the output of the runtime and the libraries to a file; messages still go to standard error.
  /// Returns `false` if no descriptor is free.
  static func captureErrors(in file: Int32) -> Bool {
    let old = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard old >= 0 else { return false }
    dup2(file, STDERR_FILENO)
    errors = old
    capture = file
    return true
  }

  /// Restores standard error.
  static func releaseErrors() {
    guard let file = capture else { return }
    pauseCapture()
    close(errors)
    close(file)
    errors = STDERR_FILENO
    capture = nil
  }

  /// Restores standard error for a program that is started.
  static func pauseCapture() {
    if capture != nil { dup2(errors, STDERR_FILENO) }
  }

  /// Redirects it again.
  static func resumeCapture() {
    if let capture { dup2(capture, STDERR_FILENO) }
  }
}
