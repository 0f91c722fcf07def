/// What a writer must know about the whole article before it writes the first line.
struct ArticleCensus {
  /// The definitions of footnotes, the first of each name, in the order of the article.
  private(set) var definitions: [FootnoteDefinition] = []
  /// The names of footnotes that are defined and referenced, in the order of the references, followed by the
  /// others.
  private(set) var noteOrder: [String] = []
  /// The names of footnotes with references inside a link.
  private(set) var linkedNotes: Set<String> = []
  /// The identifiers of headings, in their order.
  private(set) var identifiers: [String] = []
  /// Whether links lead to a place in the article, which is known only of articles with such headings.
  private(set) var linksWithin = false
  /// Whether the content shows the lead image with exactly its address.
  private var showsLeadImage = false
  /// Whether an article with a lead image has a picture among its first blocks, which is then assumed to be
  /// the same image in another size or crop.
  private var beginsWithImage = false
  /// The depth of the highest heading.
  private(set) var topDepth: Int?

  private let leadImage: String?
  private var hasImages = false
  private var isInLink = false
  private var referenced: [String] = []
  private var defined: Set<String> = []
  private var seen: Set<String> = []
  /// Whether inlines are examined, in a second pass: most articles contain nothing of interest in them.
  private var looksAtLines = false

  init(_ article: Article) {
    leadImage = article.metadata.image?.url
    visit(article.content)
    guard leadImage != nil || !definitions.isEmpty || !identifiers.isEmpty else { return }
    looksAtLines = true
    for (place, block) in article.content.enumerated() {
      if place == Self.beginning { beginsWithImage = hasImages }
      visit(block)
    }
    if article.content.count <= Self.beginning { beginsWithImage = hasImages }
    noteOrder =
      referenced.filter { defined.contains($0) } + definitions.map(\.identifier).filter { !seen.contains($0) }
  }

  /// Whether the content shows the article's lead image, whose address is given.
  func shows(_ leadImage: String) -> Bool { beginsWithImage || showsLeadImage && leadImage == self.leadImage }

  private static let beginning = 2

  private mutating func note(_ image: Image) {
    hasImages = true
    if let leadImage, image.url == leadImage { showsLeadImage = true }
  }

  private mutating func visit(_ blocks: [Block]) {
    let span = blocks.span
    for place in span.indices {
      // Most blocks are paragraphs whose memory is not in the cache: skip them unless inlines matter.
      if !looksAtLines, case .paragraph = span[place] { continue }
      visit(span[place])
    }
  }

  private mutating func visit(_ block: Block) {
    switch block {
    case .paragraph(let inlines): visit(inlines)
    case .heading(let heading):
      if looksAtLines { return visit(heading.children) }
      topDepth = min(topDepth ?? heading.depth, heading.depth)
      if let identifier = heading.identifier { identifiers.append(identifier) }
    case .list(let list): for item in list.items { visit(item.children) }
    case .blockQuote(let children), .pullQuote(let children): visit(children)
    case .table(let table):
      visit(table.caption)
      for row in table.rows { for cell in row { visit(cell.children) } }
    case .figure(let figure):
      guard looksAtLines else { return }
      for image in figure.images { note(image) }
      visit(figure.caption)
      visit(figure.credit)
    case .embed(let embed): visit(embed.fallback)
    case .callout(let callout):
      visit(callout.title)
      visit(callout.children)
    case .descriptionList(let items):
      for item in items {
        for term in item.terms { visit(term) }
        for detail in item.details { visit(detail) }
      }
    case .footnoteDefinition(let note):
      if !looksAtLines, defined.insert(note.identifier).inserted { definitions.append(note) }
      visit(note.children)
    case .container(let container): visit(container.children)
    case .code, .math, .thematicBreak: break
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    guard looksAtLines else { return }
    for inline in inlines { visit(inline) }
  }

  private mutating func visit(_ inline: Inline) {
    switch inline {
    case .text, .code, .lineBreak, .math: break
    case .emphasis(let children), .strong(let children), .strikethrough(let children),
      .subscript(let children),
      .superscript(let children), .mark(let children), .small(let children), .keyboard(let children),
      .underline(let children),
      .quote(let children):
      visit(children)
    case .link(let link):
      if link.url.utf8.first == 0x23 { linksWithin = true }
      let wasInLink = isInLink
      isInLink = true
      visit(link.children)
      isInLink = wasInLink
    case .image(let image): note(image)
    case .abbreviation(let short): visit(short.children)
    case .ruby(let segments):
      for segment in segments {
        visit(segment.base)
        visit(segment.annotation)
      }
    case .footnoteReference(let name):
      if seen.insert(name).inserted { referenced.append(name) }
      if isInLink { linkedNotes.insert(name) }
    case .span(let span): visit(span.children)
    }
  }
}
