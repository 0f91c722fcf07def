import Markup

/// Recognizes the scripts that render TeX in the text of a page: MathJax, and KaTeX's auto-render extension.
enum TeXScript {
  /// The number of bytes of a script to examine: they are configured in the first lines.
  private static let longestStart = 400

  /// Whether a script is, loads or configures one.
  static func isOne(_ id: UInt32, _ nodes: Tree, _ names: AttributeNames) -> Bool {
    if let name = names.src.name, let address = nodes.value(name, id) {
      let address = address.prefix(longestStart)
      return contains("mathjax", in: address) || contains("auto-render", in: address)
    }
    if let name = names.type.name, let type = nodes.value(name, id), contains("mathjax", in: type[...]) {
      return true
    }
    let text = nodes.firstChild(id)
    guard text != 0, nodes.isText(text) else { return false }
    let start = nodes.text(text).prefix(longestStart)
    return contains("mathjax", in: start) || contains("rendermathinelement", in: start)
  }

  /// Whether a text contains a word, in lower case.
  private static func contains(_ word: StaticString, in text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.withUTF8Buffer { word in
      guard text.count >= word.count else { return false }
      let text = UnsafeBufferPointer(rebasing: text)
      // Four letters are compared at each place: hardly any other word begins with them.
      let start = word[..<4].reduce(0) { $0 << 8 | UInt32($1) }
      var window: UInt32 = 0
      for place in 0..<text.count {
        window = window << 8 | UInt32(text[place] | 0x20)
        if window == start, zip(text[(place - 3)...], word).allSatisfy({ $0 | 0x20 == $1 | 0x20 }),
          place - 3 + word.count <= text.count
        {
          return true
        }
      }
      return false
    }
  }
}
