import Markup

/// Searches a whole page for lines that may be bylines or dates: those with such a class, and those that begin
/// with words that nothing else begins with.
struct LineSearch {
  /// The hints searched for.
  private let wanted: ClassHints
  private let document: Document
  private let view: PageView
  private var reader: HeadUnits

  /// The maximum number of lines examined.
  private static let most = 12

  /// Prepares for a page; `wanted` is ``ClassHints/author`` or ``ClassHints/date``.
  init(_ scan: PageScan, _ wanted: ClassHints) {
    self.wanted = wanted
    document = scan.document
    view = scan.view
    reader = HeadUnits(scan.view, title: scan.body ?? scan.document.root)
  }

  /// The lines that were found, each with the one after it if it contains only a byline's word.
  mutating func lines() -> [[HeadUnit]] {
    var found: [[HeadUnit]] = []
    for element in hinted() { found += reader.lines(in: element).prefix(3).map { [$0] } }
    for text in worded() {
      guard let line = reader.line(of: text) else { continue }
      let next = line.text.utf8.count <= Self.longestLabel ? reader.line(behind: line.container) : nil
      found.append([line] + (next.map { [$0] } ?? []))
    }
    return found
  }

  /// The links to pages of authors, except those of comments and of other articles.
  func authorLinks() -> [NodeID] {
    guard let href = document.name("href") else { return [] }
    var found: [NodeID] = []
    document.forEachElement(tags: Self.anchors, attributes: Self.none) { id in
      guard found.count < Self.most,
        document.withAttribute(
          href, of: id,
          { $0.contains("/author") && ($0.contains("/author/") || $0.contains("/authors/")) }) == true,
        isShown(id)
      else { return }
      found.append(id)
    }
    return found
  }

  /// The maximum length, in bytes, of a line that is just a label of what follows it.
  private static let longestLabel = 14

  /// The lines that contain hardly anything but a date.
  mutating func bareDates(_ dates: DateText) -> [(date: String, line: HeadUnit)] {
    var texts: [NodeID] = []
    document.withTree { tree in
      for index in 0..<UInt32(tree.count) where tree.isText(index) && texts.count < Self.most {
        let text = tree.text(index)
        // Short texts with a year.
        if (6...60).contains(text.count), text.holdsFourDigits || text.holdsShortDate,
          isShown(NodeID(index: index))
        {
          texts.append(NodeID(index: index))
        }
      }
    }
    return texts.compactMap { id in
      guard let line = reader.line(of: id), let date = dates.first(in: line.text), date.otherWords <= 1,
        date.date.day != nil
      else { return nil }
      return (date.date.iso, line)
    }
  }

  /// The elements whose class refers to it, except those of comments and of other articles.
  private func hinted() -> [NodeID] {
    var found: [NodeID] = []
    var last: NodeID?
    document.withTree { tree in
      let isHint = hintClasses(tree)
      guard isHint.contains(true) else { return }
      for index in 0..<UInt32(tree.count) {
        let id = NodeID(index: index)
        guard isHint[view.classes.number(of: id)], tree.tag(index) != nil, document.isBelowRoot(id),
          // The outermost such element is enough.
          last.map({ !document.ancestors(of: id).prefix(8).contains($0) }) ?? true,
          !isApart(id, within: 10)
        else { continue }
        last = id
        found.append(id)
        if found.count == Self.most { return }
      }
    }
    return found
  }

  /// For each value of `class` whether it refers to what is searched for, with one of the common parts of such classes.
  private func hintClasses(_ tree: Tree) -> [Bool] {
    let parts = wanted == .author ? Self.authorParts : Self.dateParts
    return view.classes.examples.enumerated().map { number, example in
      view.clues(ofClass: number).hints.contains(wanted)
        && tree.value(.class, example.index).flatMap(parts.firstIndex) != nil
    }
  }

  /// Whether one of the elements around a node belongs to the page or to other articles. The footer of an
  /// article is about that very article.
  private func isApart(_ id: NodeID, within reach: Int) -> Bool {
    var footer = false
    for (distance, ancestor) in document.ancestors(of: id).enumerated() {
      if footer, document.tag(of: ancestor) == .article { footer = false }
      if distance >= (footer ? reach + 4 : reach) { break }
      if document.tag(of: ancestor) == .footer {
        footer = true
        if !view.hints(of: ancestor).isDisjoint(with: [.other, .aside]) {
          return true
        }
      } else if isApart(ancestor) {
        return true
      }
    }
    return footer
  }

  private func isApart(_ id: NodeID) -> Bool {
    if let name = document.name(of: id), Self.apart.contains(name) { return true }
    return view.hints(of: id).contains(wanted == .date ? .other : .aside)
  }

  /// The texts that begin with the words of a byline.
  private func worded() -> [NodeID] {
    var found: [NodeID] = []
    let isAuthor = wanted == .author
    let starts = isAuthor ? Self.bylineStarts : Self.dateStarts
    document.withTree { tree in
      for index in 0..<UInt32(tree.count) where tree.isText(index) && found.count < Self.most {
        let text = tree.text(index)
        if starts.begins(text) || (isAuthor && Self.isLabel(text.span)), isShown(NodeID(index: index)) {
          found.append(NodeID(index: index))
        }
      }
    }
    return found
  }

  /// Whether a text is just the word "author".
  private static func isLabel(_ text: Span<UInt8>) -> Bool {
    guard (6...16).contains(text.count) else { return false }
    var key: UInt64 = 0
    var letters = 0
    for index in text.indices where text[index] > 0x20 && text[index] != UInt8(ascii: ":") {
      key = key << 8 | UInt64(text[index] | 0x20)
      letters += 1
    }
    // `author`, `authors`.
    return letters == 6 && key == 0x6175_7468_6F72 || letters == 7 && key == 0x61_7574_686F_7273
  }

  private func isShown(_ id: NodeID) -> Bool {
    document.isBelowRoot(id) && !isApart(id, within: 10)
  }

  private static let dateParts = WordSearch(["date", "ubli", "oste"])
  private static let authorParts = WordSearch(["utho", "ylin", "rite", "utor", "uteu", "sern"])

  private static let dateStarts = TextStarts(DateWords.all)

  private static let bylineStarts = TextStarts(
    BylineWords.phrases + WordLists.words(of: "authored by;author:"))

  private static let none = KnownNameSet([])
  private static let anchors = KnownNameSet(["a"])
  private static let apart = KnownNameSet([
    "nav", "aside", "figure", "form", "head", "noscript", "template", "script", "style", "blockquote",
  ])
}
