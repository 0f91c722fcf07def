import Markup

/// Finds the picture above the text of the article, between its title and its first paragraph or above both.
///
/// It is outside of the element with the text, so that nothing else shows that it belongs to the article.
struct LeadPicture {
  private let document: Document
  private let view: PageView
  private let marks: Marks
  /// The file name of the article's picture in the page's data.
  private let known: String?

  private static let mostNodes = 1_500
  private static let levels = 8
  /// A narrower picture is a portrait of the author, or a sign.
  private static let narrowest = 200

  init(_ view: PageView, _ marks: Marks) {
    self.view = view
    document = view.document
    self.marks = marks
    known = marks.finding("image").flatMap { Self.fileName($0.value) }
  }

  /// Returns the element to keep, for a page whose title is in an element of its body.
  func find(title: NodeID) -> NodeID? {
    var best: NodeID?
    var isBehind = false
    var left = Self.mostNodes
    let top = top(around: title)
    var descendants = document.descendants(of: top)
    while let node = descendants.next(), left > 0 {
      left -= 1
      if node == title { isBehind = true }
      // The text begins with what a stage has chosen, text by text, or a profile as a whole.
      if isBehind, marks[Int(node.index)].isContent { return best.flatMap(isOnlyOne) }
      guard document.isElement(node), node != title else { continue }
      if best == nil, isPicture(node, isBehind) { best = node }
      if best == node || isBeside(node) { descendants.skipChildren(of: node) }
    }
    return nil
  }

  /// The article's element, or an ancestor some levels above the title.
  private func top(around title: NodeID) -> NodeID {
    var top = title
    for node in document.ancestors(of: title).prefix(Self.levels) {
      if document.tag(of: node) == .body { break }
      top = node
      if [.article, .main].contains(document.tag(of: node)) { break }
    }
    return top
  }

  private func isBeside(_ id: NodeID) -> Bool {
    switch document.tag(of: id) {
    case .nav, .aside, .form, .footer, .button, .svg, .script, .style, .template, .select, .ul, .ol:
      return true
    default: return !view.hints(of: id).isDisjoint(with: [.aside, .author, .other])
    }
  }

  /// A figure after the title is the article's; any other picture is if the page's data or a class say so.
  private func isPicture(_ id: NodeID, _ isBehind: Bool) -> Bool {
    switch document.tag(of: id) {
    case .figure:
      let image = document.descendants(of: id).prefix(64).first { document.tag(of: $0) == .img }
      guard let image, isWide(image), !isBeside(id) else { return false }
      return isBehind || isKnown(image) || isCalledLead(id)
    case .img: return isWide(id) && (isKnown(id) || isCalledLead(id))
    default: return false
    }
  }

  private func isWide(_ image: NodeID) -> Bool {
    for name in ["width", "height"] {
      if let size = document.attribute(name, of: image)?.leadingNumber,
        size < Self.narrowest / (name == "width" ? 1 : 2)
      {
        return false
      }
    }
    return true
  }

  private func isKnown(_ image: NodeID) -> Bool {
    guard let known else { return false }
    return ["src", "data-src", "data-lazy-src"].contains { name in
      document.attribute(name, of: image).flatMap(Self.fileName) == known
    }
  }

  private func isCalledLead(_ id: NodeID) -> Bool {
    guard let name = document.name("class") else { return false }
    return ([id] + document.ancestors(of: id).prefix(2)).contains { node in
      document.withAttribute(name, of: node) { value in
        value.withUnsafeBufferPointer { Self.words.firstIndex(in: $0) != nil }
      } ?? false
    }
  }

  private static let words = WordSearch([
    "hero", "featured", "feature-image", "lead-image", "lead_image", "leadimage", "post-thumbnail",
    "wp-post-image", "main-image", "main_image", "article-image", "article__image", "cover-image",
    "header-image",
    "top-image",
  ])

  /// The element, unless the text shows the same picture again.
  private func isOnlyOne(_ lead: NodeID) -> NodeID? {
    let image =
      document.tag(of: lead) == .img
      ? lead
      : document.descendants(of: lead).prefix(64).first {
        document.tag(of: $0) == .img
      }
    guard let image, let file = document.attribute("src", of: image).flatMap(Self.fileName),
      let src = document.name("src")
    else { return lead }
    let isRepeated = document.withTree { nodes in
      var id = image.index + 1
      while id < nodes.count {
        if nodes.anyTag(id) == .img, let value = nodes.value(src, id),
          Self.fileName(String(decoding: value, as: UTF8.self)) == file,
          !document.stands(NodeID(index: id), in: lead)
        {
          return true
        }
        id += 1
      }
      return false
    }
    return isRepeated ? nil : lead
  }

  /// The last part of an address without its size and extension.
  private static func fileName(_ address: String) -> String? {
    let stem = ImageReader.stem(of: address)
    let name = stem.utf8.lastIndex(of: 0x2F).map { stem[stem.utf8.index(after: $0)...] } ?? stem[...]
    let bare = name.utf8.lastIndex(of: 0x2E).map { name[..<$0] } ?? name
    return bare.utf8.count < 4 ? nil : String(bare).lowercased()
  }
}
