import Markup

/// White space that only a style sheet puts between two elements.
extension HTMLLowering {
  /// Sets an element apart from the one right before it, where both hold words and nothing else stands beside them: a
  /// label and its value, the parts of a line. A word that runs on goes on in small letters.
  mutating func separateFromNeighbour(_ id: NodeID) {
    let document = page.document
    guard let before = document.previousSibling(of: id), Self.isPart(document.tag(of: before)),
      let end = edge(of: before, atEnd: true), let start = edge(of: id, atEnd: false),
      Self.isBetweenWords(end, start), let parent = document.parent(of: id), !isRunningText(parent),
      !document.ancestors(of: id).prefix(4).contains(where: { Self.isCode(document.tag(of: $0)) })
    else { return }
    inline.separate()
  }

  /// The elements that pages make the parts of a line of.
  private static func isPart(_ tag: Tag) -> Bool {
    switch tag {
    case .span, .a, .label, .time, .b, .strong: true
    default: false
    }
  }

  private static func isCode(_ tag: Tag) -> Bool {
    switch tag {
    case .code, .pre, .samp, .kbd, .tt, .var: true
    default: false
    }
  }

  /// Whether a word ends with the one byte and another begins with the other.
  private static func isBetweenWords(_ end: UInt8, _ start: UInt8) -> Bool {
    let isSmall = (0x61...0x7A).contains(end)
    let isMark =
      end == 0x2E || end == 0x2C || end == 0x3A || end == 0x3B || end == 0x21 || end == 0x3F || end == 0x29
    if (0x41...0x5A).contains(start) { return isSmall || isMark || end.isASCIIDigit }
    return start.isASCIIDigit && (isSmall || isMark)
  }

  /// The last or first byte of an element's text, where that has two at least.
  private func edge(of id: NodeID, atEnd: Bool) -> UInt8? {
    let document = page.document
    var node = id
    for _ in 0..<6 {
      if document.isText(node) {
        return document.withData(of: node) { text in
          text.count < 2 ? nil : text[atEnd ? text.count - 1 : 0]
        }
      }
      guard let child = atEnd ? document.lastChild(of: node) : document.firstChild(of: node) else {
        return nil
      }
      node = child
    }
    return nil
  }

  /// Whether text stands in an element beside the elements in it; of very many the first tell.
  private func isRunningText(_ id: NodeID) -> Bool {
    let document = page.document
    var node = document.firstChild(of: id)
    var seen = 0
    while let child = node, seen < 16 {
      if document.isText(child), !document.withData(of: child, Self.isBlank) { return true }
      seen += 1
      node = document.nextSibling(of: child)
    }
    return false
  }

  static func isBlank(_ text: Swift.Span<UInt8>) -> Bool {
    for index in text.indices where !isHTMLSpace(text[index]) { return false }
    return true
  }
}
