import Foundation
import OffprintKit
import Testing

@Suite("Hidden text of a page")
struct HiddenTextTests {
  private let sentences = [
    "The ferry to Upper Vell left the quay at six, an hour before the tide would have let it go.",
    "Nobody on the harbour wall could say who had moved the light, though several had opinions.",
    "By the time the fog lifted the keeper had written two letters and burned one of them.",
    "The council meets again on Thursday, and the chairs have been put out in the customs house.",
  ]
  private let unseen = "Press the bell for the pilot and wait for the answer from the tower."

  private func text(styles: String = "", _ hidden: String) throws -> String {
    let html = """
      <html><head><title>The light at Vell</title><style>\(styles)</style></head><body>
      <article class=post><h1>The light at Vell</h1><div class=entry-content>
      <p>\(sentences[0])</p><p>\(sentences[1])</p>\(hidden)<p>\(sentences[2])</p><p>\(sentences[3])</p>
      </div></article>
      """
    return try text(of: html)
  }

  private func text(of html: String) throws -> String {
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    var output = ByteBuffer()
    let article = try Converter(options: options).convert(Array(html.utf8), file: "page.html").article
    TextWriter(options: WriterOptions()).write(article, to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test(
    "what attributes hide is left out",
    arguments: ["hidden", "style='display: none'", "style='Visibility:Hidden'"])
  func attributes(attribute: String) throws {
    let found = try text("<p \(attribute)>\(unseen)</p>")
    #expect(!found.contains("Press the bell"))
    for sentence in sentences { #expect(found.contains(sentence)) }
  }

  @Test(
    "what a simple rule of the page's own style sheet hides is left out",
    arguments: [
      ".off{display:none}", "#gone { color: red; display: none }", "p.off{display:none!important}",
      "@media screen{.on{color:red}.off{display: none}}", "/* .a{} */ .b, .off {visibility:hidden}",
      ".off{display:block}.off{display:none}", ".off{display:none}.off{visibility:visible}",
      "@charset 'utf-8';.off{display:none}", "p.off{display:none}.off{display:block}",
    ])
  func hidingRules(styles: String) throws {
    #expect(!(try text(styles: styles, "<p class='x off' id=gone>\(unseen)</p>").contains("Press the bell")))
  }

  @Test(
    "what no simple rule hides on a screen is kept",
    arguments: [
      "", ".off{color:red}", ".offer{display:none}", ".off{display:none}.off{display:block}",
      "@media print{.off{display:none}}", "@media (max-width:600px){.a{color:red}.off{display:none}}",
      ".js .off{display:none}", ".off.a{display:none}", ".off:empty{display:none}", "/*.off{display:none}*/",
      ".off{--x-display:none}", "div.off{display:none}", ".off{display:none}p.off{display:block}",
      "@supports (display:grid){@media print{.off{display:none}}}", "{{{{", "}}}.a{display:none",
    ])
  func otherRules(styles: String) throws {
    #expect(try text(styles: styles, "<p class=off id=gone>\(unseen)</p>").contains("Press the bell"))
  }

  @Test("an inline style shows what a style sheet hides")
  func shownInline() throws {
    let shown = "<p class=off style='display:block'>\(unseen)</p>"
    #expect(try text(styles: ".off{display:none}", shown).contains("Press the bell"))
  }

  @Test("a copy that is there for the looks is left out, other text so marked is not")
  func decoration() throws {
    let copy = try text("<p aria-hidden=true>\(sentences[0])</p>")
    #expect(copy.components(separatedBy: sentences[0]).count == 2)
    #expect(try text("<p aria-hidden=true>\(unseen)</p>").contains("Press the bell"))
  }

  @Test("an article that the style sheet hides until a script shows it is kept")
  func scripted() throws {
    let html = """
      <title>The light at Vell</title><style>.wrap{display:none}</style><p>Loading</p><div class=wrap>
      <article class=post><h1>The light at Vell</h1>\(sentences.map { "<p>\($0)</p>" }.joined())</article></div>
      """
    let found = try text(of: html)
    for sentence in sentences { #expect(found.contains(sentence)) }
  }
}
