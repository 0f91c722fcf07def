import Markup

/// The times above the entries of a live blog, which look like furniture because they are short, but belong to
/// the text below.
///
/// Blocks are recognized as times if several similar elements begin with a time of day and continue with text
/// of the article.
struct EntryTimes {
  private let blocks: TextBlocks
  /// The times by the look of their entries.
  private let times: [UInt32: [Int]]

  private static let fewestEntries = 2
  private static let longestTime = 32
  /// The maximum number of letters in addition to the digits: the name of a zone, or of the hour.
  private static let mostLetters = 6

  /// Finds the times of day that entries may begin with.
  init(_ blocks: TextBlocks) {
    self.blocks = blocks
    var found: [UInt32: [Int]] = [:]
    for part in blocks.blocks.indices where blocks.blocks[part].hasTime && Self.isTimeOfDay(part, blocks) {
      let entry = Self.entry(of: part, blocks)
      found[blocks.elements[entry].signature, default: []].append(part)
    }
    times = found.filter { $0.value.count >= Self.fewestEntries }
  }

  /// Returns the times whose entries are text of the article.
  func parts(where isBody: (Int) -> Bool) -> Set<Int> {
    var parts: Set<Int> = []
    for alike in times.values {
      let kept = alike.filter { part in
        blocks.elements[Self.entry(of: part, blocks)].blocks.dropFirst().contains(where: isBody)
      }
      if kept.count >= Self.fewestEntries { parts.formUnion(kept) }
    }
    return parts
  }

  /// The outermost element that begins with a time.
  private static func entry(of part: Int, _ blocks: TextBlocks) -> Int {
    var element = Int(blocks.blocks[part].element)
    while element > 0 {
      let parent = Int(blocks.elements[element].parent)
      guard parent > 0, blocks.elements[parent].blocks.lowerBound == part,
        blocks.elements[element].blocks.count == 1
      else { break }
      element = parent
    }
    return element
  }

  /// Whether a block is short and has hours and minutes in it, no year and hardly a word.
  private static func isTimeOfDay(_ part: Int, _ blocks: TextBlocks) -> Bool {
    let line = blocks.blocks[part].line
    guard line.count <= longestTime else { return false }
    let text = blocks.text[line.range]
    var digits = 0
    var letters = 0
    var hasHours = false
    for index in text.indices {
      let byte = text[index]
      if byte.isASCIIDigit {
        digits += 1
        if digits > 2 { return false }
        continue
      }
      if byte.isASCIILetter || byte >= 0x80 { letters += 1 }
      if (1...2).contains(digits), byte == 0x3A || byte == 0x2E || byte | 0x20 == 0x68,
        index + 1 < text.endIndex, text[index + 1].isASCIIDigit
      {
        hasHours = true
      }
      digits = 0
    }
    return hasHours && letters <= mostLetters
  }
}
