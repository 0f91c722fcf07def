import CommonMark
import Markup

/// Reads the inlines of one Markdown paragraph, heading or cell.
///
/// Inline HTML tags open and close marks as they do on a page; text is taken literally.
struct MarkdownInlines: ~Copyable {
  private var inline = InlineBuilder()
  private var open: [Opened] = []
  private var gathered: Gathered?
  /// Elements that are known to have no further end tag.
  private var unclosed: Set<String> = []
  /// The tags without attributes read so far, by name; `nil` if they do not create an element.
  private var known: [String: Tag?] = [:]
  /// Parses tags, one after another; created on first use.
  private lazy var tags = Document()
  private let document: MarkdownDocument
  private var parser: InlineParser
  /// The names of the elements in the text that was read last, to which links may lead.
  private(set) var names: [String] = []
  /// The referenced footnotes, by label, in the order of the first references.
  private(set) var footnotes: [String: Int] = [:]

  /// The maximum number of open elements to search for the one that a tag closes.
  private static let deepestSearch = 256

  /// An open node or element.
  private enum Opened {
    /// A Markdown node, and whether it opened a mark.
    case node(hasMark: Bool)
    /// An element, and the number of marks that it opened.
    case element(name: String, marks: Int)

    var marks: Int {
      switch self {
      case .node(let hasMark): hasMark ? 1 : 0
      case .element(_, let marks): marks
      }
    }
  }

  /// An element whose content is not text of the line.
  private struct Gathered {
    var name: String
    /// Its source so far, if it is needed.
    var source: String?
    /// The number of Markdown marks open in it.
    var depth = 0
  }

  init(_ document: MarkdownDocument) {
    self.document = document
    parser = InlineParser(document)
  }

  /// Prepares the text of a block for reading.
  mutating func parse(_ block: BlockID) {
    parser.parse(block)
  }

  /// The formula in the text, if it is a displayed one and nothing else.
  var displayedFormula: String? {
    guard let first = parser.tokens.first, first.kind == .displayMath, parser.tokens.count == 1 else {
      return nil
    }
    return parser.text(of: first)
  }

  /// Whether the text contains elements that are not inline.
  var needTree: Bool {
    parser.tokens.contains { $0.kind == .html && HTMLStretch.needsTree(parser.text(of: $0)) }
  }

  /// The text as a paragraph of HTML, with a slot for each reference to a footnote.
  mutating func html() -> (source: String, slots: HTMLSlots) {
    var source = Array("<p>".utf8)
    var slots = HTMLSlots()
    var names: [String] = []
    let document = document
    parser.appendHTML(to: &source) { label, source in
      guard let definition = document.footnoteDefinition(label) else { return }
      var placeholder = ""
      names.append(document.text(of: definition))
      slots.append([.footnoteReference(document.text(of: definition))], to: &placeholder)
      source += placeholder.utf8
    }
    source += "</p>\n".utf8
    for name in names { noteReference(to: name) }
    return (String(decoding: source, as: UTF8.self), slots)
  }

  /// The text as inlines.
  mutating func read() -> [Inline] {
    names.removeAll(keepingCapacity: true)
    var place = 0
    while place < parser.tokens.count {
      let token = parser.tokens[place]
      if gathered != nil {
        gather(token)
      } else if token.kind == .imageStart {
        place = readImage(at: place)
      } else {
        read(token, at: place)
      }
      place += 1
    }
    while let last = open.popLast() { endMarks(of: last) }
    gathered = nil
    unclosed.removeAll()
    return inline.takeLine()
  }

  private mutating func read(_ token: InlineToken, at place: Int) {
    switch token.kind {
    case .nothing, .imageStart, .imageEnd: break
    case .text: parser.withText(of: token) { inline.append(literal: $0) }
    case .lineBreak: inline.append(.lineBreak)
    case .code: inline.append(.code(parser.text(of: token)))
    case .html: read(tag: token, at: place)
    case .math, .displayMath: inline.append(.math(Math(parser.text(of: token))))
    case .footnoteReference: readReference(parser.text(of: token))
    case .emphasisStart: begin(.emphasis)
    case .strongStart: begin(.strong)
    case .strikethroughStart: begin(.strikethrough)
    case .linkStart:
      let url = SafeURL.checked(parser.destination(of: token), for: .link)
      begin(url.map { .link(url: $0, title: parser.title(of: token)) })
    case .emphasisEnd, .strongEnd, .strikethroughEnd, .linkEnd: leaveNode()
    }
  }

  /// Opens a Markdown mark.
  private mutating func begin(_ mark: InlineBuilder.Mark?) {
    open.append(.node(hasMark: opensMark(mark)))
  }

  /// Opens a mark, unless there is none or too many are open.
  ///
  /// - Returns: whether it was opened.
  private mutating func opensMark(_ mark: InlineBuilder.Mark?) -> Bool {
    guard let mark, inline.depth < BlockBuilder.maxMarks else { return false }
    inline.begin(mark)
    return true
  }

  private mutating func endMarks(of opened: Opened) {
    for _ in 0..<opened.marks { inline.end() }
  }

  /// Closes the innermost node, and the elements left open in it.
  private mutating func leaveNode() {
    while let last = open.popLast() {
      endMarks(of: last)
      if case .node = last { return }
    }
  }

  private mutating func readReference(_ label: String) {
    guard let definition = document.footnoteDefinition(label) else { return }
    let name = document.text(of: definition)
    noteReference(to: name)
    inline.append(.footnoteReference(name))
  }

  private mutating func noteReference(to name: String) {
    if footnotes[name] == nil { footnotes[name] = footnotes.count }
  }

  /// Reads the image that starts at a token.
  ///
  /// - Returns: the index of its end.
  private mutating func readImage(at start: Int) -> Int {
    var text = ""
    var depth = 1
    var place = start
    while depth > 0, place + 1 < parser.tokens.count {
      place += 1
      let token = parser.tokens[place]
      switch token.kind {
      case .imageStart: depth += 1
      case .imageEnd: depth -= 1
      case .text:
        text += parser.withText(of: token) { bytes in
          String(decoding: bytes.lazy.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
        }
      case .code, .math, .displayMath: text += parser.text(of: token)
      case .lineBreak: text += " "
      default: break
      }
    }
    let image = parser.tokens[start]
    guard let url = SafeURL.checked(parser.destination(of: image), for: .image), !url.isEmpty else {
      inline.append(literal: text)
      return place
    }
    inline.append(.image(Image(url: url, alt: text, title: parser.title(of: image))))
    return place
  }
}

extension MarkdownInlines {
  private mutating func read(tag token: InlineToken, at place: Int) {
    let source = parser.text(of: token)
    let bytes = Array(source.utf8)
    guard bytes.count > 2, bytes[1].isASCIILetter || bytes[1] == 0x2F else {
      // In HTML a comment may end earlier than in Markdown.
      tags.parseFragment(bytes, context: "div")
      return inline.append(literal: tags.textContent(of: tags.root))
    }
    let isEnd = bytes[1] == 0x2F
    let name = Self.name(in: bytes, from: isEnd ? 2 : 1)
    if TagFilter.isText(name) { return inline.append(literal: source) }
    if isEnd { return close(name) }
    guard let (tag, id) = element(of: bytes, name: name) else { return }
    if let name = attribute("id", id) ?? (tag == .a ? attribute("name", id) : nil),
      name.utf8.count <= HeadingAnchors.longest
    {
      names.append(name)
    }
    switch tag {
    case .br: inline.append(.lineBreak)
    case .img: readImage(id)
    case .script, .style, .template, .select, .rp:
      if isClosed(name, after: place) { gathered = Gathered(name: name) }
    case .math: if isClosed(name, after: place) { gathered = Gathered(name: name, source: source) }
    case .input, .wbr, .hr, .source, .track, .link, .meta: break
    case .a:
      let url = id.flatMap { tags.attribute("href", of: $0) }.flatMap { SafeURL.checked($0, for: .link) }
      open(name, url.map { .link(url: $0, title: attribute("title", id)) })
    case .abbr: open(name, .abbreviation(title: attribute("title", id)))
    case .span, .bdi, .bdo, .font: open(name, span(id, overrides: tag == .bdo))
    case .rt: open(name, .rubyText)
    default: open(name, span(id), InlineBuilder.Mark(tag))
    }
  }

  /// The language and direction of an element.
  private mutating func span(_ id: NodeID?, overrides: Bool = false) -> InlineBuilder.Mark? {
    let language = attribute("lang", id) ?? attribute("xml:lang", id)
    let direction = attribute("dir", id).flatMap { Direction(rawValue: $0.lowercased()) }
    guard language != nil || direction != nil else { return nil }
    return .span(
      LanguageSpan(language: language, direction: direction, overridesDirection: overrides, children: []))
  }

  /// Whether an element has an end tag after its start tag: without one its content is not removed.
  private mutating func isClosed(_ name: String, after place: Int) -> Bool {
    guard !unclosed.contains(name) else { return false }
    var depth = 0
    for token in parser.tokens[(place + 1)...] {
      if token.kind.isStart {
        depth += 1
      } else if token.kind.isEnd {
        depth -= 1
        if depth < 0 { break }
      } else if token.kind == .html, depth == 0, Self.endTagName(parser.text(of: token)) == name {
        return true
      }
    }
    unclosed.insert(name)
    return false
  }

  private mutating func open(_ name: String, _ marks: InlineBuilder.Mark?...) {
    var count = 0
    for mark in marks where opensMark(mark) { count += 1 }
    open.append(.element(name: name, marks: count))
  }

  /// Closes the element with a name, and what was opened in it, if one is open within the current node.
  private mutating func close(_ name: String) {
    // Limits the time for texts with many end tags.
    for place in open.indices.suffix(Self.deepestSearch).reversed() {
      guard case .element(let opened, _) = open[place] else { return }
      guard opened == name else { continue }
      while open.count > place, let last = open.popLast() { endMarks(of: last) }
      return
    }
  }

  private mutating func readImage(_ id: NodeID?) {
    let alt = attribute("alt", id) ?? ""
    guard let url = attribute("src", id).flatMap({ SafeURL.checked($0, for: .image) }), !url.isEmpty else {
      return inline.append(literal: alt)
    }
    inline.append(
      .image(
        Image(
          url: url, alt: alt, title: attribute("title", id), width: attribute("width", id).flatMap(Int.init),
          height: attribute("height", id).flatMap(Int.init))))
  }

  private mutating func attribute(_ name: String, _ id: NodeID?) -> String? {
    id.flatMap { tags.attribute(name, of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Collects the contents of an element that are not text of the line.
  private mutating func gather(_ token: InlineToken) {
    guard let element = gathered else { return }
    guard !token.kind.isStart, !token.kind.isEnd else {
      gathered?.depth += token.kind.isStart ? 1 : -1
      return
    }
    guard element.depth == 0 else { return }
    let text = parser.text(of: token)
    guard token.kind == .html else {
      return gathered?.source?.append(String(decoding: HTMLText.escaped(text), as: UTF8.self)) ?? ()
    }
    gathered?.source?.append(text)
    guard Self.endTagName(text) == element.name else { return }
    if let source = gathered?.source { inline.append(.math(Math(mathML: source, isDisplayed: false))) }
    gathered = nil
  }

  /// The name of an end tag, in lower case.
  private static func endTagName(_ source: String) -> String? {
    source.hasPrefix("</") ? name(in: Array(source.utf8), from: 2) : nil
  }

  /// The tag and the element of a start tag, without the element if it has no attributes: such a tag is
  /// parsed once.
  private mutating func element(of tag: [UInt8], name: String) -> (tag: Tag, id: NodeID?)? {
    let isBare = name.utf8.count + 2 == tag.count
    if isBare, let known = known[name] { return known.map { ($0, nil) } }
    tags.parseFragment(tag, context: "div")
    let id = tags.firstChild(of: tags.root).flatMap { Self.element(in: tags, from: $0) }
    let found = id.map { tags.tag(of: $0) }
    if isBare { known[name] = .some(found) }
    return found.map { ($0, id) }
  }

  /// The first element of a tree of one tag: there may be one for the context below the root.
  private static func element(in document: Document, from node: NodeID) -> NodeID? {
    if document.tagName(of: node) == "html" { return document.firstChild(of: node) }
    return document.isElement(node) ? node : nil
  }

  /// The name at an offset in a tag, in lower case.
  private static func name(in tag: [UInt8], from start: Int) -> String {
    let name = tag[start...].prefix { $0.isASCIIAlphanumeric || $0 == 0x2D }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}

extension InlineBuilder.Mark {
  /// The mark of an element, by its name only.
  init?(_ tag: Tag) {
    switch tag {
    case .em, .i, .cite, .dfn, .var: self = .emphasis
    case .strong, .b: self = .strong
    case .del, .s, .strike: self = .strikethrough
    case .code, .tt, .samp: self = .code
    case .kbd: self = .keyboard
    case .u, .ins: self = .underline
    case .sub: self = .subscript
    case .sup: self = .superscript
    case .mark: self = .mark
    case .small: self = .small
    case .q: self = .quote
    case .ruby: self = .ruby
    case .rt: self = .rubyText
    default: return nil
    }
  }
}
