import Markup

/// The bar above program text, with the name of its language and a copy button, if it is in the same `pre`.
struct CodeBar {
  /// The bar's element.
  let node: NodeID
  /// The language that it names.
  let language: String?

  private static let longestText: UInt32 = 40
  private static let mostNodes = 200

  /// Searches for a bar in program text.
  static func find(in id: NodeID, _ page: LoweredPage) -> CodeBar? {
    guard
      let button = page.document.descendants(of: id).prefix(mostNodes)
        .first(where: { page.document.tag(of: $0) == .button })
    else { return nil }
    var bar: CodeBar?
    for node in page.document.ancestors(of: button) {
      guard node != id, page.survey[node].text <= longestText, page.document.tag(of: node) != .code else {
        break
      }
      guard let label = label(of: node, page) else { continue }
      let language = CodeLanguage.known(label)
      if language == nil, !label.isEmpty { break }
      bar = CodeBar(node: node, language: language)
    }
    return bar
  }

  /// The text of an element without that of its buttons.
  private static func label(of id: NodeID, _ page: LoweredPage) -> String? {
    var label = ""
    var descendants = page.document.descendants(of: id)
    var left = mostNodes
    while let node = descendants.next() {
      left -= 1
      if left < 0 { return nil }
      switch page.document.tag(of: node) {
      case .button, .svg, .style: descendants.skipChildren(of: node)
      case .br: return nil
      default: if page.document.isText(node) { label += page.document.data(of: node) }
      }
    }
    return WhiteSpace.collapsed(label)
  }
}
