import Markup

/// Reads the text of elements as a reader of the page sees it: white space collapsed, scripts and styles left
/// out, words separated at the ends of lines and blocks.
package struct ElementText {
  /// The most text that is read of one element, in bytes.
  static let longestValue = 16 * 1024
  /// The maximum number of nodes of one element that are examined for its text.
  private static let mostValueNodes = 4_000
  /// The most text of an element that the `text` of a rule is held against.
  static let longestMatched = 2 * 1024
  /// The number of nodes after which an element counts as too long: otherwise deeply nested elements would be
  /// read again for each of their ancestors.
  private static let mostNodes = 400

  private let document: Document

  /// Makes a reader for a page.
  package init(_ document: Document) {
    self.document = document
  }

  private static let hidden = KnownNameSet(["script", "style", "template", "noscript", "head"])

  /// The text of an element, cut at a limit.
  package func value(of id: NodeID) -> String {
    String(decoding: bytes(of: id, limit: Self.longestValue, nodes: Self.mostValueNodes).text, as: UTF8.self)
  }

  /// The text of an element, if it is short enough for the `text` of a rule.
  func matched(of id: NodeID) -> [UInt8]? {
    let (text, isWhole) = bytes(of: id, limit: Self.longestMatched, nodes: Self.mostNodes)
    return isWhole ? text : nil
  }

  private func bytes(of id: NodeID, limit: Int, nodes: Int) -> (text: [UInt8], isWhole: Bool) {
    var text = CollapsedText()
    var left = nodes
    var upcoming = document.firstChild(of: id)
    while let node = upcoming {
      left -= 1
      if left < 0 || text.bytes.count > limit { return (text.cut(to: limit), false) }
      var child: NodeID?
      if document.isText(node) {
        document.withData(of: node) { text.append($0) }
      } else if let name = document.name(of: node), !Self.hidden.contains(name) {
        if !InlineElements.names.contains(name) { text.space() }
        child = document.firstChild(of: node)
      }
      upcoming = child ?? next(after: node, within: id, &text)
    }
    return (text.cut(to: limit), text.bytes.count <= limit)
  }

  /// The node that follows a node and all below it, with a gap in the text for each block that ends between.
  private func next(after node: NodeID, within top: NodeID, _ text: inout CollapsedText) -> NodeID? {
    var node = node
    while node != top {
      if let name = document.name(of: node), !InlineElements.names.contains(name) { text.space() }
      if let next = document.nextSibling(of: node) { return next }
      guard let parent = document.parent(of: node) else { return nil }
      node = parent
    }
    return nil
  }
}

/// Text whose white space is collapsed as it is added.
struct CollapsedText {
  private(set) var bytes: [UInt8] = []
  private var needsSpace = false

  /// Adds a gap, unless it is at the start or end.
  mutating func space() { needsSpace = !bytes.isEmpty }

  /// Adds UTF-8.
  mutating func append(_ span: Span<UInt8>) {
    var index = 0
    while index < span.count {
      if let width = WhiteSpace.width(in: span, at: index) {
        space()
        index += width
      } else {
        if needsSpace { bytes.append(0x20) }
        needsSpace = false
        let start = index
        repeat { index += 1 } while index < span.count && WhiteSpace.width(in: span, at: index) == nil
        span.extracting(start..<index).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      }
    }
  }

  /// The text, cut to a number of bytes at a character boundary.
  func cut(to limit: Int) -> [UInt8] {
    guard bytes.count > limit else { return bytes }
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }

  /// A text with its white space collapsed.
  static func collapsed(_ text: String) -> String {
    var collapsed = CollapsedText()
    var text = text
    text.withUTF8 { collapsed.append($0.span) }
    return String(decoding: collapsed.bytes, as: UTF8.self)
  }
}
