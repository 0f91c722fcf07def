import Markup

/// Chooses a profile for a page without an address, by the `match.page` selectors of all profiles.
///
/// Most fingerprints refer to the head of a page, to its `html` or its `body` element. So the selectors are
/// tried there first, and the whole page is walked only for a fingerprint that partly matched there, or that
/// cannot match there.
struct Fingerprints: Sendable {
  private struct Profile {
    /// The index of the library's entry.
    var entry: Int
    /// The indices of its selectors in the set.
    var selectors: [Int]
    /// Whether a selector may match something in the head, or the `html` or `body` element.
    var isInHead: Bool
  }

  private let set: SelectorSet
  private let profiles: [Profile]
  /// The indices of the selectors that may match the `html`, `head` or `body` element by name.
  private let tops: [Int]

  /// Compiles the fingerprints of a library's entries.
  init(_ entries: [ProfileLibrary.Entry]) {
    var selectors: [Selector] = []
    var numbers: [String: Int] = [:]
    var profiles: [Profile] = []
    for (entry, profile) in entries.enumerated() where !profile.page.isEmpty {
      // Selectors that do not compile were reported when the profile was read.
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
    tops = selectors.indices.filter { number in
      let text = selectors[number].text
      return !Self.looksBelow(text) && !Self.lastNames(in: text).isDisjoint(with: Self.around)
    }
  }

  /// The entries that require walking every page completely, since no part of their fingerprint refers to the
  /// head.
  var costly: [Int] { profiles.filter { !$0.isInHead }.map(\.entry) }

  /// The indices of the entries all of whose selectors match on the page.
  func entries(matching view: PageView) -> [Int] {
    guard !profiles.isEmpty else { return [] }
    let document = view.document
    var isMatched = headMatches(in: view)
    var isWalked = false
    return profiles.filter { profile in
      let hasBegun = profile.selectors.contains { isMatched[$0] }
      guard hasBegun || !profile.isInHead else { return false }
      if profile.selectors.allSatisfy({ isMatched[$0] }) { return true }
      if !isWalked {
        guard profile.selectors.allSatisfy({ isMatched[$0] || mayMatch($0, in: view) }) else {
          return false
        }
        set.forEachMatch(in: document, classes: view.classes) { _, selector in isMatched[selector] = true }
        isWalked = true
      }
      return profile.selectors.allSatisfy { isMatched[$0] }
    }.map(\.entry)
  }

  /// Whether a page has the attributes and classes that a selector asks for, which most pages have not: `false` is certain.
  private func mayMatch(_ selector: Int, in view: PageView) -> Bool {
    let document = view.document
    let text = Array(set.selectors[selector].text.utf8)
    // With alternatives or nested selectors not all of them are needed.
    guard !text.contains(where: { ",(\\".utf8.contains($0) }) else { return true }
    let parts = text.split(separator: UInt8(ascii: "["), omittingEmptySubsequences: false).dropFirst()
    // A bracket within a value does not begin an attribute.
    guard parts.allSatisfy({ part in part.count { $0 == UInt8(ascii: "]") } == 1 }) else { return true }
    let hasAttributes = parts.allSatisfy { part in
      let name = part.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
      return name.isEmpty || document.name(String(decoding: name, as: UTF8.self).lowercased()) != nil
    }
    // In quirks mode the case of a class does not matter.
    guard hasAttributes, document.quirksMode != .full, text.firstIndex(of: "/*") == nil else {
      return hasAttributes
    }
    let outside =
      [text.prefix { $0 != UInt8(ascii: "[") }] + parts.map { $0.drop { $0 != UInt8(ascii: "]") } }
    return outside.allSatisfy { part in
      part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).dropFirst().allSatisfy {
        hasClass(Array($0.prefix(while: Self.isInName)), view)
      }
    }
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// Whether an element of a page has a class.
  private func hasClass(_ name: [UInt8], _ view: PageView) -> Bool {
    view.document.withTree { tree in
      view.classes.examples.contains { example in
        guard let value = tree.value(.class, example.index), value.count >= name.count else { return false }
        return ClassTokens(value).contains { $0.count == name.count && $0.elementsEqual(name) }
      }
    }
  }

  private func headMatches(in view: PageView) -> [Bool] {
    let document = view.document
    var isMatched = Array(repeating: false, count: set.selectors.count)
    guard let html = document.children(of: document.root).first(where: { document.isElement($0) }) else {
      return isMatched
    }
    var topElements = [html]
    for child in document.children(of: html) where document.isElement(child) {
      if document.tagName(of: child) == "head" {
        set.forEachMatch(in: document, below: child, classes: view.classes) { _, selector in
          isMatched[selector] = true
        }
      }
      topElements.append(child)
    }
    for number in tops where !isMatched[number] {
      isMatched[number] = topElements.contains { document.matches(set.selectors[number], $0) }
    }
    return isMatched
  }

  private static let around: Set<String> = ["html", "head", "body"]
  private static let inHead: Set<String> = around.union(["meta", "link", "title", "base"])

  /// Whether a selector can only match in the head, or the `html` or `body` element.
  private static func speaksOfHead(_ selector: String) -> Bool {
    !looksBelow(selector) && lastNames(in: selector).isSubset(of: inHead)
  }

  /// Whether a selector depends on the descendants or the text of an element, which may be the whole page.
  private static func looksBelow(_ selector: String) -> Bool { below.isFound(in: selector) }

  private static let below = WordSearch([":has(", ":contains("])

  /// The element names in the last compounds of a selector's alternatives; an empty one if there is none.
  private static func lastNames(in selector: String) -> Set<String> {
    var names: Set<String> = []
    var name: [UInt8] = []
    var isInName = false
    var isBetween = true
    // Ignore text in brackets.
    var depth = 0
    func endAlternative() { names.insert(String(decoding: name, as: UTF8.self).lowercased()) }
    for byte in selector.utf8 {
      switch byte {
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case _ where depth > 0: if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") { depth += 1 }
      case UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "~"): isBetween = true
      case UInt8(ascii: ","):
        endAlternative()
        name = []
        isBetween = true
      default:
        if isBetween {
          name = []
          isInName = true
          isBetween = false
        }
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") { depth += 1 }
        isInName = isInName && byte.isASCIILetter
        if isInName { name.append(byte) }
      }
    }
    endAlternative()
    return names
  }
}
