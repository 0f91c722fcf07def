import CommonMark

/// Raw HTML among the blocks of Markdown: it is read like a page, and Markdown between its tags stays
/// Markdown.
enum HTMLStretch {
  /// Children that are read together: those from an HTML block to the one that closes its last element.
  struct Stretch {
    var range: Range<Int>
    var isHTML: Bool
  }

  /// Divides children into stretches of HTML and others.
  static func stretches(of children: [BlockID], in document: MarkdownDocument) -> [Stretch] {
    let isHTML = children.map { document.kind(of: $0) == .html }
    var ends: [Int: Int] = [:]
    var open: [(name: String, child: Int)] = []
    for (place, child) in children.enumerated() where isHTML[place] {
      for tag in TagScan.tags(in: document.text(of: child)) {
        if tag.opens {
          open.append((tag.name, place))
        } else if let match = open.suffix(64).lastIndex(where: { $0.name == tag.name }) {
          ends[open[match].child] = place
          open.removeSubrange(match...)
        }
      }
    }
    var stretches: [Stretch] = []
    var place = 0
    while place < children.count {
      var end = place
      if isHTML[place] {
        // A block within the stretch may open an element that a later one closes.
        var within = place
        while within <= end {
          if let other = ends[within] { end = max(end, other) }
          within += 1
          // Adjacent HTML blocks are read together.
          if within > end, within < children.count, isHTML[within] { end = within }
        }
        stretches.append(Stretch(range: place..<(end + 1), isHTML: true))
      } else {
        while end + 1 < children.count, !isHTML[end + 1] { end += 1 }
        stretches.append(Stretch(range: place..<(end + 1), isHTML: false))
      }
      place = end + 1
    }
    return stretches
  }

  /// The blocks of a stretch of HTML; `inner` returns those of a child that is Markdown.
  static func blocks(
    of children: some Collection<BlockID>, in document: MarkdownDocument, inner: (BlockID) -> [Block]
  ) -> [Block] {
    var html = ""
    var slots = Slots()
    for child in children {
      if document.kind(of: child) == .html {
        html += TagFilter.filtered(document.text(of: child))
      } else {
        slots.append(inner(child), to: &html)
      }
    }
    return slots.filled(EmbeddedHTML.blocks(of: html))
  }

  /// Whether an HTML fragment contains elements that are not inline: players, frames, drawings.
  static func needsTree(_ html: String) -> Bool {
    TagScan.tags(in: html).contains { embedding.contains($0.name) }
  }

  private static let embedding: Set<String> = [
    "iframe", "video", "audio", "object", "embed", "picture", "svg", "figure",
  ]
}

/// Markdown blocks between HTML tags: a placeholder paragraph represents each until the HTML is read.
private struct Slots {
  private var blocks: [[Block]] = []

  /// Private-use characters, which have no meaning in texts.
  private static let start: Character = "\u{F8F0}"
  private static let end: Character = "\u{F8F1}"

  mutating func append(_ more: [Block], to html: inout String) {
    html += "\n<p>\(Self.start)\(blocks.count)\(Self.end)</p>\n"
    blocks.append(more)
  }

  /// Replaces the placeholders by the blocks; those whose placeholder was lost are appended.
  func filled(_ read: [Block]) -> [Block] {
    guard !blocks.isEmpty else { return read }
    var isFilled = [Bool](repeating: false, count: blocks.count)
    let whole = ArticleRewriter(block: { block in
      if case .code(var code) = block, code.value.contains(Self.start) {
        code.value = text(code.value) { isFilled[$0] = true }
        return [.code(code)]
      }
      guard case .paragraph(let inlines) = block, case .text(let text)? = inlines.first, inlines.count == 1,
        let slot = slot(text)
      else { return [block] }
      isFilled[slot] = true
      return blocks[slot]
    }).rewrite(read)
    // Where only inlines are allowed, as in a heading, the text of the blocks is used.
    let filled = ArticleRewriter(inline: { inline in
      guard case .text(let text) = inline, let slot = slot(text) else { return [inline] }
      isFilled[slot] = true
      var line: [Inline] = []
      blocks[slot].forEachText { line += (line.isEmpty ? [] : [.text(" ")]) + $0 }
      return line
    }).rewrite(whole)
    return filled + blocks.indices.filter { !isFilled[$0] }.flatMap { blocks[$0] }
  }

  /// A text with placeholders replaced by the words of the blocks.
  private func text(_ text: String, fills: (Int) -> Void) -> String {
    var filled = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: Self.start), let end = rest[start...].firstIndex(of: Self.end) {
      filled += rest[..<start]
      if let slot = slot(String(rest[start...end])) {
        fills(slot)
        var lines: [String] = []
        blocks[slot].forEachText { lines.append($0.plainText) }
        filled += lines.joined(separator: "\n")
      }
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }

  private func slot(_ text: String) -> Int? {
    guard text.first == Self.start, text.last == Self.end, let slot = Int(text.dropFirst().dropLast()) else {
      return nil
    }
    return blocks.indices.contains(slot) ? slot : nil
  }
}
