import Diagnostics
import Markup

/// Separates the body of an HTML page from the furniture around and within it, with a small trained model.
///
/// The page is read as blocks of text; the model weighs each by its markup, its classes, its words and its
/// surroundings. It knows no site. Its training is described in `Benchmarks/PageModel`.
///
/// If a profile has chosen the body, what the model finds improbable is removed from it (``RegionDoubts``). If
/// hardly anything is kept, the stage is lenient: it keeps all sentences outside of navigation and the like, or
/// all of a short page.
struct PageBody: HTMLStage {
  /// `page-body`
  static let name = "page-body"
  /// The description in `offprint stages`.
  static let summary = "separates a page's body from the furniture around it"

  /// Makes the stage.
  init() {}

  /// Marks every block that no profile has decided about as body or furniture.
  func mark(_ page: HTMLPage, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    guard let weighed = context.weighed(page) else { return }
    let (blocks, scores) = (weighed.blocks, weighed.scores)
    var keptWords = 0
    let tree = TreeMarks(marks, in: page.document)
    let known = blocks.blocks.indices.map { Self.role(of: $0, blocks, tree) }
    let isInRegion = blocks.blocks.indices.map { known[$0] == .body && !isKept($0, blocks, tree, marks) }
    let hidden = HiddenBlocks(blocks, scores, known, page.document)
    let following = FollowingArticles(blocks, scores)
    let copies = BlockCopies(blocks, scores) {
      (known[$0] == .unmarked || isInRegion[$0]) && !hidden.contains($0)
    }
    func isOpen(_ part: Int) -> Bool {
      !hidden.contains(part) && !copies.contains(part) && !following.contains(part)
    }
    let threshold = scores.threshold { known[$0] == .unmarked && isOpen($0) }
    var doubts = RegionDoubts(scores) { isInRegion[$0] && isOpen($0) }
    func isBody(_ part: Int) -> Bool {
      guard isOpen(part) else { return false }
      return known[part] == .unmarked ? scores.probabilities[part] >= threshold : known[part] == .body
    }
    let posts = EmbeddedPosts(blocks, page).between(blocks.blocks.count, where: isBody)
    let times = EntryTimes(blocks).parts(where: isBody)
    let insets = InsetParts(blocks, scores, page.view).parts(
      where: { known[$0] == .unmarked && isOpen($0) }, isBody: isBody)
    let labels = DisclosureLabels(blocks, scores, page.document).parts(
      where: { known[$0] == .unmarked && isOpen($0) }, isBody: isBody)
    let emptied = EmptiedBoxes(blocks).headings { part in
      isBody(part) || posts.contains(part) || times.contains(part) || insets.contains(part)
        || labels.contains(part)
    }
    var origins = ScoreOrigins(stage: Self.name)
    for part in blocks.blocks.indices where isOpen(part) {
      if isInRegion[part] {
        doubts.mark(part, of: weighed, tree, &marks)
      }
      guard known[part] == .unmarked else { continue }
      let score = scores.probabilities[part]
      let reason: String? =
        if score >= threshold {
          nil
        } else if posts.contains(part) {
          "it is a post that the article embeds"
        } else if times.contains(part) {
          "it is the time of an entry"
        } else if insets.contains(part) {
          "it is between paragraphs of the article"
        } else if labels.contains(part) {
          "it opens a part of the article"
        } else {
          nil
        }
      if emptied.contains(part) {
        let id = marks.enter(Marks.Origin(stage: Self.name, why: "it announces only links that are left out"))
        for node in blocks.nodes(of: part) { marks.set(.furniture, at: Int(node), by: id) }
        continue
      }
      let isBody = reason != nil || score >= threshold
      if isBody { keptWords += scores.page.words(of: part) }
      let id =
        reason.map { marks.enter(Marks.Origin(stage: Self.name, why: $0)) }
        ?? origins.id(isBody ? .body : .furniture, score, in: &marks)
      for node in blocks.nodes(of: part) { marks.set(isBody ? .body : .furniture, at: Int(node), by: id) }
    }
    hidden.leaveOut(of: blocks, &marks, stage: Self.name)
    following.leaveOut(&marks, stage: Self.name)
    leaveOut(copies, of: blocks, &marks)
    if keptWords < LenientChoice.fewestWords, !known.contains(.body) { keepMore(blocks, scores, &marks) }
  }

  private func leaveOut(_ copies: BlockCopies, of blocks: TextBlocks, _ marks: inout Marks) {
    var origin: Marks.OriginID?
    for part in blocks.blocks.indices where copies.contains(part) {
      let id = origin ?? marks.enter(Marks.Origin(stage: Self.name, why: "the page says the same elsewhere"))
      origin = id
      for node in blocks.nodes(of: part) { marks.set(.furniture, at: Int(node), by: id) }
    }
  }

  /// Surroundings that contain no text of an article, unless the model disagrees.
  private static let besides: TextBlocks.Surroundings = [.nav, .footer, .form, .hidden, .dialog]

  private func keepMore(_ blocks: TextBlocks, _ scores: BlockScores, _ marks: inout Marks) {
    let page = scores.page
    func keep(_ why: String, where isText: (Int) -> Bool) -> Int {
      let id = marks.enter(Marks.Origin(stage: Self.name, why: why))
      var words = 0
      for part in blocks.blocks.indices {
        let element = blocks.elements[Int(blocks.blocks[part].element)]
        guard element.surroundings.isDisjoint(with: Self.besides), !scores.isBeside[part], isText(part) else {
          continue
        }
        words += page.words(of: part)
        for node in blocks.nodes(of: part) { marks.set(.body, at: Int(node), by: id) }
      }
      return words
    }
    let words = LenientChoice.keep(
      ofPageWithWords: page.words, words: page.words(of:), isStopped: page.isStopped, keep)
    if words >= LenientChoice.shortestSentence {
      _ = keep("it is a heading in the main part of a page that has hardly any text") { part in
        blocks.elements[Int(blocks.blocks[part].element)].surroundings.isSuperset(of: [.main, .heading])
      }
    }
  }

  private static func role(of part: Int, _ blocks: TextBlocks, _ tree: TreeMarks) -> Marks.Role {
    blocks.nodes(of: part).first.map { tree[NodeID(index: $0)] } ?? .unmarked
  }

  /// Whether a profile keeps a block, regardless of anything else.
  private func isKept(_ part: Int, _ blocks: TextBlocks, _ tree: TreeMarks, _ marks: Marks) -> Bool {
    let decider = blocks.nodes(of: part).first.flatMap { tree.decider(of: NodeID(index: $0)) }
    return decider.map { marks.rank(of: Int($0.index)) } == .keep
  }
}
