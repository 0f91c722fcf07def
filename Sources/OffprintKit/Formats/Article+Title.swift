extension Article {
  /// Uses an initial heading as the title if there is none, and removes it if it is the title. A heading with
  /// marks stays, since a title is only text.
  mutating func takeTitle() {
    guard case .heading(let heading)? = content.first, heading.depth == 1,
      case .text(let text)? = heading.children.first, heading.children.count == 1
    else { return }
    let title = WhiteSpace.collapsed(text)
    guard metadata.title == nil || metadata.title == title else { return }
    metadata.title = title
    content.removeFirst()
  }
}
