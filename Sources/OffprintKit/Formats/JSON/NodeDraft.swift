/// A node being read. Members come in any order, `type` too, so all of them are stored first.
struct NodeDraft {
  /// The offset of the node's first byte.
  let offset: Int
  /// The index of the node's first child among those that wait for their parents.
  let firstChild: Int
  /// The type, if it is known.
  var type: NodeType?
  /// The type as written, if it is unknown.
  var foreignType: String?
  /// The bits of the members so far.
  var seen: UInt64 = 0
  /// Whether a `children` member was present, even if empty.
  var hasChildren = false

  var value: String?
  var url: String?
  var title: String?
  var alt: String?
  var identifier: String?
  var lang: String?
  var meta: String?
  var kind: String?
  var dir: Direction?
  var overridesDirection = false
  var notation: Math.Notation?
  var mathML: String?
  var depth: Int?
  var start: Int?
  var width: Int?
  var height: Int?
  var headerRows: Int?
  var columnSpan = 1
  var rowSpan = 1
  var ordered = false
  var spread = false
  var checked: Bool?
  var header: Bool?
  var alignments: [Table.Alignment?] = []
  var author: Author?
  var published: String?

  /// Starts a node.
  init(offset: Int, firstChild: Int) {
    self.offset = offset
    self.firstChild = firstChild
  }

  /// Reads the value of a member other than `type` and `children`. mdast tools write null for missing values.
  mutating func read(_ field: NodeField, from scanner: inout JSONScanner) throws(JSONFault) {
    if try scanner.kind() == .null { return try scanner.null() }
    switch field {
    case .type, .children: break
    case .value: value = try scanner.expectString()
    case .url: url = try scanner.expectString()
    case .title: title = try scanner.expectText()
    case .alt: alt = try scanner.expectText()
    case .identifier: identifier = try scanner.expectString()
    case .label: try scanner.skipValue()
    case .lang: lang = try scanner.expectText()
    case .meta: meta = try scanner.expectText()
    case .kind: kind = try scanner.expectString()
    case .dir: dir = try scanner.expectWord()
    case .override: overridesDirection = try scanner.expectBool()
    case .notation: notation = try scanner.expectWord()
    case .mathml: mathML = try scanner.expectString()
    case .depth: depth = try scanner.expectInteger(1...6, "an integer from 1 to 6")
    case .start: start = try scanner.expectInteger(Int.min...Int.max, "an integer")
    case .width: width = try scanner.expectCount()
    case .height: height = try scanner.expectCount()
    case .headerRows: headerRows = try scanner.expectCount()
    case .colspan: columnSpan = try scanner.expectInteger(1...Int.max, "an integer of 1 or more")
    case .rowspan: rowSpan = try scanner.expectInteger(1...Int.max, "an integer of 1 or more")
    case .ordered: ordered = try scanner.expectBool()
    case .spread: spread = try scanner.expectBool()
    case .checked: checked = try scanner.expectBool()
    case .header: header = try scanner.expectBool()
    case .align: try readAlignments(from: &scanner)
    case .author: author = try scanner.author()
    case .published: published = try scanner.expectText()
    }
  }

  private mutating func readAlignments(from scanner: inout JSONScanner) throws(JSONFault) {
    try scanner.enterArray("an array of alignments")
    while try scanner.nextElement() {
      if try scanner.kind() == .null {
        try scanner.null()
        alignments.append(nil)
      } else {
        alignments.append(try scanner.expectWord())
      }
    }
  }
}
