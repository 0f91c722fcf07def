extension MarkupRenderer {
  /// Writes an article's metadata into the head of its document, except for those in its header. It uses the
  /// names of HTML and Dublin Core, and our own where those have none.
  mutating func writeHead(_ metadata: Metadata) {
    let title = [metadata.title, metadata.deck, metadata.publication].compactMap(\.self).first {
      !$0.isBlank
    }
    markup("\n<title>")
    text(title ?? "Untitled")
    markup("</title>")
    if let title = metadata.title, title.isBlank { meta(DocumentMeta.title, title) }
    for author in metadata.authors { meta("author", author.name) }
    for (field, name) in DocumentMeta.names where !isStated(field, metadata) { write(field, name, metadata) }
    if let image = metadata.image { write(leadImage: image) }
    for member in metadata.custom {
      var json = ByteBuffer()
      json.append(jsonObject: [member])
      meta(DocumentMeta.custom, String(decoding: json.bytes, as: UTF8.self))
    }
  }

  /// Whether the root element states the field.
  private func isStated(_ field: Metadata.Field, _ metadata: Metadata) -> Bool {
    switch field {
    case .language: metadata.language.flatMap { LanguageTag.valid($0) } != nil
    case .direction: Direction(ofLanguage: metadata.language) == nil
    default: false
    }
  }

  private mutating func write(_ field: Metadata.Field, _ name: String, _ metadata: Metadata) {
    switch field.content {
    case .text(_, .address) where field == .canonicalURL: writeCanonical(metadata.canonicalURL, name)
    case .text(let path, .address):
      meta(name, metadata[keyPath: path].flatMap { SafeURL.checked($0, for: .link) })
    case .text(let path, _): meta(name, metadata[keyPath: path])
    case .direction: meta(name, metadata.direction?.rawValue)
    case .tags: for tag in metadata.tags { meta(name, tag) }
    case .wordCount: meta(name, metadata.wordCount.map(String.init))
    case .authors, .image, .custom: break
    }
  }

  private mutating func meta(_ name: String, _ content: String?) {
    guard let content else { return }
    markup("\n<meta")
    attribute(" name=\"", name)
    attribute(" content=\"", content)
    markup("/>")
  }

  private mutating func writeCanonical(_ address: String?, _ name: String) {
    guard let url = address.flatMap({ SafeURL.checked($0, for: .link) }) else { return }
    guard LinkAddress.valid(url) == url else { return meta(name, url) }
    markup("\n<link rel=\"canonical\"")
    attribute(" href=\"", url)
    markup("/>")
  }

  private mutating func write(leadImage image: LeadImage) {
    meta(DocumentMeta.image, image.url.flatMap(PictureAddress.checked))
    meta(DocumentMeta.image + ".alt", image.alt)
    meta(DocumentMeta.image + ".caption", image.caption)
    meta(DocumentMeta.image + ".credit", image.credit)
    meta(DocumentMeta.image + ".width", image.width.map(String.init))
    meta(DocumentMeta.image + ".height", image.height.map(String.init))
  }

  /// Writes the header of an article.
  mutating func writeHeader(_ metadata: Metadata, _ census: ArticleCensus) {
    let start = out.count
    markup("\n<header>")
    let empty = out.count
    if let kicker = metadata.kicker { line("\n<p class=\"kicker\">", kicker, "</p>") }
    if let title = metadata.title, !title.isBlank { line("\n<h1>", title, "</h1>") }
    if let deck = metadata.deck { line("\n<p class=\"deck\">", deck, "</p>") }
    if !metadata.authors.isEmpty { writeByline(metadata.authors) }
    if let published = metadata.published { writeTime(published) }
    if images != .drop, let image = metadata.image,
      let given = image.url, let url = PictureAddress.checked(given),
      !census.shows(given)
    {
      let picture = Image(url: url, alt: image.alt ?? "", width: image.width, height: image.height)
      write(
        Figure(
          images: [picture], caption: image.caption.map { [.text($0)] } ?? [],
          credit: image.credit.map { [.text($0)] } ?? []))
    }
    guard out.count > empty else { return out.truncate(to: start) }
    markup("\n</header>")
  }
}
