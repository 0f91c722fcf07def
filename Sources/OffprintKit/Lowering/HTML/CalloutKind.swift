import Markup

/// Recognizes notes, tips and warnings by their class or role.
enum CalloutKind {
  private static let kinds: [(ClassWords, String)] = [
    (.important, "important"), (.warning, "warning"), (.caution, "caution"), (.tip, "tip"), (.note, "note"),
  ]
  private static let boxes: ClassWords = [
    .admonition, .callout, .alert, .important, .warning, .caution, .tip, .note,
  ]
  /// Classes that suffice alone.
  private static let bare: Set<Substring> = [
    "note", "tip", "hint", "warning", "important", "caution", "danger", "info", "notice", "attention",
  ]

  /// The kind of callout that an element is; `nil` if it is not one.
  static func kind(of id: NodeID, _ tag: Tag, _ words: ClassWords, in page: LoweredPage) -> String? {
    if let kind = page.attribute(page.names.callout, of: id).flatMap(word) { return kind }
    let named = kinds.first { words.contains($0.0) }?.1
    if !words.isDisjoint(with: boxes), let classes = page.attribute(page.names.class, of: id) {
      let tokens = classes.lowercased().split(separator: " ")
      // The parts of a callout have classes with the same words: `callout-title`.
      let isBox = tokens.contains { box in
        box == "admonition" || box == "admonitionblock" || box == "callout" || box == "markdown-alert"
          || box == "alert" && named != nil
          || box.hasPrefix("callout-") && kinds.contains { box.dropFirst(8) == $0.1 }
          || isModified(box) || isModified(box, of: tokens)
      }
      if isBox { return named ?? other(tokens) ?? "note" }
      if tag == .div || tag == .aside || tag == .section || tag == .p, let named,
        tokens.contains(where: { bare.contains($0) }) && tokens.count <= 2
      {
        return named
      }
    }
    guard tag == .aside || tag == .div || tag == .section,
      let role = page.attribute(page.names.role, of: id)?.lowercased()
    else { return nil }
    switch role {
    case "note": return named ?? "note"
    case "doc-tip": return "tip"
    case "doc-notice": return "note"
    default: return nil
    }
  }

  /// Whether a class is that of a remark with its kind as a modifier: `notice--info`, `aside--caution`.
  private static func isModified(_ token: Substring) -> Bool {
    guard let dashes = token.firstRange(of: "--"), bare.contains(token[dashes.upperBound...]) else {
      return false
    }
    return modified.contains { token[..<dashes.lowerBound].hasSuffix($0) }
  }

  /// The same if the class without its kind is next to it: `information-macro information-macro-warning`.
  private static func isModified(_ token: Substring, of tokens: [Substring]) -> Bool {
    guard let dash = token.lastIndex(of: "-"), bare.contains(token[token.index(after: dash)...]) else {
      return false
    }
    return tokens.contains(token[..<dash]) && modified.contains { token[..<dash].hasSuffix($0) }
  }

  private static let modified = [
    "aside", "alert", "callout", "admonition", "notice", "note", "infobox", "message", "macro", "hint",
  ]

  /// Whether a cell contains only the name or icon of a remark's kind, as Asciidoctor lays it out.
  static func isIcon(_ cell: NodeID, in page: LoweredPage) -> Bool {
    page.attribute(page.names.class, of: cell) == "icon"
      && page.document.ancestors(of: cell).prefix(4).contains {
        page.classWords(of: $0).contains(.admonition)
      }
  }

  /// A kind from an attribute: one word.
  private static func word(_ value: String) -> String? {
    let kind = value.lowercased()
    guard (1...24).contains(kind.utf8.count), kind.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D })
    else { return nil }
    return kind
  }

  /// The class next to `admonition` and the like.
  private static func other(_ tokens: [Substring]) -> String? {
    for token in tokens {
      for prefix in ["admonition-", "callout-", "markdown-alert-"] where token.hasPrefix(prefix) {
        return String(token.dropFirst(prefix.count))
      }
    }
    guard tokens.first == "admonition", tokens.count > 1, tokens[1].utf8.allSatisfy(\.isASCIILetter) else {
      return nil
    }
    return String(tokens[1])
  }
}
