/// Writes the inlines of one block at a time.
struct InlineRenderer {
  private let options: WriterOptions
  private let labels: FootnoteLabels
  /// Whether links refer to definitions at the end.
  private let refersToLinks: Bool
  /// The text of the current paragraph.
  private var text = TextEscaper()
  /// Buffers for the next paragraph.
  private var spareFlow = InlineFlow()
  private var match = DelimiterMatch()
  /// The link targets, if they are written at the end.
  private var references = LinkReferences()
  /// Whether all dollar signs of text are escaped, since one elsewhere in the table could match them.
  var escapesDollars = false
  /// Whether text or code since the last ``startPart()`` contained forbidden characters.
  private(set) var hasControls = false

  /// Makes a renderer that refers to footnotes by their labels.
  init(_ options: WriterOptions, labels: FootnoteLabels) {
    self.options = options
    self.labels = labels
    refersToLinks = options.markdown.links == .reference
  }

  /// Starts a part of a document that may be written again.
  ///
  /// - Returns: the number of link targets, for ``undoPart(from:)``.
  mutating func startPart() -> Int {
    hasControls = false
    return references.targets.count
  }

  /// Forgets the link targets of the part that was started last.
  mutating func undoPart(from links: Int) { references.forget(after: links) }

  /// Writes the inlines of one block; nothing if they are empty.
  mutating func write(
    _ inlines: [Inline], inTable: Bool = false, isSingleLine: Bool = false, to lines: inout MarkdownLines
  ) {
    let start = lines.out.count
    text = TextEscaper(
      inTable: inTable, isSingleLine: isSingleLine, escapesBrackets: refersToLinks,
      start: start)
    let wraps = options.width != nil && !isSingleLine
    // Characters that are not output must not be examined either: they would be between delimiters and their
    // neighbours.
    if !wraps, inlines.count == 1, case .text(let only) = inlines[0],
      only.withBytes({ PlainLine.isPlain($0) })
    {
      only.withBytes { bytes in
        text.begin(withBracket: bytes.first { !$0.isBlank } == 0x5B, hasMath: escapesDollars)
        text.escape(bytes, before: nil, to: &lines) { $0.add(bytes) }
      }
    } else if !wraps, let line = PlainLine(inlines) {
      write(line, to: &lines)
    } else {
      // One flow is reused for all paragraphs, so that its buffers are allocated once.
      var flow = InlineFlow()
      swap(&flow, &spareFlow)
      let context = LineContext(
        inTable: inTable, isSingleLine: isSingleLine, labels: labels, options: options.markdown)
      flow.lay(inlines, in: context)
      if flow.hasControls { hasControls = true }
      if wraps, let width = options.width {
        flow.wrap(at: width, from: lines.column, links: options.markdown.links)
      }
      match.settle(&flow)
      write(flow, to: &lines)
      swap(&flow, &spareFlow)
    }
    lines.out.trimSpaces(downTo: start)
    if lines.out.count > start { lines.endStart() }
  }

  /// Writes the link definitions after the text.
  mutating func writeDefinitions(to out: inout ByteBuffer) {
    for (place, target) in references.targets.enumerated() {
      if place == 0 { out.append(0x0A) }
      out.append("\n[" as StaticString)
      out.append(number: place + 1)
      out.append("]: " as StaticString)
      if target.url.isEmpty { out.append("<>" as StaticString) }
      LinkTarget.append(target.url, inTable: false, to: &out)
      LinkTarget.append(title: target.title, inTable: false, to: &out)
    }
  }

  private mutating func write(_ flow: InlineFlow, to lines: inout MarkdownLines) {
    flow.bytes.withUnsafeBufferPointer { bytes in
      var beginsWithBracket = false
      if let first = flow.tokens.first {
        let byte = bytes[first.range].first { !$0.isBlank }
        beginsWithBracket =
          first.kind == .linkOpen || first.kind == .note || (first.kind == .text && byte == 0x5B)
      }
      text.begin(withBracket: beginsWithBracket, hasMath: flow.hasMath || escapesDollars)
      for place in flow.tokens.indices {
        let token = flow.tokens[place]
        let before = lines.out.count
        switch token.kind {
        case .text:
          let next = place + 1 < flow.tokens.count ? flow.tokens[place + 1].kind : nil
          text.escape(UnsafeBufferPointer(rebasing: bytes[token.range]), before: next, to: &lines) {
            flow.count(into: &$0, bytes)
          }
          continue
        case .literal, .note:
          let literal = UnsafeBufferPointer(rebasing: bytes[token.range])
          lines.out.append(literal)
          text.pass(literal: literal, isEmpty: lines.out.count == before)
          continue
        case .lineBreak:
          breakLine(in: &lines)
          continue
        case .code: write(code: UnsafeBufferPointer(rebasing: bytes[token.range]), to: &lines.out)
        case .open, .close: write(flow.marks[token.index], opens: token.kind == .open, to: &lines.out)
        case .linkOpen: openLink(isImage: flow.targets[token.index].isImage, in: &lines.out)
        case .linkClose:
          let target = flow.targets[token.index]
          closeLink(to: target.url, title: target.title, isImage: target.isImage, in: &lines.out)
        }
        text.pass(isEmpty: lines.out.count == before)
      }
    }
  }

  private func write(code: UnsafeBufferPointer<UInt8>, to out: inout ByteBuffer) {
    // An address at the end of a formula would include the backtick.
    if text.isInAddress { return out.append(InlineHTML.code(code, tag: options.markdown.keepsHTML)) }
    if !text.beginsWithBracket, CodeSpan.isPlain(code) {
      out.append(0x60)
      out.append(code)
      return out.append(0x60)
    }
    // Definitions are parsed before code.
    let ends = zip(code, code.dropFirst()).contains { $0 == 0x5D && $1 == 0x3A }
    let isSafe = !text.beginsWithBracket || !ends
    if isSafe, let span = CodeSpan.bytes(code, inTable: text.inTable) { return out.append(span) }
    out.append(InlineHTML.code(code, tag: options.markdown.keepsHTML))
  }

  private mutating func breakLine(in lines: inout MarkdownLines) {
    text.breakLine()
    guard !text.isSingleLine else {
      return lines.out.append(options.markdown.keepsHTML ? "<br>" as StaticString : " ")
    }
    lines.out.append(0x5C)
    lines.newLine()
  }

  private func write(_ mark: InlineFlow.Mark, opens: Bool, to out: inout ByteBuffer) {
    guard let delimiter = mark.delimiter else {
      if mark.notation == .nothing { return }
      out.append(opens ? "<" as StaticString : "</")
      out.append(mark.htmlName)
      return out.append(0x3E)
    }
    out.append(delimiter.byte, times: delimiter.count)
  }

  private mutating func openLink(isImage: Bool, in out: inout ByteBuffer) {
    out.append(isImage ? "![" as StaticString : "[")
    text.openLink()
  }

  private mutating func closeLink(to url: String, title: String?, isImage: Bool, in out: inout ByteBuffer) {
    text.closeLink()
    if refersToLinks, !isImage {
      out.append("][" as StaticString)
      out.append(number: references.number(of: InlineFlow.Target(url: url, title: title, isImage: false)))
      return out.append(0x5D)
    }
    out.append("](" as StaticString)
    let needsAngles = url.isEmpty && title?.isEmpty == false
    if needsAngles { out.append("<>" as StaticString) }
    LinkTarget.append(url, inTable: text.inTable, to: &out)
    LinkTarget.append(title: title, inTable: text.inTable, to: &out)
    out.append(0x29)
  }
}

/// Lines that need no flow.
extension InlineRenderer {
  private mutating func write(_ line: PlainLine, to lines: inout MarkdownLines) {
    text.begin(withBracket: line.beginsWithBracket, hasMath: escapesDollars)
    line.forEach { inline, next in
      switch inline {
      case .text(let words): return escape(words, before: next, in: line, to: &lines)
      case .code(let code): code.withBytes { write(code: $0, to: &lines.out) }
      case .link(let link):
        openLink(isImage: false, in: &lines.out)
        switch link.children.first {
        case .text(let words): escape(words, before: .linkClose, in: line, to: &lines)
        case .image(let image): write(image, in: line, to: &lines)
        default: break
        }
        closeLink(to: link.url, title: link.title, isImage: false, in: &lines.out)
      case .image(let image): write(image, in: line, to: &lines)
      case .emphasis(let children): write(.emphasis, children, in: line, to: &lines)
      case .strong(let children): write(.strong, children, in: line, to: &lines)
      case .lineBreak: return breakLine(in: &lines)
      default: break
      }
      text.pass()
    }
  }

  private mutating func write(_ image: Image, in line: PlainLine, to lines: inout MarkdownLines) {
    openLink(isImage: true, in: &lines.out)
    if !image.alt.isEmpty { escape(image.alt, before: .linkClose, in: line, to: &lines) }
    closeLink(to: image.url, title: image.title, isImage: true, in: &lines.out)
  }

  private mutating func write(
    _ kind: InlineFlow.Mark.Kind, _ children: [Inline], in line: PlainLine, to lines: inout MarkdownLines
  ) {
    var mark = InlineFlow.Mark(kind: kind)
    mark.preferred = options.markdown.emphasis.byte
    write(mark, opens: true, to: &lines.out)
    text.pass()
    if case .text(let words)? = children.first { escape(words, before: .close, in: line, to: &lines) }
    write(mark, opens: false, to: &lines.out)
  }

  private mutating func escape(
    _ words: String, before next: InlineFlow.Token.Kind?, in line: PlainLine, to lines: inout MarkdownLines
  ) {
    words.withBytes { text.escape($0, before: next, to: &lines) { line.count(into: &$0) } }
  }
}

extension InlineFlow {
  /// Counts all possible delimiters, in text or not.
  fileprivate func count(into census: inout DelimiterCensus, _ bytes: UnsafeBufferPointer<UInt8>) {
    for token in tokens where !token.range.isEmpty {
      census.add(UnsafeBufferPointer(rebasing: bytes[token.range]))
      if token.kind == .code { census.add(runOf: 0x60, times: 2) }
    }
    for mark in marks where mark.notation != .nothing {
      census.add(runOf: mark.kind == .strikethrough ? 0x7E : 0x2A, times: 2)
      if mark.kind == .emphasis { census.add(runOf: 0x5F, times: 2) }
    }
  }
}
