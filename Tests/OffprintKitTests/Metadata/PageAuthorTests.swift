import OffprintKit
import Testing

@Suite("Authors of a page")
struct PageAuthorTests {
  private static let filler = String(
    repeating: "The road was white and long and nobody walked on it. ", count: 8)
  private var filler: String { Self.filler }

  private func names(_ head: String, _ body: String = "") throws -> [String] {
    try metadata(head: head, body: body).authors.map(\.name)
  }

  @Test(
    "values are taken apart and cleaned",
    arguments: [
      ("By Ines Falk", ["Ines Falk"]),
      ("Ines Falk and Jo Reed", ["Ines Falk", "Jo Reed"]),
      ("Ines Falk, Jo Reed & Tamar Okon", ["Ines Falk", "Jo Reed", "Tamar Okon"]),
      ("Ines Falk; Jo Reed", ["Ines Falk", "Jo Reed"]),
      ("Von Ines Falk und Jo Reed", ["Ines Falk", "Jo Reed"]),
      ("Ines Falk, PhD, MPH", ["Ines Falk"]),
      ("Ines Ott and Maja Mars", ["Ines Ott", "Maja Mars"]),
      ("Ines Falk (Coast Desk)", ["Ines Falk"]),
      ("Di Falk", ["Di Falk"]),
      ("Ines (Mori) Falk", ["Ines (Mori) Falk"]),
      ("Ines Falk with Jo Reed", ["Ines Falk", "Jo Reed"]),
      ("https://coast.example/people/falk", []),
      ("admin", []),
      ("falk@coast.example", []),
    ])
  func values(value: String, expected: [String]) throws {
    #expect(try names("<meta name=author content=\"\(value)\">") == expected)
  }

  @Test(
    "lines in one cell, which line breaks separate, are lines of their own",
    arguments: [
      "<span>By Ines Falk</span>", "<span>Ines Falk, Staff Reporter</span>", "<i>Written by Ines Falk</i>",
    ])
  func linesOfCell(byline: String) throws {
    let title = "<span>The old mill turns again</span>"
    let found = try metadata(
      head: "<title>The old mill turns again</title>",
      body:
        "<table><tr><td>\(title)<br>\(byline)<br><span>March 5, 2024</span><br><br>\(filler)<br><br>\(filler)</table>"
    )
    #expect(found.authors.map(\.name) == ["Ines Falk"])
    #expect(found.published == "2024-03-05")
  }

  @Test("the person in a line counts, not the section that is linked there")
  func personBesideSection() throws {
    let line = """
      <div class=info><span class=createdby itemprop=author itemscope itemtype="https://schema.org/Person">\
      <span itemprop=name>Ines Falk</span></span> <span><a href=/coast>Coast</a></span></div>
      """
    let body =
      "<article itemscope itemtype=\"https://schema.org/Article\"><h1>The old mill turns again</h1>\(line)<p>\(filler)</p></article>"
    #expect(try names("<title>The old mill turns again</title>", body) == ["Ines Falk"])
    let plain =
      "<h1>The old mill turns again</h1><p><span class=author>Ines Falk</span> <a href=/coast>Coast</a></p><p>\(filler)</p>"
    #expect(try names("<title>The old mill turns again</title>", plain) == ["Ines Falk"])
    let own =
      "<h1>The old mill turns again</h1><p><span class=author>Ines Falk</span> <a href=https://coast.example/author/falk>Ines Falk</a></p><p>\(filler)</p>"
    let author = try metadata(head: "<title>The old mill turns again</title>", body: own).authors.first
    #expect(author?.url == "https://coast.example/author/falk")
    let role =
      "<h1>The old mill turns again</h1><p><span class=author-name><a href=/author/falk>Ines Falk</a></span> <span class=author-title>Gardener &amp; Diver</span></p><p>\(filler)</p>"
    #expect(try names("<title>The old mill turns again</title>", role) == ["Ines Falk"])
  }

  @Test(
    "the words before the date of the same line are not part of a name",
    arguments: ["Publicerad 9 februari 2024", "Last updated March 5, 2024", "Veröffentlicht am 5. März 2024"])
  func dateBehindName(date: String) throws {
    let body =
      "<h1>The old mill turns again</h1><div><span>By Ines Falk</span> <span>\(date)</span></div><p>\(filler)</p>"
    #expect(try names("<title>The old mill turns again</title>", body) == ["Ines Falk"])
  }

  @Test(
    "names of scripts without capitals are names",
    arguments: [
      "<div>2024年3月5日 08:32 来源：<a>海岸报</a> 作者：周雨桐</div>", "<p class=writer>[周雨桐]</p><p>2024年3月5日</p>",
    ])
  func withoutCapitals(line: String) throws {
    let body = "<h1>老磨坊又转起来了，全村人都来看</h1>\(line)<p>\(filler)</p>"
    #expect(try names("<title>老磨坊又转起来了，全村人都来看</title>", body) == ["周雨桐"])
  }

  @Test("names beside dates below the text are those of readers")
  func readers() throws {
    let comments = "<div><div>Jo Reed</div><div>March 9, 2024</div><p>How nice.</p></div>"
    let body = "<h1>The old mill turns again</h1><p>\(filler)</p>\(comments)"
    #expect(try names("<title>The old mill turns again</title>", body) == [])
    let signed =
      "<h1>The old mill turns again</h1><div>Ines Falk</div><div>March 5, 2024</div><p>\(filler)</p>\(comments)"
    #expect(try names("<title>The old mill turns again</title>", signed) == ["Ines Falk"])
  }

  @Test(
    "a name alone before the text is the author's if the excerpt begins with it and the page names only itself"
  )
  func introduced() throws {
    let data =
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"The old mill turns again","author":"#
    let head = """
      <title>The old mill turns again</title><meta property=og:site_name content="Coast Post">
      <meta property=og:description content="Ines Falk/Jo Reed The road was white and long">
      """
    let body = "<h1>The old mill turns again</h1><p><b>Ines Falk/Jo Reed</b></p><p>\(filler)</p>"
    let itself = data + #"{"@type":"Organization","name":"Coast Post"}}</script>"#
    #expect(try names(head + itself, body) == ["Ines Falk", "Jo Reed"])
    let person = data + #"{"@type":"Person","name":"Tamar Okon"}}</script>"#
    #expect(try names(head + person, body) == ["Tamar Okon"])
  }

  @Test("Dublin Core may state the family name first, where it is one of two words")
  func familyNameFirst() throws {
    #expect(try names("<meta name=dc.creator content=\"Falk, Ines\">") == ["Ines Falk"])
    #expect(try names("<meta name=dc.creator content=\"Ines Falk, Jo Reed\">") == ["Ines Falk", "Jo Reed"])
  }

  @Test(
    "a role is no second author, and no author by itself",
    arguments: [
      ("<p class=byline><b>Ines Falk</b><i>Foreign Affairs Editor</i></p>", ["Ines Falk"]),
      ("<p class=byline><b>Ines Falk</b> <i>Editor</i> and <b>Jo Reed</b></p>", ["Ines Falk", "Jo Reed"]),
      ("<div class=byline><span>By</span> <span>Ines Falk, Senior Editor</span></div>", ["Ines Falk"]),
      ("<p>By <strong>Ines Falk, Staff Writer</strong></p>", ["Ines Falk"]),
      ("<p>By Ines Falk, White House Correspondent</p>", ["Ines Falk"]),
      ("<p class=byline>Ines Falk, Foreign Affairs Editor</p>", ["Ines Falk"]),
      ("<p>By Ines Falk, Digital Content Editor</p>", ["Ines Falk"]),
      ("<div class=author><p>White House Correspondent</p></div>", []),
    ])
  func rolesOfSeveralWords(line: String, expected: [String]) throws {
    #expect(try names("", "<h1>Salt roads</h1>\(line)<p>\(filler)</p>") == expected)
  }

  @Test("a name and a role in elements next to each other, without a space, are two things")
  func roleInItsOwnElement() throws {
    let address = "https://coast.example/people/falk"
    let inside = "<span>Ines Falk</span><span>Senior Editor</span>"
    let property = try metadata(
      head: "", body: "<h1>Salt roads</h1><a itemprop=author href=\(address)>\(inside)</a><p>\(filler)</p>")
    #expect(property.authors == [Author(name: "Ines Falk", url: address, role: "Senior Editor")])
    let link = try metadata(
      head: "",
      body:
        "<h1>Salt roads</h1><div class=byline><a rel=author href=\(address)>\(inside)</a></div><p>\(filler)</p>"
    )
    #expect(link.authors == [Author(name: "Ines Falk", url: address)])
  }

  @Test(
    "people in other roles are not authors",
    arguments: [
      "<p class=info>作者：林小梅 编辑：王大卫</p>", "<p class=info>作者:林小梅 摄影:王大卫</p>",
      "<p class=info>作者：林小梅，图片：王大卫</p>",
    ])
  func otherRoles(line: String) throws {
    #expect(try names("", "<h1>盐路</h1>\(line)<p>\(filler)</p>") == ["林小梅"])
  }

  @Test("what they do is their role and no name")
  func role() throws {
    let found = try metadata(head: "<meta name=author content=\"Ines Falk, Senior Editor\">")
    #expect(found.authors == [Author(name: "Ines Falk", role: "Senior Editor")])
  }

  @Test("the publication is an author only where nobody else is")
  func publication() throws {
    let site = "<meta property=og:site_name content=\"The Coast Courier\">"
    let meta = "<meta name=author content=\"The Coast Courier\">"
    #expect(try names(site + meta) == ["The Coast Courier"])
    #expect(
      try names(site + meta, "<h1>Salt</h1><p class=byline>By <a href=/people/falk>Ines Falk</a></p>")
        == ["Ines Falk"])
  }

  @Test(
    "lines near the title are bylines in many languages",
    arguments: [
      "<p>By Ines Falk</p>", "<p>Von Ines Falk</p>", "<p>Par <b>Ines Falk</b></p>", "<p>Por Ines Falk</p>",
      "<div><span>Written by</span></div><div>Ines Falk</div>", "<p>March 5, 2024 by Ines Falk</p>",
      "<div class=post-author><a href=/author/falk>Ines Falk</a></div>",
      "<p><time datetime=2024-03-05>5 March</time></p><p>Ines Falk</p><p>March 5, 2024</p>",
      "<div>By Ines Falk. Reviewed by <a href=/author/okon>Tamar Okon</a></div>",
      "<p>Reviewed by</p><p>Tamar Okon</p><p>By Ines Falk</p>",
      "<p>Ines Falk | Senior Writer | July 2, 2025</p>",
      "<div><p>Ines Falk</p><p>Staff Writer</p></div>",
      "<div class=byline><span class=name>Ines Falk</span><span class=role>Senior Editor</span></div>",
      "<h4>Author</h4><div>Ines Falk</div>",
      "<p>\(Self.filler)</p><h3>Article by</h3><div>Ines Falk</div>",
      "<p>\(Self.filler)</p><div><a href=/authors/ines-falk>Ines Falk</a></div>",
      "<p><span class=byline>by <a class=author href=/a>Ines Falk</a></span> Reviewed by <a class=author href=/b>Jo Reed</a></p>",
    ])
  func bylines(line: String) throws {
    #expect(try names("", "<h1>Salt roads</h1>\(line)<p>\(filler)</p>") == ["Ines Falk"])
  }

  @Test("a link gives the address, several lines made alike several authors")
  func linked() throws {
    let found = try metadata(
      head: "",
      body: """
        <h1>Salt roads</h1><ul><li class=author><a href=https://coast.example/people/falk>Ines Falk</a></li>
        <li class=author><a href=https://coast.example/people/reed>Jo Reed</a></li></ul><p>\(filler)</p>
        """)
    #expect(
      found.authors == [
        Author(name: "Ines Falk", url: "https://coast.example/people/falk"),
        Author(name: "Jo Reed", url: "https://coast.example/people/reed"),
      ])
  }

  @Test("those who answer or comment are no authors")
  func replies() throws {
    let person = { (name: String) in
      "<span itemprop=author itemscope itemtype=https://schema.org/Person><b itemprop=name>\(name)</b></span>"
    }
    let body = """
      <div itemscope itemtype=https://schema.org/Question><h1>Which salt?</h1>\(person("falk77"))
      <div itemprop=acceptedAnswer itemscope itemtype=https://schema.org/Answer>\(person("reed"))</div></div>
      """
    #expect(try names("", body) == ["falk77"])
  }

  @Test("words of the page are no names")
  func noNames() throws {
    let body = """
      <h1>Salt roads</h1><p class=author><a href=/category/coast>Coast News</a> <a href=#c>Read More</a></p>
      <p>By the sea there is salt, and much of it.</p><p>\(filler)</p>
      """
    #expect(try names("", body) == [])
  }

  @Test("of several sources one is taken whole")
  func oneSource() throws {
    let found = try names(
      """
      <meta name=author content="I. Falk"><script type=application/ld+json>{"@type":"NewsArticle",
      "author":[{"@type":"Person","name":"Ines Falk"},{"@type":"Person","name":"Jo Reed"}]}</script>
      """)
    #expect(found == ["Ines Falk", "Jo Reed"])
  }

  @Test("what only begins as a byline does names nobody")
  func noByline() throws {
    let found = try metadata(
      of: "<h1>Trimming wicks</h1><p>A wick that smokes is too long.</p><h2>By hand</h2>")
    #expect(found.authors.isEmpty)
  }

  @Test("each that a byline links is an author, and the byline counts before the name in the head")
  func byline() throws {
    let line = "<p>By <a class=author href=/a>Ines Falk</a> and <a class=author href=/b>Jo Reed</a></p>"
    #expect(
      try names("<meta name=author content=\"Tamar Okon\">", "<h1>Salt roads</h1>\(line)<p>\(filler)</p>")
        == ["Ines Falk", "Jo Reed"])
  }

  @Test("an account of one word in small letters is an author next to a date")
  func account() throws {
    let body = { (line: String) in "<h1>Salt roads</h1>\(line)<p>\(self.filler)</p>" }
    #expect(try names("", body("<p>March 5, 2024</p><p>by falk</p>")) == ["falk"])
    #expect(try names("", body("<p>by hand</p>")) == [])
  }

  @Test("the footer of an article names its author, that of the page does not")
  func footer() throws {
    let line = "<footer><p class=author>Ines Falk</p></footer>"
    let text = String(repeating: "<p>\(filler)</p>", count: 8)
    #expect(try names("", "<article><h1>Salt roads</h1>\(text)\(line)</article>") == ["Ines Falk"])
    #expect(try names("", "<article><h1>Salt roads</h1>\(text)</article>\(line)") == [])
  }

  @Test("those of whom a page quotes many are not its authors")
  func teasers() throws {
    let teaser = { (name: String) in "<div class=card><p>\(self.filler)</p><p class=author>\(name)</p></div>"
    }
    let people = ["Ines Falk", "Jo Reed", "Tamar Okon", "Liv Amsel", "Noor Haddad"].map(teaser).joined()
    #expect(
      try names("", "<h1>Salt roads</h1>\(String(repeating: "<p>\(filler)</p>", count: 8))\(people)") == [])
  }

  @Test(
    "bylines with a role, a line break or an address",
    arguments: [
      ("<p class=byline>By <span>Ines Falk</span><span>Culture Reporter, Coast</span></p>", ["Ines Falk"]),
      ("<p class=byline>By Ines Falk, Jo Reed and Tamar Ott</p>", ["Ines Falk", "Jo Reed", "Tamar Ott"]),
      ("<div class=authors>Ines Falk<br>Jo Reed</div>", ["Ines Falk", "Jo Reed"]),
      (
        "<p class=byline>By <b>Ines Falk</b> <a href='mailto:i@coast.example'>i@coast.example</a></p>",
        ["Ines Falk"]
      ),
      ("<p class=info>김하늘 기자 sky@coast.example</p>", ["김하늘"]),
    ])
  func bylines(line: String, expected: [String]) throws {
    #expect(
      try names("<title>The white road</title>", "<h1>The white road</h1>\(line)<p>\(filler)</p>") == expected
    )
  }

  @Test("one object with several names, and a name before the publication it wrote for")
  func severalNames() throws {
    let data =
      #"{"@type":"NewsArticle","headline":"A","author":{"@type":"Person","name":["Ines Falk","Jo Reed"]}}"#
    #expect(try metadata(linkedData: data).authors.map(\.name) == ["Ines Falk", "Jo Reed"])
    let line = "<p class=byline>By <span class=author>Ines Falk For Daily Coast</span></p>"
    #expect(
      try names("<title>The white road</title>", "<h1>The white road</h1>\(line)<p>\(filler)</p>")
        == ["Ines Falk"])
  }
}
