/// The representation of notes and links in text.
struct TextMarks {
  /// The numbers of footnotes.
  var notes: [String: Int] = [:]
  /// How addresses of links are written.
  var links = LinkStyle.none
  /// The numbers of addresses that are notes.
  var addresses: [String: Int] = [:]
}

/// Inlines as plain text: spaces unchanged, line ends only for line breaks.
struct PlainInlines {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  private let marks: TextMarks

  init(_ marks: TextMarks) {
    self.marks = marks
  }

  /// The text of inlines.
  static func bytes(of inlines: [Inline], _ marks: TextMarks) -> [UInt8] {
    var plain = PlainInlines(marks)
    plain.append(inlines)
    return plain.bytes
  }

  mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): append(text)
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .mark(let children), .small(let children), .keyboard(let children), .underline(let children):
        append(children)
      case .subscript(let children): append(children, isRaised: false)
      case .superscript(let children): append(children, isRaised: true)
      case .code(let value): append(value)
      case .link(let link): append(link)
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
          appendEnclosed(segment.annotation)
        }
      case .math(let math): append(math.notation == .tex ? math.value : MathML.words(of: math.value))
      case .footnoteReference(let name): append("[\(marks.notes[name].map(String.init) ?? name)]")
      case .span(let span): append(span.children)
      }
    }
  }

  /// Appends the alternative text of an image in brackets; nothing without one.
  mutating func append(_ image: Image) {
    guard !image.alt.isEmpty else { return }
    append("[\(image.alt)]")
  }

  /// Appends inlines in parentheses, with some text before them; nothing if they are empty.
  mutating func appendEnclosed(_ inlines: [Inline], after text: String = "") {
    let start = bytes.count
    append("\(text)(")
    let inside = bytes.count
    append(inlines)
    if bytes.count == inside { bytes.removeLast(inside - start) } else { append(")") }
  }

  private mutating func append(_ children: [Inline], isRaised: Bool) {
    let start = bytes.count
    append(children)
    RaisedText.mark(&bytes, from: start, isRaised: isRaised)
  }

  private mutating func append(_ link: Link) {
    append(link.children)
    guard marks.links != .none, let url = LinkNotes.shown(link) else { return }
    if marks.links == .inline { return append(" <\(url)>") }
    if let number = marks.addresses[url] { append("[\(number)]") }
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
