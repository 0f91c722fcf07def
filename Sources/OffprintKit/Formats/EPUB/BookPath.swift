/// Paths of files in a book.
enum BookPath {
  /// The path of an address in a file; `nil` if it leads out of the book.
  static func resolved(_ href: String, from file: String) -> String? {
    guard SafeURL.scheme(of: href) == nil else { return nil }
    let path = href.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.hasPrefix("//") else { return nil }
    var parts = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
    for part in PercentEncoding.decoded(String(path)).split(separator: "/") {
      switch part {
      case ".": break
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The name that an address has after its number sign; empty if there is none.
  static func fragment(_ href: String) -> String {
    guard let sign = href.firstIndex(of: "#") else { return "" }
    return PercentEncoding.decoded(String(href[href.index(after: sign)...]))
  }
}
