extension PandocRenderer {
  /// Writes the metadata.
  mutating func write(_ metadata: Metadata) {
    map { renderer in
      for (field, name) in PandocFields.names { renderer.write(field, name, metadata) }
      let start = renderer.out.count
      renderer.member(PandocFields.map) { $0.element("MetaMap") { $0.map { $0.others(metadata) } } }
      let end = renderer.out.copy(from: start).suffix(3)
      if end.elementsEqual("{}}".utf8) { renderer.out.truncate(to: start) }
    }
  }

  /// Writes a field under pandoc's name.
  private mutating func write(_ field: Metadata.Field, _ name: String, _ metadata: Metadata) {
    switch field.content {
    case .text(let path, _): member(name, line: metadata[keyPath: path])
    case .direction: member(name, line: metadata.direction?.rawValue)
    case .authors: member(name, lines: metadata.authors.map(\.name))
    case .tags: member(name, lines: metadata.tags)
    case .image, .wordCount, .custom: break
    }
  }

  /// Writes the metadata without an equivalent in pandoc.
  private mutating func others(_ metadata: Metadata) {
    for field in PandocFields.others {
      let name = field.rawValue
      switch field.content {
      case .text(let path, _): member(name, metadata[keyPath: path])
      case .direction: member(name, metadata.direction?.rawValue)
      case .authors:
        guard metadata.authors.contains(where: { $0.url != nil || $0.role != nil }) else { continue }
        member(name) { renderer in
          renderer.parts("MetaList") { for author in metadata.authors { $0.write(author) } }
        }
      case .tags: member(name, lines: metadata.tags)
      case .image:
        guard let image = metadata.image, !image.isEmpty else { continue }
        member(name) { $0.element("MetaMap") { $0.map { $0.members(of: image) } } }
      case .wordCount: member(name, metadata.wordCount.map(String.init))
      case .custom:
        if !metadata.custom.isEmpty { member(name) { $0.value(.object(metadata.custom)) } }
      }
    }
  }

  private mutating func write(_ author: Author) {
    element("MetaMap") { renderer in
      renderer.map { renderer in
        renderer.member("name", author.name)
        renderer.member("url", author.url)
        renderer.member("role", author.role)
      }
    }
  }

  private mutating func members(of image: LeadImage) {
    member("url", image.url)
    member("alt", image.alt)
    member("caption", image.caption)
    member("credit", image.credit)
    member("width", image.width.map(String.init))
    member("height", image.height.map(String.init))
  }

  /// Writes a value of any type. Pandoc has no numbers and no null: a span's class identifies them.
  private mutating func value(_ value: JSONValue) {
    switch value {
    case .null: element("MetaInlines") { $0.array { $0.span([PandocClass.null]) { _ in } } }
    case .number(let digits):
      element("MetaInlines") { $0.array { $0.span([PandocClass.number]) { $0.words(digits) } } }
    case .bool(let flag):
      element("MetaBool") { $0.out.append(flag ? "true" : "false") }
    case .string(let text): element("MetaString") { $0.string(text) }
    case .array(let elements): parts("MetaList") { for element in elements { $0.value(element) } }
    case .object(let members):
      element("MetaMap") { renderer in
        renderer.map { renderer in
          var names = NameSet()
          for member in members where names.insert(member.name) {
            renderer.string(member.name)
            renderer.out.append(UInt8(ascii: ":"))
            renderer.value(member.value)
          }
        }
      }
    }
  }

  private mutating func map(_ body: (inout PandocRenderer) -> Void) {
    out.append(UInt8(ascii: "{"))
    body(&self)
    out.append(UInt8(ascii: "}"))
  }

  private mutating func member(_ name: String, _ body: (inout PandocRenderer) -> Void) {
    string(name)
    out.append(UInt8(ascii: ":"))
    body(&self)
  }

  private mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    member(name) { $0.element("MetaString") { $0.string(text) } }
  }

  private mutating func member(_ name: String, line text: String?) {
    guard let text else { return }
    member(name) { $0.line(text) }
  }

  private mutating func member(_ name: String, lines: [String]) {
    if lines.isEmpty { return }
    member(name) { $0.parts("MetaList") { for line in lines { $0.line(line) } } }
  }

  private mutating func line(_ text: String) {
    element("MetaInlines") { $0.array { $0.words(text) } }
  }
}
