import Markup
import Diagnostics
import SiteProfile
import Testing

@testable import OffprintKit

/// Profiles learned from pages whose article is known.
@Suite struct ProfileDraftTests {
  /// A page of a site; its paragraphs are content, whatever the stages find.
  private func page(
    _ number: Int, address: String? = nil, title: String? = nil, authors: [String] = ["Ann Lee"]
  ) throws -> ProfileDraft.Page {
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
        <p class=c>Secret second of \(number), long enough to weigh.</p>
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
    article.metadata.title = title ?? "Story \(number)"
    article.metadata.authors = authors.map { Author(name: $0) }
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

  private func draft(_ pages: ProfileDraft.Page...) throws -> ProfileDraft {
    try ProfileDraft(pages: pages, library: .builtIn)
  }

  @Test func theSite() throws {
    let draft = try draft(try page(1), try page(2))
    #expect(draft.host == "mill.example")
    #expect(
      draft.yaml.hasPrefix(
        """
        # Learned from 2 pages. Each comment gives the evidence for its line.
        # What the generic stages find without a rule is not here.
        offprint: 1
        publication: The Mill                       # on 2 of 2 pages

        match:
          hosts: [mill.example]

        """))
    #expect(draft.yaml.hasSuffix("url: https://mill.example/2025/01/a-sample\n"))
  }

  @Test func whatTheGenericStagesFindNeedsNoRule() throws {
    let draft = try draft(try page(1), try page(2))
    #expect(draft.ruleCount == 0)
    #expect(!draft.yaml.contains("metadata:") && !draft.yaml.contains("body:"))
    #expect(
      draft.yaml.contains(
        "#   body .story-text: contains 100 % of the text that is found without it, and 20 % other text"))
  }

  @Test func aTitleThatIsTheSameOnAllPages() throws {
    let draft = try draft(try page(1, title: "The Mill"), try page(2, title: "The Mill"))
    #expect(draft.ruleCount == 1)
    #expect(
      draft.yaml.contains(
        "  title: ['meta:og:title']                  # the same is found on all pages: The Mill\n"))
    let same = try self.draft(try page(1, title: "The Mill"), try page(1, title: "The Mill"))
    #expect(same.ruleCount == 0)
  }

  @Test func aFieldThatIsFoundOnSomePages() throws {
    let pages = [try page(1), try page(2), try page(3, authors: [])]
    let draft = try ProfileDraft(pages: pages, library: .builtIn)
    #expect(draft.ruleCount == 1)
    #expect(draft.yaml.contains("  authors: {from: [.by], fallback: true}"))
    #expect(draft.yaml.contains("# found without it on 2 of 3 pages, with it on 3\n"))
  }

  @Test func onePageTeachesNoRule() throws {
    let draft = try draft(try page(1))
    #expect(draft.ruleCount == 0)
    #expect(draft.yaml.contains("#   One page does not show what the pages of the site have in common."))
  }

  @Test func theProfileIsGood() throws {
    let draft = try draft(try page(1, title: "The Mill"), try page(2, title: "The Mill"))
    let source = ProfileSource(name: draft.host, file: "x.yaml", text: Array(draft.yaml.utf8))
    let profile = try Profile.read(source) { _ in nil }
    #expect(profile.warnings.isEmpty)
    let sample = try ProfiledPage(draft.sample, draft.yaml.replacing("offprint: 1\n", with: ""))
    #expect(sample.warnings.isEmpty)
    #expect(sample.values("title") == ["Council"])
    #expect(draft.sample.contains("Tilda Marsh"), "\(draft.sample)")
    #expect(draft.sample.contains("nothing but rope"), "\(draft.sample)")
  }

  @Test func nothingOfThePagesTextIsInTheSample() throws {
    let draft = try draft(try page(1))
    for text in ["Secret", "Ann Lee", "Odd", "css-", "bdVaJa", "111"] {
      #expect(!draft.sample.contains(text), "\(text)")
    }
    for text in ["class=\"story-text\"", "class=\"newsletter box\"", "datePublished", "The Mill"] {
      #expect(draft.sample.contains(text), "\(text)")
    }
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
