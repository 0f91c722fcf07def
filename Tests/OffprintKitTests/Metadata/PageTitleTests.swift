import OffprintKit
import Testing

@Suite("Title of a page")
struct PageTitleTests {
  @Test(
    "the site's name goes, other parts stay",
    arguments: [
      ("Salt roads of the delta | Harbour Notes", "Harbour Notes", "Salt roads of the delta"),
      ("Harbour Notes - Salt roads of the delta", "Harbour Notes", "Salt roads of the delta"),
      ("Salt roads — part two – Harbour Notes", "Harbour Notes", "Salt roads — part two"),
      ("Salt roads: a history", "Harbour Notes", "Salt roads: a history"),
      ("Salt roads - a history", "Harbour Notes", "Salt roads - a history"),
      ("Salt-roads of the delta", "Salt", "Salt-roads of the delta"),
      ("Salt roads of the delta | Harbour Notes Magazine", "Harbour Notes", "Salt roads of the delta"),
      ("Notes on a harbour – what remains", "Harbour Notes", "Notes on a harbour – what remains"),
      ("소금길의 역사ㅣ항구일보", "항구일보", "소금길의 역사"), ("塩の道の歴史｜港新聞", "港新聞", "塩の道の歴史"),
      ("Salt roads | harbournotes.example", "Harbour Notes", "Salt roads"),
      ("Salt roads of the delta | Coast and country", "Harbour Notes", "Salt roads of the delta"),
      (
        "Salt roads | The best of all that was ever written on them", "Harbour Notes",
        "Salt roads | The best of all that was ever written on them"
      ),
    ])
  func siteName(title: String, site: String, expected: String) throws {
    let found = try metadata(
      head: "<title>\(title)</title><meta property=og:site_name content=\"\(site)\">")
    #expect(found.title == expected)
    #expect(found.publication == site)
  }

  @Test(
    "a page without headings may show the title alone where its head has the site's name first",
    arguments: [
      ("Harbour Notes: Salt roads of the delta", "Salt roads of the delta"),
      ("Harbour Notes - Salt roads of the delta", "Salt roads of the delta"),
      ("Salt roads: how they were lost", "Salt roads: how they were lost"),
    ])
  func siteNameFirst(title: String, expected: String) throws {
    let cell = "<td><font size=5><b>Salt roads of the delta</b></font><br>By Ines Falk<br>March 5, 2004<p>"
    let found = try metadata(
      head: "<title>\(title)</title>",
      body: "<table><tr><td><a href=/>Home</a>\(cell)The road was white and long.</table>")
    #expect(found.title == expected)
    if expected != title {
      #expect(found.authors.map(\.name) == ["Ines Falk"])
      #expect(found.published == "2004-03-05")
    }
  }

  @Test("the host tells the site's name as well")
  func host() throws {
    let found = try metadata(
      head:
        "<title>Salt roads | Harbour Notes</title><link rel=canonical href=https://www.harbournotes.example/a>"
    )
    #expect(found.title == "Salt roads")
  }

  @Test("a heading that the head agrees with is the title")
  func heading() throws {
    let found = try metadata(
      head: "<title>Salt roads - Delta - Notes</title>",
      body: "<h1>Notes</h1><main><h1>Salt <em>roads</em></h1><p>Text.</p></main><h1>Most read</h1>")
    #expect(found.title == "Salt roads")
  }

  @Test("a kicker that only a style sheet separates from the title stays out")
  func kicker() throws {
    let found = try metadata(
      head: "<title>Salt roads of the delta | Harbour Notes</title>",
      body: "<h1><span class=kicker>Travel</span><span>Salt roads of the delta</span></h1>")
    #expect(found.title == "Salt roads of the delta")
  }

  @Test("what a heading holds behind the title stays out")
  func behindTheTitle() throws {
    let found = try metadata(
      head: "<meta property=og:title content=\"Salt roads of the delta\">",
      body: "<h1>Salt roads of the delta <small>(coast.example) 87 comments</small></h1>")
    #expect(found.title == "Salt roads of the delta")
  }

  @Test("a headline that was cut off does not cut the heading")
  func cutOff() throws {
    let found = try metadata(
      head: "<title>The long way from the salt pans to the har</title>",
      body: "<h1>The long way from the salt pans to the harbour</h1>")
    #expect(found.title == "The long way from the salt pans to the harbour")
  }

  @Test("a page without a head has its heading for a title, one without both has none")
  func alone() throws {
    #expect(try metadata(of: "<h1>Salt roads</h1><p>Text.").title == "Salt roads")
    #expect(try metadata(of: "<p>Text.").title == nil)
  }

  @Test("references that were escaped twice are resolved, white space and signs of links go")
  func cleaned() throws {
    let found = try metadata(
      head: "<meta property=og:title content=\"Salt &amp;amp; roads&amp;#8217; end\n  \">")
    #expect(found.title == "Salt & roads’ end")
    let linked = try metadata(of: "<h1>Salt\u{AD}works <a href=#a>¶</a></h1>")
    #expect(linked.title == "Saltworks")
  }

  @Test("headings in templates and pictures are none")
  func notShown() throws {
    let found = try metadata(
      head: "<title>Salt roads</title>",
      body: "<template><h1>Salt</h1></template><svg><title>Menu</title></svg><h1>Salt roads</h1>")
    #expect(found.title == "Salt roads")
  }

  @Test("a bar ends the title even where a heading repeats what stands behind it")
  func headingWithBar() throws {
    let title = "Salt roads of the delta | Opinion"
    #expect(
      try metadata(head: "<title>\(title)</title>", body: "<h1>\(title)</h1>").title
        == "Salt roads of the delta")
  }

  @Test("the first page of a site keeps the site's name before its title")
  func home() throws {
    let head =
      "<title>Brinewell - Salt for every kitchen</title><meta property=og:site_name content=Brinewell>"
    let body = "<h1>Salt for every kitchen</h1>"
    let canonical = { (path: String) in "<link rel=canonical href=https://www.brinewell.example\(path)>" }
    #expect(
      try metadata(head: head + canonical("/"), body: body).title == "Brinewell - Salt for every kitchen")
    #expect(try metadata(head: head + canonical("/kitchens"), body: body).title == "Salt for every kitchen")
  }

  @Test("a heading with more words than the head is the longer title")
  func longerHeading() throws {
    let found = try metadata(
      head: "<title>Salt roads of the delta</title>",
      body: "<h1>Salt roads of the delta to walk in spring</h1>")
    #expect(found.title == "Salt roads of the delta to walk in spring")
  }

  @Test("a head that only names the site leaves the title to the heading")
  func siteAlone() throws {
    let found = try metadata(
      head: "<title>Brinewell</title><meta property=og:site_name content=Brinewell>",
      body: "<h1>Our salts</h1>")
    #expect(found.title == "Our salts")
  }

  @Test(
    "what stands in the place of a title is none",
    arguments: [
      ("<title>+49 89 1234567</title>", "<h1>Salt roads of the delta</h1>"),
      ("<title>{{title}}</title>", "<h1>Salt roads of the delta</h1>"),
      ("<title>Salt roads of the delta - Courier</title>", "<h1>Home</h1><h2>Salt roads of the delta</h2>"),
    ])
  func placeholder(head: String, body: String) throws {
    #expect(try metadata(head: head, body: body).title == "Salt roads of the delta")
  }

  @Test(
    "the first page of a site has the site's name for its title",
    arguments: [
      ("<title>Home - The Coast Courier</title>", "<p>Salt.</p>"),
      ("<title>The Coast Courier | Startseite</title>", "<p>Salt.</p>"),
      ("<title>Home</title><meta property=og:site_name content=\"The Coast Courier\">", "<h1>Home</h1>"),
    ])
  func home(head: String, body: String) throws {
    #expect(try metadata(head: head, body: body).title == "The Coast Courier")
  }

  @Test("a headline in the place of the site's name is no name of a site")
  func headlineAsSite() throws {
    let title = "New salt road opens in the spring"
    let head = "<title>\(title)</title><meta property=og:title content=\"\(title)\">"
    let found = try metadata(
      head: head + "<meta name=application-name content=\"\(title)\">",
      body: "<h1>Good evening</h1><h1>\(title)</h1>")
    #expect(found.title == title)
    #expect(found.publication == nil)
  }

  @Test("what leads into a title is no part of it")
  func lead() throws {
    let head =
      "<title>White gold - Courier</title><meta property=og:title content=\"White gold of the delta\">"
    #expect(
      try metadata(head: head, body: "<h1>Long read: White gold of the delta</h1>").title
        == "White gold of the delta")
  }

  @Test("a heading of the subject alone gives way to a much longer title")
  func subject() throws {
    let title = "Salt roads of the delta and how they made a coast"
    #expect(try metadata(head: "<title>\(title)</title>", body: "<h1>Salt roads</h1>").title == title)
  }

  @Test("a lower heading that names somebody else does not take the title's place")
  func singer() throws {
    let head = "<title>The Delta Choir – White Road Words | Song Words</title>"
    #expect(
      try metadata(head: head, body: "<h1>White Road</h1><h2>The Delta Choir</h2>").title == "White Road")
  }
}
