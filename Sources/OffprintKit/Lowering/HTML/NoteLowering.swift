import Markup

/// Opens and closes the footnotes of a page.
struct NoteLowering {
  /// A note being read that consists of several siblings.
  private struct Stretch {
    /// The depth of their parent.
    var depth: Int
    /// The sibling after the last one.
    var end: NodeID?
  }

  private let page: LoweredPage
  private var stretches: [Stretch] = []
  /// The lines interrupted by inline notes.
  private var lines: [InlineBuilder] = []

  private static let maxLines = 4

  init(_ page: LoweredPage) { self.page = page }

  /// Reads an element that belongs to the footnotes.
  ///
  /// - Returns: `nil` if it does not, else whether to read its contents.
  mutating func read(_ id: NodeID, _ step: inout LoweringStep, in blocks: inout BlockBuilder) -> Bool? {
    if page.notes.omitted.contains(id) { return false }
    if let name = page.notes.references[id] {
      guard page.survey[id].kept > 0 else { return false }
      for between in page.notes.ranges[id] ?? [] { blocks.inline.append(.footnoteReference(between)) }
      blocks.inline.append(.footnoteReference(name))
      return false
    }
    guard let note = page.notes.notes[id], note.isElement else { return nil }
    if note.isInline { return openRemark(note.name, &step, in: &blocks) }
    return blocks.open(.note(note.name), &step) ? true : nil
  }

  /// Opens a note whose text is within the line.
  private mutating func openRemark(
    _ name: String, _ step: inout LoweringStep, in blocks: inout BlockBuilder
  ) -> Bool? {
    guard blocks.hasRoom, lines.count < Self.maxLines else { return nil }
    blocks.inline.append(.footnoteReference(name))
    lines.append(blocks.inline)
    blocks.inline = InlineBuilder()
    blocks.openNote(name, &step)
    step.beginAside()
    return true
  }

  /// Continues the line that a note interrupted.
  mutating func closeRemark(in blocks: inout BlockBuilder) {
    if let line = lines.popLast() { blocks.inline = line }
  }

  /// Starts or ends a note that consists of several siblings, at one of them. It is a frame of their parent, which
  /// has a depth.
  mutating func beginStretch(
    at id: NodeID, depth: Int, of parent: inout LoweringStep, in blocks: inout BlockBuilder
  ) {
    while let last = stretches.last, last.depth > depth { stretches.removeLast() }
    if let last = stretches.last, last.depth == depth, last.end == id {
      blocks.closeFrame()
      parent.dropFrame()
      stretches.removeLast()
    }
    guard let note = page.notes.notes[id], !note.isElement, blocks.hasRoom, parent.hasRoom else { return }
    blocks.flush()
    blocks.openNote(note.name, &parent)
    stretches.append(Stretch(depth: depth, end: note.end))
  }
}
