/// Contents of another format between HTML tags: a placeholder represents each until the HTML is read.
struct HTMLSlots {
  private enum Slot {
    case blocks([Block])
    case line([Inline])
  }

  private var slots: [Slot] = []

  /// Private-use characters, which have no meaning in texts.
  private static let start: Character = "\u{F8F0}"
  private static let end: Character = "\u{F8F1}"

  /// Adds blocks, and a paragraph that represents them.
  mutating func append(_ blocks: [Block], to html: inout String) {
    html += "\n<p>\(Self.start)\(slots.count)\(Self.end)</p>\n"
    slots.append(.blocks(blocks))
  }

  /// Adds inlines, and text that represents them.
  mutating func append(_ line: [Inline], to html: inout String) {
    html += "\(Self.start)\(slots.count)\(Self.end)"
    slots.append(.line(line))
  }

  /// Replaces the placeholders by what they represent. Blocks whose placeholder was lost are appended.
  func filled(_ read: [Block]) -> [Block] {
    guard !slots.isEmpty else { return read }
    var isFilled = [Bool](repeating: false, count: slots.count)
    let whole = ArticleRewriter(block: { block in
      switch block {
      case .code(var code) where code.value.contains(Self.start):
        code.value = text(code.value) { isFilled[$0] = true }
        return [.code(code)]
      case .paragraph(let inlines):
        guard case .text(let text)? = inlines.first, inlines.count == 1, let slot = slot(text),
          case .blocks(let blocks) = slots[slot]
        else { return [block] }
        isFilled[slot] = true
        return blocks
      default: return [block]
      }
    }).rewrite(read)
    // Where only inlines are allowed, as in a heading, the text of the blocks is used.
    let filled = ArticleRewriter(
      inline: { inline in
        switch inline {
        case .text(let text) where text.contains(Self.start):
          return line(text) { isFilled[$0] = true }
        case .code(let code) where code.contains(Self.start):
          return [.code(text(code) { isFilled[$0] = true })]
        case .image(var image) where image.alt.contains(Self.start):
          image.alt = text(image.alt) { isFilled[$0] = true }
          return [.image(image)]
        default: return [inline]
        }
      }, line: Loss.joiningTexts
    ).rewrite(whole)
    var rest: [Block] = []
    for (slot, isFilled) in zip(slots, isFilled) where !isFilled {
      if case .blocks(let blocks) = slot { rest += blocks }
    }
    return filled + rest
  }

  /// A text with its placeholders replaced.
  private func line(_ text: String, fills: (Int) -> Void) -> [Inline] {
    var line: [Inline] = []
    each(text) { words, slot in
      if !words.isEmpty { line.append(.text(String(words))) }
      guard let slot else { return }
      fills(slot)
      switch slots[slot] {
      case .line(let inlines): line += inlines
      case .blocks(let blocks):
        var words: [Inline] = []
        blocks.forEachText { words += (words.isEmpty ? [] : [.text(" ")]) + $0 }
        line += words
      }
    }
    return line
  }

  /// A text with placeholders replaced by the words of what they represent.
  private func text(_ text: String, fills: (Int) -> Void) -> String {
    var filled = ""
    each(text) { words, slot in
      filled += words
      guard let slot else { return }
      fills(slot)
      var lines: [String] = []
      switch slots[slot] {
      case .line(let inlines): lines.append(inlines.plainText)
      case .blocks(let blocks): blocks.forEachText { lines.append($0.plainText) }
      }
      filled += lines.joined(separator: "\n")
    }
    return filled
  }

  /// Calls `body` for each placeholder with the text before it, and with the rest of the text.
  private func each(_ text: String, _ body: (Substring, Int?) -> Void) {
    var rest = text[...]
    var place = text.startIndex
    while let start = text[place...].firstIndex(of: Self.start) {
      place = text.index(after: start)
      // A placeholder is short.
      guard let end = text[start...].prefix(12).firstIndex(of: Self.end), let slot = slot(text[start...end])
      else { continue }
      body(rest[..<start], slot)
      place = text.index(after: end)
      rest = text[place...]
    }
    body(rest, nil)
  }

  private func slot(_ text: some StringProtocol) -> Int? {
    guard text.first == Self.start, text.last == Self.end, let slot = Int(text.dropFirst().dropLast()) else {
      return nil
    }
    return slots.indices.contains(slot) ? slot : nil
  }
}
