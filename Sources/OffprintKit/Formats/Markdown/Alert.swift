/// GitHub's alerts and Obsidian's callouts: quotations whose first line is `[!KIND]`.
enum Alert {
  /// GitHub's alert for each kind of callout that has a similar one.
  private static let nearest: [String: StaticString] = [
    "note": "NOTE", "info": "NOTE", "abstract": "NOTE", "example": "NOTE", "tip": "TIP", "hint": "TIP",
    "success": "TIP", "important": "IMPORTANT", "warning": "WARNING", "attention": "WARNING",
    "caution": "CAUTION", "danger": "CAUTION", "error": "CAUTION", "bug": "CAUTION",
  ]

  /// The alert for a kind of callout; `nil` if GitHub has none.
  static func nearest(to kind: String) -> StaticString? { nearest[kind.lowercased()] }

  /// The callout from the children of a quotation; `nil` if their first line is not that of one.
  static func callout(of children: [Block]) -> Block? {
    guard case .paragraph(let inlines)? = children.first, case .text(let text)? = inlines.first,
      text.hasPrefix("[!"), let end = text.firstIndex(of: "]")
    else { return nil }
    let kind = text[text.index(text.startIndex, offsetBy: 2)..<end]
    guard !kind.isEmpty, kind.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F }) else {
      return nil
    }
    var rest = text[text.index(after: end)...]
    // In Obsidian a sign specifies whether a callout is folded.
    if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
    let line = [.text(String(rest))] + inlines.dropFirst()
    var (title, body) = Self.split(line)
    var blocks = Array(children.dropFirst())
    if !body.isEmpty { blocks.insert(.paragraph(body), at: 0) }
    if title.isEmpty, let strong = Self.title(in: blocks.first) {
      title = strong
      blocks.removeFirst()
    }
    return .callout(Callout(kind: kind.lowercased(), title: title, children: blocks))
  }

  /// The text of a paragraph that is entirely strong.
  static func title(in block: Block?) -> [Inline]? {
    guard case .paragraph(let inlines)? = block, LineRuns.areStrong(inlines) else { return nil }
    return ArticleRewriter(inline: { inline in
      if case .strong(let children) = inline { children } else { [inline] }
    }).rewrite(inlines)
  }

  /// The first line, without leading space, and the rest.
  private static func split(_ inlines: [Inline]) -> (title: [Inline], body: [Inline]) {
    var title: [Inline] = []
    for (place, inline) in inlines.enumerated() {
      guard case .text(let text) = inline else {
        title.append(inline)
        continue
      }
      let end = text.utf8.firstIndex(of: 0x0A) ?? text.endIndex
      let line = place == 0 ? text[..<end].drop { $0 == " " || $0 == "\t" } : text[..<end]
      if !line.isEmpty { title.append(.text(String(line))) }
      guard end < text.endIndex else { continue }
      let rest = String(text[text.utf8.index(after: end)...])
      return (title, (rest.isEmpty ? [] : [.text(rest)]) + inlines[(place + 1)...])
    }
    return (title, [])
  }
}
