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
  /// The elements that rules remove.
  private(set) var removals: [(rule: ElementRule, elements: [NodeID])] = []
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

  /// Decides which elements the rules of `remove` remove: the body is chosen among the others.
  mutating func findRemovals() {
    for rule in profile.remove where !rule.leavesElements {
      let found = targets(of: rule)
      if found.isEmpty { continue }
      if let sureWords, sureWords.areTaken(by: found) {
        hits[rule.place] = nil
        diagnostics.append(Self.takesTooMuch(rule.place))
      } else {
        removals.append((rule, found))
      }
    }
  }

  mutating func run(_ body: BodyChoice) {
    apply(body)
    for cut in profile.cuts { apply(cut) }
    for (rule, found) in removals {
      mark(.furniture, found, rule.place, why: "the profile removes \(Self.words(rule))", rank: .profile)
    }
    for change in profile.changes { apply(change) }
    for rule in profile.keep {
      let found = targets(of: rule)
      mark(.body, found, rule.place, why: "the profile keeps \(Self.words(rule))", rank: .keep)
    }
    takeParts()
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

  private mutating func mark(
    _ role: Marks.Role, _ found: [NodeID], _ place: Place, why: String, rank: Marks.Rank
  ) {
    if found.isEmpty { return }
    let id = origin(place, why, rank)
    for target in found { marks.set(role, at: Int(target.index), by: id) }
  }

  /// The elements that a rule selects, in document order, counted as hits of the rule.
  mutating func targets(of rule: ElementRule) -> [NodeID] {
    let found = selected(by: rule)
    if !found.isEmpty { hits[rule.place, default: 0] += found.count }
    return found
  }

  /// The elements that a rule selects, in document order.
  mutating func selected(by rule: ElementRule) -> [NodeID] {
    guard matches.holds(rule.when) else { return [] }
    var found = matches[rule.selector.value]
    if let pattern = rule.text { found = filtered(found, by: pattern, rule) }
    if let nth = rule.nth { found = nth.index(in: found.count).map { [found[$0]] } ?? [] }
    if let closest = rule.closest { found = ancestors(of: found, closest) }
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

  static func takesTooMuch(_ place: Place) -> Diagnostic {
    Diagnostic(
      .warning, .badProfile,
      "this rule would remove a part of what reads most like the article: it was left out", at: place)
  }

  static func tooManySteps(_ place: Place) -> Diagnostic {
    Diagnostic(
      .warning, .badProfile, "a pattern of this rule took too many steps; it was left out from there on",
      at: place, fix: "avoid nested repetitions such as (a+)+")
  }
}
