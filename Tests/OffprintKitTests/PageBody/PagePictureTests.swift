import Foundation
import OffprintKit
import Testing

/// Pictures of whole pages without other text than a caption.
@Suite("Pictures of a page")
struct PagePictureTests {
  private let sentences = [
    "The ferry to Upper Vell left the quay at six, an hour before the tide would have let it go.",
    "Nobody on the harbour wall could say who had moved the light, though several had opinions.",
    "By the time the fog lifted the keeper had written two letters and burned one of them.",
    "The council meets again on Thursday, and the chairs have been put out in the customs house.",
  ]

  private func figures(head: String = "", _ amid: String) throws -> [Figure] {
    try article(head: head, amid).content.compactMap {
      if case .figure(let figure) = $0 { figure } else { nil }
    }
  }

  private func text(_ amid: String) throws -> String {
    plainText(try article(head: "", amid))
  }

  private func article(head: String, _ amid: String) throws -> Article {
    let html = """
      <html><head><title>The light at Vell</title></head><body><nav><a href=/>Home</a> <a href=/news>News</a></nav>
      <main><article class=post><header><h1>The light at Vell</h1><p class=byline>By Ada Flint</p>\(head)
      </header><div class=entry-content>
      <div class=section><p>\(sentences[0])</p><p>\(sentences[1])</p></div>\(amid)<div class=section><p>\(sentences[2])</p>
      <p>\(sentences[3])</p></div></div></article></main><footer><p>All rights reserved.</p></footer></body></html>
      """
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    return try Converter(options: options).convert(Array(html.utf8), file: "page.html").article
  }

  @Test(
    "a picture in a box of its own stays with its caption, whatever the model says of that",
    arguments: [
      "<figure><img src=/a.jpg><figcaption>Photo by Joan Flint</figcaption></figure>",
      "<div class=full><figure><div class=ratio><img src=/a.jpg></div><figcaption>Photo by Joan Flint</figcaption></figure></div>",
      "<div class=row><div class=cell><a href=/b><img src=/a.jpg></a><div class=thumbcaption>Photo by Joan Flint</div></div></div>",
      "<div class=media><div class=image><img src=/a.jpg><p class=caption>Photo by Joan Flint</p></div></div>",
    ])
  func own(html: String) throws {
    let found = try figures(html)
    #expect(found.map { $0.images.map(\.url) } == [["/a.jpg"]])
    #expect(found.map { ($0.caption + $0.credit).plainText }.joined().contains("Joan Flint"))
  }

  @Test("a list of pictures keeps them with their captions, unless they are linked")
  func list() throws {
    let item = "<figure><img src=/a.jpg><figcaption>Photo by Joan Flint</figcaption></figure>"
    #expect(
      try text("<ul><li>\(item)</li><li>\(item)</li></ul>").components(separatedBy: "Joan Flint").count == 3)
    let linked =
      "<figure><a href=/b><img src=/a.jpg></a><figcaption><a href=/b>Photo by Joan Flint</a></figcaption></figure>"
    #expect(!(try text("<ul><li>\(linked)</li><li>\(linked)</li></ul>").contains("Joan Flint")))
  }

  @Test(
    "a picture that is painted behind an empty element is one",
    arguments: [
      "<div class=bg role=img aria-label='The quay' style='background-image:url(/a.jpg)'></div>",
      "<figure><div role=img aria-label='The quay' style='background-image: url(&quot;/a.jpg&quot;)'></div></figure>",
      "<figure><span title='The quay' style=\"background:#eee url('/a.jpg') center/cover\"></span></figure>",
    ])
  func background(html: String) throws {
    #expect(try figures(html).flatMap(\.images) == [Image(url: "/a.jpg", alt: "The quay")])
  }

  @Test(
    "what paints no picture is none",
    arguments: [
      "<div class=line style='background:linear-gradient(red,blue)'></div>",
      "<div style='background:url(/a.jpg)'></div>",
      "<div class=image style='background-image:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)'></div>",
    ])
  func noBackground(html: String) throws {
    #expect(try figures(html).isEmpty)
  }

  @Test(
    "a picture over the text belongs to the article",
    arguments: [
      "<figure><img src=/a.jpg width=1200 height=600><figcaption>The quay at dusk</figcaption></figure>",
      "<div class=featured-image><img src=/a.jpg></div>",
    ])
  func lead(html: String) throws {
    #expect(try figures(head: html, "").first?.images.map(\.url) == ["/a.jpg"])
  }

  @Test(
    "a portrait of the author is none of the article's pictures",
    arguments: [
      "<figure class=author><img src=/a.jpg></figure>",
      "<figure><img src=/a.jpg width=64 height=64></figure>",
      "<div class=share><figure><img src=/a.jpg></figure></div>",
    ])
  func portrait(html: String) throws {
    #expect(try figures(head: html, "").isEmpty)
  }

  @Test("figures within a figure keep each its caption")
  func nested() throws {
    let found = try figures(
      """
      <figure><figure><img src=/a.jpg><figcaption>The quay by day, in summer</figcaption></figure>
      <figure><img src=/b.jpg><figcaption>The quay by night, in winter</figcaption></figure></figure>
      """)
    #expect(found.flatMap(\.images).map(\.url) == ["/a.jpg", "/b.jpg"])
    #expect(
      found.map { $0.caption.plainText } == ["The quay by day, in summer", "The quay by night, in winter"])
  }

  @Test(
    "of a drawing in the page its name is kept, of a sign not",
    arguments: [
      ("<figure><svg role=img aria-label='How the lens turns'><path d='M0 0h9'/></svg></figure>", true),
      ("<p><svg width=400 height=300><title>How the lens turns</title><path d='M0 0h9'/></svg></p>", true),
      ("<p><img alt='How the lens turns' src='\(dataDrawing)'></p>", true),
      ("<p><svg width=16 aria-label='How the lens turns'><path d='M0 0h9'/></svg></p>", false),
      ("<p><svg width=400 height=90 aria-label='How the lens turns logo'></svg></p>", false),
      ("<p><img alt='How the lens turns' src='data:image/svg+xml,%3Csvg width=%22400%22/%3E'></p>", false),
      (
        "<p><img alt='How the lens turns' src='\(dataDrawing)'><noscript><img src=/a.jpg></noscript></p>",
        false
      ),
    ])
  func drawing(html: String, isKept: Bool) throws {
    #expect(try text(html).contains("How the lens turns") == isKept)
  }

  @Test("a slider's copies of its first and last picture go")
  func clones() throws {
    func slide(_ name: String, _ classes: String) -> String {
      "<div class='\(classes)'><figure><img src=/\(name).jpg><figcaption>Slide \(name)</figcaption></figure></div>"
    }
    let slides =
      slide("b", "slick-slide slick-cloned") + slide("a", "slick-slide") + slide("b", "slick-slide")
      + slide("a", "slick-slide slick-cloned")
    let track = "<div class=slick-track>\(slides)</div>"
    #expect(try figures(track).map { $0.images.map(\.url) } == [["/a.jpg"], ["/b.jpg"]])
    #expect(try text(track).components(separatedBy: "Slide a").count == 2)
  }
}

private let dataDrawing =
  "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22400%22%3E%3Cpath d=%22M0 0h9v9z%22/%3E%3C/svg%3E"
