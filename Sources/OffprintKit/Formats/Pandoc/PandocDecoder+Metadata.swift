extension PandocDecoder {
  /// The names of pandoc's metadata that are fields of an article.
  private static let known = Set(PandocFields.names.map(\.name) + [PandocFields.map])

  /// The metadata of a document.
  mutating func metadata(at index: Int) throws(JSONFault) -> Metadata {
    guard tree.nodes[index].kind == .object else { throw fault(at: index, "expected a map of metadata") }
    var members: [JSONMember] = []
    for child in tree.children(of: index) {
      members.append(JSONMember(try name(of: child), try value(at: child)))
    }
    let all = JSONValue.object(members)
    var metadata = Metadata()
    let own = all[PandocFields.map]
    for (field, name) in PandocFields.names where field != .authors {
      Self.set(field, all[name], in: &metadata)
    }
    for field in PandocFields.others where field != .authors {
      Self.set(field, own?[field.rawValue], in: &metadata)
    }
    metadata.authors = Self.authors(all["author"], detailed: own?["authors"])
    var taken = Set(metadata.custom.map(\.name))
    for member in members where !Self.known.contains(member.name) && taken.insert(member.name).inserted {
      metadata.custom.append(member)
    }
    return metadata
  }

  /// Sets a field, except the authors.
  private static func set(_ field: Metadata.Field, _ value: JSONValue?, in metadata: inout Metadata) {
    switch field.content {
    case .text(let path, _): metadata[keyPath: path] = text(value)
    case .authors: break
    case .direction: metadata.direction = text(value).flatMap(Direction.init)
    case .tags: metadata.tags = texts(value)
    case .image: if let value { metadata.image = image(value) }
    case .wordCount: metadata.wordCount = text(value).flatMap(Int.init)
    case .custom: if case .object(let members)? = value { metadata.custom = members }
    }
  }

  private static func image(_ members: JSONValue) -> LeadImage? {
    var image = LeadImage()
    image.url = text(members["url"])
    image.alt = text(members["alt"])
    image.caption = text(members["caption"])
    image.credit = text(members["credit"])
    image.width = text(members["width"]).flatMap(Int.init)
    image.height = text(members["height"]).flatMap(Int.init)
    return image.isEmpty ? nil : image
  }

  /// The authors by their names; further properties are in our own map, or in the author's as some templates
  /// have it.
  private static func authors(_ value: JSONValue?, detailed: JSONValue?) -> [Author] {
    var details: [JSONValue] = []
    if case .array(let elements)? = detailed { details = elements }
    var elements: [JSONValue] = []
    if case .array(let several)? = value { elements = several } else if let value { elements = [value] }
    return elements.enumerated().compactMap { place, element in
      let name: String
      switch element {
      case .string(let text): name = text
      case .object: name = self.name(of: element)
      default: return nil
      }
      let detail =
        place < details.count && text(details[place]["name"]) ?? "" == name ? details[place] : element
      return Author(name: name, url: text(detail["url"]), role: text(detail["role"]))
    }
  }

  /// The name of an author with properties, whose parts may be separate.
  private static func name(of author: JSONValue) -> String {
    let parts = author["name"].map { text($0) == nil ? $0 : author } ?? author
    if let name = text(author["name"]) ?? text(parts["literal"]) { return name }
    let names = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"]
    return names.compactMap { text(parts[$0]) }.joined(separator: " ")
  }

  /// The text of a value; `nil` if there is none.
  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text)?: text.isEmpty ? nil : text
    case .number(let digits)?: digits
    default: nil
    }
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    switch value {
    case .array(let elements)?:
      elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
    default: text(value).map { [$0] } ?? []
    }
  }

  /// A metadata value; text loses its formatting.
  private mutating func value(at index: Int) throws(JSONFault) -> JSONValue {
    let (type, content) = try element(at: index, "a value of the metadata")
    let part = try need(content, at: index, type)
    return try deeper(at: index) { decoder throws(JSONFault) -> JSONValue in
      try decoder.value(type, at: index, part)
    }
  }

  private mutating func value(_ type: String, at index: Int, _ content: Int) throws(JSONFault) -> JSONValue {
    switch type {
    case "MetaString": return .string(try string(at: content))
    case "MetaBool": return .bool(try bool(at: content))
    case "MetaInlines":
      if let value = try special(at: content) { return value }
      return .string(try inlines(at: content).quotedText)
    case "MetaBlocks":
      var paragraphs: [String] = []
      try blocks(at: content).forEachText { paragraphs.append($0.quotedText) }
      return .string(paragraphs.joined(separator: "\n\n"))
    case "MetaList":
      var elements: [JSONValue] = []
      for item in try items(at: content, "an array of values") { elements.append(try value(at: item)) }
      return .array(elements)
    case "MetaMap":
      guard tree.nodes[content].kind == .object else {
        throw fault(at: content, "expected a map of metadata")
      }
      var members: [JSONMember] = []
      for child in tree.children(of: content) {
        members.append(JSONMember(try name(of: child), try value(at: child)))
      }
      return .object(members)
    default:
      throw fault(
        at: index, "unknown value of the metadata “\(type)”",
        fix: "known are MetaMap, MetaList, MetaBool, MetaString, MetaInlines and MetaBlocks")
    }
  }

  /// A number or null, as identified by a span's class.
  private mutating func special(at index: Int) throws(JSONFault) -> JSONValue? {
    let items = try items(at: index, "an array of inlines")
    guard items.count == 1, case ("Span", let content?) = try element(at: items[0], "an inline") else {
      return nil
    }
    let parts = try parts(at: content, 2, of: "Span")
    switch try attributes(at: parts[0]).classes.first {
    case PandocClass.null?: return .null
    case PandocClass.number?: return .number(try inlines(at: parts[1]).plainText)
    default: return nil
    }
  }
}

extension [Inline] {
  /// The text, including quotation marks.
  fileprivate var quotedText: String {
    ArticleRewriter(inline: { inline in
      if case .quote(let children) = inline { [.text("“")] + children + [.text("”")] } else { [inline] }
    }).rewrite(self).plainText
  }
}
