/// Reads an mdast tree into blocks, directly from the text and without recursion.
///
/// Drafts are the open nodes; finished children wait in one list until their parent ends.
struct ContentDecoder {
  private static let types = NameTable(NodeType.self)
  private static let fields = NameTable(NodeField.self)
  private static let typeBit = fields.find(Array("type".utf8).span)?.bit ?? 0

  /// The targets of link and image references, which mdast stores in separate nodes anywhere in the tree.
  private(set) var definitions: [String: Definition] = [:]
  /// References whose definitions have not been read yet.
  private(set) var unresolved: Set<String> = []

  /// The front matter that mdast has as a node, with the lines around it.
  private(set) var frontMatter: String?

  private var drafts: [NodeDraft] = []
  private var waiting: [NodeChild] = []

  /// The address and title of a reference.
  struct Definition {
    var url: String
    var title: String?
  }

  /// Reads the next value as a tree. Its root must be a node of type `root`.
  mutating func root(from scanner: inout JSONScanner) throws(JSONFault) -> [Block] {
    try scanner.expect(.object, "an mdast tree, an object of type “root”")
    let start = scanner
    let child = try node(from: &scanner)
    if case .root(let blocks) = child.part {
      guard !unresolved.isDisjoint(with: definitions.keys) else { return blocks }
      // References before their definitions are rare enough to read the tree again, now with all definitions.
      unresolved = []
      scanner = start
      if case .root(let blocks) = try node(from: &scanner).part { return blocks }
    }
    throw child.misplaced(expected: "a node of type “root”")
  }

  private mutating func node(from scanner: inout JSONScanner) throws(JSONFault) -> NodeChild {
    drafts.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    try begin(&scanner)
    while true {
      if try scanner.nextMember() {
        try member(from: &scanner)
        continue
      }
      let draft = drafts.removeLast()
      let child = try finish(draft)
      guard !drafts.isEmpty else { return child }
      waiting.append(child)
      try beginChild(&scanner)
    }
  }

  /// Starts the next node of the open array, after consuming text nodes as a whole; does nothing at the end
  /// of the array.
  private mutating func beginChild(_ scanner: inout JSONScanner) throws(JSONFault) {
    while try scanner.nextElement() {
      guard try takeText(from: &scanner) else { return try begin(&scanner) }
    }
  }

  /// Reads a text node at once if it has the form written by our writer or `jq`: half of all nodes are text.
  private mutating func takeText(from scanner: inout JSONScanner) throws(JSONFault) -> Bool {
    let start = scanner.position
    guard
      scanner.take("{\"type\": \"text\", \"value\": ") || scanner.take("{\"type\":\"text\",\"value\":"),
      scanner.next == UInt8(ascii: "\"")
    else {
      scanner.position = start
      return false
    }
    let value = try scanner.string()
    guard scanner.next == UInt8(ascii: "}") else {
      scanner.position = start
      return false
    }
    scanner.position += 1
    waiting.append(NodeChild(part: .inline(.text(value)), type: .text, offset: start))
    return true
  }

  private mutating func begin(_ scanner: inout JSONScanner) throws(JSONFault) {
    try scanner.expect(.object, "a node, an object with a “type”")
    drafts.append(NodeDraft(offset: scanner.position, firstChild: waiting.count))
    try scanner.enter()
    // Nearly all writers put the type first.
    if scanner.takeFirst(member: "\"type\": ") {
      drafts[drafts.count - 1].seen = Self.typeBit
      try readType(from: &scanner)
    }
  }

  private mutating func readType(from scanner: inout JSONScanner) throws(JSONFault) {
    let top = drafts.count - 1
    try scanner.expect(.string, "the node’s type, a string")
    if let type = try scanner.name(of: Self.types) {
      drafts[top].type = type.name
    } else {
      drafts[top].foreignType = try scanner.string()
    }
  }

  /// Reads a member of the innermost node. Children are only started here.
  private mutating func member(from scanner: inout JSONScanner) throws(JSONFault) {
    let top = drafts.count - 1
    let offset = scanner.position
    guard let match = try scanner.name(of: Self.fields) else {
      try scanner.skipString()
      try scanner.colon()
      return try scanner.skipValue()
    }
    guard drafts[top].seen & match.bit == 0 else {
      throw .shape(at: offset, "the member “\(match.name.rawValue)” is there twice")
    }
    drafts[top].seen |= match.bit
    try scanner.colon()
    switch match.name {
    case .type: try readType(from: &scanner)
    case .children:
      if try scanner.kind() == .null { return try scanner.null() }
      try scanner.enterArray("an array of nodes")
      drafts[top].hasChildren = true
      try beginChild(&scanner)
    default: try drafts[top].read(match.name, from: &scanner)
    }
  }

  private mutating func finish(_ draft: NodeDraft) throws(JSONFault) -> NodeChild {
    let part = try part(of: draft)
    // No slice of the list exists any more, so that it shrinks in place.
    waiting.removeLast(waiting.count - draft.firstChild)
    return NodeChild(part: part, type: draft.type, foreignType: draft.foreignType, offset: draft.offset)
  }

  private mutating func part(of draft: NodeDraft) throws(JSONFault) -> NodePart {
    if let type = draft.type {
      if type.isFrontMatter { read(frontMatter: draft, type) }
      guard type.isReference else { return try draft.part(type, waiting[draft.firstChild...]) }
      return try finish(draft, type, waiting[draft.firstChild...])
    }
    guard let type = draft.foreignType else {
      throw .shape(at: draft.offset, "the node has no “type”")
    }
    return .foreign(try draft.foreign(type, waiting[draft.firstChild...]))
  }

  private mutating func read(frontMatter draft: NodeDraft, _ type: NodeType) {
    guard frontMatter == nil, let value = draft.value else { return }
    let fence = type == .yaml ? "---" : "+++"
    frontMatter = "\(fence)\n\(value)\n\(fence)\n"
  }

  /// Nodes that depend on others elsewhere are made here, all others by the draft.
  private mutating func finish(
    _ draft: NodeDraft, _ type: NodeType, _ children: ArraySlice<NodeChild>
  ) throws(JSONFault) -> NodePart {
    switch type {
    case .definition:
      let identifier = try draft.need(draft.identifier, "identifier")
      if definitions[identifier] == nil {
        definitions[identifier] = Definition(url: try draft.need(draft.url, "url"), title: draft.title)
      }
      return .nothing
    case .linkReference:
      guard let target = try target(of: draft) else {
        return .foreign(try draft.foreign(type.rawValue, children))
      }
      let link = Link(url: target.url, title: target.title, children: try children.inlines())
      return .inline(.link(link))
    case .imageReference:
      guard let target = try target(of: draft) else {
        let text = draft.alt.map { [Inline.text($0)] } ?? []
        return .foreign(Foreign(asBlock: .paragraph(text), asInlines: text))
      }
      return .inline(.image(Image(url: target.url, alt: draft.alt ?? "", title: target.title)))
    default: return try draft.part(type, children)
    }
  }

  private mutating func target(of draft: NodeDraft) throws(JSONFault) -> Definition? {
    let identifier = try draft.need(draft.identifier, "identifier")
    if definitions[identifier] == nil { unresolved.insert(identifier) }
    return definitions[identifier]
  }
}
