/// A heading with number signs, or underlined.
enum HeadingLine {
  /// Writes a heading; nothing if its text is empty.
  static func write(
    _ heading: Heading, _ style: MarkdownOptions.Headings, with inlines: inout InlineRenderer,
    to lines: inout MarkdownLines
  ) {
    if style == .setext, heading.depth <= 2 { return write(underlined: heading, with: &inlines, to: &lines) }
    let start = lines.out.count
    lines.out.append(0x23, times: min(max(heading.depth, 1), 6))
    lines.out.append(0x20)
    let text = lines.out.count
    inlines.write(heading.children, isSingleLine: true, to: &lines)
    guard lines.out.count > text else { return lines.out.truncate(to: start) }
    escapeClosingHashes(in: &lines.out, from: text)
  }

  private static func write(
    underlined heading: Heading, with inlines: inout InlineRenderer, to lines: inout MarkdownLines
  ) {
    let start = lines.out.count
    inlines.write(heading.children, to: &lines)
    guard lines.out.count > start else { return }
    let text = lines.out.copy(from: start)
    let isWide = text.contains(0x0A)
    let width = ColumnWidth.of(text[...])
    lines.newLine()
    // A single dash would start a list.
    lines.out.append(heading.depth <= 1 ? 0x3D : 0x2D, times: isWide ? 3 : max(3, width))
  }

  /// Number signs at the end of a heading would be parsed as its closing sequence.
  private static func escapeClosingHashes(in out: inout ByteBuffer, from start: Int) {
    var end = out.count
    while end > start, out[end - 1] == 0x23 { end -= 1 }
    let hashes = out.count - end
    guard hashes > 0, end == start || out[end - 1].isBlank else { return }
    out.truncate(to: end)
    out.append(0x5C)
    out.append(0x23, times: hashes)
  }
}
