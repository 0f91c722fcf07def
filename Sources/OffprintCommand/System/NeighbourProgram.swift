import Glibc

/// A program that belongs to this one and is installed with it.
enum NeighbourProgram {
  /// The path of a program in the folder of this one, else in one of `PATH`.
  static func path(of name: String) -> String? {
    var folders: [String] = []
    if let own = Files.real("/proc/self/exe") { folders.append(Files.folder(of: own)) }
    if let variable = getenv("PATH") {
      folders += FileName.decoded(variable).split(separator: ":").map(String.init)
    }
    return folders.lazy.map { "\($0)/\(name)" }.first { path in
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
