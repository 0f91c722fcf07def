/// The text of footnotes, for parsers without footnotes too.
enum FootnoteText {
  /// Whether the text of a footnote starts with a displayed formula, whose first line must not be changed.
  static func startsWithFormula(_ out: ByteBuffer, at start: Int) -> Bool {
    start + 1 < out.count && out[start] == 0x24 && out[start + 1] == 0x24
  }

  /// A footnote as blocks that start with its label.
  static func blocks(of note: FootnoteDefinition, label: String, keepsHTML: Bool) -> [Block] {
    let mark: [Inline] =
      keepsHTML ? [.superscript([.text(label)]), .text(" ")] : [.text("[\(label)] ")]
    var children = note.children
    if case .paragraph(let inlines)? = children.first {
      children[0] = .paragraph(mark + inlines)
    } else {
      children.insert(.paragraph(mark), at: 0)
    }
    return children
  }

  /// Without footnotes, `[^1]: word` defines the target of `[^1]`. A word that is not a valid target gets a
  /// visible space, which prevents this; so does any word if the reference would be inside a link.
  static func keepFromDefining(in out: inout ByteBuffer, at start: Int, always: Bool) {
    guard start < out.count, out[start] > 0x20 else { return }
    let line = out.copy(from: start)
    var end = line.firstIndex { $0.isBlank } ?? line.endIndex
    let word = line[..<end].filter { $0 != 0x5C }
    let leads =
      !word.contains(0x3A) || SafeURL.checked(String(decoding: word, as: UTF8.self), for: .link) != nil
    let rest = line[end...].drop { $0 == 0x20 }
    // The definition may continue on the next line, or be followed by another one.
    let opens =
      rest.first == 0x0A && word.contains { $0 == 0x5B || $0 == 0x60 || $0 == 0x3C }
      || hasBracketedLine(rest)
    guard always || opens || !leads else { return }
    guard rest.isEmpty || rest.first == 0x0A || "\"'(".utf8.contains(rest[rest.startIndex]) else { return }
    // The address of a link must not contain a space, and in program text it would be text: then it comes first.
    let isInLink = zip(word, word.dropFirst()).contains { $0 == 0x5D && $1 == 0x28 }
    if isInLink || word.contains(0x60) {
      out.truncate(to: start)
      out.append("&#32; " as StaticString)
      return out.append(Array(line))
    }
    // A backslash that breaks the line stays at its end.
    if rest.first == 0x0A, !line[..<end].reversed().prefix(while: { $0 == 0x5C }).count.isMultiple(of: 2) {
      end -= 1
    }
    out.truncate(to: start + end)
    out.append(" &#32;" as StaticString)
    out.append(Array(line[end...]))
  }

  /// Whether one of the following lines, up to an empty one, starts with a bracket.
  private static func hasBracketedLine(_ text: ArraySlice<UInt8>) -> Bool {
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst() {
      guard let first = line.first(where: { !$0.isBlank }) else { return false }
      if first == 0x5B { return true }
    }
    return false
  }
}
