import Foundation
import OffprintKit
import Testing

@Suite("The body of a page")
struct PageBodyTests {
  private let sentences = [
    "The ferry to Upper Vell left the quay at six, an hour before the tide would have let it go.",
    "Nobody on the harbour wall could say who had moved the light, though several had opinions.",
    "By the time the fog lifted the keeper had written two letters and burned one of them.",
    "The council meets again on Thursday, and the chairs have been put out in the customs house.",
  ]

  private func text(of html: String) throws -> String { plainText(try genericArticle(of: html)) }

  @Test("the article is kept, menus, teasers and the foot of the page are not")
  func article() throws {
    let html = """
      <html><head><title>The light at Vell</title></head><body>
      <nav class=menu><ul><li><a href=/>Home</a><li><a href=/news>News</a><li><a href=/weather>Weather</a></ul></nav>
      <article class=post><h1>The light at Vell</h1><div class=entry-content>
      \(sentences.map { "<p>\($0)</p>" }.joined())
      </div></article>
      <aside class=related-posts><h3>Related</h3><ul><li><a href=/a>A bell that rang by itself</a>
      <li><a href=/b>Ten harbours to see</a></ul></aside>
      <footer><p>© 2025 The Vell Observer. All rights reserved.</p><a href=/privacy>Privacy policy</a></footer>
      """
    let found = try text(of: html)
    for sentence in sentences { #expect(found.contains(sentence)) }
    for other in ["Weather", "A bell that rang", "All rights reserved", "Privacy policy"] {
      #expect(!found.contains(other))
    }
  }

  @Test("an article that the page holds twice is given once, in order")
  func copies() throws {
    let body = "<h2>The quay</h2>" + sentences.map { "<p>\($0)</p>" }.joined()
    let html = """
      <title>The light at Vell</title><h1>The light at Vell</h1>
      <div class=desktop><div class=entry-content>\(body)</div></div>
      <div class=mobile><div class=entry-content>\(body)</div></div>
      """
    let found = try text(of: html)
    for part in sentences + ["The quay"] { #expect(found.components(separatedBy: part).count == 2) }
  }

  @Test("what a page hides until a script shows it is read, however much of it is furniture")
  func hidden() throws {
    let menu = (0..<150).map { "<li><a href=/\($0)>Harbour \($0)</a></li>" }.joined()
    let html = """
      <title>The light at Vell</title><body><div hidden id=wrap><nav><ul>\(menu)</ul></nav>
      <main><article class=post><h1>The light at Vell</h1>\(sentences.map { "<p>\($0)</p>" }.joined())</article></main>
      </div>
      """
    let found = try text(of: html)
    for sentence in sentences { #expect(found.contains(sentence)) }
  }

  @Test(
    "what React streams hidden and moves to its place is shown with the whole page, other hidden text is not")
  func streamed() throws {
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    options.whole = true
    let html =
      "<main id=B:0></main><div hidden id=S:0><p>\(sentences[0])</p></div><div hidden id=x><p>Menu</p></div>"
    let article = try Converter(options: options).convert(Array(html.utf8), file: "page.html").article
    #expect(article.content == [.paragraph([.text(sentences[0])])])
  }

  @Test("a refrain is no copy")
  func refrain() throws {
    let refrain = "Oh blow the wind from the west, my love, and bring the ferry home."
    let html = """
      <title>The ferry song</title><article><h1>The ferry song</h1><div class=entry-content>
      \(sentences.map { "<p>\($0)</p><p>\(refrain)</p>" }.joined())
      </div></article>
      """
    #expect(try text(of: html).components(separatedBy: "Oh blow the wind").count == 5)
  }

  @Test("what an article quotes of itself is no copy, what a reply quotes of the post before is")
  func quotation() throws {
    let words =
      "Whoever moves a light at sea moves every road that leads to it, and tells nobody on the road."
    let html = """
      <title>The light at Vell</title><article><h1>The light at Vell</h1><div class=entry-content><p>\(sentences[0])</p>
      <p>\(words)</p><p>\(sentences[1])</p><p>Let us look at that again:</p><blockquote><p>\(words)</p></blockquote>
      <p>\(sentences[2])</p></div></article>
      """
    #expect(try text(of: html).components(separatedBy: "Whoever moves a light").count == 3)
    let thread = """
      <title>The light at Vell</title><div class=thread><div class=post><div class=text><p>\(words)</p><p>\(sentences[0])</p>
      </div></div><div class=post><div class=text><blockquote><p>\(words)</p></blockquote><p>\(sentences[1])</p></div></div></div>
      """
    #expect(try text(of: thread).components(separatedBy: "Whoever moves a light").count == 2)
  }

  @Test("a page of a line or two is kept, since there is nothing to tell it from")
  func shortPage() throws {
    #expect(try text(of: "<p>Text of the article.</p>").contains("Text of the article."))
    #expect(try text(of: "<nav><a href=/>Home</a></nav><p>Closed</p>").contains("Closed"))
  }

  @Test("a page without text gives none")
  func empty() throws {
    #expect(try genericArticle(of: "<html><body><script>run()</script></body></html>").content.isEmpty)
  }
}
