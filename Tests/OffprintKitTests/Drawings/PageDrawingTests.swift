import OffprintKit
import TestSupport
import Testing

/// Drawings of pages in articles.
struct PageDrawingTests {
  /// The only picture of a page, and its markup.
  private func picture(_ html: String) throws -> (image: Image, markup: String)? {
    var images: [Image] = []
    _ = ArticleRewriter(
      block: { block in
        if case .figure(let figure) = block { images += figure.images }
        return [block]
      },
      inline: { inline in
        if case .image(let image) = inline { images.append(image) }
        return [inline]
      }
    ).rewrite(Article(content: try lowered("<div>\(html)</div>")))
    guard let image = images.first else { return nil }
    #expect(images.count == 1)
    let markup = try #require(DrawingFaults.markup(of: image.url))
    #expect(DrawingFaults.of(markup).isEmpty)
    return (image, String(decoding: markup, as: UTF8.self))
  }

  @Test func drawingsInTheText() throws {
    let (image, markup) = try #require(
      try picture(
        """
        <p><svg width=400px height="300" viewbox="0 0 40 30" onload=alert(1) role=img aria-label="The  lens">
        <lineargradient id=a><stop offset=1></lineargradient><script>alert(1)</script>
        <path d="M0 0h9" fill="url(#a)"/><a href="javascript:x"><text>Glass<br></text></a></svg></p>
        """))
    #expect(image == Image(url: image.url, alt: "The lens", width: 400, height: 300))
    #expect(
      markup
        == "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400px\" height=\"300\" viewBox=\"0 0 40 30\">"
        + "<linearGradient id=\"a\"><stop offset=\"1\"/></linearGradient><path d=\"M0 0h9\" fill=\"url(#a)\"/>"
        + "<g><text>Glass</text></g></svg>")
  }

  @Test func drawingsOfFixedSizeGetCoordinates() throws {
    let markup = try picture("<p><svg width=400 height=300><title>x</title>\(shape)</svg>")?.markup
    #expect(markup?.contains("viewBox=\"0 0 400 300\"") == true)
  }

  @Test func captionsOfDrawings() throws {
    let html =
      "<figure><svg viewBox='0 0 300 200' aria-label='A lens'>\(shape)</svg><figcaption>How it turns</figcaption></figure>"
    guard case .figure(let figure)? = try lowered(html).first else {
      Issue.record("no figure")
      return
    }
    #expect(figure.images.map(\.alt) == ["A lens"])
    #expect(figure.caption == [.text("How it turns")])
  }

  @Test(
    "parts that are elsewhere in the page are included once, with theirs",
    arguments: [
      (
        "<use href='#s'/><use x='9' xlink:href='#s'/>",
        "<defs><symbol id=\"s\"><rect fill=\"url(#b)\"/></symbol>"
      ),
      ("<rect fill='url(#b)'/><rect/>", "<defs><linearGradient id=\"b\" xlink:href=\"#c\"/>"),
      ("<rect fill='url(#none)'/><rect/>", nil),
    ])
  func parts(body: String, part: String?) throws {
    let page = """
      <svg style="display:none"><symbol id=s><rect fill="url(#b)"></rect></symbol>
      <linearGradient id=b xlink:href=#c></linearGradient><linearGradient id=c></linearGradient></svg>
      <p><svg width=400><title>x</title>\(body)</svg></p>
      """
    let markup = try #require(try picture(page)).markup
    #expect(markup.contains("<defs>") == (part != nil))
    if let part { #expect(markup.contains(part), "\(markup)") }
    for id in ["id=\"s\"", "id=\"b\"", "id=\"c\""] { #expect(markup.split(separator: id).count <= 2) }
    if part != nil { #expect(markup.contains("<linearGradient id=\"c\"/>")) }
  }

  @Test(arguments: [
    "%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22400%22%3E%3Cpath d=%22M0 0h9v9z%22/%3E%3C/svg%3E",
    "<svg xmlns='http://www.w3.org/2000/svg' width='400' onload='x'><path d='M0 0h9v9z'/></svg>",
  ])
  func drawingsInAddresses(data: String) throws {
    for type in ["", ";utf8", ";charset=utf-8"] {
      let (image, markup) = try #require(
        try picture("<p><img alt='A lens' width=400 src=\"data:image/svg+xml\(type),\(data)\"></p>"))
      #expect(image.alt == "A lens")
      #expect(
        markup
          == "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\"><path d=\"M0 0h9v9z\"/></svg>")
    }
  }

  @Test(
    "of some drawings only the name is kept",
    arguments: [
      "<svg width=400 aria-label='A lens'></svg>", "<svg width=400 aria-label='A lens'><rect/></svg>",
      "<svg width=400 aria-label='A lens'><path class=line d='M0 0'/></svg>",
      "<figure><svg viewBox='0 0 24 24' aria-label='A lens'>\(shape)</svg></figure>",
      "<svg width=296 height=78 aria-label='A lens'>\(shape)</svg>",
      "<svg width=400 aria-label='A lens'><foreignObject><p>Glass</p></foreignObject>\(shape)</svg>",
      "<img alt='A lens' src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='400'><rect/></svg>\">",
      "<img alt='A lens' src=\"data:image/svg+xml,<svg width='400'><path d='M0 0h9v9z'/></svg>\">",
    ])
  func names(html: String) throws {
    #expect(try picture(html) == nil)
    #expect(plainText(Article(content: try lowered("<div>\(html)</div>"))) == "A lens\n")
  }

  @Test(
    "a drawing without a name is kept only as all that a figure with a caption shows",
    arguments: [
      ("<figure>%<figcaption>How it turns</figcaption></figure>", true), ("<figure>%</figure>", false),
      ("<p>%</p>", false), ("<figure>%<figcaption> </figcaption></figure>", false),
      ("<figure>%<img src=/a.jpg><figcaption>How it turns</figcaption></figure>", false),
      ("<figure>%%<figcaption>How it turns</figcaption></figure>", false),
      (
        "<figure><svg viewBox='0 0 384 512'>\(shape)</svg><figcaption>How it turns</figcaption></figure>",
        false
      ),
      (
        "<figure><svg aria-hidden=true \(manyShapes.dropFirst(5))<figcaption>How it turns</figcaption></figure>",
        false
      ),
    ])
  func unnamed(html: String, isKept: Bool) throws {
    let drawn = html.split(separator: "%", omittingEmptySubsequences: false).joined(separator: manyShapes)
    let page = """
      <html><head><title>The light at Vell</title></head><body><main><article><h1>The light at Vell</h1>
      <p>The ferry to Upper Vell left the quay at six, an hour before the tide would have let it go.</p>
      <p>Nobody on the harbour wall could say who had moved the light, though several had opinions.</p>\(drawn)
      <p>By the time the fog lifted the keeper had written two letters and burned one of them.</p>
      </article></main></body></html>
      """
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    let article = try Converter(options: options).convert(Array(page.utf8), file: "page.html").article
    #expect(written(article, by: JSONWriter()).contains("data:image/svg") == isKept)
  }

  @Test(
    "in a document that is the article every drawing of some size is kept, and a picture in a drawing is that picture",
    arguments: [
      ("<p>\(manyShapes)</p>", true), ("<p><svg width=300 height=200>\(shape)</svg></p>", true),
      ("<p><svg viewBox='0 0 384 512'>\(shape)</svg></p>", false), ("<p><svg>\(shape)</svg></p>", false),
      ("<p><svg width=300 height=20>\(shape)</svg></p>", false),
    ])
  func whole(html: String, isKept: Bool) throws {
    #expect(try (picture(html) != nil) == isKept)
  }

  @Test func picturesOfThePage() throws {
    for image in [
      "<image width=9 xlink:href=cover.jpg />", "<g><image href='cover.jpg'/></g><title>The mill</title>",
    ] {
      guard
        case .figure(let figure)? = try lowered("<div><svg aria-label='The mill'>\(image)</svg></div>").first
      else {
        Issue.record("no figure")
        continue
      }
      #expect(figure.images == [Image(url: "cover.jpg", alt: "The mill")])
    }
    for other in [
      "<image href=a.jpg /><image href=b.jpg />", "<image href='javascript:x'/>", "<image/>",
      "<image href=a.jpg /><path d='M0 0'/>", "<image href='data:image/svg+xml,x'/>",
    ] {
      #expect(try lowered("<div><svg aria-label='The mill'>\(other)</svg></div>") == [])
    }
  }

  @Test func manyDrawingsTakeNoMoreThanTheirPage() throws {
    let symbol = String(repeating: "<path d='M0 0h9v9z'/>", count: 5_000)
    let many = String(
      repeating: "<p><svg width=400 aria-label=x><use href=#s /></svg></p>", count: 3_000)
    let page = "<svg style='display:none'><symbol id=s>\(symbol)</symbol></svg>" + many
    let json = written(Article(content: try lowered(page)), by: JSONWriter())
    #expect(json.utf8.count < 100 * page.utf8.count)
  }

  @Test func figuresAreExaminedOnce() throws {
    let caption = "<figcaption>" + String(repeating: "x ", count: 500_000) + "</figcaption>"
    let page =
      "<figure>\(caption)\(String(repeating: "<svg viewBox='0 0 300 300'></svg>", count: 20_000))</figure>"
    let clock = ContinuousClock()
    var options = Converter.Options()
    options.format = "html"
    let time = try clock.measure {
      _ = try Converter(options: options).convert(Array(page.utf8), file: "a.html")
    }
    #expect(time < .seconds(60))
  }
}

private let shape = "<path d='M0 0h9v9z' fill='red'/>"
private let manyShapes =
  "<svg viewBox='0 0 300 200'>\(shape)<circle r=3 /><line x2=9 /><text>Glass</text><text>Light</text></svg>"
