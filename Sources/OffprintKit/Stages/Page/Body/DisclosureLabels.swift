import Markup

/// The questions and labels on buttons that open the boxes after them.
///
/// They are short and in a control, so the model doubts them; but if the box after one is text of the article, so
/// is the question that it answers. Labels of what is outside of articles ("Read more") stay out.
struct DisclosureLabels {
  private let blocks: TextBlocks
  private let scores: BlockScores
  private let document: Document

  /// Labels that are less probable belong to the page.
  private static let leastProbable: Float = 0.15
  private static let words = 2...40
  /// The maximum number of levels between a button and an element that also contains its box.
  private static let levels = 3

  init(_ blocks: TextBlocks, _ scores: BlockScores, _ document: Document) {
    self.blocks = blocks
    self.scores = scores
    self.document = document
  }

  /// Returns the blocks that are such labels, among those that `isOpen` says are to be decided about; `isBody` says
  /// which blocks are text of the article.
  func parts(where isOpen: (Int) -> Bool, isBody: (Int) -> Bool) -> Set<Int> {
    var found: Set<Int> = []
    for part in blocks.blocks.indices.dropLast() where isOpen(part) && isBody(part + 1) {
      guard let control = control(of: part), scores.probabilities[part] >= Self.leastProbable,
        !scores.isBeside[part], Self.words.contains(scores.page.words(of: part)), isNear(part + 1, part),
        blocks.label(of: part).isEmpty, opensBox(control)
      else { continue }
      found.insert(part)
    }
    return found
  }

  /// The button or the label of a check box that a block is.
  private func control(of part: Int) -> NodeID? {
    let block = blocks.blocks[part]
    let element = blocks.elements[Int(block.element)]
    if element.tag == .button { return element.blocks.count == 1 ? NodeID(index: element.node) : nil }
    let inline = NodeID(index: block.inline)
    return block.inline > 0 && document.tag(of: inline) == .label ? inline : nil
  }

  /// Whether a button is in one of two states, or a label that of the check box right before it.
  private func opensBox(_ control: NodeID) -> Bool {
    guard document.tag(of: control) == .label else {
      return document.attribute("aria-expanded", of: control) != nil
        || ["data-bs-toggle", "data-toggle"].contains { document.attribute($0, of: control) == "collapse" }
    }
    guard let box = document.elementBefore(control), let kind = document.attribute("type", of: box) else {
      return false
    }
    return kind == "checkbox" || kind == "radio"
  }

  /// Whether a block follows another in one of the elements right around it.
  private func isNear(_ part: Int, _ before: Int) -> Bool {
    var element = blocks.elements[Int(blocks.blocks[before].element)]
    if element.blocks.contains(part) { return true }
    for _ in 0..<Self.levels {
      guard element.parent > 0 else { return false }
      element = blocks.elements[Int(element.parent)]
      if element.blocks.contains(part) { return true }
    }
    return false
  }
}
