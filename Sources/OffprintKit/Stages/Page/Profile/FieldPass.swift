import Diagnostics
import Markup
import SiteProfile

/// Finds the fields of the metadata that a profile selects.
struct FieldPass {
  let profile: Profile
  let matches: PageMatches
  /// Whether the page but claims to be of the profile's site, so that this names no publication.
  let isClaimed: Bool
  var hits: [Place: Int] = [:]
  var diagnostics: [Diagnostic] = []
  private var values: PageValues

  init(profile: Profile, matches: PageMatches, isClaimed: Bool) {
    self.profile = profile
    self.matches = matches
    self.isClaimed = isClaimed
    values = PageValues(matches: matches)
  }

  mutating func run(_ marks: inout Marks) {
    for rule in profile.fields {
      if isClaimed, rule.name == .known(.publication), rule.constant != nil { continue }
      if !find(rule, &marks) { warn(rule) }
    }
  }

  /// Records the values of the first source that has any; returns whether there is one.
  private mutating func find(_ rule: FieldRule, _ marks: inout Marks) -> Bool {
    for source in rule.sources where matches.holds(source.when) {
      let found = found(by: source, rule)
      guard !found.isEmpty else { continue }
      hits[rule.place, default: 0] += 1
      hits[source.place, default: 0] += 1
      let origin = Marks.Origin(
        stage: ProfileRules.name, rule: source.place, why: source.words,
        rank: rule.isFallback ? .fallback : .profile)
      let id = marks.enter(origin)
      for value in found {
        marks.find(rule.name.text, value.text, at: value.node.map { Int($0.index) }, by: id)
      }
      return true
    }
    return false
  }

  /// The values of a source; a single empty one if it states that there is none.
  private mutating func found(by source: ValueSource, _ rule: FieldRule) -> [PageValues.Value] {
    if case .nothing = source.kind { return [PageValues.Value(text: "", node: nil)] }
    var found = values.values(of: source, takesAll: source.takesAll ?? rule.name.isList)
    if rule.holdsDate { found = found.compactMap { date($0, rule) } }
    if rule.holdsNames, source.isUncut { found = found.map(withoutBylineWord) }
    if source.takesAll == nil, !rule.name.isList { found = Array(found.prefix(1)) }
    return found
  }

  private mutating func date(_ value: PageValues.Value, _ rule: FieldRule) -> PageValues.Value? {
    let reader = ProfileDate(format: rule.format?.value, months: profile.words.months ?? [])
    guard var date = reader.date(value.text) else { return nil }
    if let zone = rule.timeZone, date.time != nil, date.zone.isEmpty {
      if let table = TimeZoneTable.named(zone.value) {
        date.zone = table.offset(at: date)
      } else {
        diagnostics.append(
          Diagnostic(
            .warning, .badProfile, "the time zone '\(zone.value)' is not known here; dates stay without one",
            at: zone.place))
      }
    }
    return PageValues.Value(text: date.iso, node: value.node)
  }

  /// A name without the "By" in the same element.
  private func withoutBylineWord(_ value: PageValues.Value) -> PageValues.Value {
    let name = Byline(words: profile.words.byline ?? []).withoutWord(value.text)
    return PageValues.Value(text: name, node: value.node)
  }

  /// A family's rules need not match on each of its sites.
  private mutating func warn(_ rule: FieldRule) {
    guard !rule.isOptional, rule.place.file == profile.file else { return }
    diagnostics.append(
      Diagnostic(
        .warning, .badProfile, "no source of '\(rule.name.text)' gave a value: the generic stages decide",
        at: rule.place))
  }
}

extension FieldRule {
  /// Whether its values are the names of authors.
  fileprivate var holdsNames: Bool { name == .known(.authors) }

  /// Whether its values are to be read as dates.
  fileprivate var holdsDate: Bool {
    if case .known(let field) = name { return field.isDate }
    return timeZone != nil || format != nil
  }
}

extension ValueSource {
  /// Whether the profile takes the value as a whole.
  fileprivate var isUncut: Bool {
    if case .constant = kind { return false }
    return pattern == nil && after == nil && before == nil && separators.isEmpty
  }

  /// The source for a reader of `explain`.
  fileprivate var words: String {
    let start = "the profile takes it from "
    return switch kind {
    case .element(let selector, let attribute): start + selector.value + (attribute.map { "@\($0)" } ?? "")
    case .meta(let name): start + "meta:\(name)"
    case .jsonLD(let path): start + "json-ld:\(path.source)"
    case .script(let selector, _, let path): start + "\(path.source) in \(selector.value)"
    case .constant: "the profile states it"
    case .nothing: "the profile states that there is none"
    }
  }
}
