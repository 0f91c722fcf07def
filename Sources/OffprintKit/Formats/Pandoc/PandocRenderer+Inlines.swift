extension PandocRenderer {
  /// Writes an array of inlines, optionally with a string before them.
  mutating func inlines(_ inlines: [Inline], after mark: String? = nil) {
    array { renderer in
      if let mark { renderer.element("Str") { $0.string(mark) } }
      renderer.write(inlines)
    }
  }

  /// Writes inlines into the open array.
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): words(text)
    case .emphasis(let children): element("Emph") { $0.inlines(children) }
    case .strong(let children): element("Strong") { $0.inlines(children) }
    case .strikethrough(let children): element("Strikeout") { $0.inlines(children) }
    case .code(let value): code(value)
    case .link(let link): write(link)
    case .image(let image): write(image)
    case .lineBreak: element("LineBreak")
    case .subscript(let children): element("Subscript") { $0.inlines(children) }
    case .superscript(let children): element("Superscript") { $0.inlines(children) }
    case .mark(let children): span([PandocClass.mark]) { $0.write(children) }
    case .small(let children): span([PandocClass.small]) { $0.write(children) }
    case .keyboard(let children): span([PandocClass.keyboard]) { $0.write(children) }
    case .underline(let children): element("Underline") { $0.inlines(children) }
    case .quote(let children): quote(children)
    case .abbreviation(let short):
      span([PandocClass.abbreviation], [("title", short.title)]) { $0.write(short.children) }
    case .ruby(let segments): write(segments)
    case .math(let math): write(math)
    case .footnoteReference(let name): reference(name)
    case .span(let part):
      let classes = part.overridesDirection ? [PandocClass.override] : []
      span(classes, [("lang", part.language), ("dir", part.direction?.rawValue)]) { $0.write(part.children) }
    }
  }

  /// Writes text as words and spaces.
  mutating func words(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (place, byte) in bytes.enumerated() where byte == 0x20 || byte == 0x0A {
        word(bytes, start..<place)
        element(byte == 0x20 ? "Space" : "SoftBreak")
        start = place + 1
      }
      word(bytes, start..<bytes.count)
    }
  }

  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    element("Str") { $0.string(String(decoding: bytes[range], as: UTF8.self)) }
  }

  private mutating func code(_ value: String) {
    parts("Code") { renderer in
      renderer.attributes()
      renderer.string(value)
    }
  }

  /// A class distinguishes it from text between quotation marks.
  private mutating func quote(_ children: [Inline]) {
    span([PandocClass.quote]) { renderer in
      renderer.parts("Quoted") { renderer in
        renderer.element(renderer.isInQuote ? "SingleQuote" : "DoubleQuote")
        renderer.isInQuote.toggle()
        renderer.inlines(children)
        renderer.isInQuote.toggle()
      }
    }
  }

  private mutating func write(_ link: Link) {
    parts("Link") { renderer in
      renderer.attributes()
      renderer.inlines(link.children)
      renderer.target(link.url, link.title ?? "")
    }
  }

  /// Writes a picture.
  mutating func write(_ image: Image) {
    write(image, alt: nil, title: image.title ?? "") { $0.words(image.alt) }
  }

  /// Writes the picture of a figure, with the caption in place of the alternative text.
  mutating func implicitFigure(_ image: Image, _ caption: [Inline]) {
    write(image, alt: image.alt.isEmpty ? nil : image.alt, title: "fig:" + (image.title ?? "")) {
      $0.write(caption)
    }
  }

  private mutating func write(
    _ image: Image, alt: String?, title: String, _ body: (inout PandocRenderer) -> Void
  ) {
    parts("Image") { renderer in
      renderer.attributes(
        [], [("alt", alt), ("width", Self.size(image.width)), ("height", Self.size(image.height))])
      renderer.array(body)
      renderer.target(image.url, title)
    }
  }

  private static func size(_ pixels: Int?) -> String? {
    pixels.flatMap { $0 < 0 ? nil : String($0) }
  }

  private mutating func target(_ url: String, _ title: String) {
    array { renderer in
      renderer.string(url)
      renderer.string(title)
    }
  }

  private mutating func write(_ segments: [RubySegment]) {
    span([PandocClass.ruby]) { renderer in
      for segment in segments {
        renderer.span([PandocClass.rubyBase]) { $0.write(segment.base) }
        guard !segment.annotation.isEmpty else { continue }
        renderer.span([PandocClass.rubyParenthesis]) { $0.words("(") }
        renderer.span([PandocClass.rubyText]) { $0.write(segment.annotation) }
        renderer.span([PandocClass.rubyParenthesis]) { $0.words(")") }
      }
    }
  }

  private mutating func write(_ math: Math) {
    let math = math.asTeX(isDisplayed: false)
    switch math.notation {
    case .tex: formula(math, "InlineMath")
    case .mathML:
      parts("RawInline") { renderer in
        renderer.string("html")
        renderer.string(math.value)
      }
    }
  }

  /// Writes a formula in TeX.
  mutating func formula(_ math: Math, _ kind: StaticString) {
    parts("Math") { renderer in
      renderer.element(kind)
      renderer.string(math.value)
    }
  }

  /// Writes a footnote at its first reference; later references are its number.
  private mutating func reference(_ name: String) {
    let pairs: [(name: String, value: String?)] = [("identifier", name)]
    guard let note = notes.definitions[name], !isInNote, writtenNotes.insert(name).inserted else {
      let number = notes.numbers[name].map(String.init) ?? name
      return span([PandocClass.footnoteReference], pairs) { renderer in
        renderer.element("Superscript") { $0.array { $0.words(number) } }
      }
    }
    isInNote = true
    span([PandocClass.footnote], pairs) { renderer in
      renderer.element("Note") { $0.blocks(note.children) }
    }
    isInNote = false
  }
}
