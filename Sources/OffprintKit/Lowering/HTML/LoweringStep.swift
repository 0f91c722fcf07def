import Markup

/// An element that lowering is inside of.
struct LoweringStep {
  let node: NodeID
  /// Whether content without text and without a mark is kept here.
  var region = false
  /// Whether captions are kept here although they are not marked as content.
  var keepsCaptions = false
  /// Whether line ends of the source are displayed in it.
  var keepsLines = false
  /// The innermost elements that declare a language and a direction.
  var language: NodeID?
  var direction: NodeID?
  /// Whether it is block-level.
  private(set) var isBlock = false
  /// Whether it interrupts a line that continues after it.
  private(set) var isAside = false
  /// The number of marks and frames that it opened.
  private(set) var marks: UInt8 = 0
  private(set) var frames: UInt8 = 0

  init(_ node: NodeID, region: Bool, keepsCaptions: Bool = false, keepsLines: Bool = false) {
    self.node = node
    self.region = region
    self.keepsCaptions = keepsCaptions
    self.keepsLines = keepsLines
  }

  /// Whether it can open another frame.
  var hasRoom: Bool { frames < UInt8.max }

  /// Records that it ends a paragraph.
  mutating func beginBlock() { isBlock = true }

  /// Records that it interrupts a line.
  mutating func beginAside() { isAside = true }

  /// Records a mark that ends with it.
  mutating func addMark() { marks += 1 }

  /// Records a frame that ends with it.
  mutating func addFrame() { frames += 1 }

  /// Records that its last frame ended before it.
  mutating func dropFrame() { frames -= 1 }
}
