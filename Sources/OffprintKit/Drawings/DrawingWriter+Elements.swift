import Markup

/// The elements of a drawing.
extension DrawingWriter {
  mutating func writeChildren(of node: NodeID, _ place: Place) throws(Refusal) {
    for child in document.children(of: node) {
      if document.isText(child) {
        if place.isInText { try write(text: document.data(of: child)) }
      } else {
        try write(child, place)
      }
    }
  }

  mutating func write(_ node: NodeID, _ place: Place) throws(Refusal) {
    try count()
    guard document.namespace(of: node) == .svg, let tag = document.tagName(of: node) else { return }
    guard place.depth < DrawingBudget.deepest else { throw Refusal() }
    switch tag {
    case "title", "desc": return try writeWords(of: node, tag)
    case "a": return try write(node, as: place.isInText ? "tspan" : "g", place)
    case "foreignObject":
      // Without the words in it a diagram is wrong, unless something replaces them.
      if !(place.isChoice && isReplaced(node)) { try refuseWords(in: node) }
    case "image":
      guard let picture = picture(node) else { return }
      try write(node, as: tag, place, link: picture)
    case "use":
      guard let id = reference(of: node) else { return }
      try require(id)
      guard tags[id] != nil else { return }
      try write(node, as: tag, place, link: "#" + id)
    default:
      guard DrawingNames.elements.contains(tag) else { return }
      var link: String?
      if DrawingNames.references.contains(tag), let id = reference(of: node) {
        try require(id)
        link = "#" + id
      }
      try write(node, as: tag, place, link: link)
    }
  }

  mutating func write(
    _ node: NodeID, as tag: String, _ place: Place, link: String? = nil
  ) throws(Refusal) {
    let id = id(of: node)
    let isDefinition = DrawingNames.definitions.contains(tag)
    let element = cost.add(id: id, to: place.parent, isDefinition: isDefinition)
    if let id, written[id] == nil { written[id] = tag }
    put("<\(tag)")
    try writeAttributes(of: node, tag, element, place)
    if let link {
      hasLinks = true
      put(" xlink:href=\"\(link)\"")
      if link.utf8.first == 0x23 { cost.add(.use, to: String(link.dropFirst()), from: element) }
    }
    if place.isShown { note(tag) }
    let end = out.count
    put(">")
    try writeChildren(
      of: node,
      Place(
        depth: place.depth + 1, parent: element,
        isShown: place.isShown && !isDefinition, isInText: DrawingNames.texts.contains(tag),
        isChoice: tag == "switch", isInClip: place.isInClip || tag == "clipPath"))
    if out.count > end + 1 {
      put("</\(tag)>")
    } else {
      out.removeLast()
      put("/>")
    }
  }

  mutating func note(_ tag: String) {
    switch tag {
    case "rect": contents.rectangles += 1
    case "image": contents.pictures += 1
    case _ where DrawingNames.shapes.contains(tag): contents.shapes += 1
    default: break
    }
  }

  mutating func writeWords(of node: NodeID, _ tag: String) throws(Refusal) {
    let words = WhiteSpace.collapsed(document.textContent(of: node))
    guard !words.isEmpty else { return }
    put("<\(tag)>")
    try write(text: words)
    put("</\(tag)>")
  }

  /// Whether another alternative is a picture or starts with the same words. Some programs write a remark that the
  /// words cannot be shown.
  private func isReplaced(_ node: NodeID) -> Bool {
    guard let parent = document.parent(of: node) else { return false }
    // Only a limited part is examined: there may be many alternatives.
    func start(_ id: NodeID) -> [UInt8] {
      for text in document.descendants(of: id).prefix(20) where document.isText(text) {
        let word = document.withData(of: text) { data in
          (0..<min(data.count, 200)).map { data[$0] }.drop(while: isHTMLSpace).prefix(2)
        }
        if !word.isEmpty { return Array(word) }
      }
      return []
    }
    let words = start(node)
    return document.children(of: parent).prefix(5).contains { other in
      other != node && document.namespace(of: other) == .svg
        && (document.tagName(of: other) == "image" || start(other) == words)
    }
  }

  mutating func refuseWords(in node: NodeID) throws(Refusal) {
    for inner in document.descendants(of: node) {
      try count()
      if document.isText(inner), !document.data(of: inner).utf8.allSatisfy(isHTMLSpace) { throw Refusal() }
    }
  }
}
