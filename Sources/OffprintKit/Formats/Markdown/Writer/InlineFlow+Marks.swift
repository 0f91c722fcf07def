extension InlineFlow {
  /// Starts a mark, or continues an equal one that just ended: `**a****b**` has another meaning.
  mutating func open(_ kind: Mark.Kind, _ options: MarkdownOptions) -> Int {
    if let last = tokens.last, last.kind == .close, marks[last.index].kind == kind {
      tokens.removeLast()
      return last.index
    }
    var mark = Mark(kind: kind, start: tokens.count)
    mark.preferred = options.emphasis.byte
    mark.mayBeHTML = options.keepsHTML
    if kind == .strikethrough, options.dialect == .commonmark {
      mark.notation = options.keepsHTML ? .html : .nothing
    }
    marks.append(mark)
    append(.open, index: marks.count - 1)
    return marks.count - 1
  }

  /// Ends a mark. White space and line breaks at its edges are moved out, since delimiters must be adjacent
  /// to the marked text.
  mutating func close(_ mark: Int) {
    var start = marks[mark].start
    // White space that moved out of an enclosing mark has moved this one too.
    if !(start < tokens.count && tokens[start].kind == .open && tokens[start].index == mark) {
      guard let found = tokens.lastIndex(where: { $0.kind == .open && $0.index == mark }) else { return }
      start = found
    }
    hoistEdges(from: start, mark: mark) { flow in
      flow.append(.close, index: mark)
    }
  }

  /// Ends an HTML element that started with the literal at `start`, moving white space out in the same way.
  mutating func closeElement(from start: Int, tag: String) {
    hoistEdges(from: start) { flow in
      flow.append(literal: tag)
    }
  }

  private mutating func hoistEdges(from start: Int, mark: Int? = nil, end: (inout InlineFlow) -> Void) {
    let leading = takeLeading(after: start)
    let trailing = takeTrailing(after: start + 1)
    if start + 1 == tokens.count {
      tokens.removeLast()
      tokens.append(contentsOf: leading)
    } else {
      if !leading.isEmpty { tokens.insert(contentsOf: leading, at: start) }
      if let mark {
        marks[mark].start = start + leading.count
        shieldEdges(from: start + leading.count + 1)
      }
      end(&self)
    }
    if !trailing.isEmpty { tokens.append(contentsOf: trailing) }
  }

  /// Writes a wide space at the edge of a mark as a character reference: it must be kept where the mark
  /// underlines or strikes it out, but delimiters do not work next to white space.
  private mutating func shieldEdges(from start: Int) {
    if tokens[start].kind == .text {
      let range = tokens[start].range
      let (scalar, length) = bytes.withUnsafeBufferPointer {
        CharacterClass.scalar(in: $0, at: range.lowerBound)
      }
      if CharacterClass(scalar) == .whitespace {
        tokens[start].range = range.lowerBound + length..<range.upperBound
        tokens.insert(reference(to: scalar), at: start)
        if tokens[start + 1].range.isEmpty { tokens.remove(at: start + 1) }
      }
    }
    guard let last = tokens.indices.last, tokens[last].kind == .text else { return }
    let range = tokens[last].range
    let (scalar, length) = bytes.withUnsafeBufferPointer { bytes in
      var place = range.upperBound - 1
      while place > range.lowerBound, bytes[place] & 0xC0 == 0x80 { place -= 1 }
      return CharacterClass.scalar(in: bytes, at: place)
    }
    if CharacterClass(scalar) == .whitespace {
      tokens[last].range = range.lowerBound..<range.upperBound - length
      if tokens[last].range.isEmpty { tokens.removeLast() }
      tokens.append(reference(to: scalar))
    }
  }

  private mutating func reference(to scalar: Unicode.Scalar) -> Token {
    let start = bytes.count
    bytes.append(contentsOf: "&#\(scalar.value);".utf8)
    return Token(kind: .literal, range: start..<bytes.count)
  }

  /// Removes the white space that follows the token at `start`.
  private mutating func takeLeading(after start: Int) -> [Token] {
    var taken: [Token] = []
    var next = start + 1
    while next < tokens.count {
      let token = tokens[next]
      if token.kind == .text {
        let blank = bytes.withUnsafeBufferPointer {
          CharacterClass.leadingSpaces(UnsafeBufferPointer(rebasing: $0[token.range]))
        }
        guard blank > 0 else { break }
        let middle = token.range.lowerBound + blank
        taken.append(Token(kind: .text, range: token.range.lowerBound..<middle))
        if middle < token.range.upperBound {
          tokens[next].range = middle..<token.range.upperBound
          break
        }
      } else if token.kind == .lineBreak {
        taken.append(token)
      } else {
        break
      }
      next += 1
    }
    if next > start + 1 { tokens.removeSubrange(start + 1..<next) }
    return taken
  }

  /// Removes the white space at the end, as far back as `floor`.
  private mutating func takeTrailing(after floor: Int) -> [Token] {
    var taken: [Token] = []
    while tokens.count > floor, let token = tokens.last {
      if token.kind == .text {
        let blank = bytes.withUnsafeBufferPointer {
          CharacterClass.trailingSpaces(UnsafeBufferPointer(rebasing: $0[token.range]))
        }
        guard blank > 0 else { break }
        let middle = token.range.upperBound - blank
        taken.append(Token(kind: .text, range: middle..<token.range.upperBound))
        if middle > token.range.lowerBound {
          tokens[tokens.count - 1].range = token.range.lowerBound..<middle
          break
        }
      } else if token.kind == .lineBreak {
        taken.append(token)
      } else {
        break
      }
      tokens.removeLast()
    }
    return taken.reversed()
  }

  /// Whether a token at the edge of a paragraph displays nothing there.
  private func isNothing(_ token: Token) -> Bool {
    token.kind == .lineBreak || (token.kind == .text && bytes[token.range].allSatisfy(\.isBlank))
  }

  /// Joins adjacent text and drops line breaks without effect.
  mutating func settle() {
    while let last = tokens.last, isNothing(last) { tokens.removeLast() }
    let first = tokens.firstIndex { !isNothing($0) } ?? tokens.count
    if first > 0 { tokens.removeFirst(first) }
    if zip(tokens, tokens.dropFirst()).contains(where: { $0.kind == .text && $1.kind == .text }) {
      joinNeighbours()
    }
    for place in tokens.indices.dropFirst() where tokens[place].isDelimiter && tokens[place - 1].isDelimiter {
      marks[tokens[place].index].isCrowded = true
      marks[tokens[place - 1].index].isCrowded = true
    }
  }
}

extension InlineFlow {
  /// Removes marks without contents, so that the text around them is joined and escaped accordingly.
  ///
  /// - Returns: whether there were any.
  mutating func removeSilentMarks() -> Bool {
    let count = tokens.count
    tokens.removeAll { $0.isDelimiter && marks[$0.index].notation == .nothing }
    guard tokens.count < count else { return false }
    joinNeighbours()
    return true
  }

  /// Joins adjacent texts, and program texts, that are not contiguous in `bytes`.
  mutating func joinNeighbours() {
    var joined: [Token] = []
    joined.reserveCapacity(tokens.count)
    for token in tokens {
      guard let last = joined.last, last.kind == token.kind, token.kind == .text || token.kind == .code else {
        joined.append(token)
        continue
      }
      if last.range.upperBound == token.range.lowerBound {
        joined[joined.count - 1].range = last.range.lowerBound..<token.range.upperBound
        continue
      }
      let isAtEnd = last.range.upperBound == bytes.count
      let start = isAtEnd ? last.range.lowerBound : bytes.count
      if !isAtEnd { bytes += bytes[last.range] }
      bytes += bytes[token.range]
      joined[joined.count - 1].range = start..<bytes.count
    }
    tokens = joined
  }
}

extension InlineFlow.Token {
  /// Whether it opens or closes a mark.
  var isDelimiter: Bool { kind == .open || kind == .close }
}
