extension PandocRenderer {
  /// Writes the metadata.
  mutating func write(_ metadata: Metadata) {
    map { renderer in
      renderer.member("title", line: metadata.title)
      renderer.member("subtitle", line: metadata.deck)
      if !metadata.authors.isEmpty {
        renderer.member("author") { renderer in
          renderer.parts("MetaList") { for author in metadata.authors { $0.line(author.name) } }
        }
      }
      renderer.member("date", line: metadata.published)
      if !metadata.tags.isEmpty {
        renderer.member("keywords") { $0.parts("MetaList") { for tag in metadata.tags { $0.line(tag) } } }
      }
      renderer.member("lang", line: metadata.language)
      renderer.member("dir", line: metadata.direction?.rawValue)
      renderer.member("abstract", line: metadata.excerpt)
      let start = renderer.out.count
      renderer.member("offprint") { $0.element("MetaMap") { $0.map { $0.others(metadata) } } }
      let end = renderer.out.copy(from: start).suffix(3)
      if end.elementsEqual("{}}".utf8) { renderer.out.truncate(to: start) }
    }
  }

  /// Writes the metadata without an equivalent in pandoc.
  private mutating func others(_ metadata: Metadata) {
    member("kicker", metadata.kicker)
    member("kind", metadata.kind)
    member("section", metadata.section)
    if metadata.authors.contains(where: { $0.url != nil || $0.role != nil }) {
      member("authors") { renderer in
        renderer.parts("MetaList") { for author in metadata.authors { $0.write(author) } }
      }
    }
    member("modified", metadata.modified)
    member("publication", metadata.publication)
    member("url", metadata.url)
    member("canonicalURL", metadata.canonicalURL)
    if let image = metadata.image, !image.isEmpty {
      member("image") { $0.element("MetaMap") { $0.map { $0.members(of: image) } } }
    }
    member("license", metadata.license)
    member("wordCount", metadata.wordCount.map(String.init))
    if !metadata.custom.isEmpty { member("custom") { $0.value(.object(metadata.custom)) } }
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

  private mutating func line(_ text: String) {
    element("MetaInlines") { $0.array { $0.words(text) } }
  }
}
