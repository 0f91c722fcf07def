extension SelectorParser {
  /// Parses a pseudo-class, from the colon on.
  mutating func pseudoClass() throws(SelectorError) -> SimpleSelector {
    let start = scanner.position
    scanner.position += 1
    if scanner.byte() == UInt8(ascii: ":") {
      throw fault("a pseudo-element selects no element", at: start)
    }
    guard let written = scanner.identifier() else { throw unexpected("the name of a pseudo-class after ‘:’") }
    let name = written.asciiLowercased
    if ["before", "after", "first-line", "first-letter"].contains(name) {
      throw fault("a pseudo-element selects no element", at: start)
    }
    let isFunction = scanner.skip("(")
    guard isFunction else {
      if let state = Self.states[name] { return .state(state) }
      if Self.statesOfUse.contains(name) { return .never }
      if Self.functions.contains(name) { throw unexpected("‘(’ after ‘:\(name)’") }
      throw fault("expected a pseudo-class, found ‘:\(written)’, which is not known", at: start)
    }
    guard Self.functions.contains(name) else {
      if Self.states[name] != nil || Self.statesOfUse.contains(name) {
        throw fault("expected no ‘(’: ‘:\(name)’ takes no argument", at: scanner.position - 1)
      }
      throw fault("expected a pseudo-class, found ‘:\(written)()’, which is not known", at: start)
    }
    guard depth < Self.maximumDepth else {
      isPastLimit = true
      throw fault("functions can be nested at most \(Self.maximumDepth) deep", at: start)
    }
    depth += 1
    let selector = try function(name, at: start)
    depth -= 1
    scanner.skipSpace()
    guard scanner.isAtEnd || scanner.skip(")") else { throw unexpected("‘)’") }
    return selector
  }

  private static let states: [String: ElementState] = [
    "root": .root, "scope": .scope, "empty": .empty,
    "first-child": .firstChild, "last-child": .lastChild, "only-child": .onlyChild,
    "first-of-type": .firstOfType, "last-of-type": .lastOfType, "only-of-type": .onlyOfType,
    "link": .link, "any-link": .link, "checked": .checked, "disabled": .disabled, "enabled": .enabled,
    "required": .required, "optional": .optional, "read-only": .readOnly, "read-write": .readWrite,
    "default": .default, "in-range": .inRange, "out-of-range": .outOfRange, "open": .open,
    "defined": .defined,
  ]

  /// States that depend on a user, a player or a script: false for all elements of a static page.
  private static let statesOfUse: Set<String> = [
    "active", "autofill", "current", "focus", "focus-visible", "focus-within", "fullscreen", "future", "host",
    "hover", "modal", "past", "picture-in-picture", "popover-open", "target", "user-invalid", "user-valid",
    "visited",
  ]

  private static let functions: Set<String> = [
    "contains", "dir", "has", "host", "host-context", "is", "lang", "not", "nth-child", "nth-last-child",
    "nth-last-of-type", "nth-of-type", "where",
  ]

  private mutating func function(_ name: String, at start: Int) throws(SelectorError) -> SimpleSelector {
    switch name {
    case "is", "where": return .matches(try forgivingList())
    case "not": return .not(try list())
    case "has":
      if isInsideHas { throw fault("‘:has()’ must not be nested in ‘:has()’", at: start) }
      isInsideHas = true
      defer { isInsideHas = false }
      return .has(try list(isRelative: true))
    case "lang": return .language(try languages())
    case "dir":
      scanner.skipSpace()
      guard let value = scanner.identifier()?.asciiLowercased else { throw unexpected("‘ltr’ or ‘rtl’") }
      return value == "ltr" || value == "rtl" ? .direction(isRightToLeft: value == "rtl") : .never
    case "contains":
      scanner.skipSpace()
      guard let text = scanner.string() else { throw unexpected("a text in quotes") }
      return .contains(text)
    case "host", "host-context":
      scanner.skipSpace()
      _ = try compound()
      return .never
    default: return .nth(try nth(name))
    }
  }

  private mutating func languages() throws(SelectorError) -> [String] {
    var ranges: [String] = []
    repeat {
      scanner.skipSpace()
      guard let range = scanner.identifier() else {
        throw unexpected("a language such as ‘en’, without quotes")
      }
      ranges.append(range.asciiLowercased)
      scanner.skipSpace()
    } while scanner.skip(",")
    return ranges
  }
}
