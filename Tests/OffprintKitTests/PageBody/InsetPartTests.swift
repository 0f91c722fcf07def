import OffprintKit
import Testing

@Suite("Parts of a text that are no paragraphs")
struct InsetPartTests {
  private let sentences = [
    "The barge has left the lock at last, and the keeper says that the gates have closed behind it without a sound.",
    "A diver has gone down to look at the gate, and nobody will say what he is going to find when he gets there.",
    "The lock is out of order since a gate has come off its hinge, and three barges are waiting below the bridge.",
  ]

  private func markdown(_ inset: String, after: String = "") throws -> String {
    let html = """
      <title>The lock at Vell</title><body><header><nav><a href=/>Home</a> <a href=/news>News</a></nav></header><main>
      <article><h1>The lock at Vell</h1><div class=text><p>\(sentences[0])</p><p>\(sentences[1])</p>\(inset)
      <p>\(sentences[2])</p></div>\(after)</article></main><footer><p>© The Vell Post</p></footer></body>
      """
    return written(try genericArticle(of: html), by: MarkdownWriter())
  }

  @Test(
    "what is between two paragraphs stays",
    arguments: [
      ("<ul><li>one pump</li><li>two ropes</li></ul>", ["- one pump", "- two ropes"]),
      ("<h3>Tools</h3><ol><li>Turn it.</li><li>Wait.</li></ol>", ["Tools", "1. Turn it.", "2. Wait."]),
      (
        """
        <div class=tabs><div role=tablist><button role=tab>npm</button><button role=tab>yarn</button></div>
        <div role=tabpanel><pre><code>npm i lock</code></pre></div><div role=tabpanel hidden><pre><code>yarn add lock</code>
        </pre></div></div>
        """, ["npm i lock", "yarn add lock"]
      ),
      ("<div class=group><ul><li>one pump</li><li>two ropes</li></ul></div>", ["- one pump", "- two ropes"]),
      (
        """
        <div class="admonitionblock important"><table><tr><td class=icon><div class=title>Important</div></td>
        <td class=content><div class=paragraph><p>Keep it dry.</p></div></td></tr></table></div>
        """, ["> [!IMPORTANT]\n> Keep it dry."]
      ),
      ("<dl><dt>Lock</dt><dd>A box.</dd></dl>", ["Lock", "A box."]),
      (
        "<div class='alert alert-warning' role=alert><h4>Mind the edge</h4><p>It is wet.</p></div>",
        ["[!WARNING]", "It is wet."]
      ),
      (
        "<aside class='box-aside box-aside--caution'><p>Deep water.</p></aside>",
        ["[!CAUTION]", "Deep water."]
      ),
      (
        "<blockquote><p>It was the gate, not the hinge.</p><cite>Jo Reed, diver</cite></blockquote>",
        ["Jo Reed, diver"]
      ),
      (
        "<table><caption>Levels</caption><tr><th>Day</th><th>m</th></tr><tr><td>Monday</td><td>3</td></tr></table>",
        ["Levels", "Monday"]
      ),
      (
        """
        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;
        </span></span>one pump</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span
        style='mso-list:Ignore'>o<span>&nbsp; </span></span>two ropes</p>
        """, ["- one pump", "- two ropes"]
      ),
    ])
  func between(html: String, expected: [String]) throws {
    let found = try markdown(html)
    for text in expected { #expect(found.contains(text), "\(found)") }
  }

  @Test(
    "forms and boxes with a label of their own do not",
    arguments: [
      "<form><ul><li>Your name</li><li>Your address</li></ul></form>",
      "<div class=box><h4>Related</h4><ul><li>Seven locks</li><li>A goat on the tow path</li></ul></div>",
    ])
  func others(html: String) throws {
    let found = try markdown(html)
    for text in ["Seven locks", "Your name"] { #expect(!found.contains(text)) }
  }

  @Test("the caption of a picture stays, whatever element it is")
  func captions() throws {
    let text = "The gate below the lock"
    #expect(
      try markdown("<p><img src=g.jpg alt=gate></p><p class=caption><em>\(text)</em></p>").contains(text))
    let box = "<div><div><img src=g.jpg alt=gate></div><div class=image-caption><p>\(text)</p></div></div>"
    #expect(try markdown(box).contains(text))
  }

  @Test("the dates of a list stay before text without links")
  func dates() throws {
    let list = """
      <ol class=timeline><li><time datetime=1804>1804</time><div><h3>The lock is built</h3><p>By order of the king.</p></div>
      </li><li><time datetime=1911>1911</time><div><h3>The gate is hung</h3><p>By two men of Vell.</p></div></li></ol>
      """
    let text = try markdown(list)
    #expect(text.contains("1804") && text.contains("1911"))
  }

  @Test("a heading goes with the links that it announces")
  func tableOfContents() throws {
    let text = try markdown(
      """
      <div id=toc class=toc><h2>Contents</h2><ul><li><a href=#a>1 The gate</a></li><li><a href=#b>2 The pump</a></li>
      <li><a href=#c>3 The bridge</a></li></ul>
      </div><h2 id=a>The gate</h2>
      """)
    #expect(!text.contains("Contents") && text.contains("## The gate"))
  }
}
