import SiteProfile

/// Chooses the reader for an input: by what the user said, by the file's name, then by its content.
struct FormatChoice {
  let registry: Registry

  /// The reader for an input. Throws where the format is not known.
  func reader(for bytes: [UInt8], file: String, asked: String?) throws(Diagnostic) -> any Reader.Type {
    if let asked {
      if let reader = registry.reader(for: asked) { return reader }
      throw unknown(asked)
    }
    if let ending = Self.fileExtension(of: file) {
      // Where formats share an ending, the content tells.
      let readers = registry.readers.filter { $0.fileExtensions.contains(ending) }
      if let reader = readers.first(where: { $0.recognizes(bytes.prefix(1024)) }) ?? readers.first {
        return reader
      }
    }
    if let reader = registry.readers.first(where: { $0.recognizes(bytes.prefix(1024)) }) { return reader }
    guard let text = registry.reader(for: DumpReader.format) else { throw unknown(DumpReader.format) }
    return text
  }

  private func unknown(_ format: String) -> Diagnostic {
    let known = registry.readers.map { $0.format }
    return Diagnostic(
      .error, .usage, "unknown input format '\(format)'; known are \(known.joined(separator: ", "))")
  }

  /// What stands behind the last full stop of a file's name, in lower case.
  static func fileExtension(of file: String) -> String? {
    guard let name = file.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot != name.startIndex
    else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}
