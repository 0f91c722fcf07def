import Diagnostics

/// Chooses the reader for an input: by the user's option, by the file's name, then by its content.
struct FormatChoice {
  let registry: Registry

  /// Returns the reader for an input.
  ///
  /// - Throws: a diagnostic if the format is unknown.
  func reader(for input: Input, asked: String?) throws(Diagnostic) -> any Reader.Type {
    let start = input.bytes.prefix(1024)
    if let asked {
      if let reader = registry.reader(for: asked) { return reader }
      throw unknown(asked)
    }
    // A binary file is identified by its bytes, whatever its name.
    if let reader = Self.reader(recognizing: start, among: registry.readers.filter { $0.isBinary }) {
      return reader
    }
    // If formats share a type or an extension, the content decides.
    if let type = input.mediaType {
      let readers = registry.readers.filter { $0.mediaTypes.contains(type) }
      if let reader = Self.reader(recognizing: start, among: readers) ?? readers.first { return reader }
    }
    if let ending = Self.fileExtension(of: input.name) {
      let readers = registry.readers.filter { $0.fileExtensions.contains(ending) }
      if let reader = Self.reader(recognizing: start, among: readers) ?? readers.first { return reader }
    }
    if let reader = Self.reader(recognizing: start, among: registry.readers) { return reader }
    guard let text = registry.reader(for: DumpReader.format) else { throw unknown(DumpReader.format) }
    return text
  }

  /// The first reader that recognizes the start of an input, a general one only if no other does.
  static func reader(
    recognizing start: ArraySlice<UInt8>, among readers: [any Reader.Type]
  ) -> (any Reader.Type)? {
    readers.first { !$0.isGeneral && $0.recognizes(start) }
      ?? readers.first { $0.isGeneral && $0.recognizes(start) }
  }

  private func unknown(_ format: String) -> Diagnostic {
    let known = registry.readers.map { $0.format }
    return Diagnostic(
      .error, .usage, "unknown input format '\(format)'; known are \(known.joined(separator: ", "))")
  }

  /// The lowercased file extension; for a compressed file, the one before `.gz`.
  static func fileExtension(of file: String) -> String? {
    if file.lowercased().hasSuffix(".gz") { return fileExtension(of: String(file.dropLast(3))) }
    guard let name = file.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot != name.startIndex
    else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}
