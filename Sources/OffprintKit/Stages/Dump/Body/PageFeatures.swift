/// The facts about a whole page that complete a line's features: the lengths of its lines, the position of its
/// text, and the repeated lines. It takes four bytes a line.
struct PageFeatures {
  /// The stored facts about a line.
  private struct Outline {
    /// The number of words in the lower bits, then flags.
    private let bits: UInt16
    /// The line's place in the table of lines that occur again.
    let slot: UInt16

    private static let wordBits: UInt16 = 0x1FFF
    private static let stopBit: UInt16 = 0x2000
    private static let bulletBit: UInt16 = 0x4000
    private static let firstBit: UInt16 = 0x8000

    init(words: Int, isStopped: Bool, hasBullet: Bool, isFirst: Bool, slot: UInt16) {
      bits =
        UInt16(min(words, Int(Self.wordBits))) | (isStopped ? Self.stopBit : 0)
        | (hasBullet ? Self.bulletBit : 0) | (isFirst ? Self.firstBit : 0)
      self.slot = slot
    }

    var words: Int { Int(bits & Self.wordBits) }
    /// Whether the line ends as a sentence does.
    var isStopped: Bool { bits & Self.stopBit != 0 }
    /// Whether it is the first of those with its words.
    var isFirst: Bool { bits & Self.firstBit != 0 }
    /// The words of a line that is text beyond doubt: long and ended as a sentence.
    var textWords: Int { isStopped && words >= 12 ? words : 0 }
    /// Whether the line is short; runs of short lines are menus or lists.
    var isShort: Bool { words < 8 }
    /// The properties common to the lines of a run.
    var look: UInt16 { (isShort ? 1 : 0) | bits & Self.bulletBit }
  }

  private var outlines: [Outline] = []
  private var repeated: RepeatedLines
  /// The number of words of the page.
  private(set) var words = 0
  private var textWords = 0
  private var longest = 1
  private var stopWords: Float = 0

  /// Creates the features of a page with `count` lines, which are to be added one by one.
  init(count: Int) {
    outlines.reserveCapacity(count)
    repeated = RepeatedLines(count: count)
  }

  /// The number of words of a line, as the model counts them.
  func words(of part: Int) -> Int { outlines[part].words }

  /// Whether a line ends as a sentence does.
  func isStopped(_ part: Int) -> Bool { outlines[part].isStopped }

  /// Takes the next line into account.
  mutating func add(_ line: LineFeatures.Outline, _ row: UnsafeMutableBufferPointer<UInt8>) {
    let place = repeated.add(line.key)
    let outline = Outline(
      words: line.words, isStopped: row[.stopEnd] != 0, hasBullet: row[.bullet] != 0,
      isFirst: place.isFirst, slot: place.slot)
    outlines.append(outline)
    words += outline.words
    textWords += outline.textWords
    longest = max(longest, outline.textWords)
    let share = Float(line.stopWords) / Float(max(1, line.words))
    stopWords += min(1, share) * Float(outline.words)
  }

  /// Visits the lines of a page in order and sets the features of their position.
  struct Cursor {
    private let page: PageFeatures
    private var part = 0
    private var wordsBefore = 0
    private var textBefore = 0
    private var runEnd = 0
    private var shortRun: UInt8 = 0
    private var textAfter: UInt8
    private let pageText: UInt8
    private let languageKnown: Bool
    private let perLine: Float
    private let perWord: Float
    private let perTextWord: Float
    private let perLongest: Float

    init(_ page: PageFeatures) {
      self.page = page
      pageText = Self.amount(page.textWords)
      textAfter = pageText
      perLine = 1 / Float(max(1, page.outlines.count))
      perWord = 1 / Float(max(1, page.words))
      perTextWord = 1 / Float(max(1, page.textWords))
      perLongest = 1 / Float(page.longest)
      languageKnown = page.stopWords * perWord > 0.2
    }

    private static func amount(_ words: Int) -> UInt8 {
      LineFeature.byte(Logarithm.ofOneMore(than: max(1, words)) / 14)
    }

    /// Completes the row of the next line.
    mutating func complete(_ row: UnsafeMutableBufferPointer<UInt8>) {
      let outline = page.outlines[part]
      if part == runEnd { findRun() }
      row[.position] = LineFeature.byte(Float(part) * perLine)
      row[.wordPosition] = LineFeature.byte(Float(wordsBefore) * perWord)
      row[.textBefore] = LineFeature.byte(Float(textBefore) * perTextWord)
      if outline.textWords > 0 {
        textBefore += outline.textWords
        let after = max(1, page.textWords) - textBefore
        textAfter = LineFeature.byte(Logarithm.ofOneMore(than: after) / 14)
        row[.ofLongest] = LineFeature.byte(Float(outline.textWords) * perLongest)
      }
      row[.textAfter] = textAfter
      row[.pageText] = pageText
      row[.shortRun] = shortRun
      row.set(.languageKnown, if: languageKnown)
      let times = page.repeated.times(outline.slot)
      row.set(.twice, if: times == 2)
      row.set(.often, if: times > 2)
      row.set(.firstOfSeveral, if: times > 1 && outline.isFirst)
      wordsBefore += outline.words
      part += 1
    }

    /// Finds the end of the run of lines of one look that begins here.
    private mutating func findRun() {
      let look = page.outlines[part].look
      while runEnd < page.outlines.count, page.outlines[runEnd].look == look { runEnd += 1 }
      guard page.outlines[part].isShort else {
        shortRun = 0
        return
      }
      shortRun = LineFeature.byte(Logarithm.ofOneMore(than: runEnd - part) / 6)
    }
  }
}
