import Markup

/// Converts an attribute or a string of data to one line of plain text.
enum PlainText {
  /// Returns the text with character references decoded, tags removed, and white space collapsed.
  static func clean(_ text: String) -> String {
    var needsParsing = false
    var needsTrimming = false
    var previous: UInt8 = 0x20
    text.withBytes { bytes in
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"): needsParsing = true
        case 0..<0x20, 0xAD, 0xA0, 0x8B: needsTrimming = true
        case 0x20: if previous == 0x20 { needsTrimming = true }
        default: break
        }
        previous = byte
      }
    }
    if previous == 0x20 { needsTrimming = true }
    if needsParsing { return joined(decoded(Array(text.utf8))) }
    return needsTrimming ? joined(Array(text.utf8)) : text
  }

  /// The text of a node in one line; `separatingParts` as in ``appendText(of:in:separatingParts:to:)``.
  static func clean(_ id: NodeID, in document: Document, separatingParts: Bool = false) -> String {
    var bytes: [UInt8] = []
    appendText(of: id, in: document, separatingParts: separatingParts, to: &bytes)
    return joined(bytes)
  }

  /// Returns the text of HTML, with character references decoded.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var isPlain = true
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") {
      guard index + 2 < bytes.count else { break }
      let next = bytes[index + 1]
      let isLetter = (0x61...0x7A).contains(next | 0x20)
      // A reference without its semicolon is more often part of a URL's query.
      let isReference =
        byte == UInt8(ascii: "&") && (isLetter || next == UInt8(ascii: "#"))
        && bytes[(index + 2)...].prefix(10).contains(UInt8(ascii: ";"))
      if isReference || (byte == UInt8(ascii: "<") && (isLetter || next == UInt8(ascii: "/"))) {
        isPlain = false
        break
      }
    }
    if isPlain { return bytes }
    let document = Document(parsing: bytes, options: ParseOptions(encoding: .utf8))
    var text: [UInt8] = []
    document.appendText(of: document.root, to: &text)
    return text
  }

  /// Appends the visible text below a node, with a space for each line end; with `separatingParts` also between adjacent
  /// spans that only a style sheet separates.
  static func appendText(
    of id: NodeID, in document: Document, separatingParts: Bool = false, to output: inout [UInt8]
  ) {
    var walk = document.descendants(of: id)
    var partEnd: Int?
    while let next = walk.next() {
      if document.isText(next) {
        let start = output.count
        document.appendText(of: next, to: &output)
        if partEnd == start, start > 0, start < output.count,
          WordSpacing.isBetweenWords(output[start - 1], output[start])
        {
          output.insert(0x20, at: start)
        }
      } else if let name = document.name(of: next) {
        if hidden.contains(name) {
          walk.skipChildren(of: next)
        } else if !InlineElements.names.contains(name) {
          output.append(0x20)
        } else if separatingParts,
          document.previousSibling(of: next).map({ document.name(of: $0) == name }) == true
        {
          partEnd = output.count
        }
      }
    }
  }

  private static let hidden = KnownNameSet(["script", "style", "noscript", "template", "svg", "button"])

  /// Returns bytes as text with white space collapsed, and without soft hyphens and zero-width characters.
  static func joined(_ bytes: [UInt8]) -> String {
    let output = [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        func take(_ length: Int) {
          _ = output[count...].update(fromContentsOf: bytes[index..<index + length])
          count += length
          index += length
        }
        while index < bytes.count {
          let byte = bytes[index]
          if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xAD {
            index += 2
          } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
            (0x8B...0x8F).contains(bytes[index + 2])
          {
            // U+200C and U+200D join letters of some scripts: they stay.
            if bytes[index + 2] == 0x8C || bytes[index + 2] == 0x8D { take(3) } else { index += 3 }
          } else {
            let space = byte < 0x20 ? 1 : bytes.spaceLength(at: index, before: bytes.count)
            if space == 0 {
              var end = index + 1
              var spaces = 0
              bytes.skipPlainWords(&end, &spaces)
              take(end + bytes.asciiLength(from: end) - index)
            } else {
              if count > 0, output[count - 1] != 0x20 {
                output[count] = 0x20
                count += 1
              }
              index += space
            }
          }
        }
      }
      if count > 0, output[count - 1] == 0x20 { count -= 1 }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
