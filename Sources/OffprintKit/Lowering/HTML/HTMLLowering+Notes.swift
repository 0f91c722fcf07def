import Markup

extension HTMLLowering {
  /// Reads an element that belongs to the footnotes.
  ///
  /// - Returns: `nil` if it does not, else whether to read its contents.
  mutating func readNote(_ id: NodeID, _ step: inout Step) -> Bool? {
    if page.notes.omitted.contains(id) { return false }
    if let name = page.notes.references[id] {
      guard page.survey[id].kept > 0 else { return false }
      for between in page.notes.ranges[id] ?? [] { inline.append(.footnoteReference(between)) }
      inline.append(.footnoteReference(name))
      return false
    }
    guard let note = page.notes.notes[id], note.isElement else { return nil }
    if note.isInline { return openRemark(note, &step) }
    return open(.note(note.name), &step) ? true : nil
  }

  /// Opens a note whose text is within the line.
  private mutating func openRemark(_ note: Footnotes.Note, _ step: inout Step) -> Bool? {
    guard frames.count < Self.deepestNesting, asides.count < 4 else { return nil }
    inline.append(.footnoteReference(note.name))
    asides.append(inline)
    inline = InlineBuilder()
    frames.append(Frame(.note(note.name)))
    step.frames += 1
    step.isAside = true
    step.isBlock = true
    return true
  }

  /// Continues the line that a note interrupted.
  mutating func closeRemark() {
    if let line = asides.popLast() { inline = line }
  }

  /// Starts or ends a note that consists of several siblings. It is a frame of their parent.
  mutating func beginStretch(_ id: NodeID) {
    while let last = stretches.last, last.depth > path.count { stretches.removeLast() }
    if let last = stretches.last, last.depth == path.count, last.end == id {
      closeFrame()
      path[path.count - 1].frames -= 1
      stretches.removeLast()
    }
    guard let note = page.notes.notes[id], !note.isElement, frames.count < Self.deepestNesting,
      path[path.count - 1].frames < UInt8.max
    else { return }
    flush()
    frames.append(Frame(.note(note.name)))
    path[path.count - 1].frames += 1
    stretches.append((path.count, note.end))
  }

  /// Closes a note. Notes are placed at the end of the article, and a heading left without content is
  /// removed.
  mutating func close(note frame: Frame, name: String) {
    var blocks = frame.blocks
    NoteText.dropMark(page.notes.labels[name] ?? "", from: &blocks)
    guard !blocks.isEmpty else { return }
    notes.append(.footnoteDefinition(FootnoteDefinition(identifier: name, children: blocks)))
    let isInline = page.notes.firstNodes[name].flatMap { page.notes.notes[$0]?.isInline } ?? false
    guard !isInline, let frame = frames.lastIndex(where: { $0.kind.holdsSections }) else { return }
    if case .heading? = frames[frame].blocks.last { frames[frame].blocks.removeLast() }
    if case .thematicBreak? = frames[frame].blocks.last { frames[frame].blocks.removeLast() }
  }
}

extension Frame.Kind {
  /// Whether it contains headings with their sections.
  var holdsSections: Bool {
    switch self {
    case .root, .container, .quote, .callout, .cell: true
    default: false
    }
  }
}
