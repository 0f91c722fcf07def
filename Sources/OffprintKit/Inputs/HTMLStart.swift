/// Recognizes the start of an HTML page.
enum HTMLStart {
  /// The media types of pages.
  static let mediaTypes = ["text/html", "application/xhtml+xml"]

  /// Whether an input starts like a page: with a doctype, a comment or one of the first tags.
  static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    // The longest of what a page may begin with is shorter than this, white space aside.
    let place = start.firstIndex { $0 > Byte.space } ?? start.endIndex
    let isPlain = place < start.endIndex && start[place] < 0x80
    let text = String(decoding: isPlain ? start[place...].prefix(64) : start, as: UTF8.self).lowercased()
    let first = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if ["<!doctype html", "<?xml", "<!--"].contains(where: { first.hasPrefix($0) }) { return true }
    guard first.first == "<" else { return false }
    let name = first.dropFirst().prefix { $0.isLetter || $0.isNumber }
    guard Self.firstElements.contains(name), let next = first.dropFirst(1 + name.count).first else {
      return false
    }
    return next == ">" || next.isWhitespace
  }

  /// The elements with which a page or fragment may start.
  private static let firstElements: Set<Substring> = [
    "html", "head", "body", "script", "meta", "title", "link", "style", "base", "article", "main", "section",
    "header",
    "nav", "div", "h1", "h2", "p", "table", "figure", "ul", "ol",
  ]
}
