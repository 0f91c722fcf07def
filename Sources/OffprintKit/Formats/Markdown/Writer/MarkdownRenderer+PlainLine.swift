extension MarkdownRenderer {
  mutating func write(_ line: PlainLine) {
    paragraph.beginsWithBracket = line.beginsWithBracket
    line.forEach { inline, next in
      switch inline {
      case .text(let text): return escape(text, before: next, in: line)
      case .code(let code): code.withBytes { write(code: $0) }
      case .link(let link):
        openLink(isImage: false)
        paragraph.atLineStart = false
        switch link.children.first {
        case .text(let text): escape(text, before: .linkClose, in: line)
        case .image(let image): write(image, in: line)
        default: break
        }
        closeLink(to: link.url, title: link.title, isImage: false)
      case .image(let image): write(image, in: line)
      case .emphasis(let children): write(.emphasis, children, in: line)
      case .strong(let children): write(.strong, children, in: line)
      case .lineBreak: return breakLine()
      default: break
      }
      paragraph.atLineStart = false
    }
  }

  private mutating func write(_ image: Image, in line: PlainLine) {
    openLink(isImage: true)
    paragraph.atLineStart = false
    if !image.alt.isEmpty { escape(image.alt, before: .linkClose, in: line) }
    closeLink(to: image.url, title: image.title, isImage: true)
  }

  private mutating func write(_ kind: InlineFlow.Mark.Kind, _ children: [Inline], in line: PlainLine) {
    var mark = InlineFlow.Mark(kind: kind)
    mark.preferred = options.markdown.emphasis.byte
    write(mark, opens: true)
    paragraph.atLineStart = false
    if case .text(let text)? = children.first { escape(text, before: .close, in: line) }
    write(mark, opens: false)
  }

  private mutating func escape(_ text: String, before next: InlineFlow.Token.Kind?, in line: PlainLine) {
    text.withBytes { text in escape(text, before: next) { line.count(into: &$0) } }
  }
}
