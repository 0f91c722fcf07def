/// A parsed Markdown text: its blocks in one array, their text in another.
///
/// Parsing is linear in time and memory for any text. Containers are nested down to ``deepestNesting``; the
/// markers of deeper ones are skipped, so that their text belongs to the innermost one. The lines of leaves
/// are parsed by an ``InlineParser``, one leaf after another.
package struct MarkdownDocument: Sendable {
  var blocks: [BlockRecord]
  /// The text of all leaves without the markers of their containers, followed by one sentinel byte.
  var content: [UInt8]
  var definitions: LinkDefinitions
  var footnotes: LabelTable
  let extensions: MarkdownExtensions
  /// The length of the text that was parsed.
  let sourceLength: Int

  /// The maximum number of nested containers.
  package static let deepestNesting = 100

  /// The maximum length of a text in bytes.
  package static let longestText = 1 << 30

  /// Parses a text in UTF-8; `nil` if it is longer than ``longestText``, with U+0000 counted as three bytes.
  package init?(parsing text: [UInt8], extensions: MarkdownExtensions = .all) {
    guard text.count <= Self.longestText else { return nil }
    let text = SourceText.normalized(text)
    guard text.count <= Self.longestText + 1 else { return nil }
    let parser = text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return BlockParser(start: SourceText.empty, count: 0, []) }
      var parser = BlockParser(start: start, count: bytes.count, extensions)
      parser.parse()
      return parser
    }
    blocks = parser.blocks
    content = parser.content
    content.append(0x0A)
    definitions = parser.definitions
    footnotes = parser.footnotes
    self.extensions = extensions
    sourceLength = text.count
  }

  /// The document itself.
  package var root: BlockID { BlockID(0) }

  /// The kind of a block.
  package func kind(of block: BlockID) -> BlockKind { blocks[Int(block.index)].kind }

  /// The children of a block, in order.
  package func children(of parent: BlockID) -> Children {
    Children(blocks: blocks, place: Int(parent.index) + 1, end: Int(blocks[Int(parent.index)].end))
  }

  /// The first child of a block.
  package func firstChild(of parent: BlockID) -> BlockID? {
    let next = Int(parent.index) + 1
    return next < blocks[Int(parent.index)].end ? BlockID(next) : nil
  }

  /// All descendants of a block in preorder.
  package func descendants(of parent: BlockID) -> some Sequence<BlockID> {
    (Int(parent.index) + 1..<max(Int(blocks[Int(parent.index)].end), Int(parent.index) + 1)).lazy.map(
      BlockID.init)
  }

  /// A sequence of a block's children.
  package struct Children: Sequence, IteratorProtocol {
    let blocks: [BlockRecord]
    var place: Int
    let end: Int

    /// The next child.
    package mutating func next() -> BlockID? {
      guard place < end else { return nil }
      defer { place = Swift.max(Int(blocks[place].end), place + 1) }
      return BlockID(place)
    }
  }
}
