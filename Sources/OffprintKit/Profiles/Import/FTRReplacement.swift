/// A replacement in the source of a page.
///
/// Profiles change elements instead: they can express replacements that rename an element or an attribute, or
/// rewrite the addresses of pictures.
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
      guard let change = replacement.change else {
        let reason: ImportReason = replacement.addsText ? .injected : .source
        losses.append((replacement.line, reason, "\(replacement.found) → \(replacement.text)"))
        continue
      }
      if !rule.change.contains(change) { rule.change.append(change) }
    }
    return losses
  }

  private var change: String? {
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
    guard let old = Self.tag(found), let new = Self.tag(text), old.isEnd, new.isEnd else { return false }
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
