/// Reads the whole document: the metadata at the top level, the content as a tree.
struct ArticleDecoder {
  /// The members of the top level.
  enum Field: String, CaseIterable, Sendable {
    case offprint, title, deck, kicker, kind, section, authors, published, modified, publication, url
    case canonicalURL, language, direction, tags, image, license, excerpt, wordCount, custom, provenance,
      content
  }

  private static let fields = NameTable(Field.self)
  private static let shape =
    "an article is {\"offprint\": 1, \"title\": …, \"content\": {\"type\": \"root\", \"children\": […]}}"

  var scanner: JSONScanner
  var article = Article()
  /// The names under `custom`, and those that will come there.
  var customNames = NameSet()
  private var content: [Block]?
  private var seen: UInt64 = 0
  /// Where the members `type` and `children` of the top level stand: without `content` they mean that the
  /// document is a bare tree.
  private var isRoot = false
  private var children: JSONScanner?

  /// Begins before the document.
  init(scanner: JSONScanner) {
    self.scanner = scanner
  }

  /// Reads the document.
  mutating func decode() throws(JSONFault) -> Article {
    let found = try scanner.kind()
    let start = scanner
    guard found == .object else {
      throw scanner.mismatch("an article, which is an object", found: found, fix: Self.shape)
    }
    try scanner.enter()
    while try scanner.nextMember() { try member() }
    try scanner.end()
    if let content {
      article.content = content
      try keepChildren()
      return article
    }
    guard isRoot, children != nil, seen == 0 else {
      throw .shape(
        at: start.position, "the member “content”, the article’s text as an mdast tree, is missing",
        fix: Self.shape)
    }
    scanner = start
    var decoder = ContentDecoder()
    return Article(content: try decoder.root(from: &scanner))
  }

  private mutating func member() throws(JSONFault) {
    let offset = scanner.position
    guard let match = try scanner.name(of: Self.fields) else {
      return try unknownMember(at: offset)
    }
    guard seen & match.bit == 0 else { throw .duplicate(match.name.rawValue, at: offset) }
    seen |= match.bit
    try scanner.colon()
    switch match.name {
    case .offprint: try version()
    case .content: try readContent()
    case .provenance: article.provenance = try scanner.provenance()
    case .custom:
      try scanner.enterObject("an object")
      while try scanner.nextMember() { try customMember(try customName()) }
    default: try scanner.read(match.name, into: &article.metadata)
    }
  }

  private mutating func version() throws(JSONFault) {
    try scanner.expect(.number, "1, the version of the article format")
    let start = scanner.position
    guard try scanner.integer() == 1 else {
      let digits = String(decoding: scanner.bytes[start..<min(scanner.position, start + 20)], as: UTF8.self)
      throw .shape(
        at: start, "version \(digits) of the article format is not known; this program reads version 1")
    }
  }

  private mutating func readContent() throws(JSONFault) {
    let found = try scanner.kind()
    guard found == .object else {
      throw scanner.mismatch(
        "an mdast tree, an object of type “root”", found: found,
        fix:
          "write {\"type\": \"root\", \"children\": […]}; text and HTML are read with --from text and --from html"
      )
    }
    var decoder = ContentDecoder()
    content = try decoder.root(from: &scanner)
  }

  private mutating func unknownMember(at offset: Int) throws(JSONFault) {
    let name = try customName()
    if name == "children", content == nil {
      // Perhaps a whole tree, so it is not taken as a value unless there turns out to be a `content`.
      children = scanner
      article.metadata.custom.append(JSONMember(name, .null))
      return try scanner.skipValue()
    }
    try customMember(name)
    if name == "type", article.metadata.custom.last?.value == .string("root") { isRoot = true }
  }

  private mutating func keepChildren() throws(JSONFault) {
    guard let children, let index = article.metadata.custom.firstIndex(where: { $0.name == "children" })
    else {
      return
    }
    scanner = children
    article.metadata.custom[index].value = try scanner.value()
  }

  private mutating func customName() throws(JSONFault) -> String {
    let offset = scanner.position
    let name = try scanner.string()
    guard customNames.insert(name) else { throw .duplicate(name, at: offset) }
    try scanner.colon()
    return name
  }

  private mutating func customMember(_ name: String) throws(JSONFault) {
    article.metadata.custom.append(JSONMember(name, try scanner.value()))
  }
}

extension JSONFault {
  /// The fault of a name that the object already has; in `custom`, also one that stands at the top level.
  static func duplicate(_ name: String, at offset: Int) -> JSONFault {
    .shape(at: offset, "the member “\(name)” is there twice")
  }
}
