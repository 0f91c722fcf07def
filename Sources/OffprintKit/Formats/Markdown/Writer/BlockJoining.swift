/// The shape of a block in Markdown, as far as it matters to adjacent blocks.
enum BlockShape: UInt8, CaseIterable {
  case paragraph
  case heading
  case bulletList
  /// An ordered list starting with 1, the only kind that may directly follow a paragraph.
  case firstOrderedList
  case orderedList
  case quote
  case code
  case table
  case html
  case rule
  case note

  /// The shapes that may directly follow one of this shape, without an empty line that would make a list
  /// loose.
  ///
  /// A paragraph after a list or quotation would become part of it, a rule after a paragraph would make it a
  /// heading, and a table and HTML continue until an empty line.
  private var allowsBelow: Set<BlockShape> {
    switch self {
    case .paragraph: [.heading, .bulletList, .firstOrderedList, .quote, .code]
    case .heading, .code, .rule: Set(BlockShape.allCases).subtracting([.note])
    case .bulletList, .firstOrderedList, .orderedList: [.heading, .quote, .code]
    case .quote: [.heading, .bulletList, .firstOrderedList, .code]
    case .table, .html, .note: []
    }
  }

  /// For each shape a bit set of the shapes that may follow.
  private static let allowed: [UInt16] = allCases.map { shape in
    shape.allowsBelow.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  /// Whether this shape may directly follow another.
  func allows(below shape: BlockShape) -> Bool {
    Self.allowed[Int(rawValue)] >> UInt16(shape.rawValue) & 1 == 1
  }
}

/// The consecutive blocks in a document, an item or a quotation.
struct BlockSequence {
  /// Whether blocks are joined without an empty line if possible.
  var isTight = false
  /// Whether they are those of a footnote, the first of which follows its label.
  var isNote = false
  /// The shape of the previous block.
  var previous: BlockShape?
  /// The marker of the previous list, which a new list must not repeat.
  var listMarker: UInt8?
}
