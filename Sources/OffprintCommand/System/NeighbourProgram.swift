import Glibc
import OffprintKit

/// Programs that this one runs: those installed with it, and those of `PATH`.
enum NeighbourProgram {
  /// The path of a program in the folder of this one, else in one of `PATH`.
  static func path(of name: String) -> String? {
    let own = Files.real("/proc/self/exe").map { Files.folder(of: $0) }
    return own.flatMap { path(of: name, in: [$0]) } ?? onPath(name)
  }

  /// The path of a program in one of the folders of `PATH`.
  static func onPath(_ name: String) -> String? {
    guard let variable = getenv("PATH") else { return nil }
    return path(of: name, in: FileName.decoded(variable).split(separator: ":").map(String.init))
  }

  private static func path(of name: String, in folders: [String]) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first { path in
      !Files.isDirectory(path) && path.withFileName { access($0, X_OK) } == 0
    }
  }

  /// Runs a program instead of this one, in the same process. Returns the system's error if that fails.
  static func replaceProcess(by path: String, _ arguments: some Sequence<String>) -> Int32 {
    var pointers = ([path] + arguments).map { text in text.withFileName { strdup($0) } }
    pointers.append(nil)
    _ = path.withFileName { execv($0, pointers) }
    let code = errno
    for pointer in pointers { free(pointer) }
    return code
  }
}
