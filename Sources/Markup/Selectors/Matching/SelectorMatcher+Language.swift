extension SelectorMatcher {
  /// `:lang()`: extended filtering of RFC 4647, section 3.3.2, on the language of an element.
  mutating func isInLanguage(_ test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    guard let language = language(of: node), !language.isEmpty else { return false }
    let tags = language.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return value(of: test).split(separator: UInt8(ascii: ",")).contains { range in
      Self.matches(tags, range.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false))
    }
  }

  /// `lang` of the element or its nearest ancestor with one, else that of `meta`.
  private mutating func language(of node: UInt32) -> ByteRun? {
    if let own = ownLanguage(node) { return own }
    let parent = parentElement(node)
    var ancestor = parent
    if parent != 0, let known = memo[.language, parent] {
      ancestor = known
    } else {
      while ancestor != 0, ownLanguage(ancestor) == nil { ancestor = parentElement(ancestor) }
      if parent != 0 { memo[.language, parent] = ancestor }
    }
    return ancestor == 0 ? declaredLanguage() : ownLanguage(ancestor)
  }

  private mutating func ownLanguage(_ node: UInt32) -> ByteRun? {
    let prefixed = Name(number: Name.foreignAttributes.lowerBound + 15)
    if nodes[Int(node)].kind != .html, let value = attribute(prefixed, of: node) { return value }
    return attribute(.lang, of: node)
  }

  /// The language of `<meta http-equiv=content-language>` in the head.
  private mutating func declaredLanguage() -> ByteRun? {
    guard let root = document.children(of: document.root).first(where: { document.isElement($0) }),
      let head = document.children(of: root).first(where: { tag($0.index) == .head })
    else { return nil }
    for child in document.children(of: head) where tag(child.index) == .meta {
      guard attribute("http-equiv", of: child.index, isOneOf: ["content-language"]),
        let content = attribute(.content, of: child.index), !content.contains(UInt8(ascii: ","))
      else { continue }
      let words = content.split(whereSeparator: isHTMLSpace)
      if let first = words.first { return ByteRun(rebasing: first) }
    }
    return nil
  }

  private static func matches(_ tags: [Slice<ByteRun>], _ range: [Slice<ByteRun>]) -> Bool {
    var rest = tags[...]
    for (index, subtag) in range.enumerated() {
      let isWild = subtag.elementsEqual("*".utf8)
      if index == 0 {
        guard let first = rest.popFirst() else { return false }
        if !isWild, !isSame(first, subtag) { return false }
      } else if !isWild {
        while true {
          guard let next = rest.popFirst() else { return false }
          if isSame(next, subtag) { break }
          if next.count == 1 { return false }
        }
      }
    }
    return true
  }

  private static func isSame(_ a: Slice<ByteRun>, _ b: Slice<ByteRun>) -> Bool {
    a.count == b.count && equals(ByteRun(rebasing: a), ByteRun(rebasing: b), ignoringCase: true)
  }
}
