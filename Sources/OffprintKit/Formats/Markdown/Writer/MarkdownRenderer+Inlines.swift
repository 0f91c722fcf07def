extension MarkdownRenderer {
  /// Writes the inlines of one block; nothing if they are empty.
  mutating func write(_ inlines: [Inline], inTable: Bool = false, isSingleLine: Bool = false) {
    let start = out.count
    paragraph = ParagraphState(inTable: inTable, isSingleLine: isSingleLine)
    paragraph.start = start
    let wraps = options.width != nil && !isSingleLine
    // Characters that are not output must not be examined either: they would be between delimiters and their
    // neighbours.
    if !wraps, inlines.count == 1, case .text(let text) = inlines[0],
      text.withBytes({ PlainLine.isPlain($0) })
    {
      text.withBytes { bytes in
        paragraph.beginsWithBracket = bytes.first { !$0.isBlank } == 0x5B
        escape(bytes, before: nil) { $0.add(bytes) }
      }
    } else if !wraps, let line = PlainLine(inlines) {
      write(line)
    } else {
      // One flow is reused for all paragraphs, so that its buffers are allocated once.
      var flow = InlineFlow()
      swap(&flow, &spareFlow)
      let context = LineContext(
        inTable: inTable, isSingleLine: isSingleLine, labels: labels, options: options.markdown)
      flow.lay(inlines, in: context)
      if flow.hasControls { hasControls = true }
      if wraps, let width = options.width {
        flow.wrap(at: width, from: column, links: options.markdown.links)
      }
      match.settle(&flow)
      write(flow)
      swap(&flow, &spareFlow)
    }
    out.trimSpaces(downTo: start)
    guard out.count > start else { return }
    beginsItem = false
    beginsQuote = false
  }

  private mutating func write(_ flow: InlineFlow) {
    paragraph.hasMath = flow.hasMath
    flow.bytes.withUnsafeBufferPointer { bytes in
      if let first = flow.tokens.first {
        let byte = bytes[first.range].first { !$0.isBlank }
        paragraph.beginsWithBracket =
          first.kind == .linkOpen || first.kind == .note || (first.kind == .text && byte == 0x5B)
      }
      for place in flow.tokens.indices {
        let token = flow.tokens[place]
        let before = out.count
        switch token.kind {
        case .text:
          let text = UnsafeBufferPointer(rebasing: bytes[token.range])
          let next = place + 1 < flow.tokens.count ? flow.tokens[place + 1].kind : nil
          escape(text, before: next) { flow.count(into: &$0, bytes) }
          if paragraph.isInAddress { paragraph.isInAddress = !text.contains(where: \.isBlank) }
          continue
        case .code: write(code: UnsafeBufferPointer(rebasing: bytes[token.range]))
        case .literal, .note:
          let literal = UnsafeBufferPointer(rebasing: bytes[token.range])
          out.append(literal)
          follow(addressIn: literal)
        case .lineBreak:
          breakLine()
          paragraph.isInAddress = false
          continue
        case .open, .close: write(flow.marks[token.index], opens: token.kind == .open)
        case .linkOpen: openLink(isImage: flow.targets[token.index].isImage)
        case .linkClose:
          let target = flow.targets[token.index]
          closeLink(to: target.url, title: target.title, isImage: target.isImage)
        }
        if out.count > before { paragraph.atLineStart = false }
        paragraph.isBehindLabel = token.kind == .note || token.kind == .literal
      }
    }
  }

  private mutating func follow(addressIn literal: UnsafeBufferPointer<UInt8>) {
    if literal.first == 0x3C { return paragraph.isInAddress = false }
    let blank = literal.lastIndex { $0.isBlank }
    if blank != nil { paragraph.isInAddress = false }
    let end = literal[(blank.map { $0 + 1 } ?? 0)...]
    for place in end.indices.dropFirst(3) where !paragraph.isInAddress {
      let isHost = end[place] == 0x2E && end[place - 3..<place].allSatisfy { $0 | 0x20 == 0x77 }
      let isScheme = end[place] == 0x2F && end[place - 1] == 0x2F && end[place - 2] == 0x3A
      paragraph.isInAddress = isHost || isScheme
    }
  }

  mutating func write(code: UnsafeBufferPointer<UInt8>) {
    if !paragraph.beginsWithBracket, CodeSpan.isPlain(code) {
      out.append(0x60)
      out.append(code)
      return out.append(0x60)
    }
    // Definitions are parsed before code.
    let ends = zip(code, code.dropFirst()).contains { $0 == 0x5D && $1 == 0x3A }
    let isSafe = !paragraph.beginsWithBracket || !ends
    if isSafe, let span = CodeSpan.bytes(code, inTable: paragraph.inTable) { return out.append(span) }
    out.append(InlineHTML.code(code, tag: options.markdown.keepsHTML))
  }

  mutating func breakLine() {
    guard !paragraph.isSingleLine else {
      return out.append(options.markdown.keepsHTML ? "<br>" as StaticString : " ")
    }
    out.append(0x5C)
    newLine()
    paragraph.atLineStart = true
    paragraph.isFirstLine = false
  }

  mutating func write(_ mark: InlineFlow.Mark, opens: Bool) {
    guard let delimiter = mark.delimiter else {
      if mark.notation == .nothing { return }
      out.append(opens ? "<" as StaticString : "</")
      out.append(mark.htmlName)
      return out.append(0x3E)
    }
    out.append(delimiter.byte, times: delimiter.count)
  }

  mutating func openLink(isImage: Bool) {
    out.append(isImage ? "![" as StaticString : "[")
    paragraph.linkDepth += 1
  }

  mutating func closeLink(to url: String, title: String?, isImage: Bool) {
    paragraph.linkDepth -= 1
    if options.markdown.links == .reference, !isImage {
      out.append("][" as StaticString)
      out.append(number: references.number(of: InlineFlow.Target(url: url, title: title, isImage: false)))
      return out.append(0x5D)
    }
    out.append("](" as StaticString)
    let needsAngles = url.isEmpty && title?.isEmpty == false
    if needsAngles { out.append("<>" as StaticString) }
    LinkTarget.append(url, inTable: paragraph.inTable, to: &out)
    LinkTarget.append(title: title, inTable: paragraph.inTable, to: &out)
    out.append(0x29)
  }
}

extension InlineFlow {
  /// Counts all possible delimiters, in text or not.
  fileprivate func count(into census: inout ParagraphState.Census, _ bytes: UnsafeBufferPointer<UInt8>) {
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
