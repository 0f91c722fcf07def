import Markup
import Diagnostics
import SiteProfile
import Testing

@testable import OffprintKit

/// Drafts for pages whose article is known.
@Suite struct ProfileDraftTests {
  /// A page of a site; its paragraphs are content, whatever the stages find.
  private func page(_ number: Int, extra: String = "", address: String? = nil) throws -> ProfileDraft.Page {
    let html = """
      <html><head><title>Story \(number) | The Mill</title>
      <link rel=canonical href="\(address ?? "https://www.mill.example/\(number)")">
      <meta property="og:title" content="Story \(number)"><meta property="og:image" content="https://mill.example/\(number).jpg">
      <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-0\(number)T08:00:00Z",
        "articleBody": "Secret \(number)"}</script></head>
      <body class="post-\(number)\(number)\(number)"><nav class=menu>Secret menu</nav>
      <div class="css-x1y2z\(number) layout"><h1 class="headline">Story \(number)</h1><p class=by>Ann Lee</p>
      <time class=stamp datetime="2024-03-0\(number)">March \(number)</time>
      <div id="content-\(number)000" class="story-text sc-bdVaJa">
        <p class=c>Secret first of \(number), long enough to weigh.</p>
        <div class="newsletter box">Sign up for Secret \(number)</div>
        <p class=c>Secret second of \(number), long enough to weigh.</p>\(extra)
        <div class="css-9f8e7d">Odd \(number)</div>
        <p class=c>Secret third of \(number).</p>
      </div><aside>Secret aside that is long enough to weigh as well</aside></div></body></html>
      """
    let read = HTMLPage(document: Document(parsing: Array(html.utf8)))
    var marks = Marks(count: read.document.nodeCount)
    let id = marks.enter(Marks.Origin(stage: "test", why: "it is so"))
    for paragraph in read.document.all(try Selector(".c")) {
      marks.set(.body, at: Int(paragraph.index), by: id)
    }
    var article = Article()
    article.metadata.title = "Story \(number)"
    article.metadata.authors = [Author(name: "Ann Lee")]
    article.metadata.published = "2024-03-0\(number)T08:00:00Z"
    article.metadata.publication = "The Mill"
    article.metadata.language = "en"
    var image = LeadImage()
    image.url = "https://mill.example/\(number).jpg"
    article.metadata.image = image
    var conversion = Conversion(article: article)
    conversion.page = .html(read)
    conversion.marks = marks
    return ProfileDraft.Page(conversion: conversion, file: "\(number).html")
  }

  @Test func rulesWithTheirEvidence() throws {
    let draft = try ProfileDraft(pages: [try page(1), try page(2)], library: .builtIn)
    #expect(draft.host == "mill.example")
    #expect(
      draft.yaml == """
        # Drafted from 2 pages. Each comment gives the evidence for its line.
        # The generic stages find most of this themselves: keep only what they get wrong.
        offprint: 1
        publication: The Mill                       # on 2 of 2 pages

        match:
          hosts: [mill.example]

        metadata:
          language: {value: en}                     # all pages
          title: ['meta:og:title', .headline]       # on 2 of 2 pages: Story 1
          authors: [.by]                            # on 2 of 2 pages: Ann Lee
          published: ['json-ld:datePublished', time@datetime, .stamp@datetime]  # on 2 of 2 pages: 2024-03-01T08:00:00Z
          image: ['meta:og:image']                  # on 2 of 2 pages: https://mill.example/1.jpg

        body:
          - .story-text                             # contains 100 % of the text, and 20 % other text

        remove:
          - .newsletter                             # on 2 of 2 pages: Sign up for Secret 1
          - .story-text div                         # on 2 of 2 pages: Sign up for Secret 1

        tests:
          - input: samples/mill.example/article.html
            expect: samples/mill.example/article.json
            url: https://mill.example/2025/01/a-sample

        """)
  }

  @Test func theDraftIsAGoodProfile() throws {
    let draft = try ProfileDraft(pages: [try page(1), try page(2)], library: .builtIn)
    let source = ProfileSource(name: draft.host, file: "x.yaml", text: Array(draft.yaml.utf8))
    let profile = try Profile.read(source) { _ in nil }
    #expect(profile.warnings.isEmpty)
    let sample = try ProfiledPage(draft.sample, draft.yaml.replacing("offprint: 1\n", with: ""))
    #expect(sample.warnings.isEmpty)
    #expect(sample.values("title") == ["A second lamp on the pier of Vell"])
    #expect(sample.values("authors") == ["Tilda Marsh"])
    #expect(sample.content.contains("the fog had lifted"))
  }

  @Test func nothingOfThePagesTextIsInTheSample() throws {
    let draft = try ProfileDraft(pages: [try page(1)], library: .builtIn)
    for text in ["Secret", "Ann Lee", "Odd", "css-", "bdVaJa", "111"] {
      #expect(!draft.sample.contains(text), "\(text)")
    }
    for text in ["class=\"story-text\"", "class=\"newsletter box\"", "datePublished", "The Mill"] {
      #expect(draft.sample.contains(text), "\(text)")
    }
  }

  @Test func whatWouldTakeContentAwayIsNotProposed() throws {
    let extra = "<div class=newsletter><p class=c>Secret text in a box of the same name.</p></div>"
    let draft = try ProfileDraft(pages: [try page(1), try page(2, extra: extra)], library: .builtIn)
    #expect(!draft.yaml.contains("- .newsletter"))
    #expect(draft.yaml.contains("- .box"))
  }

  @Test func pagesOfSeveralSites() throws {
    let pages = [try page(1), try page(2, address: "https://well.example/2")]
    let fault = #expect(throws: Diagnostic.self) { try ProfileDraft(pages: pages, library: .builtIn) }
    #expect(fault?.message == "the pages are of several sites: mill.example, well.example")
    let silent = [try page(1, address: "/1")]
    let other = #expect(throws: Diagnostic.self) { try ProfileDraft(pages: silent, library: .builtIn) }
    #expect(other?.message == "the pages do not declare their address")
    let near = [try page(1), try page(2, address: "https://blog.mill.example/2")]
    #expect(try ProfileDraft(pages: near, library: .builtIn).host == "mill.example")
  }

  @Test(arguments: [
    "story-text", "articleBody", "entry-content", "h2", "byline", "c-article__header", "post_content", "col2",
  ])
  func namesThatLast(_ name: String) { #expect(StableName.isStable(name)) }

  @Test(arguments: [
    "css-1q2w3e", "sc-bdVaJa", "jsx-2871293847", "post-12345", "a1b2c3", "svelte-1tky8bj", "x", "_3Lk9",
    "bdVaJa",
    "md:flex", "Component_root__x7Hq2", "styles-xkcdfgh", "is-open",
  ])
  func namesOfABuild(_ name: String) { #expect(!StableName.isStable(name)) }
}
