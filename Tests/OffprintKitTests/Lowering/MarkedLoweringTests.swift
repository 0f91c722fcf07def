import Diagnostics
import Markup
import Testing

@testable import OffprintKit

/// Sets the marks given in attributes of a page, such as `data-mark=body`, and node changes.
private struct MarksInAttributes: PageStage {
  static let name = "marks-in-attributes"
  static let summary = "sets the marks that a test page asks for"

  func mark(_ page: Page, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    guard case .html(let page) = page else { return }
    let origin = marks.enter(Marks.Origin(stage: Self.name, why: "asked for"))
    let roles: [String: Marks.Role] = [
      "body": .body, "furniture": .furniture, "title": .title, "byline": .byline, "heading": .heading,
      "caption": .caption, "credit": .credit, "item": .listItem,
    ]
    for id in page.document.descendants(of: page.document.root) where page.document.isElement(id) {
      if let role = page.document.attribute("data-mark", of: id).flatMap({ roles[$0] }) {
        marks.set(role, at: Int(id.index), by: origin)
      }
      var change = NodeChanges.Change()
      change.name = page.document.attribute("data-rename", of: id)
      change.wrapper = page.document.attribute("data-wrap", of: id)
      change.isUnwrapped = page.document.attribute("data-unwrap", of: id) != nil
      if let source = page.document.attribute("data-real", of: id) { change.attributes["src"] = source }
      if change != NodeChanges.Change() { marks.changes[id] = change }
    }
  }
}

/// Lowering of pages with marks.
struct MarkedLoweringTests {
  private func lowered(_ html: String) throws -> [Block] {
    var registry = Registry.builtIn
    registry.pageStages = [MarksInAttributes.self]
    registry.articleStages = []
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    return try Converter(registry: registry, options: options).convert(Array(html.utf8), file: "page.html")
      .article.content
  }

  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }
  private let picture = Block.figure(Figure(images: [Image(url: "a.jpg")]))

  @Test func underlinesAreKeptButThoseOfLinks() throws {
    let links = "<u><a href='/c'>c</a></u> <a href='/d'><u>d</u></a>"
    #expect(
      try lowered("<p data-mark=body><u>a</u> <ins>b</ins> \(links)</p>")
        == [
          .paragraph([
            .underline([.text("a")]), .text(" "), .underline([.text("b")]), .text(" "),
            .link(Link(url: "/c", children: [.text("c")])), .text(" "),
            .link(Link(url: "/d", children: [.text("d")])),
          ])
        ])
  }

  @Test func onlyContentIsTaken() throws {
    #expect(
      try lowered(
        "<nav>n</nav><h1 data-mark=title>T</h1><div data-mark=body>a<p>b</p><p data-mark=furniture>c</p></div>"
      )
        == [paragraph("a"), paragraph("b")])
    #expect(try lowered("<p>not <a data-mark=body>this</a> and</p>") == [paragraph("this")])
  }

  @Test func whatOnlyTellsWhereALineMayEndGoes() throws {
    #expect(
      try lowered("<p data-mark=body>Donau&shy;dampf\u{200B}schiff\u{FEFF}</p>") == [
        paragraph("Donaudampfschiff")
      ])
  }

  @Test func aHeadingOverNothingGoes() throws {
    #expect(
      try lowered("<p data-mark=body>a</p><h3 data-mark=body>Related</h3><ul><li data-mark=furniture>b</ul>")
        == [paragraph("a")])
  }

  @Test func aPictureBesideContentIsContent() throws {
    let kept = "<div><p data-mark=body>one</p><div><img src=a.jpg></div><p data-mark=body>two</p></div>"
    #expect(try lowered(kept) == [paragraph("one"), picture, paragraph("two")])
  }

  @Test(arguments: [
    "<div><div><a>Related story</a><img src=a.jpg></div><p data-mark=body>A long text of the article.</p></div>",
    "<div><p data-mark=furniture>x<img src=a.jpg></p><p data-mark=body>A long text of the article.</p></div>",
    "<div><div data-mark=byline><img src=a.jpg>By me</div><p data-mark=body>A long text of the article.</p></div>",
  ])
  func aPictureBesideFurnitureIsNot(html: String) throws {
    #expect(try lowered(html) == [paragraph("A long text of the article.")])
  }

  @Test(arguments: [
    "<figure><img src=a.jpg><figcaption>Cap</figcaption></figure>",
    "<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>Cap</p></div>",
    "<figure><img src=a.jpg><figcaption data-mark=furniture>Cap</figcaption></figure>",
  ])
  func captionsFollowTheirPicture(figure: String) throws {
    let html = "<div><p data-mark=body>A long text of the article.</p>\(figure)</div>"
    #expect(
      try lowered(html).last == .figure(Figure(images: [Image(url: "a.jpg")], caption: [.text("Cap")])))
  }

  @Test func rolesOfAProfileCount() throws {
    let html = """
      <div data-mark=body><p data-mark=heading>H</p><p data-mark=item>i</p><p data-mark=item>j</p>
      <img src=a.jpg><p data-mark=caption>c</p><p data-mark=credit>d</p></div>
      """
    #expect(
      try lowered(html) == [
        .heading(Heading(depth: 2, children: [.text("H")])),
        .list(List(items: [ListItem(children: [paragraph("i")]), ListItem(children: [paragraph("j")])])),
        .figure(Figure(images: [Image(url: "a.jpg")], caption: [.text("c")], credit: [.text("d")])),
      ])
  }

  @Test func nodesAreReadAsTheProfileSays() throws {
    let html = """
      <div data-mark=body><p data-rename=h3>a</p><blockquote data-unwrap><p>b</p></blockquote><p data-wrap=blockquote>c</p>
      <img src=blank.gif data-real=a.jpg></div>
      """
    #expect(
      try lowered(html) == [
        .heading(Heading(depth: 3, children: [.text("a")])), paragraph("b"), .blockQuote([paragraph("c")]),
        picture,
      ])
  }

  @Test func cellsStayWhereTheyAre() throws {
    let html = "<table><tr><th>x<th data-mark=body>a<tr><td data-mark=body>b<td>y</table>"
    guard case .table(let table)? = try lowered(html).first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0.map(\.children) } == [[[], [paragraph("a")]], [[paragraph("b")], []]])
  }
}

/// Article stages on lowered articles.
struct ArticleStageTests {
  private func applied(_ stage: some ArticleStage, _ blocks: [Block]) throws -> [Block] {
    var article = Article(content: blocks)
    article.metadata.title = "T"
    var context = StageContext()
    try stage.apply(to: &article, in: &context)
    return article.content
  }

  @Test func headingsBeginBelowTheTitle() throws {
    let headings = { (depths: [Int]) in
      depths.map { Block.heading(Heading(depth: $0, children: [.text("h")])) }
    }
    #expect(try applied(HeadingLevels(), headings([4, 6, 4])) == headings([2, 3, 2]))
    #expect(try applied(HeadingLevels(), headings([1, 2, 3])) == headings([2, 3, 4]))
    #expect(try applied(HeadingLevels(), headings([2, 3])) == headings([2, 3]))
  }

  @Test func repeatedQuotationsGo() throws {
    let text = Block.paragraph([
      .text("He said: “We shall mend the breakwater before the autumn gales come.” And left.")
    ])
    let pull = Block.pullQuote([.paragraph([.text("We shall mend the breakwater…")])])
    let quote = Block.blockQuote([
      .paragraph([.text("we shall mend the breakwater before the autumn gales come")])
    ])
    let other = Block.blockQuote([
      .paragraph([.text("A quotation from elsewhere that stands nowhere else in the text.")])
    ])
    let between = Block.paragraph([.text("The gales came in September.")])
    #expect(
      try applied(DropRepeatedQuotes(), [pull, text, quote, between, other]) == [text, between, other])
    // A quotation with an introduction, or one of several, belongs to the text.
    let lead = Block.paragraph([.text("Remember what he said: ")])
    #expect(try applied(DropRepeatedQuotes(), [text, lead, quote]) == [text, lead, quote])
    #expect(try applied(DropRepeatedQuotes(), [text, quote, other]) == [text, quote, other])
  }
}
