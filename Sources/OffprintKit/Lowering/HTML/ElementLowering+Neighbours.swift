import Markup

/// Spacing between two elements that comes only from a style sheet.
extension ElementLowering {
  /// Whether an element is separate from the previous one, since both contain only words, without other text next
  /// to them: a label and its value, the parts of a line. A word that continues does so in lower case.
  func isApartFromNeighbour(_ id: NodeID) -> Bool {
    let document = page.document
    guard let before = document.previousSibling(of: id), Self.isPart(document.tag(of: before)),
      let parent = document.parent(of: id), isBetweenWords(before, id, in: parent), !isRunningText(parent),
      !document.ancestors(of: id).prefix(4).contains(where: { Self.isCode(document.tag(of: $0)) })
    else { return false }
    return true
  }

  /// The elements used for the parts of a line.
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

  private func isBetweenWords(_ before: NodeID, _ id: NodeID, in parent: NodeID) -> Bool {
    guard let end = edge(of: before, atEnd: true), let start = edge(of: id, atEnd: false), start.isLong else {
      return false
    }
    return end.isLong && WordSpacing.isBetweenWords(end.byte, start.byte)
      || Self.isBetweenParts(end.byte, start.byte) && areFields(before, id, in: parent)
  }

  /// Whether two elements of an item or a cell are separate fields: an amount, its unit.
  private func areFields(_ before: NodeID, _ id: NodeID, in parent: NodeID) -> Bool {
    switch page.document.tag(of: parent) {
    case .li, .td, .dd, .dt: break
    default: return false
    }
    guard let first = page.attribute(page.names.class, of: before), !first.isEmpty,
      let second = page.attribute(page.names.class, of: id), !second.isEmpty
    else { return false }
    // An ordinal suffix is part of its number.
    return first != second && page.survey[id].text > 2
  }

  private static func isBetweenParts(_ end: UInt8, _ start: UInt8) -> Bool {
    (end.isASCIIAlphanumeric || end >= 0x80) && (start.isASCIILetter || start >= 0xC3)
  }

  /// The last or first byte of an element's text, and whether the text has at least two bytes.
  private func edge(of id: NodeID, atEnd: Bool) -> (byte: UInt8, isLong: Bool)? {
    let document = page.document
    var node = id
    for _ in 0..<6 {
      if document.isText(node) {
        return document.withData(of: node) { text in
          text.isEmpty ? nil : (text[atEnd ? text.count - 1 : 0], text.count > 1)
        }
      }
      guard let child = atEnd ? document.lastChild(of: node) : document.firstChild(of: node) else {
        return nil
      }
      node = child
    }
    return nil
  }

  /// Whether an element has text next to its child elements; only the first children are examined.
  private func isRunningText(_ id: NodeID) -> Bool {
    let document = page.document
    var node = document.firstChild(of: id)
    var seen = 0
    while let child = node, seen < 16 {
      if document.isText(child), !document.isBlankText(child) { return true }
      seen += 1
      node = document.nextSibling(of: child)
    }
    return false
  }
}
