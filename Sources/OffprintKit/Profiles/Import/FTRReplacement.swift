/// A replacement in the source of a page.
///
/// Profiles change elements instead: they can express replacements that rename an element or an attribute,
/// rewrite the addresses of pictures, or take out text that readers see.
struct FTRReplacement {
  let found: String
  let text: String
  let line: Int

  init(_ found: String, _ text: String, line: Int) {
    self.found = found
    self.text = text
    self.line = line
  }

  /// Adds the changes that can be expressed.
  ///
  /// - Returns: the replacements that cannot.
  static func apply(
    _ all: [FTRReplacement], to rule: inout ImportedRule
  ) -> [(line: Int, reason: ImportReason, text: String)] {
    var losses: [(Int, ImportReason, String)] = []
    for replacement in all {
      if replacement.isForTheCleaner || replacement.isEnd(in: all) { continue }
      if let removal = replacement.removal {
        if !rule.remove.contains(removal) { rule.remove.append(removal) }
        continue
      }
      guard let change = replacement.change else {
        let reason: ImportReason = replacement.addsText ? .injected : .source
        losses.append((replacement.line, reason, "\(replacement.found) → \(replacement.text)"))
        continue
      }
      if !rule.change.contains(change) { rule.change.append(change) }
    }
    return losses
  }

  /// Elements without which a text reads the same.
  private static let styles: Set<String> = [
    "b", "big", "em", "font", "i", "small", "span", "strong", "u",
  ]

  private var change: String? {
    if let old = Self.tag(found), !old.isEnd, found.hasSuffix(">"), isNothing, Self.styles.contains(old.name)
    {
      return "{selector: \(old.name), unwrap: true}"
    }
    if let old = Self.tag(found), let new = Self.tag(text), !old.isEnd, !new.isEnd, old.name != new.name {
      return "{selector: \(old.name), rename: \(new.name)}"
    }
    if let old = Self.attribute(found), let new = Self.attribute(text), old.rest == new.rest,
      old.name != new.name
    {
      let selector = old.rest.isEmpty ? "[\(old.name)]" : CSS.attribute(old.name, "^=", old.rest)
      guard let checked = try? FTRImport.checked(selector) else { return nil }
      return "{selector: \(DraftYAML.quoted(checked)), attribute: \(new.name), from: \(old.name)}"
    }
    return addressChange
  }

  /// The rule that takes out a text that readers see.
  private var removal: String? {
    var words = found
    var elements = "body"
    var isAtEnd = false
    if let end = found.lastIndex(of: "</"), found.hasPrefix(">"), text == ">" + found[end...],
      let tag = Self.tag(String(found[end...]))
    {
      words = String(found[..<end].dropFirst())
      elements = tag.name
      isAtEnd = true
    } else if !isNothing {
      return nil
    }
    words = words.trimmingSpace()
    // A lone word in lower case is rather a name in the markup.
    let isCapital = words.first.map { $0.isUppercase || !$0.isASCII } == true
    let isWord = isCapital || isAtEnd || text.contains("&nbsp;")
    guard let first = words.first, let last = words.last, first.isLetter || first.isNumber,
      isWord || words.contains(" "), !words.contains(where: { "<>\"=\\{}[]_#&;/`|".contains($0) }),
      DraftYAML.canHold(words)
    else { return nil }
    let end = isAtEnd ? "$" : last.isLetter || last.isNumber ? "\\b" : ""
    let pattern = "\\b" + XPathCondition.quoted(words) + end
    guard (try? FTRImport.check(pattern: pattern)) != nil else { return nil }
    return "{selector: \(elements), part: \(DraftYAML.quoted(pattern))}"
  }

  /// Whether the replacement displays nothing.
  private var isNothing: Bool {
    let text = text.trimmingSpace()
    return ["", "&nbsp;", "<br>", "<br/>", "<br />"].contains(text)
      || text.hasPrefix("<!--") && text.hasSuffix("-->")
  }

  /// The change that replaces a text in an address.
  private var addressChange: String? {
    guard Self.isPartOfAddress(found), Self.isPartOfAddress(text),
      let selector = try? FTRImport.checked("img" + CSS.attribute("src", "*=", found))
    else { return nil }
    let replacement = DraftYAML.quoted(text.replacing("$", with: "$$"))
    return "{selector: \(DraftYAML.quoted(selector)), attribute: src, from: src, "
      + "pattern: \(DraftYAML.quoted(XPathCondition.quoted(found))), replace: \(replacement)}"
  }

  /// Whether it hides a class from the original program, which removes elements by their class.
  private var isForTheCleaner: Bool {
    guard let old = found.range(upTo: "class="), let new = text.range(upTo: "class=") else { return false }
    return old == new
  }

  private var addsText: Bool { text.contains(" ") && !text.contains("=") }

  /// Whether it renames the end tag of an element whose start tag another one renames.
  private func isEnd(in all: [FTRReplacement]) -> Bool {
    guard let old = Self.tag(found), old.isEnd else { return false }
    if isNothing { return all.contains { Self.tag($0.found)?.name == old.name && $0.change != nil } }
    guard let new = Self.tag(text), new.isEnd else { return false }
    return all.contains { other in
      guard let start = Self.tag(other.found), let replaced = Self.tag(other.text) else { return false }
      return !start.isEnd && start.name == old.name && replaced.name == new.name
    }
  }

  /// The name in `<name`, `<name>` and `</name>`.
  private static func tag(_ text: String) -> (name: String, isEnd: Bool)? {
    guard text.hasPrefix("<") else { return nil }
    var name = text.dropFirst()
    let isEnd = name.hasPrefix("/")
    if isEnd { name = name.dropFirst() }
    if name.hasSuffix(">") { name = name.dropLast() }
    while name.hasSuffix(" ") { name = name.dropLast() }
    let isName =
      name.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
    return isName ? (name.lowercased(), isEnd) : nil
  }

  /// The name in `name="` and the start of its value.
  private static func attribute(_ text: String) -> (name: String, rest: String)? {
    let text = text.trimmingSpace()
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    var rest = text[name.endIndex...]
    guard name.first?.isLetter == true, rest.hasPrefix("=") else { return nil }
    rest = rest.dropFirst()
    if rest.hasPrefix("\"") || rest.hasPrefix("'") { rest = rest.dropFirst() }
    guard !rest.contains(where: { "\"'<> ".contains($0) }) else { return nil }
    return (name.lowercased(), String(rest))
  }

  private static func isPartOfAddress(_ text: String) -> Bool {
    (text.contains("/") || text.contains(".")) && text.count > 2 && !text.hasPrefix("</")
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
          || "/._:?&=%+,~-".utf8.contains(byte)
      }
  }
}

extension String {
  /// The start of the last occurrence of a text.
  fileprivate func lastIndex(of mark: String) -> Index? { indices.last { self[$0...].hasPrefix(mark) } }

  /// The text up to and including a delimiter.
  fileprivate func range(upTo mark: String) -> String? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) { return String(self[..<start]) }
      start = index(after: start)
    }
    return nil
  }
}
