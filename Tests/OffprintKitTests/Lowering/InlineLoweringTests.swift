import OffprintKit
import Testing

/// Text, white space and inline elements.
struct InlineLoweringTests {
  @Test(arguments: [
    ("a \n\t b", "a b"), ("  a  ", "a"), ("a<span> </span>b", "a b"), ("a<span> b </span> c", "a b c"),
    ("a&nbsp; b", "a\u{A0} b"), ("a<!-- x -->b", "ab"),
    ("Donau&shy;dampf\u{200B}schiff\u{FEFF}", "Donau\u{AD}dampf\u{200B}schiff\u{FEFF}"),
    ("\u{0E01}\u{200B}\u{0E02}", "\u{0E01}\u{200B}\u{0E02}"), ("a\u{200D}b\u{200C}c", "a\u{200D}b\u{200C}c"),
    ("ab<wbr>cd", "abcd"), ("a<svg><text>x</text></svg>b", "ab"), ("a<button>Share</button>b", "ab"),
    ("a<span hidden>x</span>b", "ab"), ("a<span style='Display : NONE'>x</span>b", "ab"),
    ("a<i aria-hidden=true>icon</i>b", "ab"), ("a<script>x</script>b", "ab"), ("a <b> </b>c", "a c"),
  ])
  func textIsReadAsShown(html: String, text: String) throws {
    #expect(try loweredText("<p>\(html)</p>") == [.text(text)])
  }

  @Test(arguments: [
    ("<span>Publisher</span><span>Brine &amp; Well</span>", "Publisher Brine & Well"),
    ("<label>Pages</label><span>320</span>", "Pages 320"), ("<b>Year:</b><span>1802</span>", "Year: 1802"),
    ("<a href=a>Salt</a><a href=b>Roads</a>", "Salt Roads"),
    // Drop caps, words with internal capitals, numbers, code and running text are not separated.
    ("<span>T</span><span>he road</span>", "The road"), ("i<b>Phone</b>", "iPhone"),
    ("<span>1</span><span>000</span>", "1000"),
    ("The <span>salt</span><span>Road</span> runs", "The saltRoad runs"),
    ("<code><span>salt</span><span>Road</span></code>", "saltRoad"),
    ("<span>SALT</span><span>Road</span>", "SALTRoad"),
  ])
  func partsOfALineAreSetApart(html: String, text: String) throws {
    #expect(try loweredText("<p>\(html)</p>").plainText == text)
  }

  @Test(arguments: [
    ("<a href=m>The mill<span class=sr-only> (opens in a new tab)</span></a>", "The mill"),
    (
      "<a href=m><span class='label'>The mill</span><span class='u-x screen-reader-text'>external</span></a>",
      "The mill"
    ),
    ("The mill<b><span class=visually-hidden> (new)</span></b> turns in wind", "The mill turns in wind"),
    ("<span class=visually-hidden>Sale price </span>€ 12", "Sale price € 12"),
    ("The mill<span style='position:absolute;clip:rect(0,0,0,0)'> (new)</span> turns", "The mill turns"),
    // It stays where it is all the text there is.
    ("<a href=m><span class=visually-hidden>The mill</span></a>", "The mill"),
  ])
  func remarksForScreenReadersAreLeftOut(html: String, text: String) throws {
    #expect(try loweredText("<p>\(html)</p>").plainText == text)
  }

  @Test func spacesStandOutsideOfMarks() throws {
    #expect(
      try loweredText("<p>a<b> b </b>c <i>d</i></p>")
        == [.text("a "), .strong([.text("b")]), .text(" c "), .emphasis([.text("d")])])
  }

  @Test func marks() throws {
    let html =
      "<p><sub>a</sub><sup>b</sup><kbd>c</kbd><mark>d</mark><small>e</small><q>f</q><del>g</del><code>h</code></p>"
    #expect(
      try loweredText(html) == [
        .subscript([.text("a")]), .superscript([.text("b")]), .keyboard([.text("c")]), .mark([.text("d")]),
        .small([.text("e")]), .quote([.text("f")]), .strikethrough([.text("g")]), .code("h"),
      ])
  }

  @Test func codeKeepsItsLinks() throws {
    #expect(
      try loweredText("<p><code>a<a href='/f'>f</a>(<b>x</b>)</code></p>")
        == [
          .code("a"), .link(Link(url: "/f", children: [.code("f")])), .code("("), .strong([.code("x")]),
          .code(")"),
        ])
  }

  @Test(arguments: [
    "<code class='math'>x^2</code>", "<code class='language-math math-inline'>x^2</code>",
    "<span class='math inline'>\\(x^2\\)</span>", "<code class='math tex'>$x^2$</code>",
  ])
  func sourcesOfFormulasAreFormulas(html: String) throws {
    #expect(try loweredText("<p>a \(html) b</p>") == [.text("a "), .math(Math("x^2")), .text(" b")])
  }

  @Test func codeAndTextAreNoFormulas() throws {
    #expect(try loweredText("<p><code class='language-latex'>\\frac</code></p>") == [.code("\\frac")])
    #expect(try loweredText("<p><span class='math'>sums</span></p>") == [.text("sums")])
  }

  @Test func rubyHasItsReadings() throws {
    #expect(
      try loweredText("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby></p>")
        == [
          .ruby([
            RubySegment(base: [.text("漢")], annotation: [.text("kan")]),
            RubySegment(base: [.text("字")], annotation: [.text("ji")]),
          ])
        ])
  }

  @Test("a link within a link keeps its own address")
  func linksInLinks() throws {
    func link(_ url: String, _ text: String) -> Inline { .link(Link(url: url, children: [.text(text)])) }
    let inner = "before <a href='/b'>other</a> after"
    let line = [link("/a", "before"), .text(" "), link("/b", "other"), .text(" "), link("/a", "after")]
    for html in [
      "<a href='/a'><table><tr><td>\(inner)</td><td>x</td></tr></table></a>",
      "<a href='/a'><object>\(inner)</object></a>",
    ] {
      var lines: [[Inline]] = []
      try lowered(html).forEachText { lines.append($0) }
      #expect(lines.contains(line), "\(lines)")
    }
    #expect(
      try loweredText("<p><a href='/a'><object>x <b>y<a href='/b'>z</a></b></object></a></p>") == [
        link("/a", "x"), .text(" "), .strong([link("/a", "y"), link("/b", "z")]),
      ])
    let markdown = "[a <a href=\"/b\">b</a> c](/a) <a href=\"/a\">a [b](/b) c</a>\n"
    guard
      case .article(let article) = try MarkdownReader().source(of: Input(Array(markdown.utf8), name: "a.md"))
    else { return }
    let one = [link("/a", "a"), .text(" "), link("/b", "b"), .text(" "), link("/a", "c")]
    #expect(article.content == [.paragraph(one + [.text(" ")] + one)])
  }

  @Test func languagesAndDirectionsAreSpans() throws {
    #expect(
      try loweredText("<p>x <span lang=fr>mot</span> <bdo dir=rtl>abc</bdo> <span>y</span></p>")
        == [
          .text("x "), .span(LanguageSpan(language: "fr", children: [.text("mot")])), .text(" "),
          .span(LanguageSpan(direction: .rtl, overridesDirection: true, children: [.text("abc")])),
          .text(" y"),
        ])
  }

  @Test func twoBreaksEndAParagraph() throws {
    #expect(
      try lowered("<div><br>a<br>b<br> <br/>c<b>d<br><br>e</b><br></div>")
        == [
          .paragraph([.text("a"), .lineBreak, .text("b")]), .paragraph([.text("c"), .strong([.text("d")])]),
          .paragraph([.strong([.text("e")])]),
        ])
  }

  @Test func aLinkAroundBlocksIsALinkInEach() throws {
    #expect(
      try lowered("<a href='/x'><h2>H</h2><p>p</p></a>")
        == [
          .heading(Heading(depth: 2, children: [.link(Link(url: "/x", children: [.text("H")]))])),
          .paragraph([.link(Link(url: "/x", children: [.text("p")]))]),
        ])
  }

  @Test(arguments: [
    "javascript:alert(1)", " java\nscript:x", "JaVaScRiPt:x", "vbscript:x", "data:text/html,x",
    "\u{1}javascript:x",
  ])
  func activeLinksAreText(address: String) throws {
    #expect(try loweredText("<p><a href=\"\(address)\">x</a></p>") == [.text("x")])
  }
}
