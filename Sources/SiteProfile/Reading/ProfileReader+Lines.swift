extension ProfileReader {
  mutating func readLines(_ node: YAMLNode) {
    for item in items(node, "lines") {
      if let rule = rule(item) { profile.lines.append(rule) }
    }
  }

  private mutating func rule(_ node: YAMLNode) -> LineRule? {
    guard let all = entries(node, "a rule of lines") else { return nil }
    let before = errors.count
    let isRun = all.contains { $0.key == "run" }
    let found = entries(node, "lines", keys: isRun ? ["run", "then"] : ["match", "mark", "then"])
    let then = found["then"].flatMap { word($0.value, "then", LineRule.Bound.self) }
    if let run = found["run"] {
      let items = self.items(run.value, "run")
      guard (1...LineRule.longestRun).contains(items.count) else {
        error("'run' must have 1 to \(LineRule.longestRun) lines, not \(items.count)", at: run.value)
        return nil
      }
      let read = items.compactMap { item($0, "run", keys: ["match", "mark", "optional"]) }
      guard read.count == items.count else { return nil }
      if read.allSatisfy(\.isOptional) {
        error("a run needs a line that is not optional", at: run.value)
      }
      return checked(LineRule(items: read, then: then, place: node.start), node, before)
    }
    guard let item = item(node, "lines", keys: ["match", "mark", "then", "run"]) else { return nil }
    return checked(LineRule(items: [item], then: then, place: node.start), node, before)
  }

  /// Returns a rule, after reporting it if it is valid but has no effect.
  private mutating func checked(_ rule: LineRule, _ node: YAMLNode, _ before: Int) -> LineRule {
    if errors.count == before, rule.then == nil, rule.items.allSatisfy({ $0.role == nil }) {
      error(
        "the rule has no effect", at: node,
        fix: "add 'mark', 'then' or a named group such as (?<title>…)")
    }
    return rule
  }

  private mutating func item(_ node: YAMLNode, _ what: String, keys: [String]) -> LineRule.Item? {
    // Unknown keys of a rule without a run were reported with the rule.
    let found = what == "run" ? entries(node, "a line of a run", keys: keys) : known(node, keys)
    guard let match = found["match"] else {
      if case .mapping = node.value { error("the key 'match' is missing", at: node) }
      return nil
    }
    var nodes = [match.value]
    if case .sequence(let several) = match.value.value {
      nodes = several
      if nodes.isEmpty { error("'match' needs a pattern", at: match.value) }
    }
    var result = LineRule.Item(
      patterns: [], destinations: [],
      role: found["mark"].flatMap { word($0.value, "mark", LineRule.Role.self) },
      isOptional: found["optional"].map { bool($0.value, "optional") } ?? false, place: node.start)
    for node in nodes {
      guard let pattern = pattern(node, "match") else { continue }
      let destinations = self.destinations(of: pattern, node)
      result.patterns.append(pattern)
      result.destinations.append(destinations)
      if !destinations.isEmpty { result.role = result.role ?? .furniture }
    }
    return result
  }

  private func known(_ node: YAMLNode, _ keys: [String]) -> [String: YAMLEntry] {
    guard case .mapping(let entries) = node.value else { return [:] }
    return Dictionary(entries.filter { keys.contains($0.key) }.map { ($0.key, $0) }) { first, _ in first }
  }

  /// A pattern that compiles.
  mutating func pattern(_ node: YAMLNode, _ what: String) -> Pattern? {
    guard let text = string(node, what) else { return nil }
    do {
      return try Pattern(text)
    } catch {
      report(error.message, in: node, "pattern", offset: error.offset)
      return nil
    }
  }

  private mutating func destinations(
    of pattern: Pattern, _ node: YAMLNode
  ) -> [(group: Int, destination: LineRule.Destination)] {
    pattern.groups.compactMap { name, number in
      if let destination = LineRule.Destination(group: name) { return (number, destination) }
      let text = Array(pattern.source.unicodeScalars)
      let letters = Array(name.unicodeScalars)
      let offset = text.indices.first { index in
        index > 1 && text[index...].starts(with: letters) && "<P'".unicodeScalars.contains(text[index - 1])
      }
      report(
        "unknown group name '\(name)'", in: node, "pattern", offset: offset ?? 0, span: letters.count,
        fix: Suggestion.fix(for: name, among: LineRule.Destination.groups + ["custom_NAME"]))
      return nil
    }
  }
}

extension LineRule.Destination {
  /// The group names with a meaning, except `custom_NAME`.
  static let groups = [
    "title", "deck", "kicker", "kind", "section", "author", "published", "modified", "publication",
    "caption", "credit", "excerpt",
  ]

  init?(group: String) {
    switch group {
    case "author": self = .field(.authors)
    case "caption": self = .caption
    case "credit": self = .credit
    case let name where name.hasPrefix("custom_") && name.utf8.count > 7:
      self = .custom(String(name.dropFirst(7)))
    case let name where Self.groups.contains(name):
      guard let field = MetadataField(rawValue: name) else { return nil }
      self = .field(field)
    default: return nil
    }
  }
}
