import Markup

/// The address from which a program saved a page: browsers, their extensions and mirroring programs write it into a
/// comment at the start.
enum SavedAddress {
  /// Returns the address; `nil` if no comment states one.
  static func found(in document: Document) -> String? {
    var nodes = Array(document.children(of: document.root).prefix(mostNodes))
    for parent in [Tag.html, .head] {
      guard let element = nodes.first(where: { document.tag(of: $0) == parent }) else { continue }
      nodes += document.children(of: element).prefix(mostNodes)
    }
    return nodes.lazy.filter { document.kind(of: $0) == .comment }.compactMap {
      address(in: document.data(of: $0))
    }
    .first
  }

  /// The maximum number of nodes of a level to look at.
  private static let mostNodes = 8
  private static let longest = 4_000

  /// The address in a comment of a program that saves pages: the first word that is one.
  private static func address(in comment: String) -> String? {
    guard comment.utf8.count <= longest, labels.isFound(in: comment) else { return nil }
    let words = comment.split(whereSeparator: \.isWhitespace)
    for word in words {
      // `url=(0031)https://…`
      let start = word.hasPrefix("url=(") ? word.firstIndex(of: ")").map { word.index(after: $0) } : nil
      let address = String(word[(start ?? word.startIndex)...])
      if WebAddress.isAbsolute(address) { return address }
    }
    // `Mirrored from mill.example/flour by …`
    guard let from = words.firstIndex(of: "from"), from + 1 < words.count, words[from + 1].contains("."),
      Host(url: String(words[from + 1])) != nil
    else { return nil }
    return "http://\(words[from + 1])"
  }

  private static let labels = WordSearch([
    "saved from url=", "saved from http", "saved with ", "mirrored from ",
  ])
}
