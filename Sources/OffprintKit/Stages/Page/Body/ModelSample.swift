import Markup

/// The training data of the model that finds a page's body: the blocks of a page and their features, as
/// computed by the program itself.
package struct ModelSample {
  /// A block-level element.
  package struct Element {
    /// The element around it.
    package var parent: Int
    /// Equal for elements that look alike.
    package var signature: UInt32
    /// The hashes of its tokens.
    package var tokens: [UInt32]
  }

  /// The text of each block.
  package private(set) var texts: [String] = []
  /// The features of the blocks, row after row.
  package private(set) var rows: [UInt8]
  /// Whether and how each block invites readers elsewhere.
  package private(set) var invitations: [Invitation]
  /// The size of a row in bytes.
  package static let rowSize = BlockFeature.rowSize
  /// The elements, in document order.
  package private(set) var elements: [Element] = []
  /// For each block its element, and the tokens of the inline element that it begins with.
  package private(set) var places: [(element: Int, tokens: [UInt32])] = []

  /// Computes the sample of a page.
  package init(_ page: HTMLPage) {
    let blocks = TextBlocks(page)
    let found = BlockRows(blocks, title: PageTitle(page))
    rows = found.bytes
    invitations = found.invitations
    page.document.withTree { tree in
      let tokens = ElementTokens(tree, page.view)
      for element in blocks.elements {
        var found: [UInt32] = []
        tokens.forEach(of: element.node) { found.append($0) }
        elements.append(
          Element(parent: Int(element.parent), signature: element.signature, tokens: found))
      }
      for block in blocks.blocks {
        texts.append(String(decoding: blocks.text[block.line.range], as: UTF8.self))
        var found: [UInt32] = []
        tokens.forEach(of: block.inline) { found.append($0) }
        places.append((Int(block.element), found))
      }
    }
  }
}
