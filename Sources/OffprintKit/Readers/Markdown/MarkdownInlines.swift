import Markup

/// Reads the inlines of one paragraph, heading or cell of Markdown.
///
/// Tags of HTML within the line open and close marks as they do on a page; text is taken as it stands.
struct MarkdownInlines: ~Copyable {
  private var inline = InlineBuilder()
  private var open: [Opened] = []
  private var gathered: Gathered?
  /// Elements that are known not to be closed any more.
  private var unclosed: Set<String> = []
  /// The tags without attributes that were read so far, by their names; `nil` where they make no element.
  private var known: [String: Tag?] = [:]
  /// Parses the tags, one after another; made where there is one.
  private lazy var tags = Document()
  /// What footnotes are called, by the number that cmark-gfm gives them, from 1.
  private let footnotes: [String]

  /// What is open, outermost first.
  private enum Opened {
    /// A node of the tree, and whether it opened a mark.
    case node(hasMark: Bool)
    /// An element, and whether it opened a mark.
    case element(name: String, hasMark: Bool)

    var hasMark: Bool {
      switch self {
      case .node(let hasMark), .element(_, let hasMark): hasMark
      }
    }
  }

  /// An element whose content is no text of the line.
  private struct Gathered {
    var name: String
    /// Its source so far, where that is wanted.
    var source: String?
  }

  init(footnotes: [String]) {
    self.footnotes = footnotes
  }

  /// Gives what a node holds as inlines.
  mutating func read(_ parent: MarkdownNode) -> [Inline] {
    var node = parent.firstChild
    while let current = node {
      if enter(current), let child = current.firstChild {
        node = child
        continue
      }
      node = current.next
      var last = current
      while node == nil, let above = last.parent, above.pointer != parent.pointer {
        leaveNode()
        last = above
        node = above.next
      }
    }
    while let last = open.popLast() { if last.hasMark { inline.end() } }
    gathered = nil
    unclosed.removeAll()
    return inline.takeLine()
  }

  /// Reads a node. Returns whether to read what is in it.
  private mutating func enter(_ node: MarkdownNode) -> Bool {
    let kind = node.kind
    if gathered != nil {
      gather(node, kind)
      return false
    }
    switch kind {
    case .text: node.withLiteral { inline.append(literal: $0) }
    case .softBreak: inline.append(literal: "\n")
    case .lineBreak: inline.append(.lineBreak)
    case .inlineCode: inline.append(.code(node.literal))
    case .inlineHTML: read(tag: node)
    case .math: inline.append(.math(Math(node.formula.tex)))
    case .footnoteReference: readReference(node.literal)
    case .image: read(image: node)
    case .emphasis: return begin(.emphasis, of: node)
    case .strong: return begin(.strong, of: node)
    case .strikethrough: return begin(.strikethrough, of: node)
    case .link:
      let url = SafeURL.checked(node.url, for: .link)
      return begin(url.map { .link(url: $0, title: node.title) }, of: node)
    default: return begin(nil, of: node)
    }
    return false
  }

  /// Opens a node with a mark, unless there is none or too many are open. Returns whether anything is in it.
  private mutating func begin(_ mark: InlineBuilder.Mark?, of node: MarkdownNode) -> Bool {
    guard node.firstChild != nil else { return false }
    open.append(.node(hasMark: begin(mark)))
    return true
  }

  private mutating func begin(_ mark: InlineBuilder.Mark?) -> Bool {
    guard let mark, inline.depth < HTMLLowering.deepestMarks else { return false }
    inline.begin(mark)
    return true
  }

  /// Closes the node opened last, and the elements left open in it.
  private mutating func leaveNode() {
    while let last = open.popLast() {
      if last.hasMark { inline.end() }
      if case .node = last { return }
    }
  }

  private mutating func readReference(_ number: String) {
    guard let number = Int(number), footnotes.indices.contains(number - 1) else {
      return inline.append(literal: "[^\(number)]")
    }
    inline.append(.footnoteReference(footnotes[number - 1]))
  }

  /// The text in a node, without its marks.
  private static func alternativeText(of parent: MarkdownNode) -> String {
    var text = ""
    var node = parent.firstChild
    while let current = node {
      switch current.kind {
      case .text, .inlineCode: text += current.literal
      case .softBreak, .lineBreak: text += " "
      case .math: text += current.formula.tex
      default: break
      }
      node = current.firstChild ?? current.next
      var last = current
      while node == nil, let above = last.parent, above.pointer != parent.pointer {
        last = above
        node = above.next
      }
    }
    return text
  }

  private mutating func read(image node: MarkdownNode) {
    let text = Self.alternativeText(of: node)
    guard let url = SafeURL.checked(node.url, for: .image), !url.isEmpty else {
      return inline.append(literal: text)
    }
    inline.append(.image(Image(url: url, alt: text, title: node.title)))
  }
}

extension MarkdownInlines {
  private mutating func read(tag node: MarkdownNode) {
    let source = node.literal
    let bytes = Array(source.utf8)
    guard bytes.count > 2, bytes[1].isASCIILetter || bytes[1] == 0x2F else {
      // What HTML takes for a comment may end before Markdown thinks so.
      tags.parseFragment(bytes, context: "div")
      return inline.append(literal: tags.textContent(of: tags.root))
    }
    let isEnd = bytes[1] == 0x2F
    let name = Self.name(in: bytes, from: isEnd ? 2 : 1)
    if TagFilter.isText(name) { return inline.append(literal: source) }
    if isEnd { return close(name) }
    guard let (tag, id) = element(of: bytes, name: name) else { return }
    switch tag {
    case .br: inline.append(.lineBreak)
    case .img: readImage(id)
    case .script, .style, .template, .select, .rp:
      if isClosed(name, after: node) { gathered = Gathered(name: name) }
    case .math: if isClosed(name, after: node) { gathered = Gathered(name: name, source: source) }
    case .input, .wbr, .hr, .source, .track, .link, .meta: break
    case .a:
      let url = id.flatMap { tags.attribute("href", of: $0) }.flatMap { SafeURL.checked($0, for: .link) }
      open(name, inline.isInLink ? nil : url.map { .link(url: $0, title: attribute("title", id)) })
    case .abbr: open(name, .abbreviation(title: attribute("title", id)))
    case .span, .bdi, .bdo, .font:
      let language = attribute("lang", id)
      let direction = attribute("dir", id).flatMap { Direction(rawValue: $0.lowercased()) }
      let says = language != nil || direction != nil
      let span = Span(
        language: language, direction: direction, overridesDirection: tag == .bdo, children: [])
      open(name, says ? .span(span) : nil)
    default: open(name, InlineBuilder.Mark(tag))
    }
  }

  /// Whether the end tag of an element follows beside its start tag: without one it takes nothing in.
  private mutating func isClosed(_ name: String, after node: MarkdownNode) -> Bool {
    guard !unclosed.contains(name) else { return false }
    var next = node.next
    while let sibling = next {
      if sibling.kind == .inlineHTML {
        let tag = Array(sibling.literal.utf8)
        if tag.starts(with: [0x3C, 0x2F]), Self.name(in: tag, from: 2) == name { return true }
      }
      next = sibling.next
    }
    unclosed.insert(name)
    return false
  }

  private mutating func open(_ name: String, _ mark: InlineBuilder.Mark?) {
    open.append(.element(name: name, hasMark: begin(mark)))
  }

  /// Closes the element of a name, and what was opened in it, if one is open within the node that is being read.
  private mutating func close(_ name: String) {
    let place = open.lastIndex { if case .element(name, _) = $0 { true } else { false } }
    guard let place, !open[place...].contains(where: { if case .node = $0 { true } else { false } }) else {
      return
    }
    while open.count > place, let last = open.popLast() { if last.hasMark { inline.end() } }
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

  /// Takes in what stands within an element whose content is no text of the line.
  private mutating func gather(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
    guard let name = gathered?.name else { return }
    guard kind == .inlineHTML else {
      let text = kind == .softBreak ? " " : node.literal
      return gathered?.source?.append(String(decoding: HTMLText.escaped(text), as: UTF8.self)) ?? ()
    }
    let source = node.literal
    gathered?.source?.append(source)
    guard source.hasPrefix("</"), Self.name(in: Array(source.utf8), from: 2) == name else { return }
    if let source = gathered?.source { inline.append(.math(Math(source, notation: .mathML))) }
    gathered = nil
  }

  /// What a start tag is, and its element unless it has no attributes: such a tag is parsed once.
  private mutating func element(of tag: [UInt8], name: String) -> (tag: Tag, id: NodeID?)? {
    let isBare = name.utf8.count + 2 == tag.count
    if isBare, let known = known[name] { return known.map { ($0, nil) } }
    tags.parseFragment(tag, context: "div")
    let id = tags.firstChild(of: tags.root).flatMap { Self.element(in: tags, from: $0) }
    let found = id.map { tags.tag(of: $0) }
    if isBare { known[name] = .some(found) }
    return found.map { ($0, id) }
  }

  /// The first element of a tree of one tag: below the root there may be one for the context.
  private static func element(in document: Document, from node: NodeID) -> NodeID? {
    if document.tagName(of: node) == "html" { return document.firstChild(of: node) }
    return document.isElement(node) ? node : nil
  }

  /// The name that begins at a place of a tag, in lower case.
  private static func name(in tag: [UInt8], from start: Int) -> String {
    let name = tag[start...].prefix { $0.isASCIIAlphanumeric || $0 == 0x2D }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}

extension InlineBuilder.Mark {
  /// The mark that an element is by its name alone.
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
