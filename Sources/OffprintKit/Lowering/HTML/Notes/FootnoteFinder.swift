import Markup

/// Finds the footnotes of a page.
///
/// Notes are recognized by function, not by one site's markup: a short link, raised or in brackets, to an
/// element that is named a note or links back; a raised mark that is repeated at the start of a later list
/// item or paragraph; a note in the line after its mark.
struct FootnoteFinder {
  private(set) var found = Footnotes()

  private let document: Document
  private let clues: NoteClues
  private let marks: NoteMarks
  private let places: NotePlaces
  /// The targets of the short links of each block.
  private var back: [NodeID: [NodeID]] = [:]

  /// The maximum number of links of a block to examine: many references may point to one note.
  private static let mostBack = 32
  /// The maximum length in bytes of a note that is not named one.
  private static let longestNote = 4_000
  /// The maximum number of links in one pair of brackets.
  private static let mostInBrackets = 16

  /// Finds the footnotes of a page. Its nodes must outlive this call.
  static func find(_ view: PageView, _ nodes: Tree, _ names: AttributeNames) -> Footnotes {
    let document = view.document
    let clues = NoteClues(view, names)
    let marks = NoteMarks(document, nodes, clues)
    if marks.isEmpty { return Footnotes() }
    let mayRefer = marks.links.contains {
      NoteLabel.isMark($0.text) || clues.isCalledReference($0.node) || raised($0.node, in: document) != nil
    }
    guard mayRefer || !marks.bare.isEmpty else {
      // The links are those of a menu or a table of contents.
      var found = Footnotes()
      InlineNotes(document, clues).find(marks.remarks, &found)
      return found
    }
    var finder = FootnoteFinder(document, nodes, clues, marks)
    finder.findLinked()
    finder.findRepeated()
    NoteRanges(document, marks.links).find(&finder.found)
    var unlinked = UnlinkedNotes(document, clues, nodes)
    unlinked.find(marks.bare, &finder.found)
    finder.extend()
    finder.findBackLinks()
    InlineNotes(document, clues).find(marks.remarks, &finder.found)
    return finder.found
  }

  private init(_ document: Document, _ nodes: Tree, _ clues: NoteClues, _ marks: NoteMarks) {
    self.document = document
    self.clues = clues
    self.marks = marks
    places = NotePlaces(document, nodes, clues.names, marks.links)
    for link in marks.links {
      guard let target = places[link.fragment], let block = places.block(of: link.node) else { continue }
      if back[block, default: []].count < Self.mostBack { back[block, default: []].append(target) }
    }
  }

  private mutating func findLinked() {
    for link in marks.links {
      let raised = Self.raised(link.node, in: document)
      let isCalled = clues.isCalledReference(link.node)
      guard link.text.unicodeScalars.count <= (raised != nil || isCalled ? 16 : 8),
        raised != nil || isCalled || NoteLabel.isMark(link.text),
        let target = places[link.fragment], isForward(link.node, target), isReference(link, target),
        let place = places.place(of: target, from: link.node), !clues.isAboutComments(target),
        isNote(place, link, isMarked: raised != nil || isCalled) || isCited(place, link)
      else { continue }
      let note = Footnotes.Note(
        name: link.fragment, first: place.first, end: place.end, isElement: place.isElement)
      found.references[raised ?? link.node] = found.enter(note, label: link.text)
      if let omitted = place.omitted { found.omitted.insert(omitted) }
    }
  }

  /// Finds further references to notes, which lead back only to their first.
  private mutating func findRepeated() {
    guard !found.notes.isEmpty else { return }
    for link in marks.links where found.references[link.node] == nil && NoteLabel.isMark(link.text) {
      guard !clues.isCalledBack(link.node), let target = places[link.fragment], target > link.node,
        let place = places.place(of: target, from: link.node), let note = found.notes[place.first],
        NoteLabel.bare(link.text) == NoteLabel.bare(found.labels[note.name] ?? "")
      else { continue }
      let node = Self.raised(link.node, in: document) ?? link.node
      if found.references[node] == nil { found.references[node] = note.name }
    }
  }

  /// Whether a link is not the way back from a note. Org mode gives both directions the same role.
  private func isReference(_ link: NoteMarks.Link, _ target: NodeID) -> Bool {
    guard clues.isCalledBack(link.node) else { return true }
    return target > link.node && places.block(of: target).map { leads(back[$0], to: link.node) } == true
  }

  /// Whether a link points forward, or to a note before it, as in notes of notes.
  private func isForward(_ link: NodeID, _ target: NodeID) -> Bool {
    if target > link { return true }
    switch document.tag(of: target) {
    case .li, .p, .div, .aside, .dd: return isCalledNote(target) && !document.stands(link, in: target)
    default: return false
    }
  }

  private func isNote(_ place: NotePlaces.Place, _ link: NoteMarks.Link, isMarked: Bool) -> Bool {
    if isCalledNote(place.block) || link.isPointer { return true }
    if NoteLabel.isMark(link.text), leads(back[place.block], to: link.node) { return true }
    return isMarked && !link.isElsewhere && isNoteLike(place, link.text)
  }

  /// Whether a link cites a work by its number in a list. Brackets and commas between such links are omitted
  /// with them.
  private mutating func isCited(_ place: NotePlaces.Place, _ link: NoteMarks.Link) -> Bool {
    guard NoteLabel.number(link.text) != nil,
      NoteLabel.leading(document.beginning(of: place.first, bytes: NoteLabel.longest))
        == NoteLabel.bare(link.text)
    else { return false }
    guard let citation = clues.citation(around: link.node) else { return isInBrackets(link.node) }
    let texts = document.children(of: citation).prefix(64).filter { document.isText($0) }
    if texts.allSatisfy({ isPunctuation($0) }) { found.omitted.formUnion(texts) }
    return true
  }

  private func isPunctuation(_ text: NodeID) -> Bool {
    document.withData(of: text) { data in
      data.indices.allSatisfy {
        isHTMLSpace(data[$0]) || [0x5B, 0x5D, 0x2C, 0x3B, 0x28, 0x29].contains(data[$0])
      }
    }
  }

  /// Whether a link is in square brackets, alone or with other links: `[<a>1</a>, <a>2</a>]`.
  private func isInBrackets(_ link: NodeID) -> Bool {
    var node = document.previousSibling(of: link)
    for _ in 0..<Self.mostInBrackets {
      guard let text = node, document.isText(text) else { return false }
      if document.textContent(of: text).last(where: { !$0.isWhitespace }) == "[" { return true }
      guard isPunctuation(text), let before = document.previousSibling(of: text),
        document.tag(of: before) == .a
      else { return false }
      node = document.previousSibling(of: before)
    }
    return false
  }

  /// Whether one of the places is a link, adjacent to it or around it.
  private func leads(_ places: [NodeID]?, to link: NodeID) -> Bool {
    guard let places else { return false }
    var near = [link]
    for _ in 0..<2 { if let parent = near.last.flatMap(document.parent) { near.append(parent) } }
    if let previous = document.previousSibling(of: link) { near.append(previous) }
    return places.contains { near.contains($0) }
  }

  /// The `sup` that contains only the link.
  private static func raised(_ link: NodeID, in document: Document) -> NodeID? {
    if document.tag(of: link) == .sup { return link }
    let size = document.textSize(of: link, atMost: NoteLabel.longest)
    var node = link
    for _ in 0..<2 {
      guard let parent = document.parent(of: node),
        document.textSize(of: parent, atMost: size + 2) <= size + 2
      else { break }
      if document.tag(of: parent) == .sup { return parent }
      node = parent
    }
    // Also one that contains several links, or is inside the link.
    if let parent = document.parent(of: link), document.tag(of: parent) == .sup { return link }
    let children = document.children(of: link).prefix(8).filter { document.isElement($0) }
    return children.count == 1 && document.tag(of: children[0]) == .sup ? link : nil
  }

  /// Whether an element, or the list or section around it, is named a note.
  private func isCalledNote(_ block: NodeID) -> Bool {
    var node = block
    for _ in 0..<4 {
      let tag = document.tag(of: node)
      if tag == .body || tag == .article || tag == .main { return false }
      if clues.isCalledNote(node) { return true }
      guard let parent = document.parent(of: node) else { return false }
      node = parent
    }
    return false
  }

  /// Whether an element could be a note by its content: a list item, or one that starts with the mark.
  private func isNoteLike(_ place: NotePlaces.Place, _ label: String) -> Bool {
    if document.tag(of: place.block) == .li || document.tag(of: place.block).isHeading { return true }
    if document.textSize(of: place.block, atMost: Self.longestNote) > Self.longestNote { return false }
    let text = document.beginning(of: place.first, bytes: 2 * NoteLabel.longest)
    if text.hasPrefix(label) { return true }
    let bare = NoteLabel.bare(label)
    return !bare.isEmpty && text.drop { "[(".contains($0) }.hasPrefix(bare)
  }

  /// Extends notes by the paragraphs up to the next note, if the article with the references precedes both.
  private mutating func extend() {
    let notes = found.notes.values.filter { $0.isElement && document.tag(of: $0.first) == .p }
      .sorted { $0.first < $1.first }
    guard notes.count > 1 else { return }
    var references: [String: NodeID] = [:]
    for (node, name) in found.references { references[name] = min(node, references[name] ?? node) }
    for (note, next) in zip(notes, notes.dropFirst()) {
      guard document.parent(of: note.first) == document.parent(of: next.first),
        let reference = references[next.name], reference < note.first
      else { continue }
      var between = 0
      var node = document.nextSibling(of: note.first)
      while let id = node, id != next.first, between < 8, !endsNote(id) {
        if document.isElement(id) { between += 1 }
        node = document.nextSibling(of: id)
      }
      guard between > 0, node == next.first else { continue }
      found.notes[note.first]?.isElement = false
      found.notes[note.first]?.end = next.first
    }
  }

  private func endsNote(_ id: NodeID) -> Bool {
    guard document.isElement(id) else { return false }
    switch document.tag(of: id) {
    case .p, .ul, .ol, .blockquote, .pre, .br: return found.notes[id] != nil
    default: return true
    }
  }

  private mutating func findBackLinks() {
    guard !found.isEmpty else { return }
    let around = NoteSearch(document, found)
    for link in marks.links {
      guard found.references[link.node] == nil, let note = around.note(of: link.node) else { continue }
      let isArrow = NoteLabel.isArrow(link.text)
      guard let target = places[link.fragment] else {
        if isArrow || clues.isCalledBack(link.node) { omit(link.node, in: note) }
        continue
      }
      let refers = refers(target) && (target < link.node || link.text.utf8.count <= 4)
      if refers || clues.isCalledBack(link.node) || isArrow && target < link.node {
        omit(link.node, in: note)
      }
    }
    for arrow in marks.arrows {
      if let note = around.note(of: arrow) { omit(arrow, in: note) }
    }
    for mark in marks.bare where found.references[mark.node] == nil {
      // For a link that only a script can follow, the note must start with the same label.
      guard document.tag(of: mark.node) == .a, let note = around.note(of: mark.node),
        NoteLabel.bare(mark.text) == NoteLabel.bare(found.labels[note.name] ?? "")
      else { continue }
      omit(mark.node, in: note)
    }
  }

  private mutating func omit(_ link: NodeID, in note: Footnotes.Note) {
    found.omitted.insert(wrapper(of: link, in: note.first))
  }

  /// Whether a target is a reference, or adjacent to one, in it or around it.
  private func refers(_ target: NodeID) -> Bool {
    var node = target
    for _ in 0..<3 {
      if found.references[node] != nil { return true }
      guard let parent = document.parent(of: node) else { break }
      node = parent
    }
    if document.children(of: target).prefix(8).contains(where: { found.references[$0] != nil }) {
      return true
    }
    return document.nextSibling(of: target).map { found.references[$0] != nil } ?? false
  }

  /// The element around a back link with little else in it: `<span class="backlink">^ <a>…</a></span>`.
  private func wrapper(of link: NodeID, in note: NodeID) -> NodeID {
    var node = link
    for _ in 0..<3 {
      guard let parent = document.parent(of: node), parent != note else { break }
      switch document.tag(of: parent) {
      case .span, .sup, .b, .strong, .small, .cite, .em, .i: break
      default: return node
      }
      let size = document.textSize(of: node, atMost: NoteLabel.longest) + 3
      guard
        clues.classWords(of: parent).contains(.backReference)
          || document.textSize(of: parent, atMost: size) <= size
      else { break }
      node = parent
    }
    return node
  }
}
