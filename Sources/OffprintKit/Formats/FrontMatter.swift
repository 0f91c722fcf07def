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
    member("title", metadata.title)
    member("deck", metadata.deck)
    member("kicker", metadata.kicker)
    member("kind", metadata.kind)
    member("section", metadata.section)
    list("authors", metadata.authors) { yaml, author in
      yaml.member("name", author.name)
      yaml.member("url", author.url.flatMap { SafeURL.checked($0, for: .link) })
      yaml.member("role", author.role)
    }
    member("published", metadata.published)
    member("modified", metadata.modified)
    member("publication", metadata.publication)
    member("url", metadata.url.flatMap { SafeURL.checked($0, for: .link) })
    member("canonicalURL", metadata.canonicalURL.flatMap { SafeURL.checked($0, for: .link) })
    member("language", metadata.language)
    member("direction", metadata.direction?.rawValue)
    member("tags", .array(metadata.tags.map { .string($0) }))
    if let image = metadata.image, !image.isEmpty {
      nested("image") { yaml in
        yaml.member("url", image.url.flatMap { SafeURL.checked($0, for: .image) })
        yaml.member("alt", image.alt)
        yaml.member("caption", image.caption)
        yaml.member("credit", image.credit)
        yaml.member("width", image.width)
        yaml.member("height", image.height)
      }
    }
    member("license", metadata.license)
    member("excerpt", metadata.excerpt)
    member("wordCount", metadata.wordCount)
    if !metadata.custom.isEmpty { member("custom", .object(metadata.custom)) }
  }
}
