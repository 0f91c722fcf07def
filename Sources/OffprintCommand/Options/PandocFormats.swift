import Diagnostics

/// Formats that are written by way of pandoc, by the endings of their files.
enum PandocFormats {
  private static let endings = [
    "pdf", "docx", "doc", "odt", "rtf", "tex", "latex", "rst", "org", "adoc", "asciidoc", "pptx", "typ",
    "ipynb",
    "fb2", "wiki", "mediawiki", "texi", "icml", "docbook", "opml", "ms", "man",
  ]

  /// Why a file of such a format is not written, and the line that does it; nil for any other file.
  static func refusal(of output: String) -> Diagnostic? {
    guard let name = output.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard endings.contains(ending) else { return nil }
    return Diagnostic(
      .error, .usage, "\(output): \(ending) is not written, but pandoc writes it",
      fix: "offprint convert … -t pandoc | pandoc -f json -o \(output)")
  }
}
