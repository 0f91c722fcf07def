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
    if let ending = Self.fileExtension(of: file),
      let reader = registry.readers.first(where: { $0.fileExtensions.contains(ending) })
    {
      return reader
    }
    if let reader = registry.readers.first(where: { $0.recognizes(bytes.prefix(1024)) }) { return reader }
    if Self.looksLikeHTML(bytes.prefix(1024)) {
      throw Diagnostic(
        .error, .badInput, "\(file): this is HTML, which this version cannot read yet",
        fix: "give a plain-text dump of the page, or say --from text to read the markup as text")
    }
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

  private static func looksLikeHTML(_ start: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: start, as: UTF8.self).lowercased()
    let first = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<script", "<meta"]
      .contains { first.hasPrefix($0) }
  }
}
