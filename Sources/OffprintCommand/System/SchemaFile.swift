import Glibc

/// Where an editor finds the JSON Schema of profiles.
package enum SchemaFile {
  static let name = "profile.schema.json"

  /// The first line of a profile in `directory`, for editors with a YAML language server.
  ///
  /// It names the schema next to the profile, which moves with it; else the one installed with this program; else the
  /// former, which `offprint profiles schema` can create.
  package static func modeline(in directory: String) -> String {
    let isPresent = access("\(directory)/\(name)", R_OK) == 0
    return "# yaml-language-server: $schema=\(isPresent ? name : installed ?? name)\n"
  }

  /// The path of the installed schema: `share/offprint` next to the folder of the program.
  private static var installed: String? {
    guard let program = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(program) }
    let folders = String(cString: program).split(separator: "/").dropLast(2)
    let path = "/\(folders.joined(separator: "/"))/share/offprint/\(name)"
    return access(path, R_OK) == 0 ? path : nil
  }
}
