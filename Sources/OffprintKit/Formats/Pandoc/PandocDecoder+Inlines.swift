extension PandocDecoder {
  /// The inlines of an array.
  mutating func inlines(at index: Int) throws(JSONFault) -> [Inline] {
    var inlines: [Inline] = []
    for item in try items(at: index, "an array of inlines") { try append(at: item, to: &inlines) }
    return PandocHTML.reading(inlines)
  }

  /// Reads an inline and appends it; text is joined to directly preceding text.
  mutating func append(at index: Int, to inlines: inout [Inline]) throws(JSONFault) {
    let (type, content) = try element(at: index, "an inline")
    switch type {
    case "Space": return Self.append(text: " ", to: &inlines)
    case "SoftBreak": return Self.append(text: "\n", to: &inlines)
    case "LineBreak": return inlines.append(.lineBreak)
    default: break
    }
    let part = try need(content, at: index, type)
    if type == "Str" { return Self.append(text: try string(at: part), to: &inlines) }
    let found = try deeper(at: index) { decoder throws(JSONFault) in
      try decoder.inline(type, at: index, part)
    }
    for inline in found {
      if case .text(let text) = inline {
        Self.append(text: text, to: &inlines)
      } else {
        inlines.append(inline)
      }
    }
  }

  private static func append(text: String, to inlines: inout [Inline]) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = inlines.last {
      // Removed first, so that the text grows in place.
      inlines.removeLast()
      var whole = before
      whole += text
      inlines.append(.text(whole))
    } else {
      inlines.append(.text(text))
    }
  }

  private mutating func inline(_ type: String, at index: Int, _ content: Int) throws(JSONFault) -> [Inline] {
    switch type {
    case "Emph": [.emphasis(try inlines(at: content))]
    case "Underline": [.underline(try inlines(at: content))]
    case "Strong": [.strong(try inlines(at: content))]
    case "Strikeout": [.strikethrough(try inlines(at: content))]
    case "Superscript": [.superscript(try inlines(at: content))]
    case "Subscript": [.subscript(try inlines(at: content))]
    case "SmallCaps": try inlines(at: content)
    case "Quoted": try quoted(at: content)
    case "Cite": try inlines(at: try parts(at: content, 2, of: type)[1])
    case "Code": [.code(try string(at: try parts(at: content, 2, of: type)[1]))]
    case "Math": [.math(Math(try string(at: try parts(at: content, 2, of: type)[1])))]
    case "RawInline": try raw(inlineAt: content)
    case "Link": [.link(try link(at: content))]
    case "Image": [.image(try image(at: content))]
    case "Note": [note(freshNoteName(), children: try blocks(at: content))]
    case "Span": try span(at: content)
    default:
      throw fault(
        at: index, "unknown inline “\(type)”",
        fix:
          "known are Str, Emph, Underline, Strong, Strikeout, Superscript, Subscript, SmallCaps, Quoted, Cite, Code, "
          + "Space, SoftBreak, LineBreak, Math, RawInline, Link, Image, Note and Span")
    }
  }

  private mutating func note(_ name: String, children: [Block]) -> Inline {
    noteNames.insert(name)
    notes.append(FootnoteDefinition(identifier: name, children: children))
    return .footnoteReference(name)
  }

  private mutating func quoted(at index: Int) throws(JSONFault) -> [Inline] {
    let parts = try parts(at: index, 2, of: "Quoted")
    let children = try inlines(at: parts[1])
    return try element(at: parts[0], "the kind of quotation marks").type == "SingleQuote"
      ? [.text("‘")] + children + [.text("’")] : [.text("“")] + children + [.text("”")]
  }

  /// The quotation in a span with our class.
  private mutating func quote(in index: Int) throws(JSONFault) -> [Inline]? {
    let items = try items(at: index, "an array of inlines")
    guard items.count == 1, case ("Quoted", let content?) = try element(at: items[0], "an inline") else {
      return nil
    }
    return try inlines(at: try parts(at: content, 2, of: "Quoted")[1])
  }

  private mutating func raw(inlineAt index: Int) throws(JSONFault) -> [Inline] {
    let parts = try parts(at: index, 2, of: "RawInline")
    let format = try string(at: parts[0])
    let source = try string(at: parts[1])
    guard Self.isHTML(format) else { return [.code(source)] }
    if let math = Self.math(source) { return [.math(math.asTeX(isDisplayed: false))] }
    return [PandocHTML.inline(source)]
  }

  /// Whether a format is a kind of HTML.
  static func isHTML(_ format: String) -> Bool {
    ["html", "html4", "html5", "xhtml"].contains(format.lowercased())
  }

  /// The formula in an HTML fragment.
  static func math(_ source: String) -> Math? {
    guard source.hasPrefix("<math"), source.hasSuffix("</math>") else { return nil }
    return PandocWriter.safe(Math(source, notation: .mathML))
  }

  private mutating func link(at index: Int) throws(JSONFault) -> Link {
    let parts = try parts(at: index, 3, of: "Link")
    let target = try self.parts(at: parts[2], 2, of: "target")
    let title = try string(at: target[1])
    return Link(
      url: try string(at: target[0]), title: title.isEmpty ? nil : title,
      children: Self.spoken(try inlines(at: parts[1]), try attributes(at: parts[0])))
  }

  private mutating func image(at index: Int) throws(JSONFault) -> Image {
    let parts = try parts(at: index, 3, of: "Image")
    let target = try self.parts(at: parts[2], 2, of: "target")
    let title = try string(at: target[1])
    let attributes = try attributes(at: parts[0])
    let alt = try inlines(at: parts[1]).plainText
    return Image(
      url: try string(at: target[0]), alt: attributes["alt"] ?? alt, title: title.isEmpty ? nil : title,
      width: attributes.pixels("width"), height: attributes.pixels("height"))
  }

  private mutating func span(at index: Int) throws(JSONFault) -> [Inline] {
    let parts = try parts(at: index, 2, of: "Span")
    let attributes = try attributes(at: parts[0])
    switch attributes.classes.first {
    case PandocClass.mark?: return [.mark(try inlines(at: parts[1]))]
    case PandocClass.small?: return [.small(try inlines(at: parts[1]))]
    case PandocClass.keyboard?: return [.keyboard(try inlines(at: parts[1]))]
    case PandocClass.quote?:
      if let quoted = try quote(in: parts[1]) { return [.quote(quoted)] }
    case PandocClass.abbreviation?:
      return [.abbreviation(Abbreviation(title: attributes["title"], children: try inlines(at: parts[1])))]
    case PandocClass.ruby?: return [.ruby(try ruby(at: parts[1]))]
    case PandocClass.footnote?:
      if let name = attributes["identifier"], let note = try note(name, in: parts[1]) { return [note] }
    case PandocClass.footnoteReference?:
      if let name = attributes["identifier"] {
        noteNames.insert(name)
        return [.footnoteReference(name)]
      }
    default: break
    }
    let children = try inlines(at: parts[1])
    let direction = attributes.direction
    let isBare = attributes.classes.isEmpty && attributes.pairs.isEmpty && attributes.identifier.isEmpty
    guard isBare || attributes["lang"] != nil || direction != nil else { return children }
    let overrides = attributes.classes.first == PandocClass.override
    return [
      .span(
        LanguageSpan(
          language: attributes["lang"], direction: direction, overridesDirection: overrides,
          children: children))
    ]
  }

  /// The footnote whose name a span specifies.
  private mutating func note(_ name: String, in index: Int) throws(JSONFault) -> Inline? {
    let items = try items(at: index, "an array of inlines")
    guard items.count == 1, case ("Note", let content?) = try element(at: items[0], "an inline") else {
      return nil
    }
    noteNames.insert(name)
    return note(name, children: try blocks(at: content))
  }

  private mutating func ruby(at index: Int) throws(JSONFault) -> [RubySegment] {
    var segments: [RubySegment] = []
    for item in try items(at: index, "an array of inlines") {
      var name: String?
      var children: [Inline] = []
      if case ("Span", let content?) = try element(at: item, "an inline") {
        let parts = try parts(at: content, 2, of: "Span")
        name = try attributes(at: parts[0]).classes.first
        children = try inlines(at: parts[1])
      } else {
        try append(at: item, to: &children)
      }
      switch name {
      case PandocClass.rubyParenthesis?: continue
      case PandocClass.rubyText?:
        if let last = segments.indices.last, segments[last].annotation.isEmpty {
          segments[last].annotation = children
        } else {
          segments.append(RubySegment(base: [], annotation: children))
        }
      default: segments.append(RubySegment(base: children))
      }
    }
    return segments
  }
}
