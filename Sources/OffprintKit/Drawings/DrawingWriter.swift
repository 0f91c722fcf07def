import Markup

/// Writes the harmless part of one drawing as XML.
struct DrawingWriter {
  /// The drawing exceeds a limit, or is wrong without what must be dropped.
  struct Refusal: Error {}

  /// What the elements around an element mean for it.
  struct Place {
    var depth = 0
    /// The parent's number in `cost`.
    var parent: Int?
    /// Whether it is shown where it is, and not only where something refers to it.
    var isShown = true
    var isInText = false
    var isChoice = false
    /// Whether it is part of a clipping path.
    var isInClip = false
  }

  let document: Document
  let parts: DrawingParts
  let limit: DrawingBudget
  var out: [UInt8] = []
  /// The number of nodes looked at.
  var nodes = 0
  var contents = Drawing.Contents()
  var width, height: Int?
  var cost = DrawingCost()
  var hasLinks = false
  /// The elements of the drawing by id.
  var tags: [String: String] = [:]
  /// The elements written so far by id.
  var written: [String: String] = [:]
  /// Referenced elements elsewhere in the document.
  var missing: [NodeID] = []

  init(_ document: Document, _ parts: DrawingParts, _ budget: DrawingBudget) {
    self.document = document
    self.parts = parts
    limit = budget.next
  }

  /// The markup of an element `svg`; `nil` if it exceeds a limit.
  mutating func markup(of root: NodeID) -> [UInt8]? {
    do throws(Refusal) {
      return try document(root)
    } catch {
      return nil
    }
  }

  private mutating func document(_ root: NodeID) throws(Refusal) -> [UInt8] {
    let sheet = try survey(root)
    for id in sheet.references { try require(id) }
    let top = cost.add(id: id(of: root), to: nil)
    try writeAttributes(of: root, "svg", top, Place())
    addViewBox(root)
    let attributes = out
    out = []
    if !sheet.text.isEmpty {
      put("<style>")
      try write(text: String(decoding: sheet.text, as: UTF8.self))
      put("</style>")
      contents.colours += 1
    }
    try writeChildren(of: root, Place(depth: 1, parent: top))
    try writeMissing(top)
    guard cost.isBounded(), isBounded(sheet) else { throw Refusal() }
    let links = hasLinks ? " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" : ""
    let start = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"\(links)".utf8) + attributes
    return out.isEmpty ? start + Array("/>".utf8) : start + [0x3E] + out + Array("</svg>".utf8)
  }

  /// Whether no rule of a style sheet can make a small drawing endless: how often it applies is not known.
  private func isBounded(_ sheet: DrawingStyle.Sheet) -> Bool {
    let isColour = { (id: String) in written[id].map(DrawingNames.sheetTargets.contains) ?? true }
    // A class may clip elements, since nothing in a clipping path has a class.
    return sheet.looseReferences.allSatisfy(isColour)
      && sheet.references.allSatisfy { id in
        isColour(id) || written[id] == "clipPath" && cost.elementCount <= Self.mostClipped
      }
  }

  /// The most elements of a drawing in which any class may clip: each could be clipped by all others.
  private static let mostClipped = 1_200

  /// Collects the ids of a subtree and its style sheets.
  mutating func survey(_ root: NodeID) throws(Refusal) -> DrawingStyle.Sheet {
    var sheet = DrawingStyle.Sheet()
    var places = document.descendants(of: root)
    var next: NodeID? = root
    while let node = next {
      try count()
      if document.namespace(of: node) == .svg, let tag = document.tagName(of: node) {
        if let id = id(of: node), tags[id] == nil { tags[id] = tag }
        if tag == "style", isSheet(node) {
          // Elements in it are not part of the sheet.
          let texts = document.children(of: node).filter(document.isText)
          let found = DrawingStyle.sheet(texts.flatMap { Array(document.data(of: $0).utf8) })
          sheet.text += found.text
          sheet.references += found.references
          sheet.looseReferences += found.looseReferences
          guard sheet.text.count <= limit.bytes else { throw Refusal() }
        }
      }
      next = places.next()
    }
    return sheet
  }

  func isSheet(_ node: NodeID) -> Bool {
    let type = document.attribute("type", of: node)?.lowercased() ?? ""
    let media = document.attribute("media", of: node)?.lowercased() ?? ""
    return ["", "text/css"].contains(type) && ["", "all", "screen"].contains(media)
  }

  func id(of node: NodeID) -> String? {
    document.attribute("id", of: node).flatMap { DrawingValue.id($0.utf8) }
  }

  mutating func count() throws(Refusal) {
    nodes += 1
    guard nodes <= limit.nodes, out.count <= limit.bytes else { throw Refusal() }
  }

  /// Ensures that a referenced element is written, if there is one.
  mutating func require(_ id: String) throws(Refusal) {
    guard tags[id] == nil, let node = parts[id] else { return }
    missing.append(node)
    _ = try survey(node)
  }

  mutating func writeMissing(_ top: Int) throws(Refusal) {
    guard !missing.isEmpty else { return }
    let group = cost.add(id: nil, to: top)
    put("<defs>")
    var place = 0
    while place < missing.count {
      try write(missing[place], Place(depth: 2, parent: group, isShown: false))
      place += 1
    }
    put("</defs>")
  }

  mutating func put(_ markup: String) { out.append(contentsOf: markup.utf8) }

  /// Appends text with its markup escaped, without control characters.
  mutating func write(text: String, isAttribute: Bool = false) throws(Refusal) {
    guard text.utf8.count <= limit.bytes - min(out.count, limit.bytes) else { throw Refusal() }
    var cleaned: [UInt8] = []
    cleaned.append(cleaned: text)
    for byte in cleaned {
      switch byte {
      case 0x26: put("&amp;")
      case 0x3C: put("&lt;")
      case 0x3E: put("&gt;")
      case 0x22: put("&quot;")
      case 0x09, 0x0A: out.append(isAttribute ? 0x20 : byte)
      default: out.append(byte)
      }
    }
  }
}
