/// The receiver of tokens: the tree builder, or a test. Bytes are passed as ranges of the arena
/// (``Arena/bytes(start:count:)``).
protocol TokenSink: ~Copyable {
  /// Handles a start tag and returns how the text after it is tokenized.
  mutating func startTag(_ tag: StartTag) -> ContentModel
  mutating func endTag(_ name: Name, at offset: UInt32)
  /// Handles text without U+0000, never empty. Text may arrive in several pieces.
  mutating func text(_ start: UInt32, _ count: UInt32)
  /// Handles one U+0000 of ordinary text or of a CDATA section.
  mutating func null()
  mutating func comment(_ start: UInt32, _ count: UInt32)
  mutating func processingInstruction(_ target: Name, _ start: UInt32, _ count: UInt32)
  mutating func doctype(_ doctype: DoctypeToken)
  mutating func endOfFile(at offset: UInt32)
  /// Whether `<![CDATA[` opens a CDATA section here: the current node is foreign.
  var allowsCDATA: Bool { get }
}

/// A start tag.
struct StartTag {
  var name: Name
  /// The index of its run of attributes in the arena, 0 without attributes.
  var attributes: UInt32
  /// The offset of its `<`.
  var offset: UInt32
  var isSelfClosing: Bool
}

/// A doctype; missing parts are `nil`.
struct DoctypeToken {
  var name: (start: UInt32, count: UInt32)?
  var publicID: (start: UInt32, count: UInt32)?
  var systemID: (start: UInt32, count: UInt32)?
  var forcesQuirks = false
  /// The offset of its `<`.
  var offset: UInt32
}
