import Diagnostics
import Markup

/// Marks the blocks of a page that a profile's words announce as links to other articles.
///
/// A block is such a link if it begins with a word and a colon, or if everything after the word is linked. A block of only
/// the word is the label of the links that follow.
struct RelatedBlocks {
  private let words: RelatedWords
  private let blocks: TextBlocks
  private let tree: TreeMarks
  private var isTeaser: [Bool]
  /// The number of matches of each word, by its position.
  private(set) var hits: [Place: Int] = [:]

  init(_ words: RelatedWords, _ blocks: TextBlocks, _ marks: Marks, in document: Document) {
    self.words = words
    self.blocks = blocks
    tree = TreeMarks(marks, in: document)
    isTeaser = Array(repeating: false, count: blocks.blocks.count)
  }

  /// Marks them.
  mutating func mark(_ marks: inout Marks) {
    var part = 0
    while part < isTeaser.count {
      guard isOpen(part, marks), let match = match(part) else {
        part += 1
        continue
      }
      var end = part + 1
      if match.rest == .nothing {
        while end < isTeaser.count, isOpen(end, marks), isLink(end) { end += 1 }
      }
      hits[match.word.place, default: 0] += 1
      let id = marks.enter(
        Marks.Origin(
          stage: ProfileRules.name, rule: match.word.place, why: match.why, rank: .profile))
      for part in part..<end {
        isTeaser[part] = true
        for node in blocks.nodes(of: part) { marks.set(.teaser, at: Int(node), by: id) }
      }
      markBoxes(of: part..<end, id, &marks)
      part = end
    }
  }

  /// Marks the elements without other content, for the pictures in them.
  private func markBoxes(of parts: Range<Int>, _ id: Marks.OriginID, _ marks: inout Marks) {
    for part in parts {
      var index = Int(blocks.blocks[part].element)
      while index > 0 {
        let element = blocks.elements[index]
        guard element.blocks.allSatisfy({ parts.contains($0) }) else { break }
        marks.set(.teaser, at: Int(element.node), by: id)
        index = Int(element.parent)
      }
    }
  }

  private func match(_ part: Int) -> RelatedWords.Match? {
    let block = blocks.blocks[part]
    guard let match = words.match(blocks.text[block.line.range]) else { return nil }
    if match.rest == .text, Int(block.linkBytes) * 4 < match.restLength * 3 { return nil }
    return match
  }

  /// Whether a block is only a link; half of a list item may be other text, such as a date.
  private func isLink(_ part: Int) -> Bool {
    let block = blocks.blocks[part]
    let isItem = blocks.elements[Int(block.element)].surroundings.contains(.list)
    return Int(block.linkBytes) * 4 >= block.count * (isItem ? 2 : 3)
  }

  /// Whether no rule has said that the block is something else, or is kept.
  private func isOpen(_ part: Int, _ marks: Marks) -> Bool {
    guard let node = blocks.nodes(of: part).first else { return false }
    guard let decider = tree.decider(of: NodeID(index: node)) else { return true }
    return marks[Int(decider.index)] == .body && marks.rank(of: Int(decider.index)) != .keep
  }
}
