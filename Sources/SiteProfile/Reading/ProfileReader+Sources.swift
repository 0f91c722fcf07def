// The sources of field values.
extension ProfileReader {
  static let sourceKinds = ["selector", "meta", "json-ld", "script", "value", "none"]
  static let sourceKeys =
    sourceKinds + ["attribute", "path", "all", "pattern", "after", "before", "split", "when"]

  /// One source, or a list of them.
  mutating func sources(_ node: YAMLNode, _ name: FieldName) -> [ValueSource] {
    guard case .sequence(let items) = node.value else {
      return source(node, name).map { [$0] } ?? []
    }
    if items.isEmpty { error("'\(name.text)' has no source", at: node) }
    return items.compactMap { source($0, name) }
  }

  /// A source as a string or a mapping; the keys in `besides` are read elsewhere.
  mutating func source(_ node: YAMLNode, _ name: FieldName, besides: [String] = []) -> ValueSource? {
    switch node.value {
    case .scalar: return shortSource(node, name)
    case .mapping(let all): return longSource(all, node, name, besides)
    case .sequence:
      error("a source is a string or a mapping, not a list", at: node)
      return nil
    }
  }

  /// `SELECTOR`, `SELECTOR@ATTRIBUTE`, `meta:NAME` or `json-ld:PATH`.
  private mutating func shortSource(_ node: YAMLNode, _ name: FieldName) -> ValueSource? {
    guard let text = string(node, name.text) else { return nil }
    if text.hasPrefix("meta:") {
      return metaName(text, prefix: 5, node).map { ValueSource(.meta($0), at: node.start) }
    }
    if text.hasPrefix("json-ld:") {
      return path(text, prefix: 8, node).map { ValueSource(.jsonLD($0), at: node.start) }
    }
    let (selector, attribute) = Self.split(text)
    guard let placed = self.selector(selector, node) else { return nil }
    return ValueSource(.element(placed, attribute: attribute), at: node.start)
  }

  private mutating func longSource(
    _ all: [YAMLEntry], _ node: YAMLNode, _ name: FieldName, _ besides: [String]
  ) -> ValueSource? {
    var found: [String: YAMLEntry] = [:]
    for entry in all where !besides.contains(entry.key) {
      if Self.sourceKeys.contains(entry.key) {
        found[entry.key] = entry
      } else {
        unknownKey(
          entry,
          known: Self.sourceKeys + (besides.isEmpty ? [] : ["timezone", "format", "optional", "fallback"]))
      }
    }
    let kinds = Self.sourceKinds.filter { found[$0] != nil }
    guard kinds.count == 1, let kind = kinds.first, let entry = found[kind] else {
      if kinds.count > 1 {
        error("a source is one of \(kinds.joined(separator: ", "))", at: node)
      } else if all.allSatisfy({ Self.sourceKeys.contains($0.key) || besides.contains($0.key) }) {
        error("a source needs one of the keys \(Self.sourceKinds.joined(separator: ", "))", at: node)
      }
      return nil
    }
    for key in ["attribute", "path"] {
      let isAllowed = key == "path" ? kind == "script" : kind == "script" || kind == "selector"
      if let extra = found[key], !isAllowed {
        error("'\(key)' cannot be combined with '\(kind)'", at: extra.keyNode)
      }
    }
    guard let value = valueKind(kind, entry, found, name) else { return nil }
    var source = ValueSource(value, at: node.start)
    source.takesAll = found["all"].map { bool($0.value, "all") }
    source.pattern = found["pattern"].flatMap { valuePattern($0.value) }
    source.after = found["after"].flatMap { literal($0.value, "after") }
    source.before = found["before"].flatMap { literal($0.value, "before") }
    source.separators = found["split"].map { literals($0.value, "split") } ?? []
    source.when = found["when"].flatMap { selector($0.value, "when") }
    return source
  }

  private mutating func valueKind(
    _ kind: String, _ entry: YAMLEntry, _ found: [String: YAMLEntry], _ name: FieldName
  ) -> ValueSource.Kind? {
    let node = entry.value
    let attribute = found["attribute"].flatMap { attributeName($0.value, "attribute") }
    switch kind {
    case "selector":
      return selector(node, kind).map { .element($0, attribute: attribute) }
    case "meta":
      return string(node, kind).map { .meta($0) }
    case "json-ld":
      guard let text = string(node, kind) else { return nil }
      return path(text, prefix: 0, node).map { .jsonLD($0) }
    case "script":
      guard let selector = selector(node, kind) else { return nil }
      guard let path = found["path"] else {
        error("'script' needs a 'path' into its JSON", at: entry.keyNode)
        return nil
      }
      guard let text = string(path.value, "path") else { return nil }
      return self.path(text, prefix: 0, path.value).map { .script(selector, attribute: attribute, $0) }
    case "none": return yes(node, kind) ? .nothing : nil
    default: return constant(node, name)
    }
  }

  private mutating func constant(_ node: YAMLNode, _ name: FieldName) -> ValueSource.Kind? {
    var nodes = [node]
    if case .sequence(let items) = node.value {
      guard name.isList, !items.isEmpty else {
        error("'\(name.text)' has \(name.isList ? "at least one value" : "one value, not a list")", at: node)
        return nil
      }
      nodes = items
    }
    let values = nodes.compactMap { string($0, name.text) }
    guard values.count == nodes.count else { return nil }
    check(values, of: name, at: nodes[0])
    return .constant(values)
  }

  private mutating func metaName(_ text: String, prefix: Int, _ node: YAMLNode) -> String? {
    let name = text.dropFirst(prefix)
    guard !name.isEmpty, !name.contains(where: \.isWhitespace) else {
      error("'meta:' needs the name or property of a meta element", at: node)
      return nil
    }
    return String(name)
  }

  private mutating func path(_ text: String, prefix: Int, _ node: YAMLNode) -> ValuePath? {
    do {
      return try ValuePath(String(text.dropFirst(prefix)))
    } catch {
      report(error.message, in: node, "path", offset: prefix + error.offset)
      return nil
    }
  }

  /// A pattern whose group `value`, first group or whole match is used.
  mutating func valuePattern(_ node: YAMLNode) -> Pattern? {
    guard let pattern = pattern(node, "pattern") else { return nil }
    if let other = pattern.groups.first(where: { $0.name != "value" }) {
      error(
        "a pattern for values knows the group 'value' only, not '\(other.name.shortened)'", at: node,
        fix: Suggestion.fix(for: other.name, among: ["value"]))
      return nil
    }
    return pattern
  }

  /// A text in which spaces are significant.
  mutating func literal(_ node: YAMLNode, _ what: String) -> String? {
    if case .scalar(let text, let style) = node.value, style != .plain, !text.isEmpty { return text }
    return string(node, what)
  }

  /// A text, or a list of them.
  private mutating func literals(_ node: YAMLNode, _ what: String) -> [String] {
    guard case .sequence(let items) = node.value else { return literal(node, what).map { [$0] } ?? [] }
    if items.isEmpty { error("'\(what)' needs a text", at: node) }
    return items.compactMap { literal($0, what) }
  }

  mutating func attributeName(_ node: YAMLNode, _ what: String) -> String? {
    guard let name = string(node, what) else { return nil }
    guard Self.isAttributeName(name[...]) else {
      error("'\(name.shortened)' is not the name of an attribute", at: node)
      return nil
    }
    return name.lowercased()
  }

  /// A selector and the attribute after its last `@`, if there is one.
  static func split(_ text: String) -> (selector: String, attribute: String?) {
    guard let at = text.lastIndex(of: "@"), at > text.startIndex else { return (text, nil) }
    let name = text[text.index(after: at)...]
    guard isAttributeName(name) else { return (text, nil) }
    return (String(text[..<at]), name.lowercased())
  }

  private static func isAttributeName(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first | 0x20) || first == UInt8(ascii: "_")
    else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "-_:.".utf8.contains(byte)
    }
  }
}
