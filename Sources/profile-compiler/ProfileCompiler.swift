import Diagnostics
import Glibc
import SiteProfile

/// Checks profiles and converts them to Swift.
enum ProfileCompiler {
  /// Checks files and returns the exit code.
  static func check(_ arguments: ProfileArguments) -> Int32 {
    var library = ProfileLibrary(familyFolders: arguments.familyFolders)
    library.load(arguments.files)
    library.check()
    for diagnostic in library.diagnostics { say(diagnostic.rendered(color: false)) }
    return exitCode(library.diagnostics)
  }

  /// Checks files, writes them as a Swift source and returns the exit code.
  static func compile(_ arguments: ProfileArguments, to output: String) -> Int32 {
    var library = ProfileLibrary(familyFolders: arguments.familyFolders)
    library.load(arguments.files)
    library.check()
    for diagnostic in library.diagnostics { say(diagnostic.rendered(color: false)) }
    let code = exitCode(library.diagnostics)
    if code != EX_OK { return code }
    do {
      let schema = try arguments.schema.map { path throws(Diagnostic) in
        String(decoding: try ProfileSource(path: path).text, as: UTF8.self)
      }
      try OutputFile.write(SwiftSource.text(of: library.embedded, schema: schema), to: output)
      return EX_OK
    } catch {
      say(error.rendered(color: false))
      return error.category == .noInput ? EX_NOINPUT : EX_CANTCREAT
    }
  }

  /// Prints a line on standard error.
  static func say(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(STDERR_FILENO, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      written += count
    }
  }

  private static func exitCode(_ diagnostics: [Diagnostic]) -> Int32 {
    let errors = diagnostics.filter { $0.severity == .error }
    if errors.isEmpty { return EX_OK }
    return errors.contains { $0.category == .badProfile } ? EX_CONFIG : EX_NOINPUT
  }
}
