import OffprintKit
import Testing

@Suite("Structure of what the model chooses")
struct StructurePageTests {
  private func markdown(_ html: String) throws -> String {
    written(try genericArticle(of: html), by: MarkdownWriter())
  }

  private let sentences = [
    "The barge has left the lock at last, and the keeper says that the gates have closed behind it without a sound.",
    "A diver has gone down to look at the gate, and nobody will say what he is going to find when he gets there.",
    "The lock is out of order since a gate has come off its hinge, and three barges are waiting below the bridge.",
  ]

  @Test("the times of a live blog's entries stay over them")
  func entries() throws {
    let times = ["14:05", "13.20 h", "9:48 am"]
    let entries = zip(times, sentences).map { time, text in
      "<div class=update><time datetime='2025-03-04T10:00'>\(time)</time><h3>At the lock</h3><p>\(text)</p></div>"
    }
    let found = try markdown(
      "<title>The lock at Vell</title><main><h1>The lock at Vell</h1><p class=byline>By Ida Korn</p>\(entries.joined())</main>"
    )
    for time in times { #expect(found.contains(time)) }
  }

  @Test(
    "program text stays amid the article, whatever it reads like",
    arguments: [
      "<figure><pre><code>a1: b2\nc3: d4</code></pre></figure>",
      "<div class=box><figure><figcaption></figcaption><pre><code><div>a1: b2</div><div>c3: d4</div></code></pre></figure></div>",
    ])
  func code(html: String) throws {
    let found = try markdown(
      "<title>The lock</title><article><h1>The lock</h1><p>\(sentences[0])</p>\(html)<p>\(sentences[1])</p><p>\(sentences[2])</p></article>"
    )
    #expect(found.contains("```\na1: b2\nc3: d4\n```"))
  }

  @Test("the headings of cards on a page that leads on to others stay")
  func cards() throws {
    let found = try markdown(
      """
      <title>Handbook</title><nav><a href=/>Start</a> <a href=/news>News</a></nav><main><article><h1>Guides</h1>
      <p>All that you have to know about the lock, in the order in which you are going to need it.</p><section>
      <article><a href=/gates><h2>Gates</h2><p>3 items</p></a></article><article><a href=/pumps><h2>Pumps</h2></a></article>
      </section></article></main><footer><p>© The Vell Post</p></footer>
      """)
    #expect(found.contains("Gates") && found.contains("Pumps"))
  }

  @Test("a word with its reading stays although it is hidden from screen readers")
  func readings() throws {
    let text = "とても静かな朝だったので、船頭は櫂を置いて、しばらく水の音を聞いていた。橋の上には誰もいなかった。"
    let found = try markdown(
      "<title>朝</title><article><h1>朝</h1><p><ruby><rb aria-hidden=true>翁</rb><rt>おきな</rt></ruby>\(text)</p><p>\(text)</p></article>"
    )
    #expect(found.contains("翁"))
  }
}
