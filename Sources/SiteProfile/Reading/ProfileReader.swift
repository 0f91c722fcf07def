import Diagnostics

/// Reads one profile file and collects all its errors.
package struct ProfileReader {
  /// The maximum number of errors reported per file.
  static let mostErrors = 50

  /// The keys of a profile in their usual order.
  package static let keys = [
    "offprint", "publication", "match", "guard", "extends", "metadata", "body", "keep", "remove", "cut",
    "change", "lines", "words", "stages", "tests",
  ]

  let source: SourceText
  var profile: Profile
  var errors: [Diagnostic] = []

  init(_ source: ProfileSource) throws(Diagnostic) {
    self.source = try SourceText(source.text, file: source.file)
    profile = Profile(name: source.name, file: source.file)
  }

  /// Reads the file; `errors` is empty if it is valid.
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
      error(
        root.isNull ? "the file is empty" : "a profile is a mapping of keys, not \(root.kind)", at: root)
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
      case "publication": readPublication(entry)
      case "match": readMatch(value)
      case "guard": profile.isGuarded = bool(value, "guard")
      case "extends": readFamily(value)
      case "metadata": readMetadata(value)
      case "body": readBody(value)
      case "keep": profile.keep = elements(value, "keep", keys: ["selector", "text", "nth", "when"])
      case "remove":
        profile.remove = elements(
          value, "remove", keys: ["selector", "text", "nth", "closest", "when", "part", "own"])
      case "cut": readCuts(value)
      case "change": readChanges(value)
      case "lines": readLines(value)
      case "words": readWords(value)
      case "stages": readStages(value)
      case "tests": readTests(value)
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
