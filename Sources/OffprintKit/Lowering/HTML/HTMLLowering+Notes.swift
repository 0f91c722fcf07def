import Markup

extension HTMLLowering {
  /// Reads an element that belongs to the footnotes. Returns nothing where it does not, else whether to read on in it.
  mutating func readNote(_ id: NodeID, _ tag: Tag, _ step: inout Step) -> Bool? {
    if !page.notes.isEmpty {
      if page.notes.backLinks.contains(id) { return false }
      if let name = page.notes.references[id] {
        guard page.survey[id].kept > 0 else { return false }
        inline.append(.footnoteReference(name))
        return false
      }
      if let name = page.notes.definitions[id], open(.note(name), &step) { return true }
    }
    guard tag == .span || tag == .small, isSidenote(id) else { return nil }
    return openSidenote(&step)
  }

  /// A remark in the margin, whose text stands in the midst of the line.
  private func isSidenote(_ id: NodeID) -> Bool {
    guard page.names.class.name != nil, page.survey[id].text > 8 else { return false }
    let words = page.classWords(of: id)
    return words.contains(.side) && (words.contains(.note) || hasOneWord(id))
  }

  private func hasOneWord(_ id: NodeID) -> Bool {
    let name = page.attribute(page.names.class, of: id) ?? ""
    return name.split(separator: " ").contains { $0 == "sidenote" || $0 == "marginnote" }
  }

  private mutating func openSidenote(_ step: inout Step) -> Bool? {
    guard frames.count < Self.deepestNesting, asides.count < 4 else { return nil }
    sidenotes += 1
    let name = "sidenote-\(sidenotes)"
    inline.append(.footnoteReference(name))
    asides.append(inline)
    inline = InlineBuilder()
    frames.append(Frame(.note(name)))
    step.frames += 1
    step.isAside = true
    step.isBlock = true
    return true
  }

  /// Goes on with the line that a remark in the margin interrupted.
  mutating func closeSidenote() {
    if let line = asides.popLast() { inline = line }
  }

  /// Ends a note. Notes stand at the end of the article, and a heading over nothing else goes.
  mutating func close(note frame: Frame, name: String) {
    var blocks = frame.blocks
    dropMark(of: name, from: &blocks)
    guard !blocks.isEmpty else { return }
    notes.append(.footnoteDefinition(FootnoteDefinition(identifier: name, children: blocks)))
    guard !name.hasPrefix("sidenote-"), let frame = frames.lastIndex(where: { $0.kind.holdsSections }) else {
      return
    }
    if case .heading? = frames[frame].blocks.last { frames[frame].blocks.removeLast() }
    if case .thematicBreak? = frames[frame].blocks.last { frames[frame].blocks.removeLast() }
  }

  /// Takes the mark off the start of a note's text: the reference has it.
  private func dropMark(of name: String, from blocks: inout [Block]) {
    guard case .paragraph(var inlines)? = blocks.first else { return }
    let bare = (page.notes.labels[name] ?? "").filter { !"[]().".contains($0) }
    while let first = inlines.first {
      guard let text = first.markText else { break }
      let trimmed = text.drop { "[(^↩↑ \u{A0}".contains($0) }
      var rest = trimmed
      if !bare.isEmpty, trimmed.hasPrefix(bare) {
        rest = trimmed.dropFirst(bare.count)
        // A number that goes on is another: the year 1984 in note 1.
        if rest.first?.isNumber == true, bare.last?.isNumber == true { rest = trimmed }
      }
      if rest.count < trimmed.count { rest = rest.drop { "]).:  \u{A0}".contains($0) } }
      if case .text = first {
        if rest.isEmpty {
          inlines.removeFirst()
          continue
        }
        inlines[0] = .text(String(rest))
      } else if rest.isEmpty {
        inlines.removeFirst()
        continue
      }
      break
    }
    if inlines.allSatisfy(\.isBlank) { blocks.removeFirst() } else { blocks[0] = .paragraph(inlines) }
  }
}

extension Inline {
  /// The text of what may be the mark at the start of a note.
  fileprivate var markText: Substring? {
    switch self {
    case .text(let text): text[...]
    case .superscript(let children), .strong(let children): children.plainText[...]
    default: nil
    }
  }
}

extension Frame.Kind {
  /// Whether headings and what they head stand in it.
  var holdsSections: Bool {
    switch self {
    case .root, .container, .quote, .callout, .cell: true
    default: false
    }
  }
}
