import Markup

/// The boxes that a page hides, and which of them may open on a click.
struct HiddenBoxes {
  private let blocks: TextBlocks
  private let document: Document
  /// By the index of the outermost hidden element.
  private var known: [Int: Bool] = [:]

  /// The maximum number of blocks in a remark.
  private static let mostBlocks = 1
  /// A shorter paragraph may be the question that the box answers, in bytes.
  private static let shortestParagraph = 120

  init(_ blocks: TextBlocks, _ document: Document) {
    self.blocks = blocks
    self.document = document
  }

  /// Whether the box around a block may open.
  mutating func mayOpen(around part: Int) -> Bool {
    var index = Int(blocks.blocks[part].element)
    while index > 0, blocks.elements[Int(blocks.elements[index].parent)].sight == .hidden {
      index = Int(blocks.elements[index].parent)
    }
    if let known = known[index] { return known }
    let mayOpen = mayOpen(blocks.elements[index])
    known[index] = mayOpen
    return mayOpen
  }

  /// Whether the element before the box around a block says that it opens it.
  func isControlled(around part: Int) -> Bool {
    var index = Int(blocks.blocks[part].element)
    while index > 0, blocks.elements[Int(blocks.elements[index].parent)].sight == .hidden {
      index = Int(blocks.elements[index].parent)
    }
    guard let before = document.elementBefore(NodeID(index: blocks.elements[index].node)) else {
      return false
    }
    return ([before] + document.descendants(of: before).prefix(8)).contains {
      document.attribute("aria-controls", of: $0) != nil || document.attribute("aria-expanded", of: $0) != nil
    }
  }

  /// Whether a box is a copy that a slider makes of its first or last picture.
  private func isClone(_ box: NodeID) -> Bool {
    document.attribute("class", of: box)?.split(separator: " ").contains {
      $0.contains("clone") || $0.hasSuffix("duplicate")
    } == true
  }

  private func mayOpen(_ box: TextBlocks.Element) -> Bool {
    if box.tag == .dialog || isClone(NodeID(index: box.node)) { return false }
    guard let before = document.elementBefore(NodeID(index: box.node)) else { return true }
    // Questions, labels and buttons open what follows them, the title of a page does not.
    if document.tag(of: before) == .h1 { return false }
    guard box.blocks.count <= Self.mostBlocks, document.tag(of: before) == .p else { return true }
    if document.textSize(of: before, atMost: Self.shortestParagraph) < Self.shortestParagraph { return true }
    return document.descendants(of: before).prefix(16).contains {
      [.a, .button].contains(document.tag(of: $0))
    }
  }
}
