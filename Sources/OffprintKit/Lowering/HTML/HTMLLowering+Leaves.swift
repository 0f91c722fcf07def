import Markup

extension HTMLLowering {
  /// Reads an element that is taken as a whole, if it is one.
  mutating func isLeaf(_ id: NodeID, _ tag: Tag, region: Bool) -> Bool {
    switch tag {
    case .script, .svg, .canvas: break
    case .br: if page.keeps(id, in: region) || !inline.isEmpty { inline.lineBreak() }
    case .wbr: break
    case .img, .image: readImage(id, region: region)
    case .hr:
      flush()
      if page.keeps(id, in: region) { append(.thematicBreak) }
    case .pre, .listing, .xmp, .plaintext: readCode(id, tag)
    case .input: readInput(id)
    case .iframe, .video, .audio, .object, .embed, .noscript, .math: break
    default: return false
    }
    return true
  }

  private mutating func readImage(_ id: NodeID, region: Bool) {
    guard page.keeps(id, in: region), let image = images.image(id) else { return }
    guard SafeURL.checked(image.url, for: .image) != nil else { return }
    inline.append(.image(image))
  }

  private mutating func readInput(_ id: NodeID) {
    guard page.attribute(page.names.type, of: id)?.lowercased() == "checkbox" else { return }
    guard case .item? = frames.last?.kind, inline.isEmpty, frames[frames.count - 1].blocks.isEmpty else {
      return
    }
    frames[frames.count - 1].checked = page.has(page.names.checked, id)
  }

  private mutating func readCode(_ id: NodeID, _ tag: Tag) {
    flush()
    guard page.tree[id].isContent || page.survey[id].kept > 0 else { return }
    let code = CodeReader(page).read(id)
    if !code.value.isEmpty { append(.code(code)) }
  }
}

extension Inline {
  /// Whether it shows nothing.
  var isBlank: Bool {
    switch self {
    case .text(let text): text.utf8.allSatisfy(isHTMLSpace) || text.allSatisfy { $0 == "\u{A0}" || $0 == " " }
    case .lineBreak: true
    case .emphasis(let children), .strong(let children), .strikethrough(let children),
      .subscript(let children),
      .superscript(let children), .mark(let children), .small(let children), .keyboard(let children),
      .quote(let children):
      children.allSatisfy(\.isBlank)
    case .link(let link): link.children.allSatisfy(\.isBlank)
    case .span(let span): span.children.allSatisfy(\.isBlank)
    case .abbreviation(let abbreviation): abbreviation.children.allSatisfy(\.isBlank)
    case .code(let text): text.isEmpty
    case .ruby(let segments): segments.isEmpty
    case .image, .math, .footnoteReference: false
    }
  }
}
