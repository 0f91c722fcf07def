import Diagnostics
import Markup
import SiteProfile

/// The selectors of a profile, compiled into one set, so that a page is walked once for all of them.
struct PageRules: Sendable {
  /// The selector of `meta` elements with content.
  static let meta = "meta[content]"
  /// The selector of JSON-LD scripts.
  static let linkedData = "script[type*=\"ld+json\" i]"

  /// The set.
  let set: SelectorSet
  /// The number of a selector in the set, by its text.
  let numbers: [String: Int]
  /// Selectors that do not compile, which the reader of profiles has found before unless it was not asked to.
  let faults: [Diagnostic]

  /// Compiles the selectors of a profile.
  init(_ profile: Profile) {
    var selectors: [Selector] = []
    var numbers: [String: Int] = [:]
    var faults: [Diagnostic] = []
    for text in Self.selectors(of: profile) where numbers[text.value] == nil {
      do {
        selectors.append(try Selector(text.value))
        numbers[text.value] = selectors.count - 1
      } catch {
        faults.append(Diagnostic(.error, .badProfile, "in the selector: \(error.message)", at: text.place))
      }
    }
    set = SelectorSet(selectors)
    self.numbers = numbers
    self.faults = faults
  }

  private static func selectors(of profile: Profile) -> [Placed<String>] {
    var all = profile.body.flatMap(\.regions)
    for rule in profile.keep + profile.remove + profile.cuts.map(\.target) + profile.changes.map(\.target) {
      all.append(rule.selector)
      if let closest = rule.closest { all.append(closest) }
      if let when = rule.when { all.append(when) }
    }
    for case .attribute(_, let from) in profile.changes.map(\.action) {
      if let selector = from.selector { all.append(selector) }
    }
    for source in profile.fields.flatMap(\.sources) {
      if let when = source.when { all.append(when) }
      switch source.kind {
      case .element(let selector, _), .script(let selector, _, _): all.append(selector)
      case .meta: all.append(Placed(meta, at: source.place))
      case .jsonLD: all.append(Placed(linkedData, at: source.place))
      case .constant, .nothing: break
      }
    }
    return all
  }
}

/// The matches of a profile's selectors on a page.
struct PageMatches {
  let document: Document
  private let numbers: [String: Int]
  private let matches: [[NodeID]]

  /// Walks a page.
  init(of rules: PageRules, in view: PageView) {
    document = view.document
    numbers = rules.numbers
    matches = rules.set.selectors.isEmpty ? [] : rules.set.matches(in: document, classes: view.classes)
  }

  /// The elements that a selector of the profile matches, in document order.
  subscript(selector: String) -> [NodeID] { numbers[selector].map { matches[$0] } ?? [] }

  /// Whether a condition is met: there is none, or its selector matches something.
  func holds(_ when: Placed<String>?) -> Bool {
    guard let when else { return true }
    return !self[when.value].isEmpty
  }
}
