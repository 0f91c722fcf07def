import Glibc

/// Where an editor finds the JSON Schema of profiles.
enum SchemaFile {
  static let name = "profile.schema.json"

  /// The line that begins a profile in `directory`, for editors with a language server for YAML.
  ///
  /// It names the schema beside the profile, which goes where the profile goes; else the one that was installed with this
  /// program; else the first all the same, since `offprint profiles schema` makes it.
  static func modeline(in directory: String) -> String {
    let beside = access("\(directory)/\(name)", R_OK) == 0
    return "# yaml-language-server: $schema=\(beside ? name : installed ?? name)\n"
  }

  /// The path of the installed schema: `share/offprint` beside the folder that holds the program.
  private static var installed: String? {
    guard let program = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(program) }
    let folders = String(cString: program).split(separator: "/").dropLast(2)
    let path = "/\(folders.joined(separator: "/"))/share/offprint/\(name)"
    return access(path, R_OK) == 0 ? path : nil
  }
}
