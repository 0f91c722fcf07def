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

  private func text(of html: String) throws -> String { plainText(try genericArticle(of: html)) }

  @Test(
    "what attributes hide is left out",
    arguments: [
      "hidden", "style='display: none'", "style='Visibility:Hidden'", "popover", "class=d-none",
      "style='position:absolute; left:-9999px'", "class='note slick-cloned'",
    ])
  func attributes(attribute: String) throws {
    let found = try text("<p \(attribute)>\(unseen)</p>")
    #expect(!found.contains("Press the bell"))
    for sentence in sentences { #expect(found.contains(sentence)) }
  }

  @Test(
    "what attributes only seem to hide is kept",
    arguments: [
      "hidden=Until-Found", "style='display: none; display: block'", "style='--x-display:none'",
      "style='content-visibility:hidden'",
    ])
  func otherAttributes(attribute: String) throws {
    #expect(try text("<p \(attribute)>\(unseen)</p>").contains("Press the bell"))
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

  @Test(
    "a hidden box of a sentence amid the text is left out, with nothing there to open it",
    arguments: ["hidden", "style='display:none'", "style='visibility: hidden'"])
  func box(attribute: String) throws {
    let long =
      "The ferry's old bell hangs in the porch of the school now, where the children ring it at noon and whenever the snow is deep enough to send them home before the tide turns and takes the road."
    #expect(!(try text("<p>\(long)</p><div \(attribute)><p>\(unseen)</p></div>").contains("Press the bell")))
  }

  @Test(
    "a box that a click opens is kept",
    arguments: [
      "<h3>How do I call the pilot?</h3><div hidden><p>UNSEEN</p></div>",
      "<button>How do I call the pilot?</button><div style='display:none'><p>UNSEEN</p></div>",
      "<p><a href='#more'>Read more</a></p><div id=more style='display:none'><p>UNSEEN</p></div>",
    ])
  func opened(html: String) throws {
    let answer =
      "Whoever wants to land after dark has to ask for the pilot, who comes out from the harbour in a boat of his own and takes the ferry through the rocks, as he has done for thirty years."
    #expect(try text(html.replacing("UNSEEN", with: answer)).contains("Whoever wants"))
  }

  @Test("all tabs are read, code in them too")
  func tabs() throws {
    let found = try text(
      """
      <div class=tabs><div role=tabpanel><p>On the northern shore the timetable is printed on paper and nailed to a post.</p>
      <pre><code>tides --north</code></pre></div><div role=tabpanel hidden><p>On the southern shore it is read out by the
      harbour master, who asks everybody to write it down.</p><pre><code>tides --south</code></pre></div></div>
      """)
    #expect(found.contains("tides --north"))
    #expect(found.contains("tides --south"))
  }

  @Test(
    "a remark that is shown over a word is left out",
    arguments: [
      "<span class='tooltip-text'>A body of nine</span>", "<span class='note hidden'>A body of nine</span>",
      "<span role=tooltip>A body of nine</span>",
      "<span class=tip><span class=tooltiptext>A body of nine</span></span>",
    ])
  func tooltip(html: String) throws {
    let found = try text(
      "<p>The council\(html) decided that the ferry should be painted white before the summer.</p>")
    #expect(!found.contains("body of nine"))
    #expect(found.contains("The council decided that"))
  }

  @Test("what wide screens show is no hidden text")
  func responsive() throws {
    let found = try text(
      "<p>The council <span class='hidden md:inline'>of nine</span> decided that the ferry should be white.</p>"
    )
    #expect(found.contains("council of nine decided"))
  }

  @Test("a button amid a sentence is a word of it, one behind a label is not")
  func buttons() throws {
    let found = try text(
      """
      <p>The tide is said to be <button type=button>neap</button> when the moon stands at a right angle to the sun, and
      <button>spring</button>, when both of them stand in one line.</p><p>Tell your friends: <button>Post</button> it!</p>
      <p>Of <em>all</em> <span class=term><button><em>perigean</em></button></span> <span><button>ebbs</button></span> this was
      the lowest.</p><p>Was it of use? <button>Yes</button> <button>No</button> Write to us.</p>
      """)
    #expect(found.contains("Of all perigean ebbs this"))
    #expect(!found.contains("Yes"))
    #expect(found.contains("said to be neap when"))
    #expect(found.contains("and spring, when both"))
    #expect(!found.contains("Post"))
  }

  @Test("what is hidden on some screens only stays", arguments: ["d-none d-lg-block", "hidden md:block"])
  func screens(classes: String) throws {
    #expect(try text("<p class='\(classes)'>\(unseen)</p>").contains("Press the bell"))
  }

  @Test("a closed dialog is left out")
  func dialogs() throws {
    #expect(try !text("<dialog><p>\(unseen)</p></dialog>").contains("Press the bell"))
  }

  @Test("what a button opens right below it stays, in all of its boxes")
  func answers() throws {
    let boxes = ["What is a neap tide?", "Who rings the bell?"].enumerated().map { index, question in
      "<h3><button aria-expanded=false aria-controls=a\(index)>\(question)</button></h3>"
        + "<div id=a\(index) hidden><p>The answer number \(index), as the keeper gives it.</p></div>"
    }
    let found = try text("<div class=accordion>\(boxes.joined())</div>")
    for index in 0..<2 { #expect(found.contains("answer number \(index)")) }
  }

  @Test("a word with an explanation that a reader points at stays a word")
  func explainedWords() throws {
    let found = try text(
      "<p>A <button type=button>neap</button><span role=tooltip hidden>A weak tide.</span> tide is a weak one, he said.</p>"
    )
    #expect(found.contains("A neap tide is a weak one") && !found.contains("A weak tide."))
  }

  @Test("tabs that a class hides are read")
  func panels() throws {
    let found = try text(
      "<div><p class=panel>The first of two tables of the tides, for spring.</p><p class='panel hidden'>\(unseen)</p></div>"
    )
    #expect(found.contains("Press the bell"))
  }

  @Test(
    "letters that are hidden only from screen readers are parts of words",
    arguments: [
      "<span aria-hidden=true>P</span>ilots are rung for at the tower.",
      "<span class=cap aria-hidden=true>P</span><span class=sr-only>P</span>ilots are rung for at the tower.",
      "<span class=sr-only>P</span><span aria-hidden=true>P</span>ilots are rung for at the tower.",
      "<span aria-hidden=true>P</span><span aria-hidden=true>i</span>lots are rung for at the tower.",
    ])
  func partsOfWords(line: String) throws {
    let found = try text("<p>\(line)</p>")
    #expect(found.contains("\nPilots are rung for at the tower."))
  }

  @Test(
    "other signs hidden from screen readers are decorations",
    arguments: ["<span aria-hidden=true>x</span>", "<span aria-hidden=true>→</span>"])
  func decorations(sign: String) throws {
    #expect(try text("<p>\(sign) Pilots are rung for at the tower.</p>").contains("\nPilots are rung"))
  }

  @Test("the rows of a table that opens on a click are read")
  func foldedRows() throws {
    let rows = (1...2).map { "<tr style='display:none'><td>186\($0)</td><td>4\($0)0</td></tr>" }.joined()
    let found = try text("<table class='data collapsed'><tr><th>Year</th><th>Ships</th></tr>\(rows)</table>")
    #expect(found.contains("1862") && found.contains("420"))
  }
}
