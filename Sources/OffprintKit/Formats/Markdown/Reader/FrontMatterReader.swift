import Diagnostics
import SiteProfile

/// Reads a YAML front matter at the start of a Markdown text as metadata.
///
/// It knows the names of our own front matter, and those that site generators and pandoc use for the same.
/// Unknown members are kept under `custom`.
struct FrontMatterReader {
  private(set) var metadata = Metadata()

  /// Whether a text starts like one with a front matter.
  static func begins(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
    guard let end = start.firstIndex(of: 0x0A), isFence(start[..<end]) else { return false }
    let second = start[(end + 1)...].prefix { $0 != 0x0A }
    let name = second.prefix { $0.isASCIIAlphanumeric || $0 == 0x5F || $0 == 0x2D }
    return second.first?.isASCIILetter == true && second.dropFirst(name.count).first == 0x3A
  }

  /// Returns the metadata, and the start of the text after the front matter. YAML that is not a mapping is
  /// not a front matter.
  ///
  /// - Throws: a diagnostic if the mapping is invalid.
  static func read(_ text: [UInt8], file: String) throws(Diagnostic) -> (metadata: Metadata, end: Int) {
    guard let (yaml, end) = extent(in: text) else { return (Metadata(), 0) }
    // Site generators require the two lines even if there is nothing in between.
    if text[..<yaml].firstIndex(of: 0x0A) == yaml - 1 { return (Metadata(), end) }
    let isMapping = begins(text[...])
    var reader = FrontMatterReader()
    do {
      guard let root = try YAMLNode.read(frontMatter: Array(text[..<yaml]), file: file) else {
        let source = String(decoding: text[..<yaml], as: UTF8.self)
        reader.metadata.custom.append(JSONMember("frontMatter", .string(source)))
        return (reader.metadata, end)
      }
      guard case .mapping(let entries) = root.value else { return (Metadata(), 0) }
      for entry in entries { reader.read(entry) }
      return (reader.metadata, end)
    } catch {
      if isMapping { throw error }
      return (Metadata(), 0)
    }
  }

  /// The end of the YAML, including its first fence, and the start of the text after it.
  private static func extent(in text: [UInt8]) -> (yaml: Int, end: Int)? {
    guard let first = text.firstIndex(of: 0x0A), isFence(text[..<first]) else { return nil }
    var start = first + 1
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      if isFence(text[start..<end]) || isDots(text[start..<end]) { return (start, min(end + 1, text.count)) }
      start = end + 1
    }
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy { $0.isBlank || $0 == 0x0D }
  }

  private static func isDots(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x2E, 0x2E, 0x2E]) && line.dropFirst(3).allSatisfy(\.isBlank)
  }

  private mutating func read(_ entry: YAMLEntry) {
    let field = Metadata.Field(rawValue: entry.key) ?? Self.otherNames[entry.key]
    let isKnown =
      switch field?.content {
      case .text(let path)?, .address(let path)?: set(path, entry)
      case .direction?: readDirection(entry.value)
      case .wordCount?: readWordCount(entry.value)
      case .authors?: readAuthors(entry.value)
      case .tags?: readTags(entry.value)
      case .image?: readImage(entry.value)
      case .custom?: readCustom(entry.value)
      case nil: false
      }
    if !isKnown, !entry.value.isNull { metadata.custom.append(JSONMember(entry.key, entry.value.json)) }
  }

  /// The names that site generators and pandoc use.
  private static let otherNames: [String: Metadata.Field] = [
    "subtitle": .deck, "date": .published, "lastmod": .modified, "updated": .modified,
    "last_modified_at": .modified, "source": .url, "canonical_url": .canonicalURL,
    "canonicalUrl": .canonicalURL, "lang": .language, "description": .excerpt, "summary": .excerpt,
    "abstract": .excerpt, "dir": .direction, "author": .authors, "keywords": .tags,
  ]

  /// Sets a text field, unless it is already set.
  private mutating func set(_ field: WritableKeyPath<Metadata, String?>, _ entry: YAMLEntry) -> Bool {
    guard let text = entry.value.text, metadata[keyPath: field] == nil else { return false }
    metadata[keyPath: field] = text
    return true
  }

  private mutating func readDirection(_ value: YAMLNode) -> Bool {
    guard let direction = value.text.flatMap(Direction.init(rawValue:)) else { return false }
    metadata.direction = direction
    return true
  }

  private mutating func readWordCount(_ value: YAMLNode) -> Bool {
    guard let count = value.text.flatMap({ Int($0) }) else { return false }
    metadata.wordCount = count
    return true
  }

  private mutating func readAuthors(_ value: YAMLNode) -> Bool {
    let values = if case .sequence(let items) = value.value { items } else { [value] }
    let authors = values.compactMap { value -> Author? in
      if let name = value.text { return Author(name: name) }
      guard let name = value["name"]?.text else { return nil }
      return Author(name: name, url: value["url"]?.text, role: value["role"]?.text)
    }
    guard authors.count == values.count, metadata.authors.isEmpty else { return false }
    metadata.authors = authors
    return true
  }

  private mutating func readTags(_ value: YAMLNode) -> Bool {
    guard metadata.tags.isEmpty else { return false }
    if let text = value.text {
      metadata.tags = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
      return true
    }
    guard case .sequence(let items) = value.value else { return false }
    let tags = items.compactMap(\.text)
    guard tags.count == items.count else { return false }
    metadata.tags = tags
    return true
  }

  private mutating func readImage(_ value: YAMLNode) -> Bool {
    var image = LeadImage()
    if let text = value.text {
      image.url = text
    } else {
      guard case .mapping = value.value else { return false }
      image.url = value["url"]?.text
      image.alt = value["alt"]?.text
      image.caption = value["caption"]?.text
      image.credit = value["credit"]?.text
      image.width = value["width"]?.text.flatMap { Int($0) }
      image.height = value["height"]?.text.flatMap { Int($0) }
    }
    guard !image.isEmpty else { return false }
    metadata.image = image
    return true
  }

  private mutating func readCustom(_ value: YAMLNode) -> Bool {
    guard case .object(let members) = value.json else { return false }
    metadata.custom += members
    return true
  }
}

extension YAMLNode {
  /// The text of a scalar that is not null.
  fileprivate var text: String? {
    guard case .scalar(let text, _) = value, !isNull else { return nil }
    return text
  }

  /// The value of a key.
  fileprivate subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The value as JSON: a plain scalar may be null, a boolean or a number.
  var json: JSONValue {
    switch value {
    case .sequence(let items): return .array(items.map(\.json))
    case .mapping(let entries): return .object(entries.map { JSONMember($0.key, $0.value.json) })
    case .scalar(let text, let style):
      guard style == .plain else { return .string(text) }
      if isNull { return .null }
      if text == "true" || text == "false" { return .bool(text == "true") }
      return JSONScanner.isNumber(text) ? .number(text) : .string(text)
    }
  }
}
