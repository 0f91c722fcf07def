import OffprintKit
import Testing

@Suite("Other metadata of a page")
struct PageDetailTests {
  @Test func theCanonicalAddressOfACopyInAnArchiveIsThatOfTheOriginal() throws {
    let copy = "web/20140226054445/https://coast.example/2013/08/07/salt"
    for address in ["https://web.archive.org/\(copy)", "//web.archive.org/\(copy)", "/\(copy)"] {
      let found = try metadata(
        head: "<link rel=canonical href='\(address)'>", url: "https://web.archive.org/\(copy)")
      #expect(found.canonicalURL == "https://coast.example/2013/08/07/salt")
      // The time of the copy is no date of the article.
      #expect(found.published == "2013-08-07")
    }
  }

  @Test("the head tells address, language, direction, section, tags, licence and summary")
  func head() throws {
    let found = try metadata(
      of: """
        <!doctype html><html lang=ar_EG dir=rtl><head><link rel=canonical href="/salt?a=1&amp;b=2">
        <meta property=og:url content=https://coast.example/salt>
        <meta property=article:section content=Towns><meta property=article:tag content=salt>
        <meta property=article:tag content="white, long roads"><link rel=license href=https://licence.example/by>
        <meta name=description content="On&nbsp;salt."><meta property=article:opinion content=true></head></html>
        """)
    #expect(found.canonicalURL == "https://coast.example/salt?a=1&b=2")
    #expect(found.language == "ar-EG")
    #expect(found.direction == .rtl)
    #expect(found.section == "Towns")
    #expect(found.tags == ["salt", "white, long roads"])
    #expect(found.license == "https://licence.example/by")
    #expect(found.excerpt == "On salt.")
    #expect(found.kind == "opinion")
  }

  @Test("a list of keywords is taken apart")
  func keywords() throws {
    #expect(
      try metadata(head: "<meta name=keywords content=\"salt, roads ,, Salt\">").tags == ["salt", "roads"])
  }

  @Test("the lead image has its parts, of several the first")
  func image() throws {
    let found = try metadata(
      head: """
        <meta property=og:image content=/a.jpg><meta property=og:image:width content=1600>
        <meta property=og:image:height content=900px><meta property=og:image:alt content="A pan">
        <meta property=og:image content=/b.jpg><meta property=og:image:width content=10>
        """, url: "https://coast.example/salt/")
    var image = LeadImage()
    image.url = "https://coast.example/a.jpg"
    image.alt = "A pan"
    image.width = 1600
    image.height = 900
    #expect(found.image == image)
  }

  @Test(
    "a site's logo is no lead image",
    arguments: [
      ("/img/brinewell-logo.png", nil as String?), ("/img/logo_400x400.png?v=2", nil), ("/sign.png", nil),
      (
        "/how-the-town-got-its-new-logo-at-last.jpg",
        "https://coast.example/how-the-town-got-its-new-logo-at-last.jpg"
      ),
      ("/a.jpg", "https://coast.example/a.jpg"),
    ])
  func logo(image: String, expected: String?) throws {
    let found = try metadata(
      head: """
        <meta property=og:image content=\(image)><script type=application/ld+json>{"@type":"NewsArticle",
        "headline":"Salt","publisher":{"@type":"Organization","name":"Coast","logo":{"url":"/sign.png"}}}</script>
        """, url: "https://coast.example/salt/")
    #expect(found.image?.url == expected)
  }

  @Test("of two sources with the same value one is told to be taken")
  func taken() throws {
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    options.skip = ["page-body"]
    let html = """
      <meta name=author content="Ines Falk, Jo Reed"><meta property=og:title content=Salt><title>Salt</title>
      <h1>Salt</h1><p>By Ines Falk</p>
      """
    let conversion = try Converter(options: options).convert(Array(html.utf8), file: "page.html")
    let taken = Explanation(conversion).fields.filter(\.isChosen)
    #expect(taken.filter { $0.name == "title" }.map(\.value) == ["Salt"])
    #expect(taken.filter { $0.name == "authors" }.map(\.value) == ["Ines Falk"])
  }

  @Test("no title is made of a fragment's heading")
  func fragment() throws {
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    options.whole = true
    let read = { (html: String) in
      try Converter(options: options).convert(Array(html.utf8), file: "page.html").article
    }
    let article = try read("<h1>Salt roads</h1><p>They were white and long.</p>")
    #expect(article.metadata.title == nil)
    #expect(article.content.count == 2)
    #expect(
      try read("<title>Salt roads</title><h1>Salt roads</h1><p>Long.</p>").metadata.title == "Salt roads")
  }

  @Test("Dublin Core and the tags of libraries count too")
  func libraries() throws {
    let found = try metadata(
      head: """
        <meta name=citation_title content="On salt"><meta name=citation_author content="Falk, Ines">
        <meta name=citation_author content="Reed, Jo"><meta name=citation_publication_date content=2024/03/05>
        <meta name=citation_journal_title content="Annals of Salt"><meta name=DC.Language content=en>
        <meta name=dcterms.license content=CC0>
        """)
    #expect(found.title == "On salt")
    #expect(found.authors.map(\.name) == ["Ines Falk", "Jo Reed"])
    #expect(found.published == "2024-03-05")
    #expect(found.publication == "Annals of Salt")
    #expect(found.language == "en")
    #expect(found.license == "CC0")
  }

  @Test("the values that lost are told as well, each with its reason")
  func losers() throws {
    let html = """
      <title>Salt roads | Coast</title><meta property=og:title content="The salt roads">
      <meta property=og:site_name content=Coast><h1>The salt roads</h1>
      """
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    options.skip = ["page-body"]
    let conversion = try Converter(options: options).convert(Array(html.utf8), file: "page.html")
    let marks = try #require(conversion.marks)
    let titles = marks.findings.filter { $0.field == "title" }
    #expect(titles.map(\.value) == ["The salt roads", "The salt roads", "Salt roads"])
    #expect(
      titles.map { marks.origin($0.origin).why } == [
        "a heading that the head agrees with", "meta og:title", "the title element",
      ])
  }

  @Test("pages of very many elements cost no more than their length")
  func many() throws {
    let parts = [
      "<h1>Salt</h1>", "<time datetime=2024-03-05>x</time>", "<meta name=author content='Ines Falk'>",
      "<b itemprop=author>Ines Falk</b>", "<a rel=tag>a</a>", "<p>By Ines Falk", "<div class=author>",
      "<a href=/>",
    ]
    for part in parts {
      _ = try metadata(head: "<title>Salt and roads</title>", body: String(repeating: part, count: 20_000))
    }
  }

  @Test("a figure of the article tells the caption and credit of the lead image")
  func figure() throws {
    let text = [
      "The road was white and long, and nobody who walked on it in the summer came back before the salt was sold.",
      "In the winter the carts stood under the roofs of the inns, and their owners played cards for what was left.",
      "When the railway came, the inns closed one after the other, and grass grew between the white stones.",
    ].map { "<p>\($0)</p>" }.joined()
    let html = """
      <title>Salt roads</title><meta property=og:image content="https://coast.example/i/white-road.jpg?w=1200">
      <article><h1>Salt roads</h1><figure><img src=/i/white-road-800x600.jpg alt="A white road"><figcaption>The road in spring.
      Photo: Ines Falk</figcaption></figure>\(text)</article>
      """
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    let image = try Converter(options: options).convert(Array(html.utf8), file: "page.html").article.metadata
      .image
    #expect(image?.alt == "A white road")
    #expect(image?.caption == "The road in spring.")
    #expect(image?.credit?.contains("Ines Falk") == true)
  }

  @Test("a picture's address may be one of a list, and relative to the declared base")
  func imageAddresses() throws {
    let listed =
      #"{"@type":"Article","headline":"A","image":{"@type":"ImageObject","url":["https://p.example/a.jpg"]}}"#
    #expect(try metadata(linkedData: listed).image?.url == "https://p.example/a.jpg")
    let head = "<base href=https://p.example/x/><meta property=og:image content=../a.jpg>"
    #expect(try metadata(head: head).image?.url == "https://p.example/a.jpg")
  }
}
