/// Parses the text of leaf blocks into tokens (“phase 2” of the CommonMark specification's appendix).
///
/// The tokens are those of the leaf parsed last. They nest like the tags of a document.
///
/// ```swift
/// guard let document = MarkdownDocument(parsing: bytes) else { return }
/// var inlines = InlineParser(document)
/// for block in document.descendants(of: document.root) where document.kind(of: block) == .paragraph {
///   inlines.parse(block)
///   for token in inlines.tokens where token.kind == .text { print(inlines.text(of: token)) }
/// }
/// ```
package struct InlineParser: ~Copyable {
  let document: MarkdownDocument
  /// The tokens of the leaf parsed last.
  package internal(set) var tokens: [InlineToken] = []
  /// Decoded text that does not occur literally in the document.
  var read: [UInt8] = []
  var links: [Target] = []
  var brackets: [Bracket] = []
  var delimiters: [Delimiter] = []
  /// The remaining number of bytes that definitions may add: a long one used often must not blow up a small
  /// text.
  var definitionBytes: Int
  /// The remaining number of steps of failing searches in this leaf.
  var steps = 0
  /// The positions of runs of backticks by their length, as far as they were searched.
  var codeRuns: [Int32] = []
  var knowsCodeRuns = false
  /// Ends of raw HTML and formulas that are known not to occur any more.
  var missing = Missing()
  /// No bracket before this index of the stack can start a link.
  var inactiveBrackets = 0
  /// Bytes that end plain text.
  private let special: [Bool]

  /// The address and title of a link or an image.
  struct Target {
    var start: Int32
    var end: Int32
    var isRead: Bool
    var titleStart: Int32 = 0
    var titleEnd: Int32 = 0
  }

  struct Bracket {
    var token: Int32
    /// The start of its text.
    var start: Int32
    var delimiters: Int32
    var isImage: Bool
    /// Whether it contains an opening bracket.
    var holdsBracket = false
  }

  struct Missing: OptionSet {
    let rawValue: UInt8
    static let instruction = Missing(rawValue: 1)
    static let declaration = Missing(rawValue: 2)
    static let section = Missing(rawValue: 4)
    static let comment = Missing(rawValue: 8)
    static let displayMath = Missing(rawValue: 16)
  }

  /// Makes a parser for the leaves of a document.
  package init(_ document: MarkdownDocument) {
    self.document = document
    definitionBytes = max(100_000, document.sourceLength)
    var special = [Bool](repeating: false, count: 256)
    for byte in "\n\\`*_[]!<&".utf8 { special[Int(byte)] = true }
    special[0x7E] = document.extensions.contains(.strikethrough)
    special[0x24] = document.extensions.contains(.math)
    if document.extensions.contains(.addresses) {
      special[0x3A] = true
      special[0x2E] = true
    }
    self.special = special
  }

  /// Parses the text of a paragraph, a heading or a cell.
  package mutating func parse(_ leaf: BlockID) {
    let record = document.blocks[Int(leaf.index)]
    tokens.removeAll(keepingCapacity: true)
    read.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    delimiters.removeAll(keepingCapacity: true)
    if knowsCodeRuns { codeRuns.removeAll() }
    knowsCodeRuns = false
    missing = []
    inactiveBrackets = 0
    steps = Int(record.stop - record.start) * 8 + 1024
    document.content.withUnsafeBufferPointer { content in
      special.withUnsafeBufferPointer { special in
        guard let bytes = content.baseAddress, let special = special.baseAddress else { return }
        var scan = Scan(bytes: bytes, special: special, start: Int(record.start), end: Int(record.stop))
        parse(&scan)
        matchDelimiters(from: 0)
        if document.extensions.contains(.addresses) { linkMailAddresses(bytes, scan.start, scan.end) }
      }
    }
  }

  /// The position in a text.
  struct Scan {
    let bytes: UnsafePointer<UInt8>
    let special: UnsafePointer<Bool>
    let start: Int
    let end: Int
    var place: Int
    /// The start of the text that is not in a token yet.
    var text: Int

    init(bytes: UnsafePointer<UInt8>, special: UnsafePointer<Bool>, start: Int, end: Int) {
      self.bytes = bytes
      self.special = special
      self.start = start
      self.end = end
      place = start
      text = start
    }

    /// The byte at a distance, 0 after the end.
    @inline(__always) func byte(_ distance: Int) -> UInt8 {
      place + distance < end ? bytes[place + distance] : 0
    }

    /// Continues after a token.
    @inline(__always) mutating func resume(at next: Int) {
      place = next
      text = next
    }
  }

  /// Makes a token of the text before the current position.
  @inline(__always)
  mutating func flush(_ scan: Scan) {
    if scan.text < scan.place { tokens.append(InlineToken(.text, scan.text, scan.place)) }
  }

  private mutating func parse(_ scan: inout Scan) {
    let (bytes, special, end) = (scan.bytes, scan.special, scan.end)
    while true {
      var place = scan.place
      while place < end, !special[Int(bytes[place])] { place += 1 }
      scan.place = place
      if place >= end { break }
      switch bytes[place] {
      case 0x0A: readLineFeed(&scan)
      case 0x5C: readBackslash(&scan)
      case 0x60: readCode(&scan)
      case 0x2A, 0x5F, 0x7E: readDelimiters(&scan)
      case 0x5B: openBracket(&scan, isImage: false)
      case 0x21:
        if scan.byte(1) == 0x5B { openBracket(&scan, isImage: true) } else { scan.place += 1 }
      case 0x5D: closeBracket(&scan)
      case 0x3C: readAngle(&scan)
      case 0x26: readReference(&scan)
      case 0x24: readMath(&scan)
      case 0x3A: linkAddress(&scan)
      case 0x2E: linkHost(&scan)
      default: scan.place += 1
      }
    }
    flush(scan)
  }

  /// A line feed stays in the text unless it follows blanks.
  private mutating func readLineFeed(_ scan: inout Scan) {
    let lineFeed = scan.place
    var stop = lineFeed
    while stop > scan.text, scan.bytes[stop - 1].isSpaceOrTab { stop -= 1 }
    guard stop < lineFeed else { return scan.place += 1 }
    let isHard = lineFeed - stop > 1 && scan.bytes[lineFeed - 1] == 0x20 && scan.bytes[lineFeed - 2] == 0x20
    scan.place = stop
    flush(scan)
    if isHard {
      tokens.append(InlineToken(.lineBreak, lineFeed, lineFeed))
      scan.resume(at: lineFeed + 1)
    } else {
      scan.text = lineFeed
      scan.place = lineFeed + 1
    }
  }

  private mutating func readBackslash(_ scan: inout Scan) {
    let next = scan.byte(1)
    if next == 0x0A {
      flush(scan)
      tokens.append(InlineToken(.lineBreak, scan.place, scan.place))
      scan.resume(at: scan.place + 2)
    } else if next.isPunctuation {
      flush(scan)
      scan.text = scan.place + 1
      scan.place += 2
    } else {
      scan.place += 1
    }
  }

  private mutating func readReference(_ scan: inout Scan) {
    guard let found = Unescaping.reference(scan.bytes, scan.place, scan.end) else { return scan.place += 1 }
    flush(scan)
    let start = read.count
    Unescaping.append(found.first, found.second, to: &read)
    tokens.append(InlineToken(.text, start, read.count, isRead: true))
    scan.resume(at: found.end)
  }
}
