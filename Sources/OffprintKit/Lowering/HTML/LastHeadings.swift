/// Headings at the end of an article.
enum LastHeadings {
  private static let maxCount = 2
  private static let shortText = 500

  /// Removes headings without content after them, which belonged to something that was dropped. A list of more
  /// than two headings is content.
  static func remove(from blocks: inout [Block]) {
    let last = blocks.reversed().prefix { if case .heading = $0 { true } else { false } }.count
    if last > 1, areCards(blocks.suffix(last)), isShort(blocks.dropLast(last)) { return }
    if last <= maxCount, last < blocks.count { blocks.removeLast(last) }
  }

  /// Whether headings consist only of links, as on an index page.
  private static func areCards(_ headings: ArraySlice<Block>) -> Bool {
    headings.allSatisfy { block in
      guard case .heading(let heading) = block, heading.children.count == 1,
        case .link? = heading.children.first
      else { return false }
      return true
    }
  }

  private static func isShort(_ blocks: ArraySlice<Block>) -> Bool {
    var count = 0
    for block in blocks { block.forEachText { count += $0.plainText.utf8.count } }
    return count < shortText
  }
}
