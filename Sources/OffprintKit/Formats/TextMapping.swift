/// Rewrites all texts of an article in the same way, for losses that affect all text.
struct TextMapping {
  /// Returns the replacement of a text.
  var text: (String) -> String
  /// Returns the replacement of an address; `nil` removes it.
  var address: (String, SafeURL.Purpose) -> String?

  /// Makes a mapping; texts or addresses without a closure stay unchanged.
  init(
    text: @escaping (String) -> String = { $0 },
    address: @escaping (String, SafeURL.Purpose) -> String? = { url, _ in url }
  ) {
    self.text = text
    self.address = address
  }

  /// Returns the article with its texts and addresses rewritten; custom fields stay unchanged.
  func map(_ article: Article) -> Article {
    var article = article
    article.content = map(article.content)
    article.metadata = map(article.metadata)
    return article
  }

  /// Returns blocks with their texts and addresses rewritten.
  func map(_ blocks: [Block]) -> [Block] {
    ArticleRewriter(block: { [map($0)] }, inline: { [map($0)] }).rewrite(blocks)
  }

  private func map(_ metadata: Metadata) -> Metadata {
    var metadata = metadata
    for field in Metadata.Field.allCases {
      switch field.content {
      case .text(let path, .address):
        metadata[keyPath: path] = metadata[keyPath: path].flatMap { address($0, .link).map(text) }
      case .text(let path, _): metadata[keyPath: path] = metadata[keyPath: path].map(text)
      case .authors: metadata.authors = metadata.authors.map(map)
      case .tags: metadata.tags = metadata.tags.map(text)
      case .image: metadata.image = metadata.image.flatMap(map)
      case .direction, .wordCount, .custom: break
      }
    }
    return metadata
  }

  private func map(_ image: LeadImage) -> LeadImage? {
    var image = image
    image.url = image.url.flatMap { address($0, .image).map(text) }
    image.alt = image.alt.map(text)
    image.caption = image.caption.map(text)
    image.credit = image.credit.map(text)
    return image.isEmpty ? nil : image
  }

  private func map(_ author: Author) -> Author {
    Author(
      name: text(author.name), url: author.url.flatMap { address($0, .link).map(text) },
      role: author.role.map(text))
  }

  private func map(_ image: Image) -> Image {
    var image = image
    image.url = address(image.url, .image).map(text) ?? ""
    image.alt = text(image.alt)
    image.title = image.title.map(text)
    return image
  }

  private func map(_ block: Block) -> Block {
    switch block {
    case .heading(var heading):
      heading.identifier = heading.identifier.map(text)
      return .heading(heading)
    case .code(let code):
      return .code(
        CodeBlock(language: code.language.map(text), meta: code.meta.map(text), value: text(code.value)))
    case .figure(var figure):
      figure.images = figure.images.map(map)
      return .figure(figure)
    case .embed(var embed):
      embed.kind = text(embed.kind)
      embed.url = embed.url.flatMap { address($0, .link).map(text) }
      return .embed(embed)
    case .callout(var callout):
      callout.kind = text(callout.kind)
      return .callout(callout)
    case .math(let math):
      return .math(Math(text(math.value), notation: math.notation, mathML: math.mathML.map(text)))
    case .footnoteDefinition(var note):
      note.identifier = text(note.identifier)
      return .footnoteDefinition(note)
    case .container(var container):
      container.kind = container.kind.map(text)
      container.author = container.author.map(map)
      container.published = container.published.map(text)
      return .container(container)
    case .paragraph, .list, .blockQuote, .pullQuote, .table, .descriptionList, .thematicBreak: return block
    }
  }

  private func map(_ inline: Inline) -> Inline {
    switch inline {
    case .text(let value): return .text(text(value))
    case .code(let value): return .code(text(value))
    case .link(var link):
      link.url = address(link.url, .link).map(text) ?? ""
      link.title = link.title.map(text)
      return .link(link)
    case .image(let image): return .image(map(image))
    case .abbreviation(var short):
      short.title = short.title.map(text)
      return .abbreviation(short)
    case .math(let math):
      return .math(Math(text(math.value), notation: math.notation, mathML: math.mathML.map(text)))
    case .footnoteReference(let name): return .footnoteReference(text(name))
    case .span(var span):
      span.language = span.language.map(text)
      return .span(span)
    case .emphasis, .strong, .strikethrough, .lineBreak, .subscript, .superscript, .mark, .small, .keyboard,
      .underline,
      .quote, .ruby:
      return inline
    }
  }
}
