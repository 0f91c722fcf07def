import OffprintKit
import Testing

/// Text in Markdown: escaped where necessary, and nowhere else.
struct MarkdownTextTests {
  @Test(arguments: [
    // Text that needs no escaping.
    ("2 * 3 * 4 = 24", "2 * 3 * 4 = 24"), ("snake_case_name", "snake_case_name"),
    ("R&D and Q&A", "R&D and Q&A"),
    ("a [b] c", "a [b] c"), ("3 < 4 and <- x", "3 < 4 and <- x"), ("#hashtag", "#hashtag"),
    ("C# and F#", "C# and F#"),
    ("5* rated", "5* rated"), ("~20 km", "~20 km"), ("+1 agreed", "+1 agreed"), ("1986 was", "1986 was"),
    ("from $5 to $10", "from $5 to $10"), ("a|b", "a|b"), ("wow! yes", "wow! yes"), ("C:\\dir", "C:\\dir"),
    ("https://a.example/b_c", "https://a.example/b_c"), ("-5 degrees", "-5 degrees"),
    ("one ` alone", "one ` alone"),
    // Text that needs escaping.
    ("# no heading", "\\# no heading"), ("- no item", "\\- no item"), ("1986. A year", "1986\\. A year"),
    ("> no quote", "\\> no quote"), ("---", "\\---"), ("* * *", "\\* * *"), ("***", "\\***"),
    ("~~~", "\\~~~"),
    ("*a* and _b_", "\\*a\\* and \\_b\\_"), ("`a`", "\\`a\\`"), ("[a](b)", "[a\\](b)"),
    ("![a](b)", "![a\\](b)"),
    ("[a]: b", "[a\\]: b"), ("[a\nb]: c", "[a\nb\\]: c"), ("[^1]", "\\[^1]"), ("<b>", "\\<b>"),
    ("<https://a.example>", "\\<https\\://a.example>"),
    ("&copy; &#42;", "\\&copy; \\&#42;"), ("a\\*", "a\\\\*"), ("end\\", "end\\\\"),
    ("~~a~~", "\\~\\~a\\~\\~"),
    ("$a$ b", "$a\\$ b"), ("https://a.example/*b*", "https\\://a.example/\\*b\\*"),
    ("www.a.example/*b*", "www\\.a.example/\\*b\\*"),
    ("a\n- b", "a\n\\- b"), ("a\n2. b", "a\n2. b"), ("a\n1. b", "a\n1\\. b"), ("a\n===", "a\n\\==="),
    ("a | b\n--- | ---", "a | b\n\\--- | ---"),
    ("```", "\\```"), ("a  \n  b", "a\nb"), ("a\u{0}\u{1B}b\r\nc", "ab\nc"),
    ("<\u{1}b>", "\\<b>"), ("&\u{1}copy;", "\\&copy;"), ("[a]\u{7F}(b)", "[a\\](b)"), ("\u{1}# a", "\\# a"),
  ])
  func paragraph(text: String, expected: String) {
    #expect(markdown(.text(text)) == expected)
  }

  @Test(arguments: [
    ("C#", "## C#"), ("a #", "## a \\#"), ("1. a", "## 1. a"), ("#", "## \\#"), ("a\nb", "## a b"),
  ])
  func heading(text: String, expected: String) {
    #expect(markdown(.heading(Heading(depth: 2, children: [.text(text)]))) == expected)
  }

  @Test func marks() {
    #expect(markdown(.text("a"), .emphasis([.text("b")]), .text("c")) == "a*b*c")
    #expect(markdown(.strong([.emphasis([.text("b")])])) == "**_b_**")
    #expect(markdown(.emphasis([.text("a")]), .strong([.text("b")])) == "_a_**b**")
    #expect(markdown(.strong([.text("a")]), .strong([.text("b")])) == "**ab**")
    #expect(markdown(.emphasis([.emphasis([.text("a")])])) == "*a*")
    #expect(markdown(.text("a"), .strong([.text(" b ")]), .text("c")) == "a **b** c")
    #expect(markdown(.text("foo"), .strong([.text(".bar")]), .text("baz")) == "foo<strong>.bar</strong>baz")
    #expect(markdown(.text("他说"), .strong([.text("“好”")]), .text("了")) == "他说<strong>“好”</strong>了")
    #expect(markdown(.underline([.text("a")])) == "<u>a</u>")
    #expect(
      markdown(.span(LanguageSpan(direction: .rtl, overridesDirection: true, children: [.text("a")])))
        == "<bdo dir=\"rtl\">a</bdo>")
    #expect(markdown(.text("a \u{3000}"), .strong([.text("\u{3000}b")])) == "a \u{3000}**&#12288;b**")
    #expect(markdown(.strikethrough([.text("a\u{3000} ")]), .text("b")) == "~~a&#12288;~~ b")
    #expect(
      markdown(.text("http://a.example|\n"), .lineBreak, .text("b")) == "http\\://a.example|\\\nb")
    #expect(markdown(.text("a _\n"), .lineBreak, .text("b_")) == "a \\_\\\nb\\_")
    #expect(markdown(.code("a"), .code("`b")) == "``a`b``")
    #expect(markdown(.code("`")) == "`` ` ``")
    #expect(markdown(.emphasis([.text("a  ")]), .text("\nb")) == "*a*\nb")
    #expect(markdown(.text("see http://a.example"), .lineBreak, .text("b")) == "see http\\://a.example\\\nb")
    #expect(markdown(.lineBreak, .text("a"), .lineBreak, .text("- b"), .lineBreak) == "a\\\n\\- b")
  }

  @Test func links() {
    func link(_ url: String, title: String? = nil, _ text: String = "x") -> String {
      markdown(.link(Link(url: url, title: title, children: [.text(text)])))
    }
    #expect(link("/a(b)c") == "[x](/a(b)c)")
    #expect(link("/a(b") == "[x](/a\\(b)")
    #expect(link("/a b<c>") == "[x](/a%20b%3Cc%3E)")
    #expect(link("/x", title: "say \"hi\"") == "[x](/x 'say \"hi\"')")
    #expect(link("", title: "t") == "[x](<> \"t\")")
    #expect(link("/x", "a [b]") == "[a \\[b\\]](/x)")
    #expect(link("https://a.example/", "https://a.example/") == "<https://a.example/>")
    #expect(link("mailto:a@b.example", "a@b.example") == "<a@b.example>")
    #expect(link("&#106;avascript:x") == "[x](&amp;#106;avascript:x)")
    #expect(markdown(.text("!"), .link(Link(url: "/x", children: [.text("a")]))) == "\\![a](/x)")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " \u{1}javascript:alert(1)", "java\nscript:alert(1)",
    "java\u{0}script:x",
    "\u{200B}javascript:x", "vbscript:x", "data:text/html,<script>", "data:image/png;base64,AAAA",
    "view-source:javascript:x",
  ])
  func activeLinksAreDropped(url: String) {
    let link = Inline.link(Link(url: url, children: [.text("x")]))
    #expect(markdown(link) == "x")
    let xhtml = written(Article(content: [.paragraph([link])]), by: XHTMLWriter())
    #expect(xhtml.contains("<p>x</p>"))
  }

  @Test func imagesMayHoldData() {
    #expect(
      markdown(.image(Image(url: "data:image/png;base64,AAAA", alt: "a")))
        == "![a](data:image/png;base64,AAAA)")
    #expect(markdown(.image(Image(url: "data:text/html,x", alt: "a"))) == "a")
  }
}
