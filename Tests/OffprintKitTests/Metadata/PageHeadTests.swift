import Markup
import Testing

@testable import OffprintKit

@Suite("Head of a page")
struct PageHeadTests {
  /// The texts of a page that the head stages mark, by role.
  private func roles(_ body: String, head: String = "") throws -> [String: Marks.Role] {
    let html = "<!doctype html><head>\(head)</head><body>\(body)</body>"
    let page = HTMLPage(document: Document(parsing: Array(html.utf8)))
    var marks = Marks(count: page.document.nodeCount)
    var context = StageContext()
    try PageMetadata().mark(.html(page), &marks, in: &context)
    try PageHead().mark(.html(page), &marks, in: &context)
    var roles: [String: Marks.Role] = [:]
    for id in page.document.descendants(of: page.document.root) where page.document.isText(id) {
      let role = marks[Int(id.index)]
      if role != .unmarked { roles[page.document.data(of: id)] = role }
    }
    return roles
  }

  @Test("title, kicker, deck, byline and date are marked, the text is not")
  func head() throws {
    let found = try roles(
      """
      <p class=kicker>Coast</p><h1>Salt roads</h1><p class=standfirst>How white gold made a coast of the delta.</p>
      <p>By <a href=/author/falk>Ines Falk</a></p><p>March 5, 2024</p><p>Salt came first, and roads came with it.</p>
      """)
    #expect(
      found == [
        "Coast": .kicker, "Salt roads": .title, "How white gold made a coast of the delta.": .deck,
        "By ": .byline,
        "Ines Falk": .byline, "March 5, 2024": .published,
      ])
  }

  @Test("a sentence between title and byline is the deck, the first paragraph is not")
  func deck() throws {
    let between = "<h1>Salt roads</h1><p>How white gold made a coast.</p><p>By Ines Falk</p><p>Text.</p>"
    #expect(try roles(between)["How white gold made a coast."] == .deck)
    let first = "<h1>Salt roads</h1><p>How white gold made a coast.</p><p>Then came the roads.</p>"
    #expect(try roles(first) == ["Salt roads": .title])
  }

  @Test("sentences that name people or days are text")
  func text() throws {
    let body = """
      <h1>Salt roads</h1><p>On March 5, 2024 the pans were full, said Ines Falk, and nobody had come for the salt.</p>
      <p>By the sea there was more.</p>
      """
    #expect(try roles(body) == ["Salt roads": .title])
  }

  @Test(
    "the first paragraph is no deck where the byline is below the text",
    arguments: [
      "<p>Posted by Ines Falk at 9:41</p>",
      "<p>It was a long road, and it was white from one end of the delta to the other, and nobody walked on it.</p><p>Posted by Ines Falk</p>",
    ])
  func bylineBelow(rest: String) throws {
    let first = "Salt came first, and roads came with it."
    let comments = "<div class=comments><p>How very nice of you to write about the roads of old.</p></div>"
    let archive = "<ul><li>► <a href=/a>How the delta lost its salt, and what became of its roads</a></ul>"
    #expect(try roles("<h1>Salt roads</h1><p>\(first)</p>\(rest)\(comments)\(archive)")[first] == nil)
    let broken = "<div>\(first)<br><br>Then came the roads, white and long.</div><p>Posted by Ines Falk</p>"
    let bio = "<dl><dd>Ines Falk lives in the delta and writes about its roads.</dl>"
    #expect(try roles("<h1>Salt roads</h1>\(broken)\(bio)")[first] == nil)
  }

  @Test("the deck becomes metadata")
  func metadataOfHead() throws {
    let found = try metadata(
      of: "<h1>Salt roads</h1><p class=dek>How white gold made a coast.</p><p>By Ines Falk</p><p>Text.</p>")
    #expect(found.deck == "How white gold made a coast.")
    let role = try metadata(
      of:
        "<h1>Salt roads</h1><p class=dek>A talk on the pans with <em>the chief editor</em></p><p>By Ines Falk</p><p>Text.</p>"
    )
    #expect(role.deck == "A talk on the pans with the chief editor")
  }
}
