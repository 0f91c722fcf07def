import Markup
import SiteProfile

/// Tells the body of a page of HTML from the furniture around and within it, by a small trained model.
///
/// The page is read as blocks of text; the model weighs for each how it is marked up, what its classes are called, what
/// its words are like and what stands around it. It knows no site. How it was trained stands in `Benchmarks/PageModel`.
///
/// Where a profile has chosen the body, only what the model is sure about is taken out of it. Where hardly anything is
/// kept, the stage is lenient: it keeps all sentences outside of navigation and the like, or all of a short page.
public struct PageBody: PageStage {
  /// `page-body`
  public static let name = "page-body"
  /// What `offprint stages` says.
  public static let summary = "tells a page's body from the furniture around it"

  /// Within a body that a profile has chosen, only blocks less probable than this are furniture, and only where they
  /// are no more than this share of its words: a model that finds more wrong with it is wrong itself.
  private static let surelyFurniture: Float = 0.06
  private static let largestCut: Float = 0.3

  /// Makes the stage.
  public init() {}

  /// Marks every block that no profile has decided about as body or furniture.
  public func mark(_ page: Page, _ marks: inout Marks, in context: inout Context) throws(Diagnostic) {
    guard case .html(let page) = page else { return }
    let blocks = TextBlocks(page)
    if blocks.blocks.isEmpty { return }
    var keptWords = 0
    let scores = BlockScores(page, blocks)
    let tree = TreeMarks(marks, in: page.document)
    let known = blocks.blocks.indices.map { Self.role(of: $0, blocks, tree) }
    let hidden = HiddenBlocks(blocks, scores, known)
    let copies = BlockCopies(blocks, scores) { known[$0] == .unmarked && !hidden.contains($0) }
    let threshold = scores.threshold {
      known[$0] == .unmarked && !hidden.contains($0) && !copies.contains($0)
    }
    let doubted = Self.doubted(blocks, scores, known)
    let posts = EmbeddedPosts(blocks, page).between(blocks.blocks.count) { part in
      if hidden.contains(part) || copies.contains(part) { return false }
      return known[part] == .body
        ? !doubted.contains(part) : known[part] == .unmarked && scores.probabilities[part] >= threshold
    }
    var origins = ScoreOrigins(stage: Self.name)
    for part in blocks.blocks.indices where !hidden.contains(part) && !copies.contains(part) {
      let score = scores.probabilities[part]
      let isBody: Bool
      switch known[part] {
      case .unmarked: isBody = score >= threshold || posts.contains(part)
      case .body where doubted.contains(part) && !posts.contains(part): isBody = false
      default: continue
      }
      if isBody { keptWords += scores.page.words(of: part) }
      let isPost = isBody && score < threshold
      let id =
        isPost
        ? marks.enter(Marks.Origin(stage: Self.name, why: "it is a post that the article embeds"))
        : origins.id(isBody ? .body : .furniture, score, in: &marks)
      for node in blocks.nodes(of: part) { marks.set(isBody ? .body : .furniture, at: Int(node), by: id) }
    }
    hidden.leaveOut(of: blocks, &marks, stage: Self.name)
    leaveOut(copies, of: blocks, &marks)
    if keptWords < Self.fewestWords, !known.contains(.body) { keepMore(blocks, scores.page, &marks) }
  }

  private func leaveOut(_ copies: BlockCopies, of blocks: TextBlocks, _ marks: inout Marks) {
    var origin: Marks.OriginID?
    for part in blocks.blocks.indices where copies.contains(part) {
      let id = origin ?? marks.enter(Marks.Origin(stage: Self.name, why: "the page says the same elsewhere"))
      origin = id
      for node in blocks.nodes(of: part) { marks.set(.furniture, at: Int(node), by: id) }
    }
  }

  /// Where fewer words than this are kept, the stage becomes lenient.
  private static let fewestWords = 25
  /// The fewest words of a sentence that is kept then.
  private static let shortestSentence = 5
  /// A page of fewer words is kept whole when nothing on it reads like text.
  private static let shortPage = 200
  /// Where no text of an article stands, unless the model says so.
  private static let besides: TextBlocks.Surroundings = [.nav, .footer, .form, .hidden, .dialog]

  private func keepMore(_ blocks: TextBlocks, _ page: PageFeatures, _ marks: inout Marks) {
    func keep(_ why: String, where isText: (Int) -> Bool) -> Int {
      let id = marks.enter(Marks.Origin(stage: Self.name, why: why))
      var words = 0
      for part in blocks.blocks.indices {
        let element = blocks.elements[Int(blocks.blocks[part].element)]
        guard element.surroundings.isDisjoint(with: Self.besides), isText(part) else { continue }
        words += page.words(of: part)
        for node in blocks.nodes(of: part) { marks.set(.body, at: Int(node), by: id) }
      }
      return words
    }
    let words = keep("it is a sentence, and hardly anything else on the page is") {
      page.isStopped($0) && page.words(of: $0) >= Self.shortestSentence
    }
    if words < Self.shortestSentence, page.words < Self.shortPage {
      _ = keep("the page is too short to tell its parts apart") { _ in true }
    }
  }

  /// The blocks of a profile's body that are surely none of it. Captions follow their picture.
  private static func doubted(_ blocks: TextBlocks, _ scores: BlockScores, _ known: [Marks.Role]) -> Set<Int>
  {
    var (all, cut) = (0, 0)
    var found: Set<Int> = []
    for part in blocks.blocks.indices where known[part] == .body {
      let words = scores.page.words(of: part)
      all += words
      let element = blocks.elements[Int(blocks.blocks[part].element)]
      if scores.probabilities[part] < surelyFurniture, !element.surroundings.contains(.figure) {
        found.insert(part)
        cut += words
      }
    }
    return Float(cut) <= largestCut * Float(all) ? found : []
  }

  private static func role(of part: Int, _ blocks: TextBlocks, _ tree: TreeMarks) -> Marks.Role {
    blocks.nodes(of: part).first.map { tree[NodeID(index: $0)] } ?? .unmarked
  }
}
