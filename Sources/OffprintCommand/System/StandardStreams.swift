import CSystem
import Glibc

/// The descriptors 0 to 2, which are taken for standard input, output and error whatever is open there.
enum StandardStreams {
  /// Where messages go.
  nonisolated(unsafe) private(set) static var errors = STDERR_FILENO
  /// Where standard error goes instead.
  nonisolated(unsafe) private static var capture: Int32?

  /// Opens those that are closed, so that no other file gets their numbers. Nothing can be read from there or written
  /// to it: a result that has no place to go to is an error.
  static func reserve() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest number that is free is the one that is missing.
      let got = offprint_open_place("/")
      guard got == descriptor else {
        Files.writeToStandardError("offprint: error: there is no free descriptor for standard output\n")
        exit(Reporter.exitCode(.cannotWrite))
      }
    }
  }

  /// A file in memory for what the runtime and the libraries say before they end a process; `nil` where no descriptor is
  /// free.
  static func memoryFile() -> Int32? {
    let file = offprint_memory_file()
    return file < 0 ? nil : file
  }

  /// Sends what the runtime and the libraries say to a file; messages go where they went before. Returns false where no
  /// descriptor is free.
  static func captureErrors(in file: Int32) -> Bool {
    let old = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard old >= 0 else { return false }
    dup2(file, STDERR_FILENO)
    errors = old
    capture = file
    return true
  }

  /// Gives standard error back to what it was.
  static func releaseErrors() {
    guard let file = capture else { return }
    pauseCapture()
    close(errors)
    close(file)
    errors = STDERR_FILENO
    capture = nil
  }

  /// Gives standard error to a program that is started.
  static func pauseCapture() {
    if capture != nil { dup2(errors, STDERR_FILENO) }
  }

  /// Takes it back.
  static func resumeCapture() {
    if let capture { dup2(capture, STDERR_FILENO) }
  }
}
