import Markup

/// Ranges of notes, as in papers: in `[1–3]` only the ends are links, but the notes in between are meant too.
struct NoteRanges {
  private let document: Document
  private let links: [NoteMarks.Link]

  /// The maximum width of a range.
  private static let widest = 20
  /// The maximum number of nodes between two links.
  private static let mostBetween = 8
  /// The maximum number of levels from a link's target up to the note.
  private static let levels = 3

  init(_ document: Document, _ links: [NoteMarks.Link]) {
    self.document = document
    self.links = links
  }

  /// Adds the notes between the ends of ranges, if they are siblings of the ends' notes.
  func find(_ found: inout Footnotes) {
    for (link, next) in zip(links, links.dropFirst()) {
      guard let low = NoteLabel.number(link.text), let high = NoteLabel.number(next.text),
        (2...Self.widest).contains(high - low), let start = reference(of: link.node, found),
        let end = reference(of: next.node, found), let dash = dash(between: start, and: end),
        let first = item(found.references[start], found), let last = item(found.references[end], found),
        let items = siblings(from: first, to: last, high - low - 1)
      else { continue }
      found.ranges[end] = items.enumerated().map { place, item in
        let number = low + 1 + place
        let name = document.attribute("id", of: item) ?? "note-\(number)"
        return found.enter(Footnotes.Note(name: name, first: item), label: String(number))
      }
      found.omitted.insert(dash)
    }
  }

  /// The element at or around a link that is a reference.
  private func reference(of link: NodeID, _ found: Footnotes) -> NodeID? {
    ([link] + document.ancestors(of: link).prefix(Self.levels)).first { found.references[$0] != nil }
  }

  /// The text between two elements, if it is only a dash.
  private func dash(between start: NodeID, and end: NodeID) -> NodeID? {
    guard start < end else { return nil }
    var dash: NodeID?
    var count = 0
    for index in (start.index + 1)..<end.index {
      let node = NodeID(index: index)
      if document.stands(node, in: start) { continue }
      count += 1
      guard count <= Self.mostBetween else { return nil }
      guard document.isText(node) else { continue }
      guard dash == nil, document.shortText(of: node, atMost: 4).map(Self.isDash) == true else { return nil }
      dash = node
    }
    return dash
  }

  private static func isDash(_ text: String) -> Bool {
    ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"].contains(text)
  }

  /// The list item that is or contains a note.
  private func item(_ name: String?, _ found: Footnotes) -> NodeID? {
    guard let node = name.flatMap({ found.firstNodes[$0] }), found.notes[node]?.isElement == true else {
      return nil
    }
    return node
  }

  /// The elements between two of one list, if there is the right number of them.
  private func siblings(from first: NodeID, to last: NodeID, _ count: Int) -> [NodeID]? {
    guard first < last, document.parent(of: first) == document.parent(of: last) else { return nil }
    var items: [NodeID] = []
    var next = document.elementAfter(first)
    while let item = next, item != last {
      guard items.count < count, document.tag(of: item) == document.tag(of: first) else { return nil }
      items.append(item)
      next = document.elementAfter(item)
    }
    return next == last && items.count == count ? items : nil
  }
}
