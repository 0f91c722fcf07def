extension ProfileReader {
  mutating func readPublication(_ entry: YAMLEntry) {
    guard let text = string(entry.value, entry.key) else { return }
    let source = ValueSource(.constant([text]), at: entry.value.start)
    add(FieldRule(name: .known(.publication), sources: [source], place: entry.keyNode.start), entry)
  }

  mutating func readMetadata(_ node: YAMLNode) {
    guard let fields = entries(node, "metadata") else { return }
    for entry in fields {
      guard let name = fieldName(entry) else { continue }
      let before = errors.count
      guard let rule = fieldRule(name, entry), errors.count == before else { continue }
      add(rule, entry)
    }
  }

  private mutating func fieldName(_ entry: YAMLEntry) -> FieldName? {
    if let field = MetadataField(rawValue: entry.key) { return .known(field) }
    let known = MetadataField.allCases.map(\.rawValue)
    guard entry.key.hasPrefix("custom.") else {
      error(
        "unknown field '\(entry.key.shortened)'", at: entry.keyNode,
        fix: Suggestion.fix(for: entry.key, among: known + ["custom.NAME"]))
      return nil
    }
    let name = String(entry.key.dropFirst(7))
    let isPlain = name.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    if name.isEmpty || !isPlain {
      error("a custom field is custom.NAME, of letters, digits and '_'", at: entry.keyNode)
    } else if known.contains(name) {
      error("'\(name)' is a standard field", at: entry.keyNode, fix: "write '\(name)'")
    } else {
      return .custom(name)
    }
    return nil
  }

  private mutating func add(_ rule: FieldRule, _ entry: YAMLEntry) {
    if let first = profile.fields.first(where: { $0.name == rule.name }) {
      error(
        "'\(rule.name.text)' is set twice", at: entry.keyNode,
        notes: [.init("the first is here", at: first.place)])
      return
    }
    profile.fields.append(rule)
  }

  private static let fieldKeys = ["from", "timezone", "format", "optional", "fallback"]

  private mutating func fieldRule(_ name: FieldName, _ entry: YAMLEntry) -> FieldRule? {
    var rule = FieldRule(name: name, sources: [], place: entry.keyNode.start)
    let node = entry.value
    switch node.value {
    case .scalar, .sequence: rule.sources = sources(node, name)
    case .mapping(let all):
      let options = all.filter { Self.fieldKeys.dropFirst().contains($0.key) }
      if let from = all.first(where: { $0.key == "from" }) {
        for entry in all where !Self.fieldKeys.contains(entry.key) {
          if Self.sourceKeys.contains(entry.key) {
            let start = Self.sourceKinds.contains(entry.key) ? "" : "selector: …, "
            error(
              "'\(entry.key)' belongs to a source", at: entry.keyNode,
              fix: "write it within 'from', as in from: [{\(start)\(entry.key): …}]")
          } else {
            unknownKey(entry, known: Self.fieldKeys)
          }
        }
        rule.sources = sources(from.value, name)
      } else if let source = source(node, name, besides: options.map(\.key)) {
        rule.sources = [source]
      }
      for option in options { read(option, into: &rule) }
    }
    return rule.sources.isEmpty ? nil : rule
  }

  private mutating func read(_ option: YAMLEntry, into rule: inout FieldRule) {
    let isDate =
      switch rule.name {
      case .known(let field): field.isDate
      case .custom: true
      }
    if !isDate, option.key == "timezone" || option.key == "format" {
      error("'\(option.key)' is for dates, and '\(rule.name.text)' is not one", at: option.keyNode)
      return
    }
    switch option.key {
    case "optional": rule.isOptional = bool(option.value, option.key)
    case "fallback": rule.isFallback = bool(option.value, option.key)
    case "timezone": rule.timeZone = timeZone(option.value)
    default:
      guard let text = string(option.value, option.key) else { return }
      do {
        rule.format = Placed(try DateFormat(text), at: option.value.start)
      } catch {
        report(error.message, in: option.value, "format", offset: error.offset)
      }
    }
  }

  private mutating func timeZone(_ node: YAMLNode) -> Placed<String>? {
    guard let name = string(node, "timezone") else { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      part.first.map { $0.isASCII && $0.isLetter } == true
        && part.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "_+-".utf8.contains(byte)
        }
    }
    guard isPlain, (2...3).contains(parts.count) || name == "UTC" else {
      error(
        "'\(name.shortened)' is not the name of a time zone", at: node,
        fix: "write a name such as 'Europe/Berlin' or 'UTC'")
      return nil
    }
    return Placed(name, at: node.start)
  }

  /// Validates constants of fields with a fixed format.
  mutating func check(_ values: [String], of name: FieldName, at node: YAMLNode) {
    guard case .known(let field) = name else { return }
    if field == .direction, values != ["ltr"], values != ["rtl"] {
      error("'direction' is 'ltr' or 'rtl'", at: node)
    }
    if field == .language, !values.allSatisfy(Self.isLanguage) {
      error(
        "'\(values[0].shortened)' is not a language tag", at: node,
        fix: "write a tag such as 'en' or 'pt-BR'")
    }
  }

  /// Whether a tag is well-formed by BCP 47.
  static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    return (parts.first.map { (2...8).contains($0.count) && $0.allSatisfy(isLetter) } ?? false)
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
      }
  }
}
