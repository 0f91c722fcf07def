import Diagnostics

// Helpers for all parts of the reader.
extension ProfileReader {
  mutating func error(
    _ message: String, at node: YAMLNode, span: Int? = nil, fix: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    error(message, at: node.start, span: span ?? node.span, fix: fix, notes: notes)
  }

  mutating func error(
    _ message: String, at place: Place, span: Int = 1, fix: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    guard errors.count < Self.mostErrors else {
      if errors.count == Self.mostErrors {
        errors.append(source.diagnostic(.note, "further errors are not shown", at: place))
      }
      return
    }
    errors.append(
      source.diagnostic(.error, message, at: place, span: span, fix: fix, notes: notes))
  }

  /// Reports an error inside a pattern or selector at its own position, or as near as the quoting allows.
  mutating func report(
    _ message: String, in node: YAMLNode, _ what: String, offset: Int, span: Int = 1, fix: String? = nil
  ) {
    if let place = node.place(ofScalarAt: offset, in: source) {
      error("in the \(what): \(message)", at: place, span: span, fix: fix)
    } else {
      error("in the \(what), after \(offset) characters: \(message)", at: node, fix: fix)
    }
  }

  mutating func unknownKey(_ entry: YAMLEntry, known: [String]) {
    error(
      "unknown key '\(entry.key.shortened)'", at: entry.keyNode,
      fix: Suggestion.fix(for: entry.key, among: known))
  }

  /// The entries of a mapping with these keys; unknown ones are reported.
  mutating func entries(_ node: YAMLNode, _ what: String, keys: [String]) -> [String: YAMLEntry] {
    guard let all = entries(node, what) else { return [:] }
    var result: [String: YAMLEntry] = [:]
    for entry in all {
      if keys.contains(entry.key) { result[entry.key] = entry } else { unknownKey(entry, known: keys) }
    }
    return result
  }

  mutating func entries(_ node: YAMLNode, _ what: String) -> [YAMLEntry]? {
    guard case .mapping(let entries) = node.value else {
      mismatch(node, what, "a mapping")
      return nil
    }
    return entries
  }

  mutating func items(_ node: YAMLNode, _ what: String) -> [YAMLNode] {
    guard case .sequence(let items) = node.value else {
      mismatch(node, what, "a list")
      return []
    }
    return items
  }

  /// The text of a string that is not empty.
  mutating func string(_ node: YAMLNode, _ what: String) -> String? {
    guard case .scalar(let text, _) = node.value, !node.isNull else {
      mismatch(node, what, "a string")
      return nil
    }
    if text.allSatisfy(\.isWhitespace) {
      error("'\(what)' must not be empty", at: node)
      return nil
    }
    return text
  }

  /// A list of strings; a single string is a list of one if that is allowed.
  mutating func strings(_ node: YAMLNode, _ what: String, orOne: Bool = false) -> [Placed<String>] {
    if orOne, case .scalar = node.value {
      return string(node, what).map { [Placed($0, at: node.start)] } ?? []
    }
    return items(node, what).compactMap { item in
      string(item, what).map { Placed($0, at: item.start) }
    }
  }

  mutating func bool(_ node: YAMLNode, _ what: String) -> Bool {
    if case .scalar(let text, .plain) = node.value, !node.isNull {
      if text == "true" { return true }
      if text == "false" { return false }
      let old = ["yes": "true", "on": "true", "no": "false", "off": "false"]
      error(
        "'\(what)' must be true or false, not '\(text.shortened)'", at: node,
        fix: old[text.lowercased()].map { "write '\($0)'" })
    } else {
      mismatch(node, what, "true or false")
    }
    return false
  }

  /// A key that can only be true.
  mutating func yes(_ node: YAMLNode, _ what: String) -> Bool {
    let before = errors.count
    if bool(node, what) { return true }
    if errors.count == before { error("'\(what)' can only be true", at: node) }
    return false
  }

  /// A position in a list, from its start or, if negative, from its end.
  mutating func position(_ node: YAMLNode, _ what: String) -> Int? {
    if case .scalar(let text, .plain) = node.value, let number = Int(text), number != 0,
      (-1_000...1_000).contains(number)
    {
      return number
    }
    error("'\(what)' must be a number such as 1 for the first or -1 for the last", at: node)
    return nil
  }

  /// One of the words of an enumeration.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ what: String, _: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = string(node, what) else { return nil }
    if let word = Word(rawValue: text) { return word }
    error(
      "'\(what)' cannot be '\(text.shortened)'", at: node,
      fix: Suggestion.fix(for: text, among: Word.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func mismatch(_ node: YAMLNode, _ what: String, _ wanted: String) {
    let name = what.contains(" ") ? what : "'\(what)'"
    let message = node.isNull ? "\(name) has no value" : "\(name) must be \(wanted), not \(node.kind)"
    error(message, at: node, fix: hint(node, isText: wanted == "a string"))
  }

  /// A suggestion where YAML reads a value differently from how it looks.
  private func hint(_ node: YAMLNode, isText: Bool) -> String? {
    if isText, case .sequence = node.value, source.rest(at: node.start).first == "[" {
      return "quote the value if the bracket belongs to it"
    }
    guard node.isNull else { return nil }
    let rest = source.rest(at: node.start).drop { $0 == " " || $0 == ":" }
    return rest.first == "#" ? YAMLHint.quoted("#") : nil
  }
}
