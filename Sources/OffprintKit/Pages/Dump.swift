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
    public internal(set) var end: UInt32
    /// How many columns it is indented; a tab counts as four.
    private let columns: UInt16
    /// How many blank lines stand before it, at most 255.
    public private(set) var blanksBefore: UInt8
    /// Its kind, and in the highest bit whether it starts a page: a dump may have millions of lines.
    private var flags: UInt8

    /// Makes a line.
    init(start: UInt32, end: UInt32, indentation: Int, blanksBefore: Int, startsPage: Bool = false) {
      self.start = start
      self.end = end
      columns = UInt16(clamping: indentation)
      self.blanksBefore = UInt8(clamping: blanksBefore)
      flags = startsPage ? Self.pageFlag : 0
    }

    private static let pageFlag: UInt8 = 0x80

    /// What it is by its layout.
    public internal(set) var kind: Kind {
      get { Kind(rawValue: flags & ~Self.pageFlag) ?? .text }
      set { flags = flags & Self.pageFlag | newValue.rawValue }
    }

    /// Whether a new page of print begins with it.
    var startsPage: Bool { flags & Self.pageFlag != 0 }
    /// How many columns it is indented, at most 255; a tab counts as four.
    public var indent: UInt8 { UInt8(clamping: columns) }
    /// The same without that limit.
    var indentation: Int { Int(columns) }

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
  /// The numbers of the lines in the source, where its text is another.
  private let numbers: [UInt32]?
  /// Whether paragraphs were broken into lines: it was written as plain text, and what people put in place of marks counts.
  var isWrapped = false
  /// What was assumed of its encoding.
  var encodingGuess: EncodingGuess?

  /// Makes a dump of what its text was found to consist of.
  init(
    text: [UInt8], lines: [Line], numbers: [UInt32]? = nil, drawings: [Int: Block] = [:], links: [Link] = []
  ) {
    self.text = text
    self.lines = lines
    self.numbers = numbers
    self.drawings = drawings
    self.links = links
  }

  /// The numbers of all lines in the source, from 1, as an editor counts them.
  public func lineNumbers() -> [Int] {
    if let numbers { return numbers.map(Int.init) }
    return text.withUnsafeBufferPointer { Self.numbers(of: lines, in: $0) }.map(Int.init)
  }

  /// The numbers of lines in the text that they are of.
  static func numbers(of lines: [Line], in bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var number: UInt32 = 1
    var place = 0
    return lines.map { line in
      let start = line.range.lowerBound
      number += UInt32(UnsafeBufferPointer(rebasing: bytes[place..<start]).count(of: Byte.lineFeed))
      place = start
      return number
    }
  }

  /// The links of a line.
  func links(in line: Line) -> ArraySlice<Link> {
    if links.isEmpty { return [] }
    let start = links.partitioningIndex { $0.range.lowerBound >= line.range.lowerBound }
    var end = start
    while end < links.count, links[end].range.upperBound <= line.range.upperBound { end += 1 }
    return links[start..<end]
  }

  /// The text of a line.
  public func string(_ line: Line) -> String { string(line.range) }

  /// The text of a range of bytes.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
