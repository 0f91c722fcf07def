import Markup

/// Knows the pages of sites and families by what stands on them: the `match.page` selectors of all profiles.
///
/// Most fingerprints speak of the head of a page, of its `html` or of its `body` element. So the selectors are tried
/// there first, and the whole page is walked only for a fingerprint that has begun to show, or that cannot show there.
struct Fingerprints: Sendable {
  private struct Profile {
    /// The index of the library's entry.
    var entry: Int
    /// The numbers of its selectors in the set.
    var selectors: [Int]
    /// Whether a selector may match something in the head, or the `html` or `body` element.
    var isInHead: Bool
  }

  private let set: SelectorSet
  private let profiles: [Profile]

  /// Compiles the fingerprints of a library's entries.
  init(_ entries: [ProfileLibrary.Entry]) {
    var selectors: [Selector] = []
    var numbers: [String: Int] = [:]
    var profiles: [Profile] = []
    for (entry, profile) in entries.enumerated() where !profile.page.isEmpty {
      // What does not compile was reported when the profile was read.
      let own = profile.page.compactMap { text -> Int? in
        if let known = numbers[text] { return known }
        guard let selector = try? Selector(text) else { return nil }
        selectors.append(selector)
        numbers[text] = selectors.count - 1
        return selectors.count - 1
      }
      guard own.count == profile.page.count else { continue }
      profiles.append(
        Profile(entry: entry, selectors: own, isInHead: profile.page.contains(where: Self.speaksOfHead)))
    }
    set = SelectorSet(selectors)
    self.profiles = profiles
  }

  /// The entries for which the whole page must be walked each time, since nothing of their fingerprint must show in the
  /// head.
  var costly: [Int] { profiles.filter { !$0.isInHead }.map(\.entry) }

  /// The indices of the entries all of whose selectors match something on the page.
  func entries(matching document: Document) -> [Int] {
    guard !profiles.isEmpty else { return [] }
    var isMatched = headMatches(in: document)
    var isWalked = false
    return profiles.filter { profile in
      let hasBegun = profile.selectors.contains { isMatched[$0] }
      guard hasBegun || !profile.isInHead else { return false }
      if profile.selectors.allSatisfy({ isMatched[$0] }) { return true }
      if !isWalked {
        set.forEachMatch(in: document) { _, selector in isMatched[selector] = true }
        isWalked = true
      }
      return profile.selectors.allSatisfy { isMatched[$0] }
    }.map(\.entry)
  }

  private func headMatches(in document: Document) -> [Bool] {
    var isMatched = Array(repeating: false, count: set.selectors.count)
    guard let html = document.children(of: document.root).first(where: { document.isElement($0) }) else {
      return isMatched
    }
    var tops = [html]
    for child in document.children(of: html) where document.isElement(child) {
      if document.tagName(of: child) == "head" {
        set.forEachMatch(in: document, below: child) { _, selector in isMatched[selector] = true }
      }
      tops.append(child)
    }
    for (number, selector) in set.selectors.enumerated() where !isMatched[number] {
      // What speaks of what stands below an element, or of its text, would be looked for on the whole page.
      if selector.text.contains(":has(") || selector.text.contains(":contains(") { continue }
      isMatched[number] = tops.contains { document.matches(selector, $0) }
    }
    return isMatched
  }

  /// Whether all that a selector can match stands in the head, or around all: each alternative ends with the name of
  /// such an element.
  private static func speaksOfHead(_ selector: String) -> Bool {
    // Without what stands in brackets the compounds are those between spaces and combinators.
    var depth = 0
    let plain = selector.filter { character in
      if character == "[" || character == "(" { depth += 1 }
      defer { if character == "]" || character == ")" { depth -= 1 } }
      return depth == 0
    }
    return plain.split(separator: ",").allSatisfy { alternative in
      let compound = alternative.split { " >+~".contains($0) }.last ?? ""
      let name = compound.prefix { $0.isLetter }.lowercased()
      return ["meta", "link", "html", "body", "head", "title", "base"].contains(name)
    }
  }
}
