extension MarkupRenderer {
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let value): text(value)
    case .emphasis(let children): element("em") { $0.write(children) }
    case .strong(let children): element("strong") { $0.write(children) }
    case .strikethrough(let children): element("del") { $0.write(children) }
    case .code(let value): element("code") { $0.text(value) }
    case .link(let link): write(link)
    case .image(let image): write(image)
    case .lineBreak: void("br")
    case .subscript(let children): element("sub") { $0.write(children) }
    case .superscript(let children): element("sup") { $0.write(children) }
    case .mark(let children): element("mark") { $0.write(children) }
    case .small(let children): element("small") { $0.write(children) }
    case .keyboard(let children): element("kbd") { $0.write(children) }
    case .quote(let children): element("q") { $0.write(children) }
    case .abbreviation(let short): element("abbr", ["title": short.title]) { $0.write(short.children) }
    case .ruby(let segments): write(segments)
    case .math(let math): write(math)
    case .footnoteReference(let name): writeReference(to: name)
    case .span(let span):
      let language = span.language.flatMap(LanguageTag.valid)
      guard language != nil || span.direction != nil else { return write(span.children) }
      element("span", languageAttributes(language) + ["dir": span.direction?.rawValue]) {
        $0.write(span.children)
      }
    }
  }

  /// In a document of XML the language stands in both attributes.
  func languageAttributes(_ language: String?) -> Attributes {
    place == .document ? ["lang": language, "xml:lang": language] : ["lang": language]
  }

  private mutating func write(_ link: Link) {
    guard !isInLink, let address = address(of: link) else { return write(link.children) }
    isInLink = true
    element("a", ["href": address, "title": link.title]) { $0.write(link.children) }
    isInLink = false
  }

  /// Where a link leads; nothing where it is active or leads to a place of the article that is not there.
  private func address(of link: Link) -> String? {
    guard let url = SafeURL.checked(link.url, for: .link) else { return nil }
    guard place == .document, url.utf8.first == 0x23 else { return XMLAddress.escaped(url) }
    let fragment = PercentEncoding.decoded(String(url.dropFirst()))
    return linkTargets[fragment].map { "#" + $0 }
  }

  mutating func write(_ image: Image) {
    guard let url = SafeURL.checked(image.url, for: .image), !url.isEmpty else { return text(image.alt) }
    void(
      "img",
      [
        "src": XMLAddress.escaped(url), "alt": image.alt, "title": image.title,
        "width": Self.size(image.width), "height": Self.size(image.height),
      ])
  }

  private static func size(_ pixels: Int?) -> String? {
    guard let pixels, pixels > 0 else { return nil }
    return String(pixels)
  }

  private mutating func write(_ segments: [RubySegment]) {
    // A ruby element must hold a reading, and no other ruby element.
    guard !isInRuby, segments.contains(where: { !$0.annotation.isEmpty }) else {
      for segment in segments { write(segment.base) }
      return
    }
    isInRuby = true
    element("ruby") { renderer in
      for segment in segments {
        renderer.write(segment.base)
        if renderer.place == .document { renderer.element("rp") { $0.text("(") } }
        renderer.element("rt") { $0.write(segment.annotation) }
        if renderer.place == .document { renderer.element("rp") { $0.text(")") } }
      }
    }
    isInRuby = false
  }

  /// Writes a formula: MathML as it is where it is sound, else its words; TeX as program text.
  mutating func write(_ math: Math) {
    switch math.notation {
    case .tex: element("code", ["class": "math tex"]) { $0.text(math.value) }
    case .mathML:
      guard let element = MathML.safeElement(math.value, namespaced: place == .document) else {
        return text(MathML.words(of: math.value))
      }
      out.append(element.map { $0 == 0x0A ? 0x20 : $0 })
    }
  }
}
