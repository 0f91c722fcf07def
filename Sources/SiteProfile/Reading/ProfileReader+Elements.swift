import SelectorSyntax

// Rules for elements of a page.
extension ProfileReader {
  /// A selector that compiles.
  mutating func selector(_ node: YAMLNode, _ what: String) -> Placed<String>? {
    guard let text = string(node, what) else { return nil }
    return selector(text, node)
  }

  /// A selector whose text starts where the node starts.
  mutating func selector(_ text: String, _ node: YAMLNode) -> Placed<String>? {
    do throws(SelectorError) {
      _ = try SelectorParser.parse(text)
      return Placed(text, at: node.start)
    } catch {
      let pseudo = text.contains("::") ? "write 'SELECTOR@ATTRIBUTE' for an attribute" : nil
      report(error.message, in: node, "selector", offset: error.column - 1, fix: pseudo)
      return nil
    }
  }

  mutating func readBody(_ node: YAMLNode) {
    for item in items(node, "body") {
      let regions: [Placed<String>]
      var nth: Int?
      if case .mapping = item.value {
        let found = entries(item, "a rule of 'body'", keys: ["selector", "nth"])
        if found["selector"] == nil { error("the key 'selector' is missing", at: item) }
        regions = found["selector"].flatMap { selector($0.value, "selector") }.map { [$0] } ?? []
        nth = found["nth"].flatMap { position($0.value, "nth") }
      } else if case .sequence(let several) = item.value {
        if several.isEmpty { error("a region is missing in this list", at: item) }
        regions = several.compactMap { selector($0, "body") }
      } else {
        regions = selector(item, "body").map { [$0] } ?? []
      }
      if !regions.isEmpty { profile.body.append(BodyRule(regions: regions, nth: nth, place: item.start)) }
    }
  }

  mutating func elements(_ node: YAMLNode, _ what: String, keys: [String]) -> [ElementRule] {
    items(node, what).compactMap { element($0, what, keys: keys) }
  }

  /// A selector, or a mapping with a selector and conditions.
  mutating func element(_ node: YAMLNode, _ what: String, keys: [String]) -> ElementRule? {
    if case .scalar = node.value {
      return selector(node, what).map { ElementRule(selector: $0, place: node.start) }
    }
    guard case .mapping = node.value else {
      error("a rule of '\(what)' is a selector or a mapping, not \(node.kind)", at: node)
      return nil
    }
    return element(entries(node, what, keys: keys), node, what)
  }

  private mutating func element(_ found: [String: YAMLEntry], _ node: YAMLNode, _ what: String)
    -> ElementRule?
  {
    let text = found["text"].flatMap { pattern($0.value, "text") }
    let closest = found["closest"].flatMap { selector($0.value, "closest") }
    let nth = found["nth"].flatMap { position($0.value, "nth") }
    let when = found["when"].flatMap { selector($0.value, "when") }
    guard let entry = found["selector"] else {
      error("the key 'selector' is missing", at: node)
      return nil
    }
    guard let selector = selector(entry.value, "selector") else { return nil }
    var rule = ElementRule(selector: selector, place: node.start)
    (rule.text, rule.nth, rule.closest, rule.when) = (text, nth, closest, when)
    rule.part = found["part"].flatMap { pattern($0.value, "part") }
    rule.takesOwnText = found["own"].map { yes($0.value, "own") } ?? false
    return rule
  }

  mutating func readCuts(_ node: YAMLNode) {
    var nodes = [node]
    if case .sequence(let several) = node.value { nodes = several }
    for node in nodes {
      let before = errors.count
      let found = entries(node, "cut", keys: ["after", "before", "end"])
      if found.isEmpty, errors.count == before { error("'cut' needs 'after', 'before' or 'end'", at: node) }
      for key in ["after", "before", "end"] {
        guard let entry = found[key],
          let target = element(entry.value, key, keys: ["selector", "text", "when"])
        else { continue }
        profile.cuts.append(
          CutRule(target: target, isAfter: key != "before", takesElement: key == "end"))
      }
    }
  }

  private static let actions = ["rename", "unwrap", "wrap", "attribute", "removeAttribute", "mark"]

  mutating func readChanges(_ node: YAMLNode) {
    for item in items(node, "change") {
      let before = errors.count
      let keys =
        ["selector"] + Self.actions + [
          "from", "after", "before", "pattern", "replace", "text", "nth", "when",
        ]
      let found = entries(item, "change", keys: keys)
      guard errors.count == before else { continue }
      let asked = Self.actions.filter { found[$0] != nil }
      guard asked.count == 1, let name = asked.first, let entry = found[name] else {
        let list = Self.actions.joined(separator: ", ")
        error(
          asked.isEmpty ? "the rule needs one of \(list)" : "the rule can have only one of \(list)", at: item)
        continue
      }
      for key in ["from", "after", "before", "pattern", "replace"] where name != "attribute" {
        if let extra = found[key] {
          error("'\(key)' can only be combined with 'attribute'", at: extra.keyNode)
        }
      }
      guard let target = element(found, item, "change"), let action = action(name, entry, found) else {
        continue
      }
      profile.changes.append(ChangeRule(target: target, action: action))
    }
  }

  private mutating func action(
    _ name: String, _ entry: YAMLEntry, _ found: [String: YAMLEntry]
  ) -> ChangeRule.Action? {
    switch name {
    case "rename": return elementName(entry.value, name).map { .rename($0) }
    case "wrap": return elementName(entry.value, name).map { .wrap($0) }
    case "removeAttribute": return attributeName(entry.value, name).map { .removeAttribute($0) }
    case "mark": return word(entry.value, name, LineRule.Role.self).map { .mark($0) }
    case "unwrap": return yes(entry.value, name) ? .unwrap : nil
    default:
      guard let attribute = attributeName(entry.value, name) else { return nil }
      guard let from = found["from"] else {
        error("'attribute' needs 'from': where its value comes from", at: entry.keyNode)
        return nil
      }
      return attributeSource(from.value, found).map { .attribute(attribute, from: $0) }
    }
  }

  /// `ATTRIBUTE` of the element itself, or `SELECTOR@ATTRIBUTE` of one below it.
  private mutating func attributeSource(
    _ node: YAMLNode, _ found: [String: YAMLEntry]
  ) -> ChangeRule.AttributeSource? {
    guard let text = string(node, "from") else { return nil }
    let (selector, below) = Self.split(text)
    var source = ChangeRule.AttributeSource(attribute: below ?? "")
    if below != nil {
      guard let placed = self.selector(selector, node) else { return nil }
      source.selector = placed
    } else {
      guard let attribute = attributeName(node, "from") else { return nil }
      source.attribute = attribute
    }
    source.pattern = found["pattern"].flatMap { valuePattern($0.value) }
    source.after = found["after"].flatMap { literal($0.value, "after") }
    source.before = found["before"].flatMap { literal($0.value, "before") }
    guard let replace = found["replace"] else { return source }
    if found["pattern"] == nil { error("'replace' needs a 'pattern' to replace", at: replace.keyNode) }
    for key in ["after", "before"] {
      if let extra = found[key] { error("'\(key)' cannot be combined with 'replace'", at: extra.keyNode) }
    }
    guard case .scalar(let text, _) = replace.value.value else {
      error("'replace' must be a string", at: replace.value)
      return nil
    }
    source.replacement = text
    return source
  }

  private mutating func elementName(_ node: YAMLNode, _ what: String) -> String? {
    guard let name = string(node, what) else { return nil }
    let isName =
      name.utf8.first.map { (0x61...0x7A).contains($0) } == true
      && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    if isName { return name }
    error(
      "'\(name.shortened)' is not the name of an element", at: node,
      fix: "write a name in lower case, such as 'figure'")
    return nil
  }
}
