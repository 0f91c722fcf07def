/// Reads one profile file and collects all that is wrong with it.
struct ProfileReader {
  /// After so many errors the rest of a file is not reported.
  static let mostErrors = 50

  static let keys = [
    "offprint", "publication", "match", "extends", "metadata", "lines", "words", "stages", "tests",
  ]
  /// Keys of the format that this version does not read yet.
  static let htmlKeys = ["body", "keep", "remove", "cut", "change"]

  let source: SourceText
  var profile: Profile
  var errors: [Diagnostic] = []

  init(_ source: ProfileSource) throws(ProfileFault) {
    do {
      self.source = try SourceText(source.text, file: source.file)
    } catch {
      throw ProfileFault([error])
    }
    profile = Profile(name: source.name, file: source.file)
  }

  /// Reads the file; `errors` is empty if it is good.
  mutating func read() {
    do {
      let (root, warnings) = try YAMLNode.read(source)
      profile.warnings = warnings
      readProfile(root)
    } catch {
      errors.append(error)
    }
  }

  private mutating func readProfile(_ root: YAMLNode) {
    guard case .mapping(let entries) = root.value else {
      error("a profile is a mapping of keys, not \(root.kind)", at: root)
      return
    }
    guard let version = entries.first(where: { $0.key == "offprint" }) else {
      error("the key 'offprint' is missing", at: root, span: 1, fix: "begin the profile with 'offprint: 1'")
      return readKeys(entries)
    }
    guard case .scalar(Profile.version, _) = version.value.value else {
      error(
        "this program reads version \(Profile.version) of the profile format", at: version.value,
        fix: "write 'offprint: \(Profile.version)'")
      return
    }
    readKeys(entries)
  }

  private mutating func readKeys(_ entries: [YAMLEntry]) {
    for entry in entries {
      let value = entry.value
      switch entry.key {
      case "offprint": break
      case "publication": readField(.publication, [value], at: entry)
      case "match": readMatch(value)
      case "extends": readFamily(value)
      case "metadata": readMetadata(value)
      case "lines": readLines(value)
      case "words": readWords(value)
      case "stages": readStages(value)
      case "tests": readTests(value)
      case let key where Self.htmlKeys.contains(key):
        error("'\(key)' holds rules for HTML, which this version does not support yet", at: entry.keyNode)
      default: unknownKey(entry, known: Self.keys)
      }
    }
  }

  private mutating func readFamily(_ node: YAMLNode) {
    guard let name = string(node, "extends") else { return }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let allowed = { (scalar: Unicode.Scalar) in
      "abcdefghijklmnopqrstuvwxyz0123456789-._".unicodeScalars.contains(scalar)
    }
    guard parts.count == 2, parts[0] == "families", let first = parts[1].first, first != ".",
      parts[1].unicodeScalars.allSatisfy(allowed)
    else {
      error(
        "'extends' names a family as families/NAME, in lower case", at: node,
        fix: parts.count == 1 && !name.isEmpty ? "write 'families/\(name.shortened)'" : nil)
      return
    }
    profile.family = Placed(name, at: node.start)
  }
}

// What all parts of the reader use.
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
    guard errors.count < Self.mostErrors else { return }
    errors.append(
      source.diagnostic(.error, message, at: place, span: span, fix: fix, notes: notes))
  }

  mutating func unknownKey(_ entry: YAMLEntry, known: [String]) {
    error(
      "unknown key '\(entry.key.shortened)'", at: entry.keyNode,
      fix: Suggestion.fix(for: entry.key, among: known))
  }

  /// The entries of a mapping that knows these keys; others are reported.
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
      error("'\(what)' must be a mapping, not \(node.kind)", at: node, fix: hint(node))
      return nil
    }
    return entries
  }

  mutating func items(_ node: YAMLNode, _ what: String) -> [YAMLNode] {
    guard case .sequence(let items) = node.value else {
      error("'\(what)' must be a list, not \(node.kind)", at: node, fix: hint(node))
      return []
    }
    return items
  }

  /// The text of a string that is not empty.
  mutating func string(_ node: YAMLNode, _ what: String) -> String? {
    guard case .scalar(let text, _) = node.value, !node.isNull else {
      error("'\(what)' must be a string, not \(node.kind)", at: node, fix: hint(node))
      return nil
    }
    if text.allSatisfy(\.isWhitespace) {
      error("'\(what)' must not be empty", at: node)
      return nil
    }
    return text
  }

  /// A list of strings; a string alone is a list of one where that is allowed.
  mutating func strings(_ node: YAMLNode, _ what: String, orOne: Bool = false) -> [Placed<String>] {
    if orOne, case .scalar = node.value {
      return string(node, what).map { [Placed($0, at: node.start)] } ?? []
    }
    return items(node, what).compactMap { item in
      string(item, what).map { Placed($0, at: item.start) }
    }
  }

  mutating func bool(_ node: YAMLNode, _ what: String) -> Bool {
    if case .scalar(let text, .plain) = node.value {
      if text == "true" { return true }
      if text == "false" { return false }
      let old = ["yes": "true", "on": "true", "no": "false", "off": "false"]
      error(
        "'\(what)' must be true or false, not '\(text.shortened)'", at: node,
        fix: old[text.lowercased()].map { "write '\($0)'" } ?? hint(node))
    } else {
      error("'\(what)' must be true or false, not \(node.kind)", at: node)
    }
    return false
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

  /// Advice where YAML reads something else than what stands there for the eye.
  private func hint(_ node: YAMLNode) -> String? {
    if case .sequence = node.value, source.rest(at: node.start).first == "[" {
      return "quote the value if the bracket belongs to it"
    }
    guard node.isNull else { return nil }
    let rest = source.rest(at: node.start).drop { $0 == " " || $0 == ":" }
    return rest.first == "#" ? YAMLHint.quoted("#") : nil
  }
}
