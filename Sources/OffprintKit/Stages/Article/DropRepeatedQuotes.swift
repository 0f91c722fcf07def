import Diagnostics

/// Removes quotations that only repeat a sentence of the text: pull quotes, whether marked as such or not.
///
/// A quotation that the text introduces with a colon, or that follows another, is intended by the author.
struct DropRepeatedQuotes: ArticleStage {
  /// `drop-repeated-quotes`
  static let name = "drop-repeated-quotes"
  /// The description in `offprint stages`.
  static let summary = "removes quotations that repeat a sentence of the text itself"

  /// No article has more of them; a page that does shall not cost more either.
  private static let mostQuotes = 64
  /// Shorter ones, in letters and digits, may be repeated by chance.
  private static let shortestPull = 12
  private static let shortestQuote = 40
  private static let longestQuote = 600
  /// Not on an article that its author has written as it is.
  static let runsOnArticles = false

  /// Makes the stage.
  init() {}

  /// Drops the quotations whose words occur in a paragraph.
  func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
    // If the whole input is the article, its quotations are not pull quotes.
    guard !context.isWhole else { return }
    let quotes = article.content.indices.filter {
      Self.quoted(article.content[$0]) != nil && !Self.isLedTo($0, in: article.content)
    }.prefix(
      Self.mostQuotes
    ).compactMap { index -> (index: Int, words: [UInt8])? in
      guard let (children, shortest) = Self.quoted(article.content[index]) else { return nil }
      var words: [UInt8] = []
      children.forEachText { Self.append($0.plainText, to: &words) }
      return (shortest...Self.longestQuote).contains(words.count) ? (index, words) : nil
    }
    guard !quotes.isEmpty else { return }
    var text: [UInt8] = []
    for block in article.content where Self.quoted(block) == nil {
      block.forEachText { Self.append($0.plainText, to: &text) }
      text.append(0x20)
    }
    let repeated = quotes.filter { Self.contains(text, $0.words) }.map(\.index)
    for index in repeated.reversed() { article.content.remove(at: index) }
  }

  private static func quoted(_ block: Block) -> (children: [Block], shortest: Int)? {
    switch block {
    case .pullQuote(let children): (children, shortestPull)
    case .blockQuote(let children): (children, shortestQuote)
    default: nil
    }
  }

  /// Whether the text around a block quote makes it a part of itself.
  private static func isLedTo(_ index: Int, in content: [Block]) -> Bool {
    guard case .blockQuote = content[index] else { return false }
    if index > 0 {
      switch content[index - 1] {
      case .blockQuote: return true
      case .paragraph(let text) where text.plainText.utf8.last { $0 > 0x20 } == UInt8(ascii: ":"): return true
      default: break
      }
    }
    if index + 1 < content.count, case .blockQuote = content[index + 1] { return true }
    return false
  }

  /// Appends only the letters and digits: quotation marks and stops differ between a quotation and its sentence.
  private static func append(_ string: String, to text: inout [UInt8]) {
    var string = string
    string.withUTF8 { bytes in
      text.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
          var place = 0
          while place < bytes.count {
            let byte = bytes[place]
            if byte < 0x80 {
              // Digits have this bit too.
              output[count] = byte | 0x20
              count += byte.isASCIIAlphanumeric ? 1 : 0
              place += 1
            } else {
              let (scalar, length) = bytes.character(at: place)
              if scalar.properties.isAlphabetic {
                for offset in 0..<length { output[count + offset] = bytes[place + offset] }
                count += length
              }
              place += length
            }
          }
        })
    }
  }

  /// Whether `text` contains `words`, using the hash of a sliding window.
  private static func contains(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    guard text.count >= words.count else { return false }
    let base: UInt64 = 0x100_0000_01B3
    var top: UInt64 = 1
    var wanted: UInt64 = 0
    var window: UInt64 = 0
    for place in words.indices {
      wanted = wanted &* base &+ UInt64(words[place])
      window = window &* base &+ UInt64(text[place])
      if place > 0 { top = top &* base }
    }
    var start = 0
    while true {
      if window == wanted, text[start..<start + words.count].elementsEqual(words) { return true }
      guard start + words.count < text.count else { return false }
      window = (window &- UInt64(text[start]) &* top) &* base &+ UInt64(text[start + words.count])
      start += 1
    }
  }
}
