import Markup

/// The blocks that a reader of the page does not see, according to the page itself.
///
/// They are not text of the article if enough of that is visible; if hardly any is, a script shows the article.
/// Boxes that open on a click are hidden as well: answers, tabs, the rest of a long text. Measured on pages
/// with known text, nearly all that the model is sure of in a hidden box belongs to the article, and hardly
/// anything else in one. A paragraph that is itself hidden never does, nor does a box of one paragraph after
/// another paragraph, with nothing to click in between.
///
/// `aria-hidden` does not hide anything from sighted readers, but a copy so marked is decorative.
struct HiddenBlocks {
  private var isHidden: [Bool]
  /// Whether no block is left out.
  private(set) var isEmpty = true

  /// The probability below which a block does not indicate where the article is.
  private static let leastProbable: Float = 0.25
  /// The minimum ratio of visible to hidden words for leaving out hidden text.
  private static let leastVisible: Float = 0.33
  /// From this probability on, a block in a hidden box stays.
  private static let sure: Float = 0.6
  /// The same for a box that a button right before it opens.
  private static let likely: Float = 0.3

  /// Finds them; `known` contains the roles that earlier stages gave each block.
  init(_ blocks: TextBlocks, _ scores: BlockScores, _ known: [Marks.Role], _ document: Document) {
    isHidden = Array(repeating: false, count: blocks.blocks.count)
    guard blocks.hasUnseen else { return }
    var words: (visible: Float, hidden: Float) = (0, 0)
    // The texts of decorations, to be compared with visible ones.
    var copied: Set<UInt64> = []
    var seen: Set<UInt64> = []
    for part in blocks.blocks.indices where Self.element(of: part, blocks).sight == .decoration {
      copied.insert(scores.keys[part])
    }
    func isOpen(_ part: Int) -> Bool { known[part] == .unmarked || known[part] == .body }
    for part in blocks.blocks.indices where isOpen(part) {
      let sight = Self.element(of: part, blocks).sight
      let probability = known[part] == .body ? 1 : scores.probabilities[part]
      let weight = probability < Self.leastProbable ? 0 : probability * Float(scores.page.words(of: part))
      if sight == .hidden { words.hidden += weight } else { words.visible += weight }
      if sight == .visible, !copied.isEmpty, copied.contains(scores.keys[part]) {
        seen.insert(scores.keys[part])
      }
    }
    let isShown = words.visible == 0 || words.visible < Self.leastVisible * words.hidden
    var boxes = HiddenBoxes(blocks, document)
    for part in blocks.blocks.indices where isOpen(part) {
      let element = Self.element(of: part, blocks)
      switch element.sight {
      case .visible: continue
      case .decoration: isHidden[part] = seen.contains(scores.keys[part])
      case .hidden where isShown: continue
      case .hidden where Self.isRow(element.tag) && isInFolded(element, blocks, document): continue
      case .hidden:
        let isBox = blocks.elements[Int(element.parent)].sight == .hidden || !Self.isLine(element.tag)
        isHidden[part] =
          !isBox || scores.probabilities[part] < Self.sure && !isAnswer(part, scores, boxes)
          || !boxes.mayOpen(around: part)
      }
      if isHidden[part] { isEmpty = false }
    }
  }

  /// Whether a block is in a box that a button or heading right before it opens, and more probably text than not.
  private func isAnswer(_ part: Int, _ scores: BlockScores, _ boxes: HiddenBoxes) -> Bool {
    scores.probabilities[part] >= Self.likely && boxes.isControlled(around: part)
  }

  /// Whether a row belongs to a table that opens on a click, as its class says: readers see its first row.
  private func isInFolded(_ row: TextBlocks.Element, _ blocks: TextBlocks, _ document: Document) -> Bool {
    var element = row
    for _ in 0..<Self.deepestRow where element.tag != .table {
      element = blocks.elements[Int(element.parent)]
    }
    guard element.tag == .table, element.sight != .hidden,
      let names = document.attribute("class", of: NodeID(index: element.node))
    else { return false }
    return Self.folded.isFound(in: names)
  }

  private static let deepestRow = 6
  private static let folded = WordSearch(["collaps", "folded", "expandable"])

  private static func isRow(_ tag: Tag) -> Bool { tag == .td || tag == .th || tag == .tr }

  /// Whether a block is to be left out since nobody sees it.
  func contains(_ part: Int) -> Bool { isHidden[part] }

  /// Marks the blocks as furniture, and the elements in which there are no others, for the pictures in them.
  func leaveOut(of blocks: TextBlocks, _ marks: inout Marks, stage: String) {
    if isEmpty { return }
    let id = marks.enter(Marks.Origin(stage: stage, why: "the page hides it"))
    for part in blocks.blocks.indices where isHidden[part] {
      for node in blocks.nodes(of: part) { marks.set(.furniture, at: Int(node), by: id) }
    }
    for element in blocks.elements where element.sight == .hidden {
      let isOutermost = blocks.elements[Int(element.parent)].sight != .hidden
      guard isOutermost, element.blocks.allSatisfy({ isHidden[$0] }) else { continue }
      marks.set(.furniture, at: Int(element.node), by: id)
    }
  }

  private static func element(of part: Int, _ blocks: TextBlocks) -> TextBlocks.Element {
    blocks.elements[Int(blocks.blocks[part].element)]
  }

  /// Whether an element is a paragraph or a part of one.
  private static func isLine(_ tag: Tag) -> Bool {
    tag == .p || TagTable.treatments[Int(tag.rawValue)] == .inline
  }
}
