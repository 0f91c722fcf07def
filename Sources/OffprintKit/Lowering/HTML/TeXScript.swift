import Markup

/// Recognizes the scripts that render TeX in the text of a page: MathJax, and KaTeX's auto-render extension.
enum TeXScript {
  /// The number of bytes of a script to examine: they are configured in the first lines.
  private static let longestStart = 400

  /// Whether a script is, loads or configures one.
  static func isOne(_ id: UInt32, _ nodes: Tree, _ names: AttributeNames) -> Bool {
    if let name = names.src.name, let address = nodes.value(name, id) {
      let address = address.prefix(longestStart)
      return contains("mathjax", by: 4, in: address) || contains("auto-render", by: 4, in: address)
    }
    if let name = names.type.name, let type = nodes.value(name, id), contains("mathjax", by: 4, in: type[...])
    {
      return true
    }
    let text = nodes.firstChild(id)
    guard text != 0, nodes.isText(text) else { return false }
    let start = nodes.text(text).prefix(longestStart)
    return contains("mathjax", by: 4, in: start) || contains("rendermathinelement", by: 6, in: start)
  }

  /// Whether a text contains a word, in lower case. It is searched for by a letter of it that is rare.
  private static func contains(
    _ word: StaticString, by rare: Int, in text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let text = UnsafeBufferPointer(rebasing: text)
    return word.withUTF8Buffer { word in
      func isFound(by letter: UInt8) -> Bool {
        var place = text.place(of: letter, from: rare)
        while let found = place, found - rare + word.count <= text.count {
          let start = found - rare
          if word.indices.allSatisfy({ text[start + $0] | 0x20 == word[$0] | 0x20 }) { return true }
          place = text.place(of: letter, from: found + 1)
        }
        return false
      }
      return isFound(by: word[rare]) || isFound(by: word[rare] & ~0x20)
    }
  }
}
