import Markup

/// Reads program text: its lines and its language, without line numbers.
struct CodeReader {
  private let page: LoweredPage

  init(_ page: LoweredPage) { self.page = page }

  /// Reads the program text of a `pre` element, or of one used like it.
  func read(_ id: NodeID) -> CodeBlock {
    let bar = CodeBar.find(in: id, page)
    var gutter = CodeGutter(page)
    gutter.look(at: id)
    var bytes: [UInt8] = []
    var path: [(node: NodeID, isLine: Bool, isText: Bool)] = []
    var upcoming = page.document.firstChild(of: id)
    while true {
      guard let node = upcoming else {
        guard let last = path.popLast() else { break }
        if last.isLine { endLine(&bytes) }
        upcoming = page.document.nextSibling(of: last.node)
        continue
      }
      if page.document.isText(node) {
        if !isBetweenRows(node) { page.document.appendText(of: node, to: &bytes) }
      } else if page.document.isElement(node) {
        let tag = page.document.tag(of: node)
        if tag == .br { bytes.append(0x0A) }
        // If it is not a column of numbers as a whole, its parts need not be checked.
        let isText = path.last?.isText == true
        let words = page.classWords(of: node)
        let isNumbered =
          (words.contains(.lineNumber) || words.contains(.number) && (words.contains(.line) || tag == .td))
          && !words.contains(.code) && !isText
        if node != bar?.node, !isLeftOut(node, tag, words), !gutter.contains(node),
          !isNumbered || !isNumbers(node),
          let child = page.document.firstChild(of: node)
        {
          let isLine = isLine(tag) || tag == .span && isSpanLine(node) || tag == .code && isOneOfSeveral(node)
          if isLine { startLine(&bytes) }
          gutter.look(at: node)
          path.append((node, isLine, isText || isNumbered))
          upcoming = child
          continue
        }
        if tag == .span, page.document.firstChild(of: node) == nil, isSpanLine(node) { bytes.append(0x0A) }
      }
      upcoming = page.document.nextSibling(of: node)
    }
    let value = page.document.tag(of: id) == .code ? Self.bare(bytes) : Self.trimmed(bytes)
    return CodeBlock(language: CodeLanguage.language(of: id, in: page) ?? bar?.language, value: value)
  }

  /// Whether a descendant is not part of the program text: line numbers, buttons.
  private func isLeftOut(_ id: NodeID, _ tag: Tag, _ words: ClassWords) -> Bool {
    switch tag {
    case .script, .style, .button, .template, .svg, .textarea, .select, .noscript, .iframe, .math: return true
    default: break
    }
    return words.contains(.copy)
  }

  /// Whether an element contains only numbers.
  func isNumbers(_ id: NodeID) -> Bool {
    page.document.textContent(of: id).utf8.allSatisfy {
      $0.isASCIIDigit || isHTMLSpace($0) || $0 == 0x2E || $0 == 0x7C || $0 == 0x3A
    }
  }

  private func isLine(_ tag: Tag) -> Bool {
    switch tag {
    case .div, .p, .li, .tr, .ol, .ul, .table: true
    default: false
    }
  }

  /// Whether a `span` is a line that only a style sheet separates from the next.
  private func isSpanLine(_ id: NodeID) -> Bool {
    guard isCalledLine(id) else { return false }
    let neighbours = [page.document.nextSibling(of: id), page.document.previousSibling(of: id)]
    return neighbours.contains { $0.map(isCalledLine) == true }
  }

  private func isCalledLine(_ id: NodeID) -> Bool {
    guard page.document.isElement(id), page.document.tag(of: id) == .span else { return false }
    return page.hasClass(id) {
      $0.equals("line") || $0.equals("code-line") || $0.equals("token-line") || $0.equals("codeline")
    } || page.document.attribute("data-line", of: id) != nil
  }

  /// Whether a `code` element directly follows or precedes another in a `pre`: each contains a line.
  private func isOneOfSeveral(_ id: NodeID) -> Bool {
    let document = page.document
    guard document.parent(of: id).map({ document.tag(of: $0) == .pre }) == true else { return false }
    return [document.nextSibling(of: id), document.previousSibling(of: id)].contains { neighbour in
      neighbour.map { document.isElement($0) && document.tag(of: $0) == .code } ?? false
    }
  }

  /// Whether a text is the white space between the rows and cells of a table.
  private func isBetweenRows(_ id: NodeID) -> Bool {
    guard let parent = page.document.parent(of: id) else { return false }
    switch page.document.tag(of: parent) {
    case .table, .tbody, .thead, .tr: return page.document.isBlankText(id)
    default: return false
    }
  }

  private func startLine(_ bytes: inout [UInt8]) {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  private func endLine(_ bytes: inout [UInt8]) {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// The text without the line end after its last line.
  private static func trimmed(_ bytes: [UInt8]) -> String {
    var end = bytes.count
    if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    return plain(bytes[..<end])
  }

  /// The text without the surrounding white space, which outside of `pre` is only source formatting.
  private static func bare(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return plain(Array(WhiteSpace.trimmed(text[...]).utf8)[...])
  }

  /// The text with plain spaces: pages use others only to keep indentation.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0xC2) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0xA0, plain.last == 0xC2 { plain[plain.count - 1] = Byte.space } else { plain.append(byte) }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
