extension MarkupRenderer {
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let value): text(value)
    case .emphasis(let children): element("<em>", children, "</em>")
    case .strong(let children): element("<strong>", children, "</strong>")
    case .strikethrough(let children): element("<del>", children, "</del>")
    case .code(let value):
      markup("<code>")
      text(value)
      markup("</code>")
    case .link(let link): write(link)
    case .image(let image): write(image)
    case .lineBreak: markup("<br/>")
    case .subscript(let children): element("<sub>", children, "</sub>")
    case .superscript(let children): element("<sup>", children, "</sup>")
    case .mark(let children): element("<mark>", children, "</mark>")
    case .small(let children): element("<small>", children, "</small>")
    case .keyboard(let children): element("<kbd>", children, "</kbd>")
    case .underline(let children): element("<u>", children, "</u>")
    case .quote(let children): element("<q>", children, "</q>")
    case .abbreviation(let short):
      markup("<abbr")
      attribute(" title=\"", short.title)
      element(">", short.children, "</abbr>")
    case .ruby(let segments): write(segments)
    case .math(let math): write(math)
    case .footnoteReference(let name): writeReference(to: name)
    case .span(let span): write(span)
    }
  }

  private mutating func element(_ open: StaticString, _ children: [Inline], _ close: StaticString) {
    out.append(open)
    write(children)
    out.append(close)
  }

  private mutating func write(_ span: LanguageSpan) {
    let language = span.language.flatMap(LanguageTag.valid)
    guard isDocument || language != nil || span.direction != nil else { return write(span.children) }
    markup(span.overridesDirection ? "<bdo" : "<span")
    if let language { writeLanguage(language) } else { data(" data-lang=\"", span.language) }
    attribute(" dir=\"", span.direction?.rawValue)
    element(">", span.children, span.overridesDirection ? "</bdo>" : "</span>")
  }

  /// An XML document has the language in both attributes.
  mutating func writeLanguage(_ language: String) {
    attribute(" lang=\"", language)
    if isDocument { attribute(" xml:lang=\"", language) }
  }

  private mutating func write(_ segments: [RubySegment]) {
    // A ruby element must contain an annotation, and no other ruby element.
    guard !isInRuby, isDocument ? !segments.isEmpty : segments.contains(where: { !$0.annotation.isEmpty })
    else {
      for segment in segments { write(segment.base) }
      return
    }
    isInRuby = true
    markup("<ruby>")
    for segment in segments {
      write(segment.base)
      markup(isDocument ? "<rp>(</rp><rt>" : "<rt>")
      write(segment.annotation)
      markup(isDocument ? "</rt><rp>)</rp>" : "</rt>")
    }
    markup("</ruby>")
    isInRuby = false
  }

  /// Writes a formula: valid MathML unchanged, else its words; TeX as the MathML next to it, else as program
  /// text.
  mutating func write(_ math: Math, isDisplayed: Bool = false) {
    switch math.notation {
    case .tex:
      let labels = MathML.Labels(tex: math.value, isDisplayed: isDisplayed)
      if let mathML = math.mathML, !math.value.isEmpty,
        let element = MathML.line(mathML, namespaced: isDocument, labels: labels)
      {
        hasMathML = true
        return out.append(element)
      }
      markup("<code class=\"math tex\">")
      text(math.value)
      markup("</code>")
    case .mathML:
      guard let element = MathML.line(math.value, namespaced: isDocument) else {
        return text(MathML.words(of: math.value))
      }
      hasMathML = true
      out.append(element)
    }
  }

  mutating func writeDisplayed(_ math: Math) {
    // Invalid MathML is a paragraph of its words.
    markup(isDocument && math.notation == .mathML && math.isUnsound ? "\n<p>" : "\n<p class=\"math\">")
    write(math, isDisplayed: true)
    markup("</p>")
  }
}

extension Math {
  /// Whether it is MathML that must not be written unchanged.
  var isUnsound: Bool {
    notation == .mathML && MathML.safeElement(value, namespaced: false) == nil
  }
}
