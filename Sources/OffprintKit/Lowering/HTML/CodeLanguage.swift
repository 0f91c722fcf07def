import Markup

/// Finds the programming language of program text in classes and attributes.
enum CodeLanguage {
  private static let prefixes = [
    "language-", "lang-", "highlight-source-", "highlight-text-", "brush:", "sourcecode-",
  ]
  private static let attributes = [
    "data-lang", "data-language", "data-code-language", "data-enlighter-language",
  ]
  /// Class words beside which a bare word is a language.
  private static let companions: Set<String> = [
    "hljs", "highlight", "sourcecode", "sourceCode", "codehilite", "prettyprint", "prism", "code",
  ]
  private static let noLanguages: Set<String> = [
    "text", "plain", "plaintext", "none", "nohighlight", "no-highlight", "txt", "default", "auto",
    "undefined", "raw",
  ]

  /// The language of the element, or of the `code` in it, or of one of the elements around it.
  static func language(of id: NodeID, in page: LoweredPage) -> String? {
    let document = page.document
    var nodes: [NodeID] = []
    if let child = document.children(of: id).first(where: { document.tag(of: $0) == .code }) {
      nodes.append(child)
    }
    nodes.append(id)
    nodes += document.ancestors(of: id).prefix(6)
    for node in nodes where document.isElement(node) {
      if let language = stated(by: node, in: page) { return noLanguages.contains(language) ? nil : language }
    }
    return nil
  }

  private static func stated(by id: NodeID, in page: LoweredPage) -> String? {
    for name in attributes {
      if let value = page.document.attribute(name, of: id), let language = cleaned(value) { return language }
    }
    // On program text the attribute for human languages is often used for the other kind.
    if page.document.tag(of: id) == .pre, let value = page.attribute(page.names.lang, of: id),
      let language = cleaned(value)
    {
      return language
    }
    guard let classes = page.attribute(page.names.class, of: id) else { return nil }
    let words = words(of: classes)
    for (index, word) in words.enumerated() {
      let lower = word.lowercased()
      for prefix in prefixes where lower.hasPrefix(prefix) {
        if let language = cleaned(String(word.dropFirst(prefix.utf8.count))) { return language }
        if prefix == "brush:", index + 1 < words.count { return cleaned(String(words[index + 1])) }
      }
    }
    guard words.count == 2, let companion = words.firstIndex(where: { companions.contains(String($0)) })
    else {
      return nil
    }
    return cleaned(String(words[1 - companion]))
  }

  private static func words(of classes: String) -> [Substring] {
    // Character by character is dear, and hardly any class needs it.
    guard classes.utf8.allSatisfy({ $0 < 0x80 }) else { return classes.split(whereSeparator: \.isWhitespace) }
    return classes.utf8.split { (0x09...0x0D).contains($0) || $0 == 0x20 }.map { Substring($0) }
  }

  /// A word as the name of a language; nil where it cannot be one.
  private static func cleaned(_ word: String) -> String? {
    let end = word.firstIndex { $0 == ";" || $0 == "{" || $0 == "," || $0.isWhitespace } ?? word.endIndex
    let language = String(word[..<end])
    guard (1...24).contains(language.utf8.count),
      language.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 >= 0x80 || "+#-_.".utf8.contains($0) })
    else { return nil }
    return language
  }
}
