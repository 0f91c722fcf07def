/// A block as HTML within Markdown.
struct HTMLFragment {
  /// A line that represents a part.
  static let placeholder: ArraySlice<UInt8> = [0x01]

  /// The lines, none of which is empty.
  let lines: [ArraySlice<UInt8>]
  /// The parts that must be written as Markdown, in the order of their placeholders.
  let parts: [[Block]]

  /// Writes a block. `notes` are the labels of the footnotes; if they are Markdown, so must be what refers to
  /// them.
  init(_ block: Block, notes: [String: String], areMarkdown: Bool) {
    var renderer = MarkupRenderer(.markdown)
    renderer.markdown.labels = notes
    renderer.markdown.hasNotes = areMarkdown
    renderer.write([block])
    lines = renderer.out.bytes.split(separator: 0x0A)
    parts = renderer.markdown.parts
  }
}

/// The contents of HTML within Markdown that are Markdown themselves.
struct MarkdownParts {
  /// The labels of the footnotes, by their names.
  var labels: [String: String] = [:]
  /// Whether references to footnotes are possible in Markdown.
  var hasNotes = false
  /// The contents so far.
  var parts: [[Block]] = []

  /// Whether blocks refer to a footnote, which HTML cannot.
  func areNeeded(for blocks: [Block]) -> Bool {
    guard hasNotes, !labels.isEmpty else { return false }
    var isNeeded = false
    blocks.forEachText { line in
      if !isNeeded { isNeeded = refers(line) }
    }
    return isNeeded
  }

  private func refers(_ line: [Inline]) -> Bool {
    line.contains { inline in
      if case .footnoteReference(let name) = inline { labels[name] != nil } else { refers(inline.children) }
    }
  }
}

extension MarkupRenderer {
  /// Leaves blocks to be written as Markdown, if that is necessary.
  ///
  /// - Returns: whether it is; then there is a placeholder for them.
  mutating func leaveToMarkdown(_ blocks: [Block]) -> Bool {
    guard markdown.areNeeded(for: blocks) else { return false }
    markdown.parts.append(blocks)
    markup("\n\u{1}\n")
    return true
  }
}
