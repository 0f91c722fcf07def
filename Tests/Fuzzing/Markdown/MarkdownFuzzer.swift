@testable import CommonMark

/// Called by libFuzzer with each input: the first byte selects the extensions, the rest is the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count >= 1 else { return 0 }
  let extensions = MarkdownExtensions(rawValue: start[0] & MarkdownExtensions.all.rawValue)
  let text = String(decoding: UnsafeBufferPointer(start: start + 1, count: count - 1), as: UTF8.self)
  guard let document = MarkdownDocument(parsing: Array(text.utf8), extensions: extensions) else { return 0 }
  checkBlocks(document)
  checkInlines(document)
  let html = HTMLRenderer.html(of: text, extensions: extensions)
  expect(html.utf8.count < 100_000 + 200 * count, "much is made of little")
  if !text.utf8.contains(0x0D) {
    let lines = String(decoding: text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, as: UTF8.self)
    expect(HTMLRenderer.html(of: lines, extensions: extensions) == html, "the line ends change the document")
  }
  return 0
}

/// Stops the fuzzer if a condition is false.
private func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
  if !holds { fatalError(fault()) }
}

/// Blocks lie within their parents, and their text in the content.
private func checkBlocks(_ document: MarkdownDocument) {
  var ends: [Int32] = []
  for (place, block) in document.blocks.enumerated() {
    while let end = ends.last, end <= place { ends.removeLast() }
    expect(
      block.end > place && block.end <= ends.last ?? Int32(document.blocks.count), "a block ends outside")
    expect(block.start <= block.stop && block.stop <= document.content.count, "a text lies outside")
    ends.append(block.end)
    expect(ends.count <= MarkdownDocument.deepestNesting * 2 + 5, "blocks are too deep")
  }
}

/// Tokens nest, and their text is UTF-8.
private func checkInlines(_ document: MarkdownDocument) {
  var inlines = InlineParser(document)
  for block in document.descendants(of: document.root) {
    switch document.kind(of: block) {
    case .paragraph, .heading, .tableCell: break
    default: continue
    }
    inlines.parse(block)
    var open: [InlineToken.Kind] = []
    for token in inlines.tokens {
      if token.kind.isStart {
        open.append(token.kind)
      } else if token.kind.isEnd {
        expect(open.popLast().map(end) == token.kind, "tokens do not nest")
      }
      let text = Array(inlines.text(of: token).utf8)
      expect(inlines.withText(of: token) { $0.elementsEqual(text) }, "a character is divided")
    }
    expect(open.isEmpty, "tokens stay open")
  }
}

private func end(of start: InlineToken.Kind) -> InlineToken.Kind {
  switch start {
  case .emphasisStart: .emphasisEnd
  case .strongStart: .strongEnd
  case .strikethroughStart: .strikethroughEnd
  case .linkStart: .linkEnd
  case .imageStart: .imageEnd
  default: .nothing
  }
}
