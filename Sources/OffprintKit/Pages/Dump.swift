/// A page saved as plain text: its lines without the blank ones.
///
/// A line here is a whole paragraph: where a dump has broken it at a fixed width or over the edge of a printed page, it
/// is put together again. What was drawn with characters, such as a table, is one line too.
public struct Dump: Sendable {
  /// A line that is not blank, as a range of the dump's text without the white space around it.
  public struct Line: Sendable {
    /// What a line is by the way it is laid out, before anybody asks whether it belongs to the article.
    public enum Kind: UInt8, Sendable {
      /// A paragraph, a heading, an item of a list.
      case text
      /// A line of a stanza or of another group of short lines, which ends where its author ended it.
      case verse
      /// A table or program text: several lines of the source with their line ends.
      case drawing
      /// A row of signs that parts what stands before it from what follows.
      case rule
      /// What a program put around the text: page numbers, running heads, the addresses of a text browser's links.
      case layout
    }

    /// The offset of its first byte.
    public let start: UInt32
    /// The offset behind its last byte.
    public let end: UInt32
    /// The number of its first line in the source, from 1, as an editor counts them.
    public let number: UInt32
    /// How many columns it is indented, at most 255; a tab counts as four.
    public let indent: UInt8
    /// How many blank lines stand before it, at most 255.
    public let blanksBefore: UInt8
    /// What it is by its layout.
    public let kind: Kind

    /// Makes a line.
    init(
      start: UInt32, end: UInt32, indent: UInt8, blanksBefore: UInt8, kind: Kind = .text, number: UInt32 = 0
    ) {
      self.start = start
      self.end = end
      self.indent = indent
      self.blanksBefore = blanksBefore
      self.kind = kind
      self.number = number
    }

    /// Its bytes' offsets in the dump's text.
    public var range: Range<Int> { Int(start)..<Int(end) }
    /// Its length in bytes.
    public var count: Int { Int(end - start) }
    /// Whether words of an author may stand on it: no drawing, and nothing that a program has added.
    var isText: Bool { kind == .text || kind == .verse }
  }

  /// A link, as text browsers write them: a number in the text and the address in a list below.
  struct Link: Sendable {
    /// The linked text's offsets in the dump's text.
    var range: Range<Int>
    /// The address, as the list gives it.
    var url: String
  }

  /// The whole text: valid UTF-8, lines ended by LF, without control characters other than tabs.
  public let text: [UInt8]
  /// The lines that hold more than white space.
  public let lines: [Line]
  /// What the lines that are drawings show, by their place among the lines.
  let drawings: [Int: Block]
  /// The links, in the order of the text.
  let links: [Link]
  /// Whether its encoding was wrong and has been repaired.
  var isRepaired = false

  /// Makes a dump of what its text was found to consist of.
  init(text: [UInt8], lines: [Line], drawings: [Int: Block] = [:], links: [Link] = []) {
    self.text = text
    self.lines = lines
    self.drawings = drawings
    self.links = links
  }

  /// The links of a line.
  func links(in line: Line) -> ArraySlice<Link> {
    if links.isEmpty { return [] }
    var (low, high) = (0, links.count)
    while low < high {
      let middle = (low + high) / 2
      if links[middle].range.lowerBound < line.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < links.count, links[end].range.upperBound <= line.range.upperBound { end += 1 }
    return links[low..<end]
  }

  /// The text of a line.
  public func string(_ line: Line) -> String { string(line.range) }

  /// The text of a range of bytes.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
