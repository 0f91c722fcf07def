/// The documents of a book other than its articles.
extension Book {
  static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """

  /// A minimal style sheet, so that the reader's own settings apply.
  static let style = """
    body { line-height: 1.45; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-align: start; hyphens: none; break-after: avoid; }
    header { margin-block-end: 2em; }
    .kicker, .byline, .published, figcaption, .source { font-size: 0.85em; }
    .kicker { letter-spacing: 0.05em; }
    .deck { font-size: 1.1em; font-style: italic; }
    figure { margin: 1.5em 0; break-inside: avoid; }
    figcaption { margin-block-start: 0.4em; }
    img { max-width: 100%; height: auto; }
    blockquote { margin: 1em 0; margin-inline-start: 1.5em; }
    .pullquote { margin: 1.5em 1em; font-size: 1.2em; font-style: italic; }
    .callout { margin: 1.5em 0; padding: 0.1em 1em; border: 1px solid; }
    pre { overflow-wrap: break-word; white-space: pre-wrap; font-size: 0.85em; }
    table { border-collapse: collapse; margin: 1em 0; }
    th, td { border: 1px solid; padding: 0.2em 0.5em; vertical-align: top; }
    dt { font-weight: bold; }
    .footnotes { margin-block-start: 2em; border-block-start: 1px solid; font-size: 0.85em; }
    .cover { margin: 0; text-align: center; }
    .cover img { max-height: 100%; }

    """

  /// The package document: metadata, files and their order.
  func package() -> [UInt8] {
    var renderer = MarkupRenderer(.document)
    renderer.markup(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\"")
    renderer.markup(" version=\"3.0\" unique-identifier=\"id\"")
    renderer.attribute(" xml:lang=\"", language)
    renderer.markup(">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
    renderer.markup("\n<dc:identifier id=\"id\">urn:uuid:")
    renderer.text(identifier)
    renderer.markup("</dc:identifier>")
    renderer.fact("dc:title", Self.known(title) ?? "Untitled")
    renderer.fact("dc:language", language)
    for author in common.authors { renderer.fact("dc:creator", Self.known(author.name)) }
    renderer.fact("dc:publisher", Self.known(common.publication))
    renderer.fact("dc:date", common.published.flatMap(BookDate.moment).map { String($0.prefix(10)) })
    renderer.fact("dc:source", Self.known(common.url))
    renderer.fact("dc:description", Self.known(common.excerpt))
    for tag in common.tags { renderer.fact("dc:subject", Self.known(tag)) }
    renderer.fact("dc:rights", Self.known(common.license))
    renderer.markup("\n<meta property=\"dcterms:modified\">")
    renderer.text(modified)
    renderer.markup("</meta>\n</metadata>\n<manifest>")
    renderer.item("nav", "nav.xhtml", "application/xhtml+xml", properties: "nav")
    renderer.item("style", "style.css", "text/css")
    if let cover {
      renderer.item("cover", "cover.xhtml", "application/xhtml+xml")
      renderer.item("cover-image", cover.name, cover.type, properties: "cover-image")
    }
    for (place, chapter) in chapters.enumerated() {
      renderer.item(
        "article-\(place + 1)", chapter.name, "application/xhtml+xml",
        properties: chapter.hasMathML ? "mathml" : nil)
    }
    for (place, picture) in pictures.enumerated() {
      renderer.item("image-\(place + 1)", picture.name, picture.type)
    }
    renderer.markup("\n</manifest>\n<spine")
    if isRightToLeft { renderer.markup(" page-progression-direction=\"rtl\"") }
    renderer.markup(">")
    if cover != nil { renderer.markup("\n<itemref idref=\"cover\"/>") }
    if chapters.count > 1 { renderer.markup("\n<itemref idref=\"nav\"/>") }
    for place in chapters.indices {
      renderer.markup("\n<itemref")
      renderer.attribute(" idref=\"", "article-\(place + 1)")
      renderer.markup("/>")
    }
    renderer.markup("\n</spine>\n</package>\n")
    return renderer.out.bytes
  }

  /// The contents, for the reading system's menu and, if there are several articles, as a page.
  func navigation() -> [UInt8] {
    page { renderer in
      renderer.markup("<nav epub:type=\"toc\">\n<h1>")
      renderer.text(title)
      renderer.markup("</h1>\n<ol>")
      for chapter in chapters {
        renderer.markup("\n<li><a")
        renderer.attribute(" href=\"", chapter.name)
        renderer.markup(">")
        renderer.text(chapter.title)
        renderer.markup("</a></li>")
      }
      renderer.markup("\n</ol>\n</nav>")
    }
  }

  /// The page that shows the cover.
  func coverPage(_ cover: EmbeddedPictures.File) -> [UInt8] {
    page { renderer in
      renderer.markup("<section epub:type=\"cover\" class=\"cover\">\n<img")
      renderer.attribute(" src=\"", cover.name)
      renderer.attribute(" alt=\"", title)
      renderer.markup("/>\n</section>")
    }
  }

  private func page(_ body: (inout MarkupRenderer) -> Void) -> [UInt8] {
    var renderer = MarkupRenderer(.document)
    renderer.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
    renderer.markup(
      "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"")
    renderer.writeLanguage(language)
    if isRightToLeft { renderer.markup(" dir=\"rtl\"") }
    renderer.markup(">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
    renderer.text(title.isBlank ? "Untitled" : title)
    renderer.markup(
      "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n<body>\n")
    body(&renderer)
    renderer.markup("\n</body>\n</html>\n")
    return renderer.out.bytes
  }

  /// A non-empty text without surrounding white space.
  private static func known(_ text: String?) -> String? {
    guard let text, !text.isBlank else { return nil }
    return text
  }
}

extension MarkupRenderer {
  fileprivate mutating func fact(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    markup("\n<")
    markup(name)
    markup(">")
    text(value)
    markup("</")
    markup(name)
    markup(">")
  }

  fileprivate mutating func item(
    _ id: String, _ name: String, _ type: String, properties: StaticString? = nil
  ) {
    markup("\n<item")
    attribute(" id=\"", id)
    attribute(" href=\"", name)
    attribute(" media-type=\"", type)
    if let properties {
      markup(" properties=\"")
      markup(properties)
      markup("\"")
    }
    markup("/>")
  }
}
