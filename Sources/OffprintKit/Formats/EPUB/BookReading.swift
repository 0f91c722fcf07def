import Markup

/// Reads the articles of a book.
struct BookReading {
  private let package: BookPackage
  private let pictures: BookPictures
  private var room: NodeRoom
  /// The paths of the documents.
  private let paths: Set<String>
  /// The number of documents that declare a title.
  private var titles: [String: Int] = [:]
  /// Why documents could not be read.
  private(set) var faults: [ZIPReader.Fault] = []

  /// A cover or contents with more words besides links are text.
  private static let mostWords = 50

  init(_ bytes: [UInt8]) throws(ZIPReader.Fault) {
    var archive = try ZIPReader(bytes)
    room = NodeRoom(archiveSize: archive.size)
    package = try BookPackage(&archive, &room)
    pictures = BookPictures(archive, package.encryption)
    paths = Set(package.chapters.map(\.path))
  }

  /// An article and the document that it is from.
  private struct Part {
    var chapter: BookPackage.Chapter
    var article: Article
    /// Whether it is left out unless it is all there is.
    var isAside: Bool
    /// The other names of its headings.
    var aliases: [String: String] = [:]
  }

  /// The articles of the book, in reading order.
  ///
  /// - Throws: a fault if there are none, or the book exceeds a limit.
  mutating func articles() throws(ZIPReader.Fault) -> [Article] {
    let documents = try documents()
    for document in documents.values {
      if let title = document.title { titles[title, default: 0] += 1 }
    }
    let opened = package.contents.paths.union(documents.values.flatMap { $0.links.map(\.path) })
    let notes = BookNotes(documents.filter { !$0.value.isOwn }) { article(of: $0, $1)?.article }
    let formerPaths = FormerPaths(package.chapters.compactMap { documents[$0.path] }.filter(\.isOwn))
    var parts: [Part] = []
    for chapter in package.chapters.filter(\.isLinear) + package.chapters.filter({ !$0.isLinear }) {
      guard chapter.isLinear || opened.contains(chapter.path),
        var part = part(of: chapter, documents[chapter.path])
      else { continue }
      notes.place(in: &part.article, of: chapter.path)
      if part.article.path == nil { part.article.path = formerPaths[chapter.path, part.article] }
      parts.append(part)
    }
    for place in parts.indices {
      guard let rest = notes.rest(of: parts[place].chapter.path) else { continue }
      if rest.isEmpty { parts[place].isAside = true } else { parts[place].article.content = rest }
    }
    linkHeadings(of: &parts)
    let main = parts.filter { !$0.isAside }
    let articles = (main.isEmpty ? parts : main).map(\.article)
    guard !articles.isEmpty else {
      throw faults.first ?? ZIPReader.Fault(message: "the book contains no text")
    }
    return documents.values.contains(where: \.isOwn) ? articles : joined(articles)
  }

  /// The metadata of the book.
  var work: Metadata { package.metadata }

  /// The documents by their paths. One that cannot be read is left out.
  private mutating func documents() throws(ZIPReader.Fault) -> [String: BookDocument] {
    var documents: [String: BookDocument] = [:]
    for chapter in package.chapters where chapter.kind == .text {
      do throws(ZIPReader.Fault) {
        let text = try pictures.archive.read(chapter.path)
        try room.take(text, of: chapter.path)
        documents[chapter.path] = BookDocument(text, chapter)
      } catch {
        guard error.kind != .limit else { throw error }
        faults.append(error)
      }
    }
    return documents
  }

  /// The article of a document; `nil` if it is empty or cannot be read.
  private func part(of chapter: BookPackage.Chapter, _ document: BookDocument?) -> Part? {
    guard chapter.kind == .text else { return picture(chapter) }
    guard let document else { return nil }
    if document.isOwn {
      let decoder = XHTMLDecoder(document.document) { [pictures] in pictures.address(of: $0, in: chapter.path)
      }
      return Part(chapter: chapter, article: decoder.article(), isAside: chapter.purpose == .contents)
    }
    guard let read = article(of: document.document, chapter.path), !read.article.content.isEmpty else {
      return nil
    }
    var article = read.article
    complete(&article, chapter)
    if let cover = package.metadata.image?.url, Self.isPicture(cover, article.content) {
      return Part(chapter: chapter, article: article, isAside: true, aliases: read.aliases)
    }
    let isAside =
      switch document.isCalledCover ? .cover : chapter.purpose {
      case .cover: article.content.wordCount <= Self.mostWords
      case .contents:
        ArticleRewriter(inline: Self.withoutLinks).rewrite(article.content).wordCount <= Self.mostWords
      case nil: false
      }
    return Part(chapter: chapter, article: article, isAside: isAside, aliases: read.aliases)
  }

  /// Makes links to other names of headings lead to their identifiers.
  private func linkHeadings(of parts: inout [Part]) {
    let aliases = Dictionary(parts.map { ($0.chapter.path, $0.aliases) }) { first, _ in first }
    guard aliases.contains(where: { !$0.value.isEmpty }) else { return }
    for place in parts.indices {
      let own = parts[place].chapter.path
      let rewriter = ArticleRewriter(inline: { inline in
        guard case .link(var link) = inline else { return [inline] }
        let name = BookPath.fragment(link.url)
        guard !name.isEmpty else { return [inline] }
        if link.url.hasPrefix("#") {
          guard let target = aliases[own]?[name] else { return [inline] }
          link.url = "#" + target
        } else {
          guard let (path, _) = Article.place(link.url), let target = aliases[path]?[name] else {
            return [inline]
          }
          link.url = BookDocument.address(path, target)
        }
        return [.link(link)]
      })
      parts[place].article = rewriter.rewrite(parts[place].article)
    }
  }

  /// Whether content is only a picture, without words.
  private static func isPicture(_ address: String, _ content: [Block]) -> Bool {
    guard content.count == 1, content.wordCount == 0 else { return false }
    return switch content[0] {
    case .figure(let figure): figure.images.map(\.url) == [address]
    case .paragraph(let inlines):
      inlines.count == 1
        && inlines.contains { if case .image(let image) = $0 { image.url == address } else { false } }
    default: false
    }
  }

  /// A document as an article, with the addresses of pictures and links from the root of the book.
  private func article(
    of document: Document, _ path: String
  ) -> (article: Article, aliases: [String: String])? {
    var aliases: [String: String] = [:]
    guard let article = try? XHTMLReader.article(foreign: document, aliases: &aliases) else { return nil }
    let mapping = TextMapping(address: { [pictures, paths] url, purpose in
      if purpose == .image { return pictures.address(of: url, in: path) ?? url }
      guard let target = BookPath.resolved(url, from: path) else { return url }
      guard paths.contains(target) else { return pictures.path(of: target) ?? url }
      let name = BookPath.fragment(url)
      if target == path, !name.isEmpty { return "#" + name }
      return name.isEmpty ? PercentEncoding.encoded(path: target) : BookDocument.address(target, name)
    })
    return (mapping.map(article), aliases)
  }

  /// A document that is only a picture.
  private func picture(_ chapter: BookPackage.Chapter) -> Part? {
    let address =
      chapter.kind == .drawing ? pictures.drawing(at: chapter.path) : pictures.address(at: chapter.path)
    guard let address else { return nil }
    var article = Article(content: [.figure(Figure(images: [Image(url: address, alt: chapter.label ?? "")]))])
    complete(&article, chapter)
    return Part(chapter: chapter, article: article, isAside: chapter.purpose == .cover)
  }

  /// Completes the metadata of an article from those of the book. A heading with the title would be there twice.
  private func complete(_ article: inout Article, _ chapter: BookPackage.Chapter) {
    article.metadata.title = title(of: article, chapter)
    article.dropFirstHeading()
    article.path = chapter.path
    complete(&article.metadata)
  }

  /// The title of a document. In many books the documents declare the title of the book or their own file as theirs.
  private func title(of article: Article, _ chapter: BookPackage.Chapter) -> String? {
    let file = chapter.path.split(separator: "/").last ?? ""
    let stem = file.prefix { $0 != "." }
    let declared = article.metadata.title.flatMap { title in
      title == package.metadata.title || title == file || title == stem || titles[title, default: 0] > 1
        ? nil : title
    }
    guard let label = chapter.label, label != article.firstHeading else {
      let title = article.metadata.title
      return declared ?? chapter.label ?? article.firstHeading ?? (title == String(file) ? nil : title)
    }
    return declared ?? label
  }

  private func complete(_ metadata: inout Metadata) {
    let work = package.metadata
    if metadata.authors.isEmpty { metadata.authors = work.authors }
    metadata.publication = metadata.publication ?? work.publication
    metadata.language = metadata.language ?? work.language
    metadata.published = metadata.published ?? work.published
  }

  /// The articles, or one with all pictures if that is all they have.
  private func joined(_ articles: [Article]) -> [Article] {
    guard articles.count > 1, articles.allSatisfy({ $0.content.wordCount == 0 }) else { return articles }
    var article = articles[0]
    article.metadata.title = package.metadata.title ?? article.metadata.title
    article.content = articles.flatMap(\.content)
    return [article]
  }

  private static func withoutLinks(_ inline: Inline) -> [Inline] {
    if case .link = inline { [] } else { [inline] }
  }
}
