/// Converts the tree of a pandoc document to an article.
struct PandocDecoder {
  /// The maximum nesting of blocks and inlines.
  static let greatestDepth = 72

  let tree: JSONTree
  /// Reads the strings and numbers of the tree.
  private var scanner: JSONScanner
  private var depth = 0
  /// The texts of the footnotes so far.
  var notes: [FootnoteDefinition] = []
  /// The footnote names in use.
  var noteNames: Set<String> = []
  private var noteCount = 0

  /// Starts before the document.
  init(tree: JSONTree, scanner: JSONScanner) {
    self.tree = tree
    self.scanner = scanner
  }

  /// Reads the document.
  mutating func document() throws(JSONFault) -> Article {
    guard tree.nodes[0].kind == .object, let blocks = try member("blocks", of: 0) else {
      throw fault(
        at: 0, "this is no document of pandoc",
        fix: "it is {\"pandoc-api-version\": […], \"meta\": {…}, \"blocks\": […]}")
    }
    try checkVersion()
    var article = Article()
    // Notes of the title come after those of the text, which are numbered from one.
    article.content = try self.blocks(at: blocks)
    if let meta = try member("meta", of: 0) { article.metadata = try metadata(at: meta) }
    article.content += notes.map { .footnoteDefinition($0) }
    return article
  }

  private mutating func checkVersion() throws(JSONFault) {
    guard let version = try member("pandoc-api-version", of: 0) else { return }
    let numbers = try items(at: version, "an array of numbers")
    guard let first = numbers.first else { return }
    let major = try integer(at: first)
    let minor = numbers.count > 1 ? try integer(at: numbers[1]) : 0
    guard major == 1, minor >= 20 else {
      throw fault(
        at: version, "version \(major).\(minor) of pandoc’s document is not known",
        fix: "pandoc 2.8 and later write one that is")
    }
  }

  /// Runs the body a number of levels deeper.
  mutating func deeper<Value>(
    at index: Int, by levels: Int = 1, _ body: (inout PandocDecoder) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    guard depth + levels <= Self.greatestDepth else {
      throw fault(at: index, "blocks and inlines are nested more than \(Self.greatestDepth) levels deep")
    }
    depth += levels
    defer { depth -= levels }
    return try body(&self)
  }

  /// A name for a footnote without one.
  mutating func freshNoteName() -> String {
    repeat { noteCount += 1 } while noteNames.contains(String(noteCount))
    return String(noteCount)
  }

  /// The error at a value of the tree.
  func fault(at index: Int, _ message: String, fix: String? = nil) -> JSONFault {
    .shape(at: tree.nodes[index].offset, message, fix: fix)
  }
}

/// The values of the tree.
extension PandocDecoder {
  /// The value of a member.
  mutating func member(_ name: String, of index: Int) throws(JSONFault) -> Int? {
    guard tree.nodes[index].kind == .object else { return nil }
    for child in tree.children(of: index) where try self.name(of: child) == name { return child }
    return nil
  }

  /// The name of a member.
  mutating func name(of index: Int) throws(JSONFault) -> String {
    guard let offset = tree.nodes[index].nameOffset else { return "" }
    scanner.position = offset
    return try scanner.string()
  }

  /// The items of an array.
  mutating func items(at index: Int, _ what: String) throws(JSONFault) -> [Int] {
    try expect(.array, at: index, what)
    return tree.children(of: index)
  }

  /// The parts of an element, which must have this number of them.
  mutating func parts(at index: Int, _ count: Int, of type: String) throws(JSONFault) -> [Int] {
    let parts = try items(at: index, "the \(count) parts of a \(type)")
    guard parts.count == count else {
      throw fault(at: index, "a \(type) has \(count) parts, not \(parts.count)")
    }
    return parts
  }

  /// A string.
  mutating func string(at index: Int, _ what: String = "a string") throws(JSONFault) -> String {
    try expect(.string, at: index, what)
    return try scanner.string()
  }

  /// An integer.
  mutating func integer(at index: Int) throws(JSONFault) -> Int {
    scanner.position = tree.nodes[index].offset
    return try scanner.expectInteger(Int.min...Int.max, "an integer")
  }

  /// Whether a value is `true`.
  mutating func bool(at index: Int) throws(JSONFault) -> Bool {
    scanner.position = tree.nodes[index].offset
    return try scanner.expectBool()
  }

  /// The type of an element and the value of its content.
  mutating func element(at index: Int, _ what: String) throws(JSONFault) -> (type: String, content: Int?) {
    try expect(.object, at: index, "\(what), an object with a “t”")
    guard let type = try member("t", of: index) else {
      throw fault(at: index, "\(what) needs the member “t”, its type")
    }
    return (try string(at: type, "the type of \(what), a string"), try member("c", of: index))
  }

  /// The content of an element that requires some.
  func need(_ content: Int?, at index: Int, _ type: String) throws(JSONFault) -> Int {
    guard let content else { throw fault(at: index, "a \(type) needs the member “c”, its content") }
    return content
  }

  /// The attributes of an element.
  mutating func attributes(at index: Int) throws(JSONFault) -> PandocAttributes {
    let parts = try self.parts(at: index, 3, of: "set of attributes")
    var attributes = PandocAttributes(identifier: try string(at: parts[0]))
    for name in try items(at: parts[1], "an array of classes") {
      attributes.classes.append(try string(at: name))
    }
    for pair in try items(at: parts[2], "an array of pairs") {
      let sides = try self.parts(at: pair, 2, of: "pair of name and value")
      attributes.pairs.append((try string(at: sides[0]), try string(at: sides[1])))
    }
    return attributes
  }

  private mutating func expect(_ kind: JSONScanner.Kind, at index: Int, _ what: String) throws(JSONFault) {
    scanner.position = tree.nodes[index].offset
    try scanner.expect(kind, what)
  }
}

/// The attributes of a pandoc element.
struct PandocAttributes {
  var identifier = ""
  var classes: [String] = []
  var pairs: [(name: String, value: String)] = []

  /// The value of an attribute.
  subscript(_ name: String) -> String? {
    pairs.first { $0.name == name }?.value
  }

  /// A size in CSS pixels, if it is given in them.
  func pixels(_ name: String) -> Int? {
    guard var text = self[name]?[...] else { return nil }
    if text.hasSuffix("px") { text = text.dropLast(2) }
    return Int(text).flatMap { $0 < 0 ? nil : $0 }
  }
}
