import Glibc
import OffprintKit

/// The name of an incomplete file.
///
/// It is derived from the final name, and the file is locked: the leftover of a killed process is recognized by
/// its name and the missing lock, and the next run that writes there removes it.
struct TemporaryName {
  private let path: String

  private static let prefix = ".offprint-"
  private static let digits = 16
  /// The maximum number of runs that may write one file at once.
  private static let mostAttempts = 100

  /// Creates a file with such a name. Returns `nil` and sets `errno` on failure.
  static func create(beside target: String, mode: mode_t) -> (name: TemporaryName, descriptor: Int32)? {
    named(beside: target) { path in
      let descriptor = path.withFileName { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
      guard descriptor >= 0 else { return nil }
      var status = stat()
      // Another run may take it for a leftover before it is locked.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        return descriptor
      }
      close(descriptor)
      errno = EEXIST
      return nil
    }
  }

  /// Gives an unnamed file a temporary name. Returns `nil` and sets `errno` on failure.
  static func link(_ descriptor: Int32, beside target: String) -> TemporaryName? {
    flock(descriptor, LOCK_EX | LOCK_NB)
    return named(beside: target) { link(descriptor, $0) == 0 ? descriptor : nil }?.name
  }

  /// Gives an unnamed file a name; returns 0, or -1 and sets `errno`.
  static func link(_ descriptor: Int32, _ path: String) -> Int32 {
    path.withFileName {
      linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, $0, AT_SYMLINK_FOLLOW)
    }
  }

  private static func named(
    beside target: String, _ make: (String) -> Int32?
  ) -> (name: TemporaryName, descriptor: Int32)? {
    for attempt in 0..<mostAttempts {
      let name = TemporaryName(path: path(beside: target, attempt))
      let descriptor = Interruption.withheld { () -> Int32? in
        let descriptor = make(name.path)
        if descriptor != nil { Interruption.temporaryFile = name.path }
        return descriptor
      }
      if let descriptor { return (name, descriptor) }
      guard errno == EEXIST else { return nil }
      removeLeftover(name.path)
    }
    errno = EEXIST
    return nil
  }

  private static func path(beside target: String, _ attempt: Int) -> String {
    let name = target.utf8.split(separator: UInt8(ascii: "/")).last ?? target.utf8[...]
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let number = String(hash &+ UInt64(attempt), radix: 16)
    return "\(Files.folder(of: target))/\(prefix)"
      + String(repeating: "0", count: digits - number.utf8.count) + number
  }

  /// Replaces another file; returns 0, or the system's error.
  func rename(to target: String) -> Int32 {
    let code = path.withFileName { old in target.withFileName { Glibc.rename(old, $0) } } == 0 ? 0 : errno
    if code == 0 { Interruption.temporaryFile = nil }
    return code
  }

  /// Removes the file.
  func remove() {
    path.withFileName { _ = unlink($0) }
    Interruption.temporaryFile = nil
  }

  /// Removes the leftovers of killed runs in a folder.
  static func removeLeftovers(in folder: String) {
    for name in Files.names(in: folder) where name.hasPrefix(prefix) {
      let number = name.utf8.dropFirst(prefix.utf8.count)
      guard number.count == digits, number.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
        continue
      }
      removeLeftover("\(folder)/\(name)")
    }
  }

  private static func removeLeftover(_ path: String) {
    path.withFileName { name in
      let descriptor = open(name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { return }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(name) }
      close(descriptor)
    }
  }
}
