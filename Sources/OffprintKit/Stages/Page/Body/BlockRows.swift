import Markup

/// The features of a page's blocks, row after row.
struct BlockRows {
  /// The rows, each of ``BlockFeature/rowSize`` bytes.
  private(set) var bytes: [UInt8]
  /// The features of the blocks as lines.
  private(set) var page: PageFeatures
  /// For each block a hash of its words.
  private(set) var keys: [UInt64]
  /// For each block whether the page itself marks it as outside the article.
  private(set) var isBeside: [Bool]
  /// Whether and how each block invites readers elsewhere.
  private(set) var invitations: [Invitation]

  /// Computes the features of all blocks.
  init(_ blocks: TextBlocks, title: PageTitle) {
    let count = blocks.blocks.count
    var page = PageFeatures(count: count)
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    var isBeside: [Bool] = []
    var invitations: [Invitation] = []
    bytes = [UInt8](unsafeUninitializedCapacity: count * BlockFeature.rowSize) { rows, initialized in
      let lines = blocks.blocks.map(\.line)
      LineFeatures.of(blocks.text) { features in
        for part in 0..<count {
          let row = rows.blockRow(part)
          row[LineFeature.rowSize...].update(repeating: 0)
          let line = row.line
          let outline = features.fill(line, for: part, of: lines)
          page.add(outline, line)
          keys.append(outline.key)
        }
      }
      var cursor = PageFeatures.Cursor(page)
      for part in 0..<count { cursor.complete(rows.blockRow(part).line) }
      var layout = BlockLayout(blocks, page, keys, title)
      layout.fill(rows)
      let labels = LabelLayout(blocks, page)
      labels.fill(rows)
      isBeside = blocks.blocks.indices.map(labels.isBeside)
      invitations = blocks.blocks.indices.map(labels.invitation)
      initialized = count * BlockFeature.rowSize
    }
    self.page = page
    self.keys = keys
    self.isBeside = isBeside
    self.invitations = invitations
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// The row of a block.
  @inline(__always)
  func blockRow(_ index: Int) -> UnsafeMutableBufferPointer<UInt8> {
    let size = BlockFeature.rowSize
    return UnsafeMutableBufferPointer(rebasing: self[index * size..<(index + 1) * size])
  }

  /// The features of a block's text in its row.
  @inline(__always)
  var line: UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(rebasing: self[..<LineFeature.rowSize])
  }

  /// The value of a feature in a block's row.
  @inline(__always)
  subscript(feature: BlockFeature) -> UInt8 {
    get { self[BlockFeature.offset + feature.rawValue] }
    nonmutating set { self[BlockFeature.offset + feature.rawValue] = newValue }
  }

  /// Sets a feature that is either there or not.
  @inline(__always)
  func set(_ feature: BlockFeature, if condition: Bool) {
    self[feature] = condition ? 255 : 0
  }
}
