import Markup

/// A line of an element's text, with the text nodes from which it comes.
///
/// A line ends where a block begins or ends, and at a line break. Its white space is collapsed.
struct ElementLine {
  /// Bytes of the line, and those of a node from which they come. A space comes from all the white space in its place.
  private struct Piece {
    var text: Range<Int>
    var node: NodeID
    var data: Range<Int>
  }

  /// The text.
  private(set) var text: [UInt8] = []
  private var pieces: [Piece] = []
  private var spaces: [(node: NodeID, data: Range<Int>)] = []

  private static let hidden = KnownNameSet(["script", "style", "template", "noscript", "head", "textarea"])
  private static let breaking = KnownNameSet([
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre",
    "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ])

  /// Reads the lines of an element.
  static func forEach(of top: NodeID, in document: Document, _ body: (ElementLine) -> Void) {
    var line = ElementLine()
    func end() {
      if !line.text.isEmpty { body(line) }
      line = ElementLine()
    }
    func next(after node: NodeID) -> NodeID? {
      var node = node
      while node != top {
        if let name = document.name(of: node), breaking.contains(name) { end() }
        if let next = document.nextSibling(of: node) { return next }
        guard let parent = document.parent(of: node) else { return nil }
        node = parent
      }
      return nil
    }
    var upcoming = document.firstChild(of: top)
    while let node = upcoming {
      var child: NodeID?
      if document.isText(node) {
        document.withData(of: node) { line.append($0, of: node) }
      } else if let name = document.name(of: node), !hidden.contains(name) {
        if breaking.contains(name) { end() }
        child = document.firstChild(of: node)
      }
      upcoming = child ?? next(after: node)
    }
    end()
  }

  /// Reads the texts directly in an element, each as a line.
  static func forEachOwn(of top: NodeID, in document: Document, _ body: (ElementLine) -> Void) {
    for child in document.children(of: top) where document.isText(child) {
      var line = ElementLine()
      document.withData(of: child) { line.append($0, of: child) }
      if !line.text.isEmpty { body(line) }
    }
  }

  /// The stretches of text nodes from which a range of the line comes.
  func stretches(of range: Range<Int>) -> [(node: NodeID, range: Range<Int>)] {
    pieces.filter { $0.text.overlaps(range) }.map { piece in
      guard piece.text.count == piece.data.count else { return (piece.node, piece.data) }
      let part = piece.text.clamped(to: range)
      let start = piece.data.lowerBound + part.lowerBound - piece.text.lowerBound
      return (piece.node, start..<start + part.count)
    }
  }

  private mutating func append(_ data: Span<UInt8>, of node: NodeID) {
    var index = 0
    while index < data.count {
      let start = index
      while index < data.count, let width = WhiteSpace.width(in: data, at: index) { index += width }
      if index > start, !text.isEmpty { spaces.append((node, start..<index)) }
      let word = index
      while index < data.count, WhiteSpace.width(in: data, at: index) == nil { index += 1 }
      if index > word { append(word: word..<index, data, of: node) }
    }
  }

  private mutating func append(word: Range<Int>, _ data: Span<UInt8>, of node: NodeID) {
    if !spaces.isEmpty {
      for space in spaces {
        pieces.append(Piece(text: text.count..<text.count + 1, node: space.node, data: space.data))
      }
      text.append(Byte.space)
      spaces.removeAll(keepingCapacity: true)
    }
    pieces.append(Piece(text: text.count..<text.count + word.count, node: node, data: word))
    for index in word { text.append(data[index]) }
  }
}
