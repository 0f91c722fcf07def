/// A page saved as plain text: its lines without the blank ones.
///
/// A line here is a whole paragraph: paragraphs that were wrapped at a fixed width or across a page break are
/// joined. What was drawn with characters, such as a table, is one line too.
public struct Dump: Sendable {
  /// A non-blank line, as a range of the dump's text without the white space around it.
  public struct Line: Sendable {
    /// The kind of a line according to its layout, whether or not it belongs to the article.
    package enum Kind: UInt8, Sendable {
      /// A paragraph, a heading, a list item.
      case text
      /// A line of a stanza or another group of short lines, whose line end was set by the author.
      case verse
      /// A table or program text: several lines of the source with their line ends.
      case drawing
      /// A heading that is marked as such, without its mark.
      case heading
      /// A row of characters that separates what precedes it from what follows.
      case rule
      /// What a program added around the text: page numbers, running heads, the addresses of a text browser's
      /// links.
      case layout
    }

    /// The offset of its first byte.
    package let start: UInt32
    /// The offset after its last byte.
    package internal(set) var end: UInt32
    /// The indentation in columns; a tab counts as four.
    private let columns: UInt16
    /// The number of blank lines before it, at most 255.
    package private(set) var blanksBefore: UInt8
    /// Its kind, its level, and in the highest bit whether it starts a page: packed, since a dump may have
    /// millions of lines.
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
    private static let kindMask: UInt8 = 0x07
    private static let levelShift: UInt8 = 3

    /// The kind according to its layout.
    package internal(set) var kind: Kind {
      get { Kind(rawValue: flags & Self.kindMask) ?? .text }
      set { flags = flags & ~Self.kindMask | newValue.rawValue }
    }

    /// The level of a heading; of other lines the number of quotations that it is in. At most 15.
    package internal(set) var level: Int {
      get { Int(flags & ~Self.pageFlag) >> Int(Self.levelShift) }
      set { flags = flags & (Self.pageFlag | Self.kindMask) | UInt8(newValue & 15) << Self.levelShift }
    }

    /// The number of quotations that it is in.
    var quotations: Int { kind == .heading ? 0 : level }

    /// Whether it starts a new printed page.
    var startsPage: Bool { flags & Self.pageFlag != 0 }
    /// The indentation in columns, at most 255; a tab counts as four.
    package var indent: UInt8 { UInt8(clamping: columns) }
    /// The indentation without that limit.
    var indentation: Int { Int(columns) }

    /// Its bytes' offsets in the dump's text.
    public var range: Range<Int> { Int(start)..<Int(end) }
    /// Its length in bytes.
    package var count: Int { Int(end - start) }
    /// Whether it may contain an author's text: it is neither a drawing nor layout.
    var isText: Bool { kind == .text || kind == .verse || kind == .heading }

    /// The line with other bounds.
    func with(_ range: Range<Int>) -> Self {
      var line = Self(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), indentation: indentation,
        blanksBefore: Int(blanksBefore))
      line.flags = flags
      return line
    }

    /// The line with another number of blank lines before it.
    func with(blanksBefore: Int) -> Self {
      var line = self
      line.blanksBefore = UInt8(clamping: blanksBefore)
      return line
    }
  }

  /// A link as text browsers write it: a number in the text and the address in a list below.
  struct Link: Sendable {
    /// The linked text's offsets in the dump's text.
    var range: Range<Int>
    /// The address, as the list gives it.
    var url: String
  }

  /// The whole text: valid UTF-8, lines ended by LF, without control characters other than tabs.
  public let text: [UInt8]
  /// The non-blank lines.
  public let lines: [Line]
  /// The contents of the lines that are drawings, by their index.
  let drawings: [Int: Block]
  /// The links, in the order of the text.
  let links: [Link]
  /// The line numbers in the source, if they differ from those of the text.
  private let numbers: [UInt32]?
  /// Whether paragraphs were wrapped: it was written as plain text, so conventions of plain-text markup
  /// apply.
  var isWrapped = false
  /// The guess about its encoding.
  var encodingGuess: EncodingGuess?

  /// Makes a dump of its parts.
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
  package func lineNumbers() -> [Int] {
    if let numbers { return numbers.map(Int.init) }
    return Self.numbers(of: lines, in: text).map(Int.init)
  }

  /// The numbers of lines in their text.
  static func numbers(of lines: [Line], in bytes: [UInt8]) -> [UInt32] {
    var number: UInt32 = 1
    var place = 0
    return lines.map { line in
      let start = line.range.lowerBound
      // The second of two columns begins before the end of the first.
      let between = bytes[min(place, start)..<max(place, start)]
      let lineEnds = UInt32(between.count { $0 == Byte.lineFeed })
      number = start >= place ? number + lineEnds : number - lineEnds
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
  package func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
