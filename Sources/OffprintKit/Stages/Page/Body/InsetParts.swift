import Markup

/// Lists, tables, code, quotations and remarks in a box whose paragraphs around them are text of the article.
///
/// They are short and do not read like sentences, so the model doubts them; but what an author puts between two
/// paragraphs, in the same box, is part of the text. Measured on pages with known text, nine in ten of such lists are,
/// whatever the model says. Parts full of links are left to the model.
struct InsetParts {
  private let blocks: TextBlocks
  private let scores: BlockScores
  private let view: PageView

  /// Parts that are less probable, in the mean of their words, are advertisements and the like.
  private static let leastProbable: Float = 0.12
  /// The same for the last part of a box.
  private static let leastProbableAtEnd: Float = 0.2
  /// The maximum share of a part's text that is linked.
  private static let mostLinked: Float = 0.3
  /// The maximum number of blocks between a part and the paragraphs around it.
  private static let farthest = 24
  /// The fewest words of such a paragraph.
  private static let shortestParagraph = 8
  /// The minimum share of the kept words that is in the box of a part after the last paragraph.
  private static let leastShare: Float = 0.6

  private static let besides: TextBlocks.Surroundings = [.nav, .footer, .form, .dialog]
  private static let kinds: ClassWords = [.alert, .tip, .important, .warning, .caution, .note]

  init(_ blocks: TextBlocks, _ scores: BlockScores, _ view: PageView) {
    self.blocks = blocks
    self.scores = scores
    self.view = view
  }

  /// Returns the blocks that belong to the article for their place, among those that `isOpen` says are to be decided
  /// about; `isBody` says which blocks are text of the article anyway.
  func parts(where isOpen: (Int) -> Bool, isBody: (Int) -> Bool) -> Set<Int> {
    var found: Set<Int> = []
    let kept = blocks.blocks.indices.filter(isBody).reduce(0) { $0 + scores.page.words(of: $1) }
    var end = 0
    for element in blocks.elements where Int(element.firstBlock) >= end && isInset(element) {
      end = Int(element.endBlock)
      let open = element.blocks.filter { isOpen($0) && !isBody($0) }
      guard !open.isEmpty, element.sight == .visible, element.surroundings.isDisjoint(with: Self.besides),
        isText(element.blocks)
      else {
        continue
      }
      if open.count < element.blocks.count, isMostly(element.blocks, isBody) {
        found.formUnion(missing(open, of: element, isBody))
      } else if open.count == element.blocks.count, element.tag != .blockquote || isRemark(element),
        isInText(element, kept, isBody)
      {
        found.formUnion(open)
        found.formUnion(headings(before: element, where: isOpen))
      }
    }
    return found
  }

  private func isInset(_ element: TextBlocks.Element) -> Bool {
    guard !element.blocks.isEmpty, element.parent > 0 else { return false }
    switch element.tag {
    case .ul, .ol, .dl, .pre, .table, .blockquote: return true
    case .p:
      let clues = view.clues(of: NodeID(index: element.node))
      return clues.known.contains(.wordItem) || isFormulaOrCaption(element, clues.words)
    case .div where isFormulaOrCaption(element, view.clues(of: NodeID(index: element.node)).words):
      return true
    case .div, .aside, .section, .figure: return isRemark(element)
    default: return false
    }
  }

  /// Whether the class of a box says that it is a formula, or the caption of the picture before it.
  private func isFormulaOrCaption(_ element: TextBlocks.Element, _ words: ClassWords) -> Bool {
    guard !words.isDisjoint(with: [.math, .caption]),
      element.blocks.count == 1 || words.contains(.math) && element.blocks.count <= Self.mostOfFormula
    else {
      return false
    }
    return words.contains(.math) || blocks.blocks[Int(element.firstBlock)].followsMedia
  }

  /// The most blocks of a formula: itself, its number, the sign for copying its address.
  private static let mostOfFormula = 3

  /// Whether the class of a box says that it is a note, a warning and the like.
  private func isRemark(_ element: TextBlocks.Element) -> Bool {
    let words = view.clues(of: NodeID(index: element.node)).words
    if !words.isDisjoint(with: [.admonition, .callout]) { return true }
    let kinds = words.intersection(Self.kinds)
    return element.tag == .aside
      ? !kinds.subtracting(.note).isEmpty : kinds.contains(.alert) && kinds != .alert
  }

  /// Whether a part is hardly linked, no advertisement, and not labelled as something else.
  private func isText(_ range: Range<Int>) -> Bool {
    var (bytes, linked): (Float, Float) = (0, 0)
    for part in range {
      if scores.isBeside[part] { return false }
      bytes += Float(blocks.blocks[part].count)
      linked += Float(blocks.blocks[part].linkBytes)
    }
    return linked <= Self.mostLinked * bytes
  }

  private func probability(_ range: Range<Int>) -> Float {
    var (sum, words): (Float, Float) = (0, 1e-6)
    for part in range {
      let count = Float(max(1, scores.page.words(of: part)))
      sum += scores.probabilities[part] * count
      words += count
    }
    return sum / words
  }

  /// Those blocks that belong to a part most of which is text: a caption, the source of a quotation, a description. An
  /// item of a list may be a teaser, but not the date before text without links.
  private func missing(
    _ open: [Int], of element: TextBlocks.Element, _ isBody: (Int) -> Bool
  ) -> [Int] {
    switch element.tag {
    case .ul, .ol:
      open.filter { part in
        blocks.blocks[part].hasTime && blocks.blocks[part].links == 0 && part + 1 < element.endBlock
          && isBody(part + 1) && blocks.blocks[part + 1].links == 0
      }
    case .table: open.filter { blocks.elements[Int(blocks.blocks[$0].element)].tag == .caption }
    default: open
    }
  }

  /// Whether the cells of a table contain words rather than text, which those of layout tables do.
  private func isDataTable(_ element: TextBlocks.Element) -> Bool {
    let words = element.blocks.reduce(0) { $0 + scores.page.words(of: $1) }
    return words <= Self.longestCell * element.blocks.count
      && element.blocks.allSatisfy { part in
        let tag = blocks.elements[Int(blocks.blocks[part].element)].tag
        return tag == .td || tag == .th || tag == .caption
      }
  }

  /// The most words of a cell, in the mean.
  private static let longestCell = 12

  private func isMostly(_ range: Range<Int>, _ isBody: (Int) -> Bool) -> Bool {
    var (kept, all) = (0, 0)
    for part in range {
      let words = max(1, scores.page.words(of: part))
      all += words
      if isBody(part) { kept += words }
    }
    return kept * 2 > all
  }

  /// The outermost box with nothing else in it than a part; the labels of tabs do not count if it is code.
  private func wrapper(of part: TextBlocks.Element) -> TextBlocks.Element {
    var outer = part
    while outer.parent > 0, case let box = blocks.elements[Int(outer.parent)], box.tag != .body {
      let isPure = box.blocks.allSatisfy { block in
        part.blocks.contains(block)
          || part.tag == .pre && scores.page.words(of: block) <= Self.longestLabel && isLabelOrCode(block)
      }
      guard isPure, box.blocks.count <= Self.farthest else { break }
      outer = box
    }
    return outer
  }

  /// The most words on a tab.
  private static let longestLabel = 3

  private func isLabelOrCode(_ block: Int) -> Bool {
    let element = blocks.elements[Int(blocks.blocks[block].element)]
    return element.surroundings.contains(.preformatted)
      || element.tag != .p && blocks.blocks[block].links == 0
  }

  private func isInText(_ part: TextBlocks.Element, _ kept: Int, _ isBody: (Int) -> Bool) -> Bool {
    if part.tag == .table, !isDataTable(part) { return false }
    let element = wrapper(of: part)
    let box = blocks.elements[Int(element.parent)].blocks
    let before = box.lowerBound..<Int(element.firstBlock)
    let after = Int(element.endBlock)..<box.upperBound
    let probability = probability(part.blocks)
    guard probability >= Self.leastProbable,
      paragraph(in: before.suffix(Self.farthest).reversed(), of: element.parent).map(isBody) == true
    else { return false }
    if let next = paragraph(in: after.prefix(Self.farthest), of: element.parent) { return isBody(next) }
    guard probability >= Self.leastProbableAtEnd, !after.contains(where: isBody) else { return false }
    let words = box.filter(isBody).reduce(0) { $0 + scores.page.words(of: $1) }
    return Float(words) >= Self.leastShare * Float(kept)
  }

  /// The first of some blocks that is a paragraph of a box itself.
  private func paragraph(in range: some Sequence<Int>, of box: UInt32) -> Int? {
    range.first { part in
      let element = blocks.blocks[part].element
      return scores.page.words(of: part) >= Self.shortestParagraph
        && (element == box
          || blocks.elements[Int(element)].parent == box && !isInset(blocks.elements[Int(element)]))
    }
  }

  /// The headings right before a part, in the same box.
  private func headings(before element: TextBlocks.Element, where isOpen: (Int) -> Bool) -> Range<Int> {
    var first = Int(element.firstBlock)
    while first > 0, isOpen(first - 1),
      case let heading = blocks.elements[Int(blocks.blocks[first - 1].element)],
      heading.surroundings.contains(.heading), heading.parent == element.parent, !scores.isBeside[first - 1],
      scores.probabilities[first - 1] >= Self.leastProbable
    {
      first -= 1
    }
    return first..<Int(element.firstBlock)
  }
}
