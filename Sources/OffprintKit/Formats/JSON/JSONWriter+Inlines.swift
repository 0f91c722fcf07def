/// The inlines, one function per node.
extension JSONWriter {
  /// Writes an inline.
  func write(_ inline: Inline, to output: inout ByteBuffer) {
    switch inline {
    case .text(let value):
      output.append("{\"type\": \"text\", \"value\": ")
      output.append(jsonString: value)
      output.append(UInt8(ascii: "}"))
    case .emphasis(let children): node("emphasis", children, to: &output)
    case .strong(let children): node("strong", children, to: &output)
    case .strikethrough(let children): node("delete", children, to: &output)
    case .code(let value):
      output.append("{\"type\": \"inlineCode\", \"value\": ")
      output.append(jsonString: value)
      output.append(UInt8(ascii: "}"))
    case .link(let link): write(link, to: &output)
    case .image(let image): write(image, to: &output)
    case .lineBreak: output.append("{\"type\": \"break\"}")
    case .subscript(let children): node("subscript", children, to: &output)
    case .superscript(let children): node("superscript", children, to: &output)
    case .mark(let children): node("mark", children, to: &output)
    case .small(let children): node("small", children, to: &output)
    case .keyboard(let children): node("keyboard", children, to: &output)
    case .underline(let children): node("underline", children, to: &output)
    case .quote(let children): node("quote", children, to: &output)
    case .abbreviation(let abbreviation): write(abbreviation, to: &output)
    case .ruby(let segments): write(segments, to: &output)
    case .math(let math): write(math, "inlineMath", to: &output)
    case .footnoteReference(let identifier): writeReference(identifier, to: &output)
    case .span(let span): write(span, to: &output)
    }
  }

  /// Writes a picture, inline or in a figure.
  func write(_ image: Image, to output: inout ByteBuffer) {
    begin("image", to: &output)
    output.append(member: "url", string: image.url)
    output.append(member: "alt", text: image.alt)
    output.append(member: "title", text: image.title)
    output.append(member: "width", count: image.width)
    output.append(member: "height", count: image.height)
    output.append(UInt8(ascii: "}"))
  }

  /// Writes a formula, displayed or inline.
  func write(_ math: Math, _ type: StaticString, to output: inout ByteBuffer) {
    begin(type, to: &output)
    if math.notation != .tex { output.append(member: "notation", string: math.notation.rawValue) }
    output.append(member: "value", string: math.value)
    output.append(member: "mathml", text: math.mathML)
    output.append(UInt8(ascii: "}"))
  }

  private func write(_ link: Link, to output: inout ByteBuffer) {
    begin("link", to: &output)
    output.append(member: "url", string: link.url)
    output.append(member: "title", text: link.title)
    end(link.children, to: &output)
  }

  private func write(_ abbreviation: Abbreviation, to output: inout ByteBuffer) {
    begin("abbreviation", to: &output)
    output.append(member: "title", text: abbreviation.title)
    end(abbreviation.children, to: &output)
  }

  private func write(_ segments: [RubySegment], to output: inout ByteBuffer) {
    begin("ruby", to: &output)
    end(segments, to: &output) { segment, output in
      node("rubyBase", segment.base, to: &output)
      if !segment.annotation.isEmpty {
        output.append(", ")
        node("rubyText", segment.annotation, to: &output)
      }
    }
  }

  private func writeReference(_ identifier: String, to output: inout ByteBuffer) {
    begin("footnoteReference", to: &output)
    output.append(member: "identifier", string: identifier)
    output.append(member: "label", string: identifier)
    output.append(UInt8(ascii: "}"))
  }

  private func write(_ span: LanguageSpan, to output: inout ByteBuffer) {
    begin("span", to: &output)
    output.append(member: "lang", text: span.language)
    output.append(member: "dir", text: span.direction?.rawValue)
    if span.overridesDirection, span.direction != nil { output.append(", \"override\": true") }
    end(span.children, to: &output)
  }
}
