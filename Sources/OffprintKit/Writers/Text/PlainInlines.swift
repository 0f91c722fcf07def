/// Inlines as bare text: spaces as they are, line ends only where the text has line breaks.
struct PlainInlines {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  /// The numbers of footnotes.
  let numbers: [String: Int]

  init(numbers: [String: Int]) {
    self.numbers = numbers
  }

  /// The text of inlines.
  static func bytes(of inlines: [Inline], numbers: [String: Int]) -> [UInt8] {
    var plain = PlainInlines(numbers: numbers)
    plain.append(inlines)
    return plain.bytes
  }

  mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): append(text)
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .subscript(let children),
        .superscript(let children), .mark(let children), .small(let children), .keyboard(let children):
        append(children)
      case .code(let value): append(value)
      case .link(let link): append(link.children)
      case .image(let image): append(image)
      case .lineBreak: breakLine()
      case .quote(let children):
        append("“")
        append(children)
        append("”")
      case .abbreviation(let short): append(short.children)
      case .ruby(let segments):
        for segment in segments {
          append(segment.base)
          guard !segment.annotation.isEmpty else { continue }
          append("(")
          append(segment.annotation)
          append(")")
        }
      case .math(let math): append(math.notation == .tex ? math.value : MathML.words(of: math.value))
      case .footnoteReference(let name): append("[\(numbers[name].map(String.init) ?? name)]")
      case .span(let span): append(span.children)
      }
    }
  }

  /// An image stands as its alternative text in brackets; without one as nothing.
  mutating func append(_ image: Image) {
    guard !image.alt.isEmpty else { return }
    append("[\(image.alt)]")
  }

  private mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(cleaned: text)
    for place in start..<bytes.count where bytes[place] == 0x0A || bytes[place] == 0x09 {
      bytes[place] = 0x20
    }
  }

  private mutating func breakLine() {
    while bytes.last == 0x20 { bytes.removeLast() }
    if !bytes.isEmpty { bytes.append(0x0A) }
  }
}
