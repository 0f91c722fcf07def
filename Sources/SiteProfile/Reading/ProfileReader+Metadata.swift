extension ProfileReader {
  mutating func readMetadata(_ node: YAMLNode) {
    guard let fields = entries(node, "metadata") else { return }
    for entry in fields {
      guard let field = MetadataField(rawValue: entry.key) else {
        error(
          "unknown field '\(entry.key.shortened)'", at: entry.keyNode,
          fix: Suggestion.fix(for: entry.key, among: MetadataField.allCases.map(\.rawValue)))
        continue
      }
      readConstant(field, entry)
    }
  }

  private mutating func readConstant(_ field: MetadataField, _ entry: YAMLEntry) {
    guard case .mapping(let stated) = entry.value.value else {
      error(
        "'\(entry.key)' must be {value: …}; sources in HTML are not supported by this version yet",
        at: entry.value)
      return
    }
    guard let value = entries(entry.value, entry.key, keys: ["value"])["value"]?.value else {
      if stated.isEmpty { error("'\(entry.key)' has no value", at: entry.value) }
      return
    }
    if case .sequence(let items) = value.value {
      guard field.isList, !items.isEmpty else {
        error("'\(entry.key)' holds one value\(field.isList ? " at least" : ", not a list")", at: value)
        return
      }
      readField(field, items, at: entry)
    } else {
      readField(field, [value], at: entry)
    }
  }

  mutating func readField(_ field: MetadataField, _ nodes: [YAMLNode], at entry: YAMLEntry) {
    let values = nodes.compactMap { string($0, field.rawValue) }
    guard values.count == nodes.count, let node = nodes.first else { return }
    if let first = profile.metadata[field] {
      error(
        "'\(field.rawValue)' is stated twice", at: entry.keyNode,
        notes: [.init("the first is here", at: first.place)])
      return
    }
    if field == .direction, values != ["ltr"], values != ["rtl"] {
      error("'direction' is 'ltr' or 'rtl'", at: node)
    }
    if field == .language, !Self.isLanguage(values[0]) {
      error(
        "'\(values[0].shortened)' is not a language tag", at: node, fix: "write a tag such as 'en' or 'pt-BR'"
      )
    }
    profile.metadata[field] = Placed(values, at: entry.keyNode.start)
  }

  /// Whether a tag has the shape that BCP 47 asks for.
  private static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    return (parts.first.map { (2...8).contains($0.count) && $0.allSatisfy(isLetter) } ?? false)
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
      }
  }

  mutating func readWords(_ node: YAMLNode) {
    let found = entries(node, "words", keys: ["byline", "related", "months"])
    profile.words.byline = found["byline"].map { strings($0.value, "byline").map(\.value) }
    profile.words.related = found["related"].map { strings($0.value, "related").map(\.value) }
    if let months = found["months"] {
      let names = strings(months.value, "months").map(\.value)
      if case .sequence(let items) = months.value.value, items.count != 12 {
        error("'months' must name twelve months, not \(items.count)", at: months.value)
      }
      profile.words.months = names
    }
  }

  mutating func readStages(_ node: YAMLNode) {
    for entry in entries(node, "stages") ?? [] {
      switch entry.key {
      case "skip": profile.skippedStages = strings(entry.value, "skip")
      case "options":
        error("'options' of stages are not supported by this version yet", at: entry.keyNode)
      default: unknownKey(entry, known: ["skip"])
      }
    }
  }

  mutating func readTests(_ node: YAMLNode) {
    for item in items(node, "tests") {
      let before = errors.count
      let found = entries(item, "an item of tests", keys: ["input", "expect"])
      for key in ["input", "expect"] where found[key] == nil && errors.count == before {
        error("the key '\(key)' is missing", at: item)
      }
      guard let input = found["input"], let expected = found["expect"],
        let inputPath = path(input.value, "input"), let expectedPath = path(expected.value, "expect")
      else { continue }
      profile.tests.append(
        Profile.Sample(input: inputPath, expected: expectedPath, place: item.start))
    }
  }

  /// A path that does not leave the profile's folder.
  private mutating func path(_ node: YAMLNode, _ what: String) -> String? {
    guard let path = string(node, what) else { return nil }
    if path.hasPrefix("/") || path.split(separator: "/").contains("..") {
      error("'\(what)' must be a path inside the profile's folder", at: node)
      return nil
    }
    return path
  }
}
