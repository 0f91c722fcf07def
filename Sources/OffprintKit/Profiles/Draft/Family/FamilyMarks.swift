import Markup

/// Finds a fingerprint of a family: marks that all of its pages have, and no other page has together.
struct FamilyMarks {
  /// A fingerprint.
  struct Fingerprint {
    /// The selectors.
    var selectors: [String]
    /// The number of other pages that it was compared with.
    var otherCount: Int
  }

  /// The marks that all pages of the family have.
  private let common: Set<PageMark>
  /// Those of them that each of the other pages has.
  private var others: [Set<PageMark>] = []

  private static let mostSelectors = 5
  /// The number of other pages that prove the name of a program alone to be enough.
  private static let enoughOthers = 20

  /// Compares the pages of a family.
  init(_ pages: [(page: HTMLPage, host: String)]) {
    var common: Set<PageMark>?
    for (page, host) in pages {
      let marks = PageMark.all(on: page, host: host)
      common = common?.intersection(marks) ?? marks
    }
    // What the marks are taken from is not all that selectors match.
    self.common = (common ?? []).filter { mark in
      guard let selector = try? Selector(mark.selector) else { return false }
      return pages.allSatisfy { !$0.page.document.all(selector).isEmpty }
    }
  }

  /// Adds a page that is not of the family.
  mutating func add(other page: HTMLPage) {
    others.append(PageMark.all(on: page, host: nil).intersection(common))
  }

  /// The fingerprint; `nil` if the pages have no marks in common, or if others have them too.
  func fingerprint() -> Fingerprint? {
    // Without other pages nothing says that a host from which things are loaded, or a name, is not on every page.
    let usable = others.isEmpty ? common.filter { $0.kind <= .page } : common
    // A longer name is less likely to be one that others chose too.
    var left = usable.sorted {
      ($0.kind, $1.selector.utf8.count, $0.selector) < ($1.kind, $0.selector.utf8.count, $1.selector)
    }
    var remaining = others
    var chosen: [PageMark] = []
    func count(_ mark: PageMark) -> Int { remaining.count { $0.contains(mark) } }
    func isNeeded() -> Bool {
      guard let first = chosen.first, remaining.isEmpty else { return true }
      // More pages than were compared may have one of the marks.
      let isProgram = first.kind == .generator
      return chosen.count < (isProgram && others.count >= Self.enoughOthers ? 1 : isProgram ? 2 : 3)
    }
    while isNeeded(), chosen.count < Self.mostSelectors {
      // The first is looked up on every page.
      let candidates = chosen.isEmpty ? left.filter(\.isInHead) : left
      guard let best = candidates.min(by: { count($0) < count($1) }) else { break }
      if !chosen.isEmpty, !remaining.isEmpty, count(best) == remaining.count { break }
      chosen.append(best)
      left.removeAll { $0 == best }
      remaining.removeAll { !$0.contains(best) }
    }
    guard !chosen.isEmpty, remaining.isEmpty else { return nil }
    return Fingerprint(selectors: chosen.map(\.selector), otherCount: others.count)
  }
}
