import Markup
import SiteProfile

/// Finds rules for furniture: text that the pages of a site repeat word for word although the generic stages keep it, and
/// parts about which these are in doubt while the pages together are not.
///
/// The pages judge each other, so that one page proves nothing.
struct RemoveProposals {
  /// A rule with its evidence.
  struct Proposal {
    /// The selector.
    let selector: String
    /// The pattern for the element's text, if the rule is about one text.
    var pattern: String?
    /// The trial of the rule.
    let trial: RemovalTrial
  }

  /// The rules, those that remove most first.
  private(set) var all: [Proposal] = []
  /// Rules that were tried and refused, with the reason.
  private(set) var refused: [(rule: String, reason: String)] = []
  /// Whether the model is unsure of what some of the pages are about.
  let areUnclear: Bool

  /// The maximum number of rules proposed, and of refusals worth telling.
  private static let most = 20
  private static let mostRefused = 5
  /// The maximum number of rules of each kind that are tried: each is looked up on all pages.
  private static let mostTried = 200
  /// The mean probability from which on nobody would expect a rule.
  private static let notable: Float = 0.4
  /// The mean probability of what is kept of a page, below which the model does not know what it is about: lists of goods.
  private static let leastSureness: Float = 0.6
  /// The fewest words of a repeated text: shorter ones label the text around them.
  private static let fewestWords = 4

  private let pages: [DraftPage]
  private let texts: [SiteText]

  /// Compares the pages of a site.
  init(_ pages: [DraftPage], _ texts: [SiteText]) {
    self.pages = pages
    self.texts = texts
    areUnclear = texts.contains(where: Self.isUnclear)
    guard pages.count > 1 else { return }
    addRepeated()
    addUnlikely()
    all.sort { ($0.trial.words, $0.trial.pageCount) > ($1.trial.words, $1.trial.pageCount) }
    all = Array(all.prefix(Self.most))
  }

  /// Whether the model is unsure of what a page is about.
  static func isUnclear(_ text: SiteText) -> Bool { text.all.keptMean < leastSureness }

  /// Adds rules for the outermost elements without any text of their own.
  private mutating func addRepeated() {
    var found: [(text: String, selector: String)] = []
    for (page, text) in zip(pages, texts) {
      let names = SelectorProposals(page.document)
      let reader = ElementText(page.document)
      var walk = page.document.descendants(of: page.document.root)
      while found.count < Self.mostTried, let id = walk.next() {
        let share = text[id]
        if share.kept == 0 || share.repeated < share.words || page.document.tag(of: id).isHeading {
          if share.kept == 0 { walk.skipChildren(of: id) }
          continue
        }
        // A text that is too long for a pattern is taken in parts.
        guard reader.matched(of: id) != nil, let selector = names.selectors(for: id).first else { continue }
        walk.skipChildren(of: id)
        let value = reader.value(of: id)
        if share.words >= Self.fewestWords, !found.contains(where: { $0.text == value }) {
          found.append((value, selector))
        }
      }
    }
    for (text, selector) in found { add(text, in: selector) }
  }

  private mutating func add(_ text: String, in selector: String) {
    let source = Self.pattern(for: text)
    guard let parsed = try? Selector(selector), DraftYAML.canHold(source), let pattern = try? Pattern(source)
    else { return }
    let trial = RemovalTrial(pages, texts, areUnclear: areUnclear) { page, shares in
      let reader = ElementText(page.document)
      return page.document.all(parsed).filter { id in
        guard shares[id].kept > 0, let text = reader.matched(of: id) else { return false }
        if case .match = pattern.firstMatch(in: text[...]) { return true }
        return false
      }
    }
    let proposal = Proposal(selector: selector, pattern: source, trial: trial)
    if trial.verdict == .repeated {
      all.append(proposal)
    } else if case .refused(let reason) = trial.verdict {
      refuse("\(selector) with the text \(DraftYAML.comment(text))", reason)
    }
  }

  /// Adds selectors for the innermost elements with names that say what they are.
  private mutating func addUnlikely() {
    var selectors: [String] = []
    var pageCounts: [String: Int] = [:]
    for (page, text) in zip(pages, texts) {
      var names = PartNames(page.view)
      var known: Set<String> = []
      for block in text.blocks where block.words > 0 {
        guard let name = names.part(around: block.element), known.insert(name).inserted else { continue }
        if pageCounts.updateValue((pageCounts[name] ?? 0) + 1, forKey: name) == nil { selectors.append(name) }
      }
    }
    if selectors.count > Self.mostTried {
      // What is on few pages would be refused.
      let ranked = selectors.enumerated().sorted {
        (-pageCounts[$0.element, default: 0], $0.offset) < (-pageCounts[$1.element, default: 0], $1.offset)
      }
      selectors = ranked.prefix(Self.mostTried).map(\.element)
    }
    for text in selectors {
      guard let selector = try? Selector(text) else { continue }
      let trial = RemovalTrial(pages, texts, areUnclear: areUnclear) { page, _ in page.document.all(selector)
      }
      switch trial.verdict {
      case .unlikely: all.append(Proposal(selector: text, trial: trial))
      case .refused(let reason) where trial.words > 0 && trial.likelihood < Self.notable: refuse(text, reason)
      default: break
      }
    }
  }

  private mutating func refuse(_ rule: String, _ reason: String) {
    if refused.count < Self.mostRefused { refused.append((rule, reason)) }
  }

  /// The most letters of a text that a pattern repeats.
  private static let longestPattern = 60

  /// A pattern for a text, or for its first words.
  private static func pattern(for text: String) -> String {
    var shown = text[...]
    if text.count > longestPattern {
      shown = text.prefix(longestPattern)
      shown = shown.lastIndex(of: " ").map { shown[...$0] } ?? shown
    }
    return "^" + Pattern.literal(String(shown)) + (shown.endIndex == text.endIndex ? "$" : "")
  }
}
