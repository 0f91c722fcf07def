import Diagnostics

/// Formats that are written through pandoc, by file extension.
enum PandocFormats {
  private static let endings = [
    "pdf", "docx", "doc", "odt", "rtf", "tex", "latex", "rst", "org", "adoc", "asciidoc", "pptx", "typ",
    "ipynb",
    "fb2", "wiki", "mediawiki", "texi", "icml", "docbook", "opml", "ms", "man",
  ]

  /// Returns why a file of such a format cannot be written, with the command that writes it; `nil` for other files.
  static func refusal(of output: String) -> Diagnostic? {
    guard let name = output.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard endings.contains(ending) else { return nil }
    return Diagnostic(
      .error, .usage, "\(output): \(ending) is not written, but pandoc writes it",
      fix: "offprint convert … -t pandoc | pandoc -f json -o \(output)")
  }
}
