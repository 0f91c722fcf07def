import CSystem
import Diagnostics
import Glibc
import OffprintKit

/// A file that is written completely or not at all.
///
/// Until it is complete it has no name, if the file system supports that, so that nothing of it is left however
/// the process ends. Otherwise, and for the moment in which it replaces another file, it has a
/// ``TemporaryName``.
final class ResultFile {
  private let path: String
  /// The path with symbolic links resolved, so that the link is kept.
  private let target: String
  private let descriptor: Int32
  private let replaces: Bool
  /// Whether the path is no file with a name but, for example, a terminal, a pipe, or an open file that was deleted,
  /// which is written to directly.
  private let isDirect: Bool
  private var temporary: TemporaryName?

  /// Whether an unnamed file can be given a name.
  private static let canName = access("/proc/self/fd", F_OK) == 0

  /// Begins a file; its permissions are those of the file that it replaces, else given by the user's umask.
  init(_ path: String) throws(Diagnostic) {
    self.path = path
    var status = stat()
    let exists = path.withFileName { stat($0, &status) } == 0
    isDirect = exists && (status.st_mode & S_IFMT != S_IFREG || status.st_nlink == 0)
    replaces = exists && !isDirect
    target = replaces ? Files.resolved(path) : path
    if isDirect {
      descriptor = path.withFileName { open($0, O_WRONLY | O_TRUNC | O_CLOEXEC) }
    } else {
      let mode = replaces ? status.st_mode & 0o777 : 0o666
      let folder = Files.folder(of: target)
      let unnamed =
        Self.canName ? folder.withFileName { offprint_open_unnamed($0, mode) } : -1
      if unnamed >= 0 {
        descriptor = unnamed
      } else {
        let made = TemporaryName.create(beside: target, mode: mode)
        temporary = made?.name
        descriptor = made?.descriptor ?? -1
      }
    }
    guard descriptor >= 0 else { throw Files.unwritable(path, errno) }
    // The umask applies only to new files.
    if replaces { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  deinit {
    close(descriptor)
    temporary?.remove()
  }

  /// Appends to the file.
  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    let code = Files.writeAll(bytes, to: descriptor)
    if code != 0 { throw Files.unwritable(path, code) }
  }

  /// Gives the complete file its name.
  func finish() throws(Diagnostic) {
    if isDirect { return }
    if temporary == nil {
      if !replaces, TemporaryName.link(descriptor, target) == 0 { return }
      // The file exists: only a named file can replace it.
      temporary = TemporaryName.link(descriptor, beside: target)
      if temporary == nil { throw Files.unwritable(path, errno) }
    }
    guard let temporary else { return }
    let code = temporary.rename(to: target)
    if code != 0 { throw Files.unwritable(path, code) }
    self.temporary = nil
  }
}
