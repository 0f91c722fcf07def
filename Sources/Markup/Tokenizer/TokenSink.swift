/// What takes the tokens: the tree builder, or a test. Bytes come as ranges of the arena (``Arena/bytes(start:count:)``).
protocol TokenSink: ~Copyable {
  /// Takes a start tag and says how the text after it is to be read.
  mutating func startTag(_ tag: StartTag) -> ContentModel
  mutating func endTag(_ name: Name, at offset: UInt32)
  /// Takes text without U+0000, never empty. Text may come in several pieces.
  mutating func text(_ start: UInt32, _ count: UInt32)
  /// Takes one U+0000 of ordinary text or of a CDATA section.
  mutating func null()
  mutating func comment(_ start: UInt32, _ count: UInt32)
  mutating func processingInstruction(_ target: Name, _ start: UInt32, _ count: UInt32)
  mutating func doctype(_ doctype: DoctypeToken)
  mutating func endOfFile(at offset: UInt32)
  /// Whether `<![CDATA[` opens a CDATA section here: the current node is foreign.
  var allowsCDATA: Bool { get }
}

/// A start tag as read.
struct StartTag {
  var name: Name
  /// The index of its run of attributes in the arena, 0 without attributes.
  var attributes: UInt32
  /// Where its `<` stands.
  var offset: UInt32
  var isSelfClosing: Bool
}

/// A doctype as read; what the source lacks is nil.
struct DoctypeToken {
  var name: (start: UInt32, count: UInt32)?
  var publicID: (start: UInt32, count: UInt32)?
  var systemID: (start: UInt32, count: UInt32)?
  var forcesQuirks = false
  /// Where its `<` stands.
  var offset: UInt32
}
