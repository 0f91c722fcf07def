// What an article shares with the other parts of a work.
extension Article {
  /// The path and the name in it that an address of a part's link consists of, if it is relative.
  static func place(_ url: String) -> (path: String, name: String)? {
    guard SafeURL.scheme(of: url) == nil, !url.hasPrefix("#") else { return nil }
    let path = url.prefix { $0 != "#" }
    let name = url.dropFirst(path.count + 1)
    return (PercentEncoding.decoded(String(path)), PercentEncoding.decoded(String(name)))
  }

  /// The text of the heading that the content begins with.
  var firstHeading: String? {
    guard case .heading(let heading)? = content.first else { return nil }
    return WhiteSpace.collapsed(heading.children.plainText)
  }

  /// Drops a heading that the content begins with if it is the title, with which the article would begin twice.
  mutating func dropFirstHeading() {
    guard let first = firstHeading, first == metadata.title.map({ WhiteSpace.collapsed($0) }) else { return }
    content.removeFirst()
  }
}

extension [Block] {
  /// The number of words in the blocks.
  var wordCount: Int {
    var count = 0
    forEachText { count += CountWords.words(in: $0.plainText) }
    return count
  }
}
