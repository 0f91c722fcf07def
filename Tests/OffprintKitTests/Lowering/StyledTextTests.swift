import OffprintKit
import Testing

@Suite("Text whose structure is in styles, languages and line ends")
struct StyledTextTests {
  @Test("a style makes a mark, and takes one away")
  func marks() throws {
    let html = """
      <p><b style="font-weight:normal"><span style="font-weight:700">a</span> <span style="font-style:italic">b</span>
      <span style="font-weight:400;text-decoration:line-through">c</span> <span style="vertical-align:super">d</span></b></p>
      """
    #expect(
      try loweredText(html) == [
        .strong([.text("a")]), .text(" "), .emphasis([.text("b")]), .text(" "), .strikethrough([.text("c")]),
        .text(" "), .superscript([.text("d")]),
      ])
  }

  @Test("what is bold already, or a heading, or a link, is not marked again")
  func once() throws {
    let html = "<p><b>a <span style='font-weight:bold'>b</span></b></p>"
    #expect(try loweredText(html) == [.strong([.text("a b")])])
    #expect(
      try lowered("<h2><span style='font-weight:bold'>a</span></h2>")
        == [.heading(Heading(depth: 2, children: [.text("a")]))])
    #expect(
      try loweredText("<p><a href=https://e.org/><span style='text-decoration:underline'>a</span></a></p>")
        == [.link(Link(url: "https://e.org/", children: [.text("a")]))])
  }

  @Test(
    "verse keeps its lines",
    arguments: ["pre-line", "pre-wrap", "pre", "break-spaces"])
  func verse(value: String) throws {
    let html = "<div style='white-space: \(value)'><p>One boat\ntwo boats</p></div><p>three\nboats</p>"
    #expect(
      try lowered(html) == [
        .paragraph([.text("One boat"), .lineBreak, .text("two boats")]), .paragraph([.text("three boats")]),
      ])
  }

  @Test("a line break alone in a mark is one")
  func breaks() throws {
    #expect(try loweredText("<p>a<b><br></b>b</p>") == [.text("a"), .lineBreak, .text("b")])
  }

  @Test(
    "line ends are no spaces in scripts that have none",
    arguments: [
      ("小船，\n  早上", "小船，早上"), ("เรือ\nลำ", "เรือลำ"), ("작은\n배", "작은 배"), ("小船\nboat", "小船 boat"), ("小 船", "小 船"),
    ])
  func lineEnds(source: String, text: String) throws {
    #expect(try loweredText("<p>\(source)</p>") == [.text(text)])
  }

  @Test("nor where an element begins or ends")
  func lineEndsOfElements() throws {
    #expect(
      try loweredText("<p>小<b>船，</b>\n早<i>\n上</i></p>")
        == [.text("小"), .strong([.text("船，")]), .text("早"), .emphasis([.text("上")])])
  }

  @Test("fields of an item are apart, parts of a word are not")
  func fields() throws {
    let html = """
      <ul><li><span class=n>½</span><span class=u>cup</span><span class=i>cream</span></li>
      <li><span class=n>2</span><span class=e>nd</span> <span class=a>wa</span><span class=a>ter</span></li></ul>
      """
    #expect(
      try lowered(html) == [
        .list(
          List(items: [
            ListItem(children: [.paragraph([.text("½ cup cream")])]),
            ListItem(children: [.paragraph([.text("2nd water")])]),
          ]))
      ])
  }

  @Test("the language of a word is kept where it is another than around it")
  func languages() throws {
    let html = "<html lang=en-GB><p lang=en>a <i lang=fr>mot</i></p><p lang=de>Wort</p>"
    #expect(
      try lowered(html) == [
        .paragraph([.text("a "), .span(LanguageSpan(language: "fr", children: [.emphasis([.text("mot")])]))]),
        .paragraph([.span(LanguageSpan(language: "de", children: [.text("Wort")]))]),
      ])
  }

  @Test("a callout says its kind in an attribute")
  func callouts() throws {
    let html = "<div class=callout data-callout=FAQ><div class=callout-title>Why</div><pre>a</pre></div>"
    #expect(
      try lowered(html)
        == [.callout(Callout(kind: "faq", title: [.text("Why")], children: [.code(CodeBlock(value: "a"))]))])
  }

  @Test("the lists of Word are lists")
  func wordLists() throws {
    func item(_ mark: String, _ text: String, _ level: Int) -> String {
      "<p class=MsoListParagraph style='mso-list:l0 level\(level) lfo1'><![if !supportLists]><span style='mso-list:Ignore'>"
        + "\(mark)<span>&nbsp;&nbsp;</span></span><![endif]>\(text)</p>"
    }
    let html = item("1.", "a", 1) + item("·", "b", 2) + item("·", "c", 2) + item("2.", "d", 1) + "<p>e</p>"
    let inner = List(items: ["b", "c"].map { ListItem(children: [.paragraph([.text($0)])]) })
    #expect(
      try lowered(html) == [
        .list(
          List(
            ordered: true,
            items: [
              ListItem(children: [.paragraph([.text("a")]), .list(inner)]),
              ListItem(children: [.paragraph([.text("d")])]),
            ])), .paragraph([.text("e")]),
      ])
  }

  @Test("a numbered list of Word after one with bullets is another list")
  func wordListsOfTwoKinds() throws {
    func item(_ mark: String, _ text: String) -> String {
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>\(mark)</span>\(text)</p>"
    }
    func list(_ text: String, ordered: Bool) -> Block {
      .list(List(ordered: ordered, items: [ListItem(children: [.paragraph([.text(text)])])]))
    }
    #expect(
      try lowered(item("·", "a") + item("1.", "b")) == [list("a", ordered: false), list("b", ordered: true)])
  }

  @Test("spans displayed as lines are lines")
  func displayedLines() throws {
    #expect(
      try lowered("<p><span style='display: block'>a</span><span style='display: block'>b</span></p>")
        == [.paragraph([.text("a"), .lineBreak, .text("b")])])
  }
}
