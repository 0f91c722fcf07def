import Markup

/// Determines the programming language of program text from classes and attributes.
enum CodeLanguage {
  private static let prefixes = [
    "language-", "lang-", "highlight-source-", "highlight-text-", "brush:", "sourcecode-",
  ]
  private static let attributes = [
    "data-lang", "data-language", "data-code-language", "data-enlighter-language",
  ]
  /// Classes that make a single word next to them a language.
  private static let companions: Set<String> = [
    "hljs", "hl", "highlight", "sourcecode", "sourceCode", "codehilite", "prettyprint", "prism", "code",
  ]
  /// Classes for the appearance of program text.
  private static let looks: Set<String> = [
    "block", "inline", "linenums", "line-numbers", "numberlines", "wrap", "notranslate", "copyable",
  ]
  private static let noLanguages: Set<String> = [
    "text", "plain", "plaintext", "none", "nohighlight", "no-highlight", "txt", "default", "auto",
    "undefined", "raw",
  ]

  /// The language of the element, of the `code` in it, or of an enclosing element.
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
    // The attribute for human languages is often misused on program text.
    if page.document.tag(of: id) == .pre, let value = page.attribute(page.names.lang, of: id),
      let language = cleaned(value)
    {
      return language
    }
    guard let classes = page.attribute(page.names.class, of: id), !classes.isEmpty else { return nil }
    var words = words(of: classes)
    for (index, word) in words.enumerated() {
      let lower = word.lowercased()
      for prefix in prefixes where lower.hasPrefix(prefix) {
        if let language = cleaned(String(word.dropFirst(prefix.utf8.count))) { return language }
        if prefix == "brush:", index + 1 < words.count { return cleaned(String(words[index + 1])) }
      }
    }
    words.removeAll { looks.contains($0.lowercased()) }
    guard let companion = words.firstIndex(where: { companions.contains(String($0)) }) else { return nil }
    if words.count == 2 { return cleaned(String(words[1 - companion])) }
    let languages = words.filter { names.contains($0.lowercased()) }
    return languages.count == 1 ? cleaned(String(languages[0])) : nil
  }

  /// Returns a label as the name of a known language.
  static func known(_ label: String) -> String? {
    let name = label.lowercased()
    return names.contains(name) ? name : labels[name]
  }

  private static let names = Set(
    """
    ada apl asm assembly awk bash basic batch c clojure cmake cobol coffeescript cpp csharp css cuda cypher d dart diff
    dockerfile elixir elm erlang fish fortran fsharp gdscript glsl go graphql groovy haskell hcl hlsl html http ini java
    javascript js json json5 jsonc jsx julia kotlin latex lean less lisp lua makefile markdown mathematica matlab mermaid
    nasm nginx nim nix objectivec ocaml pascal perl php powershell prolog protobuf purescript python qml r racket reason
    ruby rust sass scala scheme scss sh shell solidity sparql sql svelte swift tcl terraform tex toml ts tsx twig
    typescript vb verilog vhdl vue wasm xml yaml yml zig zsh
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let labels = [
    "c++": "cpp", "c#": "csharp", "f#": "fsharp", "objective-c": "objectivec", "visual basic": "vb",
    "shell script": "shell", "console": "console", "node.js": "javascript",
  ]

  private static func words(of classes: String) -> [Substring] {
    // Processing by character is expensive, and hardly any class needs it.
    guard classes.utf8.allSatisfy({ $0 < 0x80 }) else { return classes.split(whereSeparator: \.isWhitespace) }
    return classes.utf8.split { (0x09...0x0D).contains($0) || $0 == 0x20 }.map { Substring($0) }
  }

  /// A word as the name of a language; `nil` if it cannot be one.
  private static func cleaned(_ word: String) -> String? {
    let end = word.firstIndex { $0 == ";" || $0 == "{" || $0 == "," || $0.isWhitespace } ?? word.endIndex
    let language = String(word[..<end])
    guard (1...24).contains(language.utf8.count),
      language.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 >= 0x80 || "+#-_.".utf8.contains($0) })
    else { return nil }
    return language
  }
}
