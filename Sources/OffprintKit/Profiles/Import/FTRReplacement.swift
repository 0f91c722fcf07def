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
    // Without the changes of the other replacements.
    let given = rule
    for replacement in all {
      if replacement.isForTheCleaner || replacement.isEnd(in: all, given) { continue }
      if let title = replacement.title {
        rule.add(title, to: "title")
        continue
      }
      if let removal = replacement.removal {
        if !rule.remove.contains(removal) { rule.remove.append(removal) }
        continue
      }
      guard let change = replacement.change(given) else {
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

  /// Elements without text that readers see.
  private static let special: Set<String> = [
    "br", "embed", "hr", "iframe", "img", "input", "script", "source", "style", "template", "video",
  ]

  /// The change that says the same, besides a rule's other lines.
  private func change(_ rule: ImportedRule) -> String? {
    if let old = FTRTag(found), !old.isEnd {
      if isNothing, found.hasSuffix(">"), old.attribute == nil, !old.isAny, Self.styles.contains(old.name) {
        return "{selector: \(old.name), unwrap: true}"
      }
      if let new = FTRTag(text), !new.isEnd, old.isAny == new.isAny, old.name != new.name,
        !Self.special.contains(new.name), !Self.special.contains(old.name),
        new.attribute == nil || new.attribute == old.attribute || new.addsOnlyName(in: rule)
      {
        return "{selector: \(DraftYAML.quoted(old.selector)), rename: \(new.name)}"
      }
    }
    if text == "src", let name = Self.attribute(found + "=")?.name, name == found,
      name.hasSuffix("-src") || name.hasPrefix("data-")
    {
      return "{selector: '[\(name)]', attribute: src, from: \(name)}"
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
      let tag = FTRTag(String(found[end...]))
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

  /// Whether it replaces the end tag of an element whose start tag another one replaces.
  private func isEnd(in all: [FTRReplacement], _ rule: ImportedRule) -> Bool {
    guard let old = FTRTag(found), old.isEnd else { return false }
    let new = FTRTag(text)
    guard isNothing || new?.isEnd == true else { return false }
    return all.contains { other in
      guard let start = FTRTag(other.found), !start.isEnd, start.name == old.name, other.change(rule) != nil
      else { return false }
      return isNothing ? other.isNothing : FTRTag(other.text)?.name == new?.name
    }
  }

  /// The source of a title without the site's name, which it removes at the end of the page's title.
  private var title: String? {
    guard isNothing, found.first == " ", let sign = found.dropFirst().first, "-–—|·:".contains(sign),
      found.dropFirst(2).first == " ", found.contains(where: \.isLetter), DraftYAML.canHold(found),
      !found.contains(where: { "<>\"=&;".contains($0) })
    else { return nil }
    return "{selector: title, before: \(DraftYAML.quoted(found))}"
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
