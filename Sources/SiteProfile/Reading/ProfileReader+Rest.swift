extension ProfileReader {
  mutating func readWords(_ node: YAMLNode) {
    let found = entries(node, "words", keys: ["byline", "related", "months"])
    for key in ["byline", "related", "months"] {
      guard let entry = found[key] else { continue }
      guard case .mapping(let languages) = entry.value.value else {
        profile.words = words(entry.value, key, besides: profile.words)
        continue
      }
      var known: [String: YAMLEntry] = [:]
      for language in languages {
        let tag = language.key.lowercased()
        if !Self.isLanguage(tag) {
          error(
            "'\(language.key.shortened)' is not a language tag", at: language.keyNode,
            fix: "write a tag such as 'en' or 'pt-BR'")
        } else if let first = known.updateValue(language, forKey: tag) {
          error(
            "'\(tag)' is set twice", at: language.keyNode,
            notes: [.init("the first is here", at: first.keyNode.start)])
        } else {
          let others = profile.words.languages[tag] ?? Profile.Words()
          profile.words.languages[tag] = words(language.value, key, besides: others)
        }
      }
    }
  }

  private mutating func words(
    _ node: YAMLNode, _ key: String, besides others: Profile.Words
  ) -> Profile.Words {
    var words = others
    let list = strings(node, key)
    switch key {
    case "byline": words.byline = list.map(\.value)
    case "related": words.related = list
    default:
      words.months = list.map(\.value)
      if case .sequence(let items) = node.value, items.count != 12 {
        error("'months' must name twelve months, not \(items.count)", at: node)
      }
    }
    return words
  }

  mutating func readStages(_ node: YAMLNode) {
    for entry in entries(node, "stages") ?? [] {
      switch entry.key {
      case "skip": profile.skippedStages = strings(entry.value, "skip")
      case "options":
        for option in entries(entry.value, "options") ?? [] {
          guard let value = string(option.value, option.key) else { continue }
          profile.stageOptions[option.key] = Placed(value, at: option.keyNode.start)
        }
      case "programs":
        profile.programs = items(entry.value, "programs").compactMap { item in
          command(item).map { Placed($0, at: item.start) }
        }
      default: unknownKey(entry, known: ["skip", "options", "programs"])
      }
    }
  }

  /// A program in the profile's folder, with its arguments.
  private mutating func command(_ node: YAMLNode) -> ProgramCommand? {
    guard let text = string(node, "programs") else { return nil }
    do throws(ProgramCommand.Fault) {
      guard let command = try ProgramCommand(text), !command.program.isEmpty else {
        report("no program is named", in: node, "command", offset: 0)
        return nil
      }
      if StageNotation(text).namesPlace {
        report(
          "programs of a profile run after the built-in stages", in: node, "command", offset: 0,
          fix: "leave out 'before:…='")
      } else if Self.leavesFolder(command.program) {
        report(
          "a program must be a path inside the profile's folder", in: node, "command", offset: 0,
          fix: "put the program next to the profile, and write ./NAME")
      } else {
        return command
      }
    } catch {
      report(error.message, in: node, "command", offset: error.offset, fix: error.fix)
    }
    return nil
  }

  mutating func readTests(_ node: YAMLNode) {
    for item in items(node, "tests") {
      let before = errors.count
      let found = entries(item, "an item of tests", keys: ["input", "expect", "url"])
      if found.count == 1, let url = found["url"] {
        if let address = string(url.value, "url") {
          profile.addresses.append(Placed(address, at: url.value.start))
        }
        continue
      }
      for key in ["input", "expect"] where found[key] == nil && errors.count == before {
        error("the key '\(key)' is missing", at: item)
      }
      guard let input = found["input"], let expected = found["expect"],
        let inputPath = path(input.value, "input"), let expectedPath = path(expected.value, "expect")
      else { continue }
      profile.tests.append(
        Profile.Sample(
          input: inputPath, expected: expectedPath, url: found["url"].flatMap { string($0.value, "url") },
          place: item.start))
    }
  }

  /// A path that does not leave the profile's folder.
  private mutating func path(_ node: YAMLNode, _ what: String) -> String? {
    guard let path = string(node, what) else { return nil }
    if Self.leavesFolder(path) {
      error("'\(what)' must be a path inside the profile's folder", at: node)
      return nil
    }
    return path
  }

  private static func leavesFolder(_ path: String) -> Bool {
    // By bytes, as the system divides paths: a mark that follows a slash is part of the same character.
    path.utf8.first == UInt8(ascii: "/")
      || path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }
}
