/// Program text within a line.
enum InlineCode {
  /// The children of a `code` element as inlines: code throughout, but links stay links around their code.
  static func inlines(_ children: [Inline]) -> [Inline] {
    if children.count == 1, case .text(let text) = children[0] { return [.code(text)] }
    let hasLink = children.contains { if case .link = $0 { true } else { false } }
    guard hasLink else {
      let text = children.plainText
      return text.isEmpty ? [] : [.code(text)]
    }
    return children.compactMap { child in
      if case .link(var link) = child {
        link.children = inlines(link.children)
        return .link(link)
      }
      let text = child.plainText
      return text.isEmpty ? nil : .code(text)
    }
  }
}
