import SiteProfile
import Testing

@testable import OffprintKit

/// The sources of metadata fields.
@Suite struct ProfileFieldTests {
  private let html = """
    <head><title>Head</title><meta property="og:title" content="Open title - The Mill">
    <meta name="Author" content="Ann Lee, Bo Ray"><meta itemprop=keywords content=" a ; b;;c ">
    <script type="application/ld+json">{"@context": "x", "@graph": [{"@type": "Organization", "name": "Mill"},
      {"@type": "NewsArticle", "headline": "Linked", "author": [{"name": "Cy Poe"}, {"name": "Di Fox"}],
       "image": {"@type": "ImageObject", "url": "https://mill.example/i.jpg"}, "wordcount": 512, "isFree": true}]}</script>
    <script type="application/ld+json">[{"@type": "Thing", "section": "Towns"}]</script>
    <script id=state>window.state = {"page": {"odd.name": {"tags": ["x", "y"]}, "list": [[1, 2], [3]]}}; run(1);</script>
    </head><body data-page='{"kind": "essay"}'>
    <h1 class=a>  </h1><h1 class=a>Second <em>one</em></h1>
    <p class=by>By Ann Lee and Bo Ray</p><time datetime="2024-03-05T07:08:09.123Z">5 March</time>
    """

  private func values(_ field: String, _ source: String) throws -> [String] {
    try ProfiledPage(html, "metadata: {\(field): \(source)}").values(field.replacing("custom.", with: ""))
  }

  @Test func elements() throws {
    #expect(try values("title", "h1") == ["Second one"])
    #expect(try values("title", "{selector: h1.a, all: true}") == ["Second one"])
    #expect(try values("title", "[h2, 'h1:last-of-type', .by]") == ["Second one"])
    #expect(try values("published", "'time@datetime'") == ["2024-03-05T07:08:09Z"])
    #expect(try values("custom.page", "{selector: body, attribute: data-page}") == [#"{"kind": "essay"}"#])
    #expect(try values("title", "'h1@id'").isEmpty)
  }

  @Test func metas() throws {
    #expect(try values("title", "meta:og:title") == ["Open title - The Mill"])
    #expect(try values("title", "{meta: og:title, before: ' - '}") == ["Open title"])
    #expect(try values("authors", "{meta: author, split: ','}") == ["Ann Lee", "Bo Ray"])
    #expect(try values("tags", "{meta: keywords, split: ;}") == ["a", "b", "c"])
    #expect(
      try values("authors", "{selector: .by, split: [' and ', 'By ', ' an']}") == ["Ann Lee", "Bo Ray"])
  }

  @Test func linkedData() throws {
    #expect(try values("title", "'json-ld:headline'") == ["Linked"])
    #expect(try values("authors", "'json-ld:author[*].name'") == ["Cy Poe", "Di Fox"])
    #expect(try values("authors", "'json-ld:author.name'") == ["Cy Poe", "Di Fox"])
    #expect(try values("authors", "'json-ld:author[1]'") == ["Di Fox"])
    #expect(try values("kicker", "'json-ld:author.name'") == ["Cy Poe"])
    #expect(try values("section", "'json-ld:section'") == ["Towns"])
    #expect(try values("image", "'json-ld:image'") == ["https://mill.example/i.jpg"])
    #expect(try values("custom.n", "'json-ld:wordcount'") == ["512"])
    #expect(try values("custom.n", "'json-ld:isFree'") == ["true"])
    #expect(try values("custom.n", "'json-ld:headline.x'").isEmpty)
  }

  @Test func linkedDataOfOneType() throws {
    #expect(try values("title", "'json-ld:[@type=Organization].name'") == ["Mill"])
    #expect(try values("title", "'json-ld:[@type=Person].name'").isEmpty)
    let pages = """
      <script type="application/ld+json">[{"@type": "WebPage", "name": "The page"}, {"@type": ["Report", "Opinion piece"],
        "name": "Two", "author": [{"@type": "Organization", "name": "Mill"}, {"@type": "Person", "name": "Ann"}]}]</script>
      """
    func found(_ path: String) throws -> [String] {
      try ProfiledPage(pages, "metadata: {authors: {json-ld: '\(path)'}}").values("authors")
    }
    #expect(try found("[@type=Report].name") == ["Two"])
    #expect(try found(#"[@type="Opinion piece"].name"#) == ["Two"])
    #expect(try found("author[@type=Person].name") == ["Ann"])
    #expect(try found("author[name=Ann][@type=Person].name") == ["Ann"])
    #expect(try found("author[name=Bo].name").isEmpty)
  }

  @Test func linkedDataWithFaults() throws {
    let broken = """
      <script type="application/ld+json">
      // <![CDATA[
      {"headline": "One "quoted" title", "headline": "Two", "author": {"name": "Ann
      Lee",},}
      </script>
      """
    let page = try ProfiledPage(
      broken, "metadata: {title: 'json-ld:headline', authors: 'json-ld:author.name'}")
    #expect(page.values("title") == ["One \"quoted\" title"])
    #expect(page.values("authors") == ["Ann Lee"])
  }

  @Test func scripts() throws {
    let state = "{script: '#state', path: "
    #expect(try values("tags", state + "'page[\"odd.name\"].tags'}") == ["x", "y"])
    #expect(try values("tags", state + "'page.list[*][0]'}") == ["1", "3"])
    #expect(try values("kicker", state + "'page.list[0][1]'}") == ["2"])
    #expect(try values("kicker", state + "'page.gone'}").isEmpty)
    #expect(try values("kind", "{script: body, attribute: data-page, path: kind}") == ["essay"])
  }

  @Test func constantsAndConditions() throws {
    #expect(try values("authors", "[.none, {value: [Staff, Wire]}]") == ["Staff", "Wire"])
    #expect(try values("title", "[{selector: h1, when: .none}, {value: x}]") == ["x"])
    #expect(try values("title", "[{selector: h1, when: .by}, {value: x}]") == ["Second one"])
  }

  @Test func aFieldWithoutAValue() throws {
    let rules = "metadata: {authors: {none: true}, published: [{selector: .gone}, {none: true}]}"
    let page = try ConvertedPage(html, rules)
    #expect(page.metadata.authors.isEmpty && page.metadata.published == nil)
    #expect(page.metadata.title != nil)
    #expect(page.conversion.diagnostics.isEmpty)
    let fields = page.explanation.fields.filter { $0.name == "authors" }
    #expect(fields.first?.value == "" && fields.filter(\.isChosen).count == 1)
    #expect(fields.first?.origin.why == "the profile states that there is none")
    // Only where its condition is met.
    let unmet = try ConvertedPage(html, "metadata: {authors: {none: true, when: .gone}}")
    #expect(unmet.metadata.authors.map(\.name) == ["Cy Poe", "Di Fox"])
  }

  @Test func aPictureWithoutACaption() throws {
    let html = """
      <meta property="og:image" content="https://mill.example/wheel.jpg"><article>
      <figure><img src="https://mill.example/wheel.jpg"><figcaption>Photo for the members</figcaption></figure>
      <p>The wheel turned all night, and nobody in the valley could sleep for the noise that it made.</p></article>
      """
    #expect(try ConvertedPage(html, "publication: x").metadata.image?.caption == "Photo for the members")
    let page = try ConvertedPage(html, "metadata: {caption: {none: true}}")
    #expect(
      page.metadata.image?.url == "https://mill.example/wheel.jpg" && page.metadata.image?.caption == nil)
  }

  @Test func patternsAndCuts() throws {
    #expect(try values("authors", "{selector: .by, after: 'By ', split: ' and '}") == ["Ann Lee", "Bo Ray"])
    #expect(try values("kicker", "{selector: .by, pattern: '^By (.+?) and (?<value>.+)$'}") == ["Bo Ray"])
    #expect(try values("kicker", "{selector: .by, pattern: '\\w+$'}") == ["Ray"])
    #expect(try values("kicker", "{selector: .by, pattern: '^Of (.+)'}").isEmpty)
    #expect(try values("kicker", "{selector: .by, after: 'Of '}") == ["By Ann Lee and Bo Ray"])
  }

  @Test func fieldsWithoutAValueAreReported() throws {
    let page = try ProfiledPage(
      html, "extends: families/f\nmetadata:\n  title: [h2, meta:x]\n  deck: {from: .deck, optional: true}\n",
      families: ["families/f": "metadata: {kicker: .kicker}"])
    #expect(page.warnings == ["4:3 no source of 'title' gave a value: the generic stages decide"])
  }

  @Test func evidence() throws {
    let page = try ProfiledPage(html, "metadata: {title: [h2, h1]}")
    let finding = try #require(page.marks.finding("title"))
    let origin = page.marks.origin(finding.origin)
    #expect(origin.rule?.description == "p.yaml:2:24")
    #expect(origin.why == "the profile takes it from h1")
    #expect(origin.rank == .profile)
    #expect(finding.part != nil)
  }

  @Test func familiesAreOverriddenFieldByField() throws {
    let families = [
      "families/f": "metadata: {title: h1, section: {value: News}}\nbody: [body]\nremove: [.by]"
    ]
    let page = try ProfiledPage(
      html, "extends: families/f\nmetadata: {title: [h2, 'meta:og:title']}", families: families)
    #expect(page.values("title") == ["Open title - The Mill"])
    #expect(page.values("section") == ["News"])
    #expect(page.content == "Second one 5 March")
  }
}
