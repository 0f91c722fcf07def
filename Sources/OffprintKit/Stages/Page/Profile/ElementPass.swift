import Diagnostics
import Markup
import SiteProfile

/// Marks the elements of a page by a profile's rules.
///
/// Later rules override earlier ones: the body, then cuts, removals and changes; elements that are kept outrank
/// them all.
struct ElementPass {
  let profile: Profile
  let matches: PageMatches
  var marks: Marks
  var hits: [Place: Int] = [:]
  var diagnostics: [Diagnostic] = []
  /// The regions that contain the body, none within another; the document if there is no rule.
  private(set) var regions: [NodeID]
  /// Finds the region of an element.
  var regionAround: NearestAncestors
  /// The words that a rule must not remove; `nil` if the profile is trusted.
  var sureWords: SureWords?
  let text: ElementText

  var document: Document { matches.document }

  init(profile: Profile, matches: PageMatches, marks: Marks) {
    self.profile = profile
    self.matches = matches
    self.marks = marks
    text = ElementText(matches.document)
    regions = [matches.document.root]
    regionAround = NearestAncestors(regions, in: matches.document)
  }

  mutating func run(_ body: BodyChoice) {
    apply(body)
    for cut in profile.cuts { apply(cut) }
    for rule in profile.remove {
      mark(.furniture, rule, why: "the profile removes \(Self.words(rule))", rank: .profile)
    }
    for change in profile.changes { apply(change) }
    for rule in profile.keep {
      mark(.body, rule, why: "the profile keeps \(Self.words(rule))", rank: .keep)
    }
  }

  private mutating func apply(_ body: BodyChoice) {
    guard let rule = body.rule else { return }
    regions = body.regions
    regionAround = NearestAncestors(regions, in: document)
    hits[rule.place, default: 0] += regions.count
    let words = BodyChoice.words(rule)
    let outside = origin(rule.place, "the profile's body is elsewhere: \(words)", .profile)
    marks.set(.furniture, at: 0, by: outside)
    let inside = origin(rule.place, "the profile's body: \(words)", .profile)
    for region in regions { marks.set(.body, at: Int(region.index), by: inside) }
  }

  private mutating func mark(_ role: Marks.Role, _ rule: ElementRule, why: String, rank: Marks.Rank) {
    let found = targets(of: rule)
    guard !found.isEmpty else { return }
    if role == .furniture, let sureWords, sureWords.areTaken(by: found) {
      hits[rule.place] = nil
      diagnostics.append(
        Diagnostic(
          .warning, .badProfile,
          "this rule would remove a part of what reads most like the article: it was left out", at: rule.place
        ))
      return
    }
    let id = origin(rule.place, why, rank)
    for target in found { marks.set(role, at: Int(target.index), by: id) }
  }

  /// The elements that a rule selects, in document order.
  mutating func targets(of rule: ElementRule) -> [NodeID] {
    guard matches.holds(rule.when) else { return [] }
    var found = matches[rule.selector.value]
    if let pattern = rule.text { found = filtered(found, by: pattern, rule) }
    if let nth = rule.nth { found = nth.index(in: found.count).map { [found[$0]] } ?? [] }
    if let closest = rule.closest { found = ancestors(of: found, closest) }
    if !found.isEmpty { hits[rule.place, default: 0] += found.count }
    return found
  }

  private mutating func filtered(_ ids: [NodeID], by pattern: Pattern, _ rule: ElementRule) -> [NodeID] {
    var kept: [NodeID] = []
    for id in ids {
      guard let text = text.matched(of: id) else { continue }
      switch text.withUnsafeBufferPointer({ pattern.firstMatch(in: $0) }) {
      case .match: kept.append(id)
      case .none: break
      case .limitReached:
        diagnostics.append(Self.tooManySteps(rule.place))
        return kept
      }
    }
    return kept
  }

  /// The nearest ancestors that match, each once.
  private func ancestors(of ids: [NodeID], _ closest: Placed<String>) -> [NodeID] {
    var around = NearestAncestors(matches[closest.value], in: document)
    var found: [NodeID] = []
    var seen: Set<NodeID> = []
    for id in ids {
      let ancestor = around.ancestor(of: id)
      if let ancestor, seen.insert(ancestor).inserted { found.append(ancestor) }
    }
    return found
  }

  mutating func origin(_ place: Place, _ why: String, _ rank: Marks.Rank) -> Marks.OriginID {
    marks.enter(Marks.Origin(stage: ProfileRules.name, rule: place, why: why, rank: rank))
  }

  /// The rule for a reader of `explain`.
  static func words(_ rule: ElementRule) -> String {
    var words = rule.selector.value
    if let text = rule.text { words += " with the text \(text.source)" }
    if let nth = rule.nth { words += ", number \(nth)" }
    if let closest = rule.closest { words = "\(closest.value) around \(words)" }
    return words
  }

  static func tooManySteps(_ place: Place) -> Diagnostic {
    Diagnostic(
      .warning, .badProfile, "a pattern of this rule took too many steps; it was left out from there on",
      at: place, fix: "avoid nested repetitions such as (a+)+")
  }
}
