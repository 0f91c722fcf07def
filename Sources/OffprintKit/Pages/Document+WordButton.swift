import Markup

extension Document {
  /// The maximum length of the text of a button that is a word of a sentence, in bytes.
  private static let longestWord = 80
  /// The maximum number of siblings on each side, and of elements around a button, to examine.
  private static let mostSiblings = 16
  private static let mostLevels = 3

  /// Whether a button is inside a sentence, so that its text is part of it: a term that is explained on a
  /// click.
  func isWordButton(_ id: NodeID) -> Bool {
    let word = onlyChild(around: id)
    guard let before = previousSibling(of: word), let after = siblingAfterTooltip(word), isText(before),
      isText(after), withData(of: before, Self.endsWord), withData(of: after, Self.beginsWord),
      let parent = parent(of: word), holdsSentences(parent)
    else { return false }
    var size = 0
    for node in descendants(of: id).prefix(32) {
      if isText(node) { size += withData(of: node) { $0.count } }
      if tag(of: node) == .svg || tag(of: node) == .img { return false }
    }
    guard size > 0, size <= Self.longestWord else { return false }
    return text(from: before, previousSibling).map { withData(of: $0, Self.leadsOn) } == true
      && text(from: after, nextSibling) != nil
  }

  /// The node after another, without the explanation that a reader sees when pointing at it.
  private func siblingAfterTooltip(_ id: NodeID) -> NodeID? {
    guard let next = nextSibling(of: id) else { return nil }
    let isTooltip =
      isElement(next) && (attribute("role", of: next) == "tooltip" || attribute("popover", of: next) != nil)
    return isTooltip ? nextSibling(of: next) : next
  }

  /// The outermost element whose only content is a node.
  private func onlyChild(around id: NodeID) -> NodeID {
    var node = id
    for _ in 0..<Self.mostLevels {
      guard previousSibling(of: node) == nil, nextSibling(of: node) == nil, let parent = parent(of: node)
      else {
        break
      }
      switch tag(of: parent) {
      case .span, .em, .strong, .i, .b, .u: node = parent
      default: return node
      }
    }
    return node
  }

  private func holdsSentences(_ id: NodeID) -> Bool {
    switch tag(of: id) {
    case .p, .li, .dd, .td, .span, .em, .strong, .i, .b, .blockquote, .figcaption: true
    default: false
    }
  }

  /// The first non-blank text among a node and its siblings on one side.
  private func text(from start: NodeID, _ step: (NodeID) -> NodeID?) -> NodeID? {
    var next: NodeID? = start
    for _ in 0..<Self.mostSiblings {
      guard let node = next else { return nil }
      if isText(node), withData(of: node, { text in text.indices.contains { text[$0] > 0x20 } }) {
        return node
      }
      next = step(node)
    }
    return nil
  }

  /// Whether a sentence continues after a text, which does not end like a label or question.
  private static func leadsOn(_ text: Span<UInt8>) -> Bool {
    guard let end = text.indices.reversed().first(where: { text[$0] > 0x20 }) else { return false }
    return text[end] != UInt8(ascii: ":") && text[end] != UInt8(ascii: "?")
  }

  /// Whether a text ends with a space or an opening bracket.
  private static func endsWord(_ text: Span<UInt8>) -> Bool {
    guard let last = text.indices.last else { return false }
    return text[last] <= 0x20 || text[last] == UInt8(ascii: "(")
  }

  /// Whether a text begins with a space or punctuation.
  private static func beginsWord(_ text: Span<UInt8>) -> Bool {
    guard let first = text.indices.first else { return false }
    return !text[first].isASCIIAlphanumeric
  }
}
