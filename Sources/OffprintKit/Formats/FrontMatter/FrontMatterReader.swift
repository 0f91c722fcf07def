/// Reads the members of a front matter as metadata.
///
/// It knows the names of our own front matter, and those that site generators and pandoc use for the same.
/// Unknown members are kept under `custom`.
struct FrontMatterReader {
  private(set) var metadata = Metadata()

  /// The metadata of members.
  static func metadata(of members: [JSONMember]) -> Metadata {
    var reader = FrontMatterReader()
    for member in members { reader.read(member) }
    for member in members where parts.contains(member.name) { reader.read(partsOf: member.value) }
    return reader.metadata
  }

  /// The tables in which site generators have fields of a page's own theme.
  private static let parts: Set<String> = ["params", "extra", "taxonomies"]

  private mutating func read(partsOf value: JSONValue) {
    guard case .object(let members) = value else { return }
    for member in members {
      switch Self.otherNames[member.name] ?? Metadata.Field(rawValue: member.name) {
      case .authors: _ = readAuthors(member.value)
      case .tags: _ = readTags(member.value)
      default: break
      }
    }
  }

  private mutating func read(_ member: JSONMember) {
    let isKnown =
      if let field = Metadata.Field(rawValue: member.name) {
        read(field, member.value)
      } else if let field = Self.otherNames[member.name] {
        if case .text(_, .date) = field.content {
          read(field, Self.date(member.value))
        } else {
          read(field, member.value)
        }
      } else {
        false
      }
    if !isKnown, member.value != .null { metadata.custom.append(member) }
  }

  private mutating func read(_ field: Metadata.Field, _ value: JSONValue) -> Bool {
    switch field.content {
    // In Jekyll `published` is whether a post is.
    case .text(_, .date) where value.isBool: false
    case .text(let path, _): set(path, value)
    case .direction: readDirection(value)
    case .wordCount: readWordCount(value)
    case .authors: readAuthors(value)
    case .tags: readTags(value)
    case .image: readImage(value)
    case .custom: readCustom(value)
    }
  }

  /// A date as other programs write it, in ISO 8601 if it is known to be one.
  private static func date(_ value: JSONValue) -> JSONValue {
    guard let text = value.scalar, text.utf8.count <= 40, let date = DateStamp().iso(text) else {
      return value
    }
    return .string(date)
  }

  /// The names that site generators and pandoc use.
  private static let otherNames: [String: Metadata.Field] = {
    var names: [String: Metadata.Field] = [:]
    for field in Metadata.Field.allCases {
      if let name = field.row.pandoc { names[name] = field }
      for name in field.row.others { names[name] = field }
    }
    return names
  }()

  /// Sets a text field, unless it is already set.
  private mutating func set(_ field: WritableKeyPath<Metadata, String?>, _ value: JSONValue) -> Bool {
    guard let text = value.scalar, metadata[keyPath: field] == nil else { return false }
    metadata[keyPath: field] = text
    return true
  }

  private mutating func readDirection(_ value: JSONValue) -> Bool {
    guard let direction = value.scalar.flatMap(Direction.init(rawValue:)) else { return false }
    metadata.direction = direction
    return true
  }

  private mutating func readWordCount(_ value: JSONValue) -> Bool {
    guard let count = value.scalar.flatMap({ Int($0) }) else { return false }
    metadata.wordCount = count
    return true
  }

  private mutating func readAuthors(_ value: JSONValue) -> Bool {
    let values = if case .array(let items) = value { items } else { [value] }
    let authors = values.compactMap { value -> Author? in
      if let name = value.scalar { return Author(name: name) }
      guard let name = value["name"]?.scalar else { return nil }
      return Author(name: name, url: value["url"]?.scalar, role: value["role"]?.scalar)
    }
    guard authors.count == values.count, metadata.authors.isEmpty else { return false }
    metadata.authors = authors
    return true
  }

  private mutating func readTags(_ value: JSONValue) -> Bool {
    guard metadata.tags.isEmpty else { return false }
    if let text = value.scalar {
      metadata.tags = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
      return true
    }
    guard case .array(let items) = value else { return false }
    let tags = items.compactMap(\.scalar)
    guard tags.count == items.count else { return false }
    metadata.tags = tags
    return true
  }

  private mutating func readImage(_ value: JSONValue) -> Bool {
    var image = LeadImage()
    if let text = value.scalar {
      image.url = text
    } else {
      guard case .object = value else { return false }
      image.url = value["url"]?.scalar
      image.alt = value["alt"]?.scalar
      image.caption = value["caption"]?.scalar
      image.credit = value["credit"]?.scalar
      image.width = value["width"]?.scalar.flatMap { Int($0) }
      image.height = value["height"]?.scalar.flatMap { Int($0) }
    }
    guard !image.isEmpty else { return false }
    metadata.image = image
    return true
  }

  private mutating func readCustom(_ value: JSONValue) -> Bool {
    guard case .object(let members) = value else { return false }
    metadata.custom += members
    return true
  }
}

extension JSONValue {
  fileprivate var isBool: Bool { if case .bool = self { true } else { false } }

  /// The text of a scalar.
  fileprivate var scalar: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
