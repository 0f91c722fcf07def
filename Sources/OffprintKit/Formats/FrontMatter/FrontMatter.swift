/// An article's metadata as YAML between two lines of dashes, before Markdown or text.
///
/// The names and their order are those of the JSON format. A string is unquoted only if no YAML parser could
/// interpret it as anything else.
enum FrontMatter {
  /// Appends the front matter; nothing if there are no metadata.
  static func append(_ metadata: Metadata, to out: inout ByteBuffer) {
    let start = out.count
    out.append("---\n" as StaticString)
    let empty = out.count
    var yaml = YAMLLines(out: out)
    yaml.members(of: metadata)
    out = yaml.out
    guard out.count > empty else { return out.truncate(to: start) }
    out.append("---\n" as StaticString)
  }
}

extension YAMLLines {
  fileprivate mutating func members(of metadata: Metadata) {
    for field in Metadata.Field.allCases {
      let name = field.rawValue
      switch field.content {
      case .text(let path, .address):
        member(name, metadata[keyPath: path].flatMap { SafeURL.checked($0, for: .link) })
      case .text(let path, _): member(name, metadata[keyPath: path])
      case .authors: authors(name, metadata.authors)
      case .direction: member(name, metadata.direction?.rawValue)
      case .tags: member(name, .array(metadata.tags.map { .string($0) }))
      case .image: if let image = metadata.image, !image.isEmpty { member(name, image) }
      case .wordCount: member(name, metadata.wordCount)
      case .custom: if !metadata.custom.isEmpty { member(name, .object(metadata.custom)) }
      }
    }
  }

  private mutating func authors(_ name: String, _ authors: [Author]) {
    list(name, authors) { yaml, author in
      yaml.member("name", author.name)
      yaml.member("url", author.url.flatMap { SafeURL.checked($0, for: .link) })
      yaml.member("role", author.role)
    }
  }

  private mutating func member(_ name: String, _ image: LeadImage) {
    nested(name) { yaml in
      yaml.member("url", image.url.flatMap { SafeURL.checked($0, for: .image) })
      yaml.member("alt", image.alt)
      yaml.member("caption", image.caption)
      yaml.member("credit", image.credit)
      yaml.member("width", image.width)
      yaml.member("height", image.height)
    }
  }
}
