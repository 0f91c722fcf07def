/// What a block looks like in Markdown, as far as its neighbours care.
enum BlockShape: UInt8, CaseIterable {
  case paragraph
  case heading
  case bulletList
  /// An ordered list that begins with 1, which alone may stand right under a paragraph.
  case firstOrderedList
  case orderedList
  case quote
  case code
  case table
  case html
  case rule
  case note

  /// The shapes that may stand right under one of this shape, without an empty line that would make a list loose.
  ///
  /// A paragraph under a list or quotation would be taken into it, a rule under a paragraph would make it a heading,
  /// a table and HTML go on until an empty line.
  private var allowsBelow: Set<BlockShape> {
    switch self {
    case .paragraph: [.heading, .bulletList, .firstOrderedList, .quote, .code]
    case .heading, .code, .rule: Set(BlockShape.allCases).subtracting([.note])
    case .bulletList, .firstOrderedList, .orderedList: [.heading, .quote, .code]
    case .quote: [.heading, .bulletList, .firstOrderedList, .code]
    case .table, .html, .note: []
    }
  }

  /// For each shape a bit for each shape that it allows below.
  private static let allowed: [UInt16] = allCases.map { shape in
    shape.allowsBelow.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  /// Whether a shape may stand right under one of this shape.
  func allows(below shape: BlockShape) -> Bool {
    Self.allowed[Int(rawValue)] >> UInt16(shape.rawValue) & 1 == 1
  }
}

/// The blocks that stand one under the other in a document, an item or a quotation.
struct BlockSequence {
  /// Whether blocks join without an empty line where they can.
  var isTight = false
  /// Whether they are those of a footnote, whose first stands behind its label.
  var isNote = false
  /// The shape of the block above.
  var previous: BlockShape?
  /// The marker of the list above, which a new list must not repeat.
  var listMarker: UInt8?
}
