import Diagnostics
import SiteProfile

extension ProfileCheck {
  /// A warning for each time zone that does not exist, as far as this machine knows the zones.
  package static func unknownZones(in profile: Profile) -> [Diagnostic] {
    // Nothing is known where there are no zones at all.
    guard TimeZoneTable.named("Europe/London") != nil else { return [] }
    return profile.fields.compactMap(\.timeZone).filter { zone in
      zone.place.file == profile.file && zone.value != "UTC" && TimeZoneTable.named(zone.value) == nil
    }.map { zone in
      Diagnostic(
        .warning, .badProfile, "there is no time zone '\(zone.value)' on this machine", at: zone.place,
        span: zone.value.unicodeScalars.count,
        fix: "write a zone of the IANA database, REGION/CITY, such as 'Europe/Berlin'")
    }
  }

  /// A warning for each rule that never has an effect because an earlier one of the same list always wins.
  ///
  /// Rules that a family gives are checked with the family.
  package static func shadowedRules(of profile: Profile) -> [Diagnostic] {
    func own<Rule>(_ rules: [Rule], _ place: (Rule) -> Place) -> [Rule] {
      rules.filter { place($0).file == profile.file }
    }
    var found = shadowed(own(profile.remove, \.place), by: covers)
    found += shadowed(own(profile.keep, \.place), by: covers)
    let cuts = own(profile.cuts, \.target.place)
    for (isAfter, takesElement) in [(true, false), (false, false), (true, true)] {
      let same = cuts.filter { $0.isAfter == isAfter && $0.takesElement == takesElement }
      found += shadowed(same.map(\.target), by: covers)
    }
    found += shadowed(own(profile.body, \.place), by: covers)
    found += shadowed(own(profile.lines, \.place), by: covers)
    for field in profile.fields {
      found += shadowed(own(field.sources, \.place), by: { covers($0, $1, field) })
    }
    return found.sorted {
      ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0)
    }
  }

  /// Rules are compared with this many at the start of their list: each with all others would be quadratic.
  private static let mostCompared = 200

  private static func shadowed<Rule: PlacedRule>(
    _ rules: [Rule], by covers: (Rule, Rule) -> Bool
  ) -> [Diagnostic] {
    rules.indices.compactMap { index in
      let compared = rules[..<min(index, mostCompared)]
      guard let earlier = compared.first(where: { covers($0, rules[index]) }) else { return nil }
      return Diagnostic(
        .warning, .badProfile, "this never has an effect: what stands before it in the list goes first",
        at: rules[index].place, fix: "remove it, or put it first",
        notes: [.init("the earlier is here", at: earlier.place)])
    }
  }

  /// Whether an earlier rule takes all elements of a later one.
  private static func covers(_ earlier: ElementRule, _ later: ElementRule) -> Bool {
    guard earlier.selector.value == later.selector.value, earlier.closest?.value == later.closest?.value
    else {
      return false
    }
    // A rule for a part of the text leaves the rest to the others.
    if earlier.leavesElements {
      guard later.leavesElements, earlier.takesOwnText == later.takesOwnText,
        earlier.part == nil || earlier.part?.source == later.part?.source
      else { return false }
    }
    return earlier.text == nil && earlier.nth == nil && earlier.when == nil
  }

  /// Selectors of elements that every page has, with all of its text in them.
  private static let wholePage: Set<String> = ["html", "body", "*", ":root", "html body", "html > body"]

  private static func covers(_ earlier: BodyRule, _ later: BodyRule) -> Bool {
    if earlier.regions.contains(where: { wholePage.contains($0.value) }), earlier.nth == nil { return true }
    return earlier.nth == later.nth && Set(earlier.regions.map(\.value)) == Set(later.regions.map(\.value))
  }

  /// Whether the first line that a later rule needs is always another's.
  private static func covers(_ earlier: LineRule, _ later: LineRule) -> Bool {
    guard earlier.items.count == 1, earlier.then == nil, let first = later.items.first, !first.isOptional
    else {
      return false
    }
    let patterns = Set(earlier.items[0].patterns.map(\.source))
    return first.patterns.allSatisfy { patterns.contains($0.source) }
  }

  private static func covers(_ earlier: ValueSource, _ later: ValueSource, _ field: FieldRule) -> Bool {
    guard earlier.when == nil else { return false }
    if case .nothing = earlier.kind { return true }
    if case .constant = earlier.kind, case .known(let name) = field.name, !name.isList { return true }
    // What an earlier source does not find with a pattern, a later one may.
    guard earlier.pattern == nil, earlier.takesAll == later.takesAll else { return false }
    switch (earlier.kind, later.kind) {
    case (.element(let first, let attribute), .element(let second, let other)):
      return first.value == second.value && attribute == other
    case (.meta(let first), .meta(let second)): return first == second
    case (.jsonLD(let first), .jsonLD(let second)): return first == second
    default: return false
    }
  }
}

/// A rule that knows where it stands.
private protocol PlacedRule {
  var place: Place { get }
}

extension ElementRule: PlacedRule {}
extension BodyRule: PlacedRule {}
extension LineRule: PlacedRule {}
extension ValueSource: PlacedRule {}
