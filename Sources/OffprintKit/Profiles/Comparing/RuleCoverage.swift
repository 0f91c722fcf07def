import Diagnostics
import SiteProfile

/// On how many pages each rule of a profile matches: a rule that matches on none is out of date, or was never right.
package struct RuleCoverage: Sendable {
  /// A rule of the profile or of its family.
  package struct Rule: Sendable {
    /// Its place.
    package var place: Place
    /// The line there.
    package var text: String
    /// The number of pages on which it matches.
    package var pages = 0
    /// The number of times it matches on all pages.
    package var matches = 0
    /// Whether it is for dumps, and not for HTML pages.
    var isForDumps: Bool
  }

  private var all: [Rule]
  private var hasPages = false
  private var hasDumps = false
  /// The number of pages so far.
  package private(set) var pageCount = 0

  /// The rules for the kinds of pages that were added, those of the profile first, in the order of their places.
  package var rules: [Rule] { all.filter { $0.isForDumps ? hasDumps : hasPages } }

  /// Begins with no page.
  ///
  /// - Parameter text: gives the whole text of a file, for the rules' lines.
  package init(of profile: Profile, text: (_ file: String) -> [UInt8]?) {
    let lines = Set(profile.placesOfLineRules).subtracting(profile.placesOfPageRules)
    let places = Set(profile.placesOfPageRules).union(lines).sorted { first, second in
      let isFirst = first.file == profile.file
      if isFirst != (second.file == profile.file) { return isFirst }
      return (first.file, first.line, first.column) < (second.file, second.line, second.column)
    }
    var sources: [String: ProfileSource] = [:]
    for file in Set(places.map(\.file)) {
      sources[file] = text(file).map { ProfileSource(name: "", file: file, text: $0) }
    }
    all = places.map { place in
      let line = sources[place.file]?.excerpt(line: place.line) ?? ""
      return Rule(
        place: place, text: String(line.drop { $0 == " " }), isForDumps: lines.contains(place))
    }
  }

  /// Counts a page that was converted with the profile.
  package mutating func add(_ conversion: Conversion) {
    pageCount += 1
    if case .dump? = conversion.page { hasDumps = true } else { hasPages = true }
    for index in all.indices {
      let hits = conversion.ruleHits[all[index].place] ?? 0
      all[index].matches += hits
      if hits > 0 { all[index].pages += 1 }
    }
  }
}
