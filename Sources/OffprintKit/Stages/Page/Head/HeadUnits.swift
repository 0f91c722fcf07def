import Markup

/// Splits the text before and after the title into lines.
struct HeadUnits {
  private let document: Document
  private let view: PageView
  private let title: NodeID
  private let attributes: [Name]
  private let a: Name?
  private let time: Name?
  private let blockquote: Name?
  /// For each node its hints once they are known, and whether it is an ancestor of the title.
  private var known: [UInt16]

  private static let isKnown: UInt16 = 1 << 14
  private static let isAboveTitle: UInt16 = 1 << 15

  /// The maximum number of lines examined after the title, and before it.
  private static let reach = (behind: 30, before: 10)
  /// Of a line longer than this only the beginning matters.
  private static let longestText = 520
  /// The maximum number of texts of a line that are read.
  static let mostTexts = 60
  /// A block with less text, in bytes, is one line, although line breaks may separate its parts.
  private static let longestLine = 200
  /// The maximum number of nodes between two texts of a line.
  private static let farthestText = 12
  /// The maximum number of nodes examined on either side.
  private static let mostNodes = 1_200

  /// Prepares for the title's element of a page.
  init(_ view: PageView, title: NodeID) {
    let document = view.document
    self.view = view
    self.document = document
    self.title = title
    attributes = [view.names.itemprop, view.names.rel].compactMap(\.self)
    a = document.name("a")
    time = document.name("time")
    blockquote = document.name("blockquote")
    known = Array(repeating: 0, count: document.nodeCount)
    for ancestor in document.ancestors(of: title) { known[Int(ancestor.index)] |= Self.isAboveTitle }
  }

  /// The lines after the title, up to shortly after the start of the article's text.
  mutating func behind() -> [HeadUnit] {
    var units: [HeadUnit] = []
    var long = 0
    var length = 0
    var steps = 0
    var next = document.after(title, within: document.root)
    while let id = next, steps < Self.mostNodes, units.count < Self.reach.behind, long < 6 {
      steps += 1
      if document.isText(id) {
        if add(id, to: &units) {
          if length > 300 { long += 1 }
          length = 0
        }
        length += document.withData(of: id) { $0.count }
        next = document.after(id, within: document.root)
      } else if let name = document.name(of: id), Self.skipped.contains(name) || isPost(id, name) {
        next = document.after(id, within: document.root)
      } else {
        next = document.firstChild(of: id) ?? document.after(id, within: document.root)
      }
    }
    return finished(units)
  }

  /// Whether an element is a post of another site in the text, which has an author and a date of its own.
  private func isPost(_ id: NodeID, _ name: Name) -> Bool {
    name == blockquote && view.clues(of: id).words.contains(.post)
  }

  /// The lines before the title, the nearest first.
  mutating func before() -> [HeadUnit] {
    var texts: [NodeID] = []
    var steps = 0
    var next = Self.previous(title, document)
    while let id = next, steps < Self.mostNodes / 4, texts.count < 20 {
      steps += 1
      if document.isText(id), !isSkipped(id) { texts.append(id) }
      next = Self.previous(id, document)
    }
    var units: [HeadUnit] = []
    for id in texts.reversed() { _ = add(id, to: &units) }
    return Array(finished(Array(units.suffix(Self.reach.before))).reversed())
  }

  /// The lines in an element anywhere on the page.
  mutating func lines(in element: NodeID) -> [HeadUnit] {
    var units: [HeadUnit] = []
    var walk = document.descendants(of: element)
    var steps = 0
    while let id = walk.next(), steps < 100, units.count < 6 {
      steps += 1
      if document.isText(id) {
        _ = add(id, to: &units)
      } else if let name = document.name(of: id), Self.skipped.contains(name) {
        walk.skipChildren(of: id)
      }
    }
    return finished(units)
  }

  /// The line after an element.
  mutating func line(behind element: NodeID) -> HeadUnit? {
    var next = document.after(element, within: document.root)
    var steps = 0
    while let id = next, steps < 40 {
      steps += 1
      if document.isText(id), let line = line(of: id) { return line }
      let isSkipped = document.name(of: id).map { Self.skipped.contains($0) } ?? false
      let child = isSkipped ? nil : document.firstChild(of: id)
      next = child ?? document.after(id, within: document.root)
    }
    return nil
  }

  /// The line that contains a text.
  mutating func line(of text: NodeID) -> HeadUnit? {
    var units: [HeadUnit] = []
    _ = add(text, to: &units)
    guard let container = units.first?.container else { return nil }
    return lines(in: container).first
  }

  private func isSkipped(_ text: NodeID) -> Bool {
    var steps = 0
    for ancestor in document.ancestors(of: text) {
      if isAboveTitle(ancestor) || steps > 12 { return false }
      if let name = document.name(of: ancestor), Self.skipped.contains(name) { return true }
      steps += 1
    }
    return false
  }

  /// The node before one in document order that is not above it.
  private static func previous(_ id: NodeID, _ document: Document) -> NodeID? {
    var node = id
    while true {
      if let sibling = document.previousSibling(of: node) {
        node = sibling
        while let last = document.lastChild(of: node) { node = last }
        return node
      }
      guard let parent = document.parent(of: node) else { return nil }
      node = parent
    }
  }

  /// Adds a text to the line it belongs to; whether it began a new one.
  private mutating func add(_ text: NodeID, to units: inout [HeadUnit]) -> Bool {
    let isBlank = document.withData(of: text) { span in
      for index in span.indices where span[index] > 0x20 { return false }
      return true
    }
    if isBlank { return false }
    var container = text
    var links: [NodeID] = []
    var times: [NodeID] = []
    var hints: ClassHints = []
    var author: NodeID?
    for ancestor in document.ancestors(of: text) {
      container = ancestor
      if isAboveTitle(ancestor) { break }
      guard let name = document.name(of: ancestor), Self.inline.contains(name) else { break }
      if name == a { links.append(ancestor) }
      if name == time { times.append(ancestor) }
      let own = ownHints(ancestor)
      if own.contains(.author), !own.contains(.aside) { author = author ?? ancestor }
      // A link to the comments does not make its line a comment.
      hints.formUnion(own.subtracting(.other))
    }
    if !isAboveTitle(container) { hints.formUnion(hintsAbove(container)) }
    if let last = units.indices.last, units[last].container == container {
      units[last].texts.append(text)
      units[last].hints.formUnion(hints)
      units[last].links += links.filter { !units[last].links.contains($0) }
      units[last].times += times.filter { !units[last].times.contains($0) }
      if let author, !isWithin(author, units[last].authors) { units[last].authors.append(author) }
      return false
    }
    units.append(
      HeadUnit(
        container: container, texts: [text], text: "", hints: hints, links: links, times: times,
        authors: author.map { [$0] } ?? []))
    return true
  }

  private func isWithin(_ id: NodeID, _ others: [NodeID]) -> Bool {
    others.contains(id) || document.ancestors(of: id).prefix(6).contains { others.contains($0) }
  }

  private mutating func finished(_ units: [HeadUnit]) -> [HeadUnit] {
    var units = units
    if units.contains(where: isOfLines) { units = units.flatMap { isOfLines($0) ? lines(of: $0) : [$0] } }
    for index in units.indices {
      var bytes: [UInt8] = []
      for text in units[index].texts.prefix(Self.mostTexts) {
        guard bytes.count < Self.longestText else { break }
        document.appendText(of: text, to: &bytes)
        bytes.append(Byte.space)
      }
      units[index].text = PlainText.joined(bytes)
    }
    return units
  }

  /// Whether a block that also contains the title has too much text for one line. Lines of other blocks are parts of
  /// paragraphs.
  private func isOfLines(_ unit: HeadUnit) -> Bool {
    guard unit.texts.count > 1, isAboveTitle(unit.container) else { return false }
    var length = 0
    for text in unit.texts.prefix(Self.mostTexts) {
      length += document.withData(of: text) { $0.count }
      if length > Self.longestLine { return true }
    }
    return false
  }

  /// The lines of a block, which line breaks separate: in old layouts title, authors, date and text are in one cell.
  private mutating func lines(of unit: HeadUnit) -> [HeadUnit] {
    var lines: [HeadUnit] = []
    var line: [HeadUnit] = []
    for (index, text) in unit.texts.prefix(Self.mostTexts).enumerated() {
      if index > 0, isBroken(between: unit.texts[index - 1], and: text) {
        lines += line
        line = []
      }
      _ = add(text, to: &line)
    }
    lines += line
    if lines.count > 1 { for index in lines.indices { lines[index].isPart = true } }
    return lines
  }

  private func isBroken(between text: NodeID, and other: NodeID) -> Bool {
    var next = document.after(text, within: document.root)
    for _ in 0..<Self.farthestText {
      guard let node = next, node != other else { return false }
      if document.tag(of: node) == .br { return true }
      next = document.firstChild(of: node) ?? document.after(node, within: document.root)
    }
    return false
  }

  /// The hints of a block and its ancestors, up to the one that also contains the title.
  private mutating func hintsAbove(_ container: NodeID) -> ClassHints {
    var hints = ownHints(container)
    var steps = 0
    for ancestor in document.ancestors(of: container) {
      if isAboveTitle(ancestor) || steps == 5 { break }
      hints.formUnion(ownHints(ancestor))
      steps += 1
    }
    return hints
  }

  private func isAboveTitle(_ id: NodeID) -> Bool { known[Int(id.index)] & Self.isAboveTitle != 0 }

  private mutating func ownHints(_ id: NodeID) -> ClassHints {
    let place = Int(id.index)
    if known[place] & Self.isKnown != 0 {
      return ClassHints(rawValue: known[place] & ~(Self.isKnown | Self.isAboveTitle))
    }
    let hints = view.hints(of: id, attributes)
    known[place] |= Self.isKnown | hints.rawValue
    return hints
  }

  private static let inline = KnownNameSet(InlineElements.list + ["address", "label"])
  private static let skipped = KnownNameSet([
    "script", "style", "noscript", "template", "svg", "select", "option", "textarea", "iframe",
    "figure",
    "form", "nav",
  ])
}
