import Markup

/// The text blocks of an HTML page, with descriptions of their positions.
struct PageOutline {
  /// A text block.
  struct Block {
    /// The first of its text nodes.
    var node: NodeID
    /// The text, white space collapsed.
    var text: String
  }

  /// The blocks in document order.
  let blocks: [Block]
  private let document: Document
  /// The offset after each line end of the source.
  private let lineStarts: [Int]

  init(_ page: HTMLPage) {
    let found = TextBlocks(page)
    document = page.document
    blocks = found.blocks.indices.compactMap { part in
      found.nodes(of: part).first.map {
        Block(
          node: NodeID(index: $0),
          text: String(decoding: found.text[found.blocks[part].line.range], as: UTF8.self))
      }
    }
    lineStarts = page.document.source.indices(after: Byte.lineFeed)
  }

  /// The source line, from 1, on which the element of a node starts.
  func line(of node: NodeID) -> Int {
    var next: NodeID? = node
    while let id = next {
      if let offset = document.sourceOffset(of: id) {
        return lineStarts.partitioningIndex { $0 > offset } + 1
      }
      next = document.parent(of: id)
    }
    return 1
  }

  private static let levels = 3

  /// The enclosing elements of a node in selector notation, the innermost first.
  func path(of node: NodeID) -> String {
    document.ancestors(of: node).lazy.filter { document.isElement($0) }.prefix(Self.levels)
      .map(document.label).joined(separator: " < ")
  }
}

extension Document {
  /// An element in selector notation, for people to read: its name, its identifier and its first classes.
  package func label(of id: NodeID) -> String {
    var text = tagName(of: id) ?? ""
    if let name = attribute("id", of: id), !name.isEmpty { text += "#\(name.prefix(40))" }
    for name in (attribute("class", of: id) ?? "").split(whereSeparator: \.isWhitespace).prefix(3) {
      text += ".\(name.prefix(40))"
    }
    return text
  }
}

extension [UInt8] {
  /// The indices after each occurrence of a byte.
  fileprivate func indices(after byte: UInt8) -> [Int] {
    indices.filter { self[$0] == byte }.map { $0 + 1 }
  }
}
