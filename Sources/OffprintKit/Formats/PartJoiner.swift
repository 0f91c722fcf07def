/// Joins the parts of a work, such as the chapters of a book, into one article.
struct PartJoiner {
  private var content: [Block] = []
  private var notes = Identifiers()
  private var headings = Identifiers()
  /// The names of headings in the joined article, by path and name in their part; that of the part itself has none.
  private var places: [String: [String: String]] = [:]

  private static let deepest = 6

  /// The article of a work; each part is below a heading with its title.
  static func join(_ parts: [Article], of work: Metadata) -> Article {
    var joiner = PartJoiner()
    for part in parts { joiner.append(part, of: work) }
    joiner.linkParts()
    return Article(metadata: work, content: joiner.content)
  }

  private mutating func append(_ part: Article, of work: Metadata) {
    var names: [String: String] = [:]
    if let title = part.metadata.title, title != work.title {
      let name = part.path.map { _ in headings.unique("part") }
      if let path = part.path { places[path, default: [:]][""] = name }
      content.append(.heading(Heading(depth: 2, identifier: name, children: [.text(title)])))
    } else if !content.isEmpty {
      content.append(.thematicBreak)
    }
    let census = ArticleCensus(part)
    var noteNames: [String: String] = [:]
    for note in census.definitions { noteNames[note.identifier] = notes.unique(note.identifier) }
    for name in census.identifiers { names[name] = headings.unique(name) }
    // The highest headings of a part are below its title.
    let shift = 3 - (census.topDepth ?? 3)
    if let path = part.path { places[path, default: [:]].merge(names) { own, _ in own } }
    let rewriter = ArticleRewriter(
      block: { block in
        switch block {
        case .heading(var heading):
          heading.depth = min(heading.depth + shift, Self.deepest)
          heading.identifier = heading.identifier.map { names[$0] ?? $0 }
          return [.heading(heading)]
        case .footnoteDefinition(var note):
          note.identifier = noteNames[note.identifier] ?? note.identifier
          return [.footnoteDefinition(note)]
        default: return [block]
        }
      },
      inline: { inline in
        switch inline {
        case .footnoteReference(let name): return [.footnoteReference(noteNames[name] ?? name)]
        case .link(var link) where link.url.hasPrefix("#"):
          let name = PercentEncoding.decoded(String(link.url.dropFirst()))
          if let known = names[name] { link.url = "#" + known }
          return [.link(link)]
        default: return [inline]
        }
      })
    content += rewriter.rewrite(part.content)
  }

  /// Makes links from part to part lead to the headings in the joined article.
  private mutating func linkParts() {
    guard !places.isEmpty else { return }
    let places = places
    var used: Set<String> = []
    let rewriter = ArticleRewriter(inline: { inline in
      guard case .link(var link) = inline, let (path, name) = Article.place(link.url),
        let part = places[path],
        let target = part[name] ?? part[""]
      else { return [inline] }
      link.url = "#" + target
      used.insert(target)
      return [.link(link)]
    })
    content = rewriter.rewrite(content)
    // A name that nothing refers to would be noise.
    let parts = Set(places.values.compactMap { $0[""] }).subtracting(used)
    for case (let place, .heading(var heading)) in content.enumerated() {
      guard let name = heading.identifier, parts.contains(name) else { continue }
      heading.identifier = nil
      content[place] = .heading(heading)
    }
  }
}
