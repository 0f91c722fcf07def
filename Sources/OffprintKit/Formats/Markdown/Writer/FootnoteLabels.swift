/// The labels of an article's footnotes in Markdown, which must be unique and without spaces or brackets.
struct FootnoteLabels {
  /// The label of each defined footnote, by its name.
  private(set) var byName: [String: String] = [:]
  private var taken: Set<String> = []
  private var numbers: [String: Int] = [:]

  /// The label of a footnote; an undefined one keeps its name as far as a label can represent it.
  subscript(identifier: String) -> String { byName[identifier] ?? Self.cleaned(identifier) }

  /// Chooses a label for a definition.
  mutating func add(_ identifier: String) {
    guard byName[identifier] == nil else { return }
    let base = Self.cleaned(identifier)
    var label = base
    while !taken.insert(label.lowercased()).inserted {
      let number = numbers[base.lowercased(), default: 1] + 1
      numbers[base.lowercased()] = number
      label = "\(base)-\(number)"
    }
    byName[identifier] = label
  }

  private static func cleaned(_ identifier: String) -> String {
    var label = ""
    for scalar in identifier.unicodeScalars.prefix(200) {
      let isPlain =
        scalar.value >= 0x80 || UInt8(scalar.value).isASCIIAlphanumeric || scalar == "-" || scalar == "."
        || scalar == ":" || scalar == "_"
      let isSpace = CharacterClass(scalar) == .whitespace || (0x80...0x9F).contains(scalar.value)
      label.unicodeScalars.append(isPlain && !isSpace ? scalar : "-")
    }
    return label.isEmpty ? "note" : label
  }
}
