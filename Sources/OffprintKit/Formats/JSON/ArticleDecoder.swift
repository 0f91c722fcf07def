/// Reads the whole document: the metadata at the top level, the content as a tree.
struct ArticleDecoder {
  /// The members of the top level besides the metadata.
  private enum Part: String, CaseIterable, Sendable {
    case offprint, provenance, content
  }

  private static let parts = NameTable(Part.self)
  private static let fields = NameTable(Metadata.Field.self)
  private static let shape =
    "an article is {\"offprint\": 1, \"title\": …, \"content\": {\"type\": \"root\", \"children\": […]}}"

  var scanner: JSONScanner
  var article = Article()
  /// The indices of the members of `custom`, and whether they came from the top level.
  private var customPlaces: [String: (index: Int, isTopLevel: Bool)] = [:]
  private var content: [Block]?
  private var frontMatter: String?
  private var seenParts: UInt64 = 0
  private var seenFields: UInt64 = 0
  /// The top-level members `type` and `children`: without `content` they mean that the document is a bare
  /// tree.
  private var isRoot = false
  private var children: JSONScanner?

  /// Starts before the document.
  init(scanner: JSONScanner) {
    self.scanner = scanner
  }

  /// Reads the document, which must not be followed by anything.
  mutating func decode() throws(JSONFault) -> Article {
    let article = try record()
    try scanner.end(fix: "several articles are read with --from jsonl")
    return article
  }

  /// Reads an article, without checking what follows it.
  mutating func record() throws(JSONFault) -> Article {
    let found = try scanner.kind()
    let start = scanner
    guard found == .object else {
      throw scanner.mismatch("an article, which is an object", found: found, fix: Self.shape)
    }
    try scanner.enter()
    while try scanner.nextMember() { try member() }
    if let content {
      article.content = content
      try keepChildren()
      article.metadata.fill(from: frontMatter)
      return article
    }
    guard isRoot, children != nil, seenParts == 0, seenFields == 0 else {
      if customPlaces["pandoc-api-version"] != nil {
        throw .shape(at: start.position, "this is a document of pandoc", fix: "it is read with --from pandoc")
      }
      throw .shape(
        at: start.position, "the member “content”, the article’s text as an mdast tree, is missing",
        fix: Self.shape)
    }
    // Start again, reading it as a tree.
    scanner = start
    var decoder = ContentDecoder()
    var tree = Article(content: try decoder.root(from: &scanner))
    tree.metadata.fill(from: decoder.frontMatter)
    if tree.metadata.title != nil { tree.takeTitle() }
    return tree
  }

  private mutating func member() throws(JSONFault) {
    let offset = scanner.position
    if let match = try scanner.name(of: Self.fields) {
      guard seenFields & match.bit == 0 else { throw .duplicate(match.name.rawValue, at: offset) }
      seenFields |= match.bit
      try scanner.colon()
      guard match.name == .custom else { return try scanner.read(match.name, into: &article.metadata) }
      try scanner.enterObject("an object")
      while try scanner.nextMember() { try customMember(isTopLevel: false) }
    } else if let match = try scanner.name(of: Self.parts) {
      guard seenParts & match.bit == 0 else { throw .duplicate(match.name.rawValue, at: offset) }
      seenParts |= match.bit
      try scanner.colon()
      switch match.name {
      case .offprint: try version()
      case .content: try readContent()
      case .provenance: article.provenance = try scanner.provenance()
      }
    } else {
      try unknownMember(at: offset)
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
    frontMatter = decoder.frontMatter
  }

  private mutating func unknownMember(at offset: Int) throws(JSONFault) {
    let start = scanner
    let name = try scanner.string()
    guard name == "children", content == nil, customPlaces[name] == nil else {
      scanner = start
      try customMember(isTopLevel: true)
      if name == "type", article.metadata.custom.last == JSONMember(name, .string("root")) { isRoot = true }
      return
    }
    // This may be the whole tree, so it is read as a value only if there is a `content`.
    try scanner.colon()
    children = scanner
    keep(name, .null, isTopLevel: true)
    try scanner.skipValue()
  }

  private mutating func keepChildren() throws(JSONFault) {
    guard let children, let place = customPlaces["children"] else { return }
    let end = scanner
    scanner = children
    article.metadata.custom[place.index].value = try scanner.value()
    scanner = end
  }

  /// Reads a member of `custom`, or an unknown one of the top level, which is added there. If a name occurs
  /// in both, the top level takes precedence: a tool put it there, while `custom` preserves what a tool added
  /// earlier.
  private mutating func customMember(isTopLevel: Bool) throws(JSONFault) {
    let offset = scanner.position
    let name = try scanner.string()
    if let place = customPlaces[name], place.isTopLevel == isTopLevel {
      throw .duplicate(name, at: offset)
    }
    try scanner.colon()
    keep(name, try scanner.value(), isTopLevel: isTopLevel)
  }

  private mutating func keep(_ name: String, _ value: JSONValue, isTopLevel: Bool) {
    guard let place = customPlaces[name] else {
      customPlaces[name] = (article.metadata.custom.count, isTopLevel)
      return article.metadata.custom.append(JSONMember(name, value))
    }
    if isTopLevel { article.metadata.custom[place.index].value = value }
  }
}

extension Metadata {
  /// Sets the fields that are not set to those of a front matter.
  fileprivate mutating func fill(from frontMatter: String?) {
    guard let frontMatter else { return }
    let other = FrontMatterBlock.read(Array(frontMatter.utf8), file: "").metadata
    for field in Field.allCases {
      switch field.content {
      case .text(let path, _):
        if self[keyPath: path] == nil { self[keyPath: path] = other[keyPath: path] }
      case .authors: if authors.isEmpty { authors = other.authors }
      case .direction: direction = direction ?? other.direction
      case .tags: if tags.isEmpty { tags = other.tags }
      case .image: image = image ?? other.image
      case .wordCount: wordCount = wordCount ?? other.wordCount
      case .custom:
        let names = Set(custom.map(\.name))
        custom += other.custom.filter { !names.contains($0.name) }
      }
    }
  }
}

extension JSONFault {
  /// The error of a duplicate name in an object.
  static func duplicate(_ name: String, at offset: Int) -> JSONFault {
    .shape(at: offset, "the member “\(name)” is there twice")
  }
}
