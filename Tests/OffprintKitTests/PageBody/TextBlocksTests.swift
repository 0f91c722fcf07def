import Markup
import Testing

@testable import OffprintKit

@Suite("Blocks of text of a page")
struct TextBlocksTests {
  private func texts(_ html: String) -> [String] {
    let blocks = TextBlocks(HTMLPage(document: Document(parsing: Array(html.utf8))))
    return blocks.blocks.map { String(decoding: blocks.text[$0.line.range], as: UTF8.self) }
  }

  @Test(
    "blocks end where elements with lines of their own begin and end, and at two line breaks",
    arguments: [
      ("<p>One <b>and</b>\n two<p>Three", ["One and two", "Three"]),
      ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
      ("One<br>two<br><br>Three", ["One two", "Three"]),
      ("<a href=x><div>One</div><div>Two</div></a>", ["One", "Two"]),
      ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
      ("<p>o<wbr>ne", ["one"]),
      ("<p>One<hr>Two", ["One", "Two"]),
    ])
  func borders(html: String, expected: [String]) { #expect(texts(html) == expected) }

  @Test("what nobody sees is left out, and what only scripts would show is not")
  func hidden() {
    let html = """
      <head><title>T</title></head><script>s</script><style>c</style><template>t</template>
      <select><option>o</select><textarea>a</textarea><noscript><p>Without scripts</noscript><p>Text
      """
    #expect(texts(html) == ["Without scripts", "Text"])
  }

  @Test("a page of any depth is read without recursion")
  func depth() {
    let count = 20_000
    #expect(texts(String(repeating: "<div>", count: count) + "deep").first == "deep")
  }

  @Test(
    "names are taken apart into their words",
    arguments: [
      ("entry-content", ["entry", "content", "entry-content"]),
      ("entryContent", ["entry", "content", "entry-content"]),
      ("c-9 nav_2", ["nav"]), ("Post", ["post"]),
    ])
  func tokens(names: String, expected: [String]) {
    var found: [UInt32] = []
    Array(names.utf8).withUnsafeBufferPointer { TokenHash.forEach(in: $0) { found.append($0) } }
    #expect(found == expected.map { $0.utf8.reduce(TokenHash.start) { TokenHash.add($1, to: $0) } })
  }
}
