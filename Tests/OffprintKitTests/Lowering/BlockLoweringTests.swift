import OffprintKit
import Testing

/// Headings, lists, tables, quotes, code and other blocks.
struct BlockLoweringTests {
  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  @Test func textBesideBlocksIsAParagraph() throws {
    #expect(
      try lowered("<div>a<p>b</p>c<section>d</section></div><td>e")
        == [paragraph("a"), paragraph("b"), paragraph("c"), paragraph("d"), paragraph("e")])
  }

  @Test func headingsKeepTheirNames() throws {
    #expect(
      try lowered("<h2 id=a>A</h2><a name=b></a><h3>B</h3><h4><span id=c>C</span></h4>")
        == [
          .heading(Heading(depth: 2, identifier: "a", children: [.text("A")])),
          .heading(Heading(depth: 3, identifier: "b", children: [.text("B")])),
          .heading(Heading(depth: 4, identifier: "c", children: [.text("C")])),
        ])
  }

  @Test("items of lists that count down or skip numbers keep their numbers")
  func numbersOfItems() throws {
    func list(_ start: Int?, _ items: String...) -> Block {
      .list(List(ordered: true, start: start, items: items.map { ListItem(children: [paragraph($0)]) }))
    }
    #expect(
      try lowered("<ol><li>a<li>b<li value=5>c<li>d<li value=7>e</ol>")
        == [list(nil, "a", "b"), list(5, "c", "d", "e")])
    #expect(try lowered("<ol reversed><li>a<li>b<li>c</ol>") == [list(3, "a"), list(2, "b"), list(nil, "c")])
    #expect(try lowered("<ol reversed start=9><li>a<li>b</ol>") == [list(9, "a"), list(8, "b")])
    #expect(
      try lowered("<ol reversed><li>a<li value=7>b<li>c</ol>") == [list(3, "a"), list(7, "b"), list(6, "c")])
    #expect(try lowered("<ul><li>a<li value=5>b</ul>").count == 1)
  }

  @Test("the number of an entry of a bibliography is in its line")
  func numberedReferences() throws {
    #expect(
      try lowered(
        """
        <div class=csl-entry><div class=csl-left-margin>[1]</div><div class="csl-right-inline">Mill, <i>On</i></div></div>
        <div class=csl-entry>Reed</div>
        """) == [
          .paragraph([.text("[1] Mill, "), .emphasis([.text("On")])]), paragraph("Reed"),
        ])
  }

  @Test("a name before text is not that of the heading after the text")
  func namesOfText() throws {
    #expect(
      try lowered(
        "<p id=p>One<a name=q></a></p><h2><a name=a></a>A</h2><p id=r>Two</p><h3>B</h3>Three<div id=c><h3>C</h3></div>x"
      )
        == [
          paragraph("One"), .heading(Heading(depth: 2, identifier: "a", children: [.text("A")])),
          paragraph("Two"), .heading(Heading(depth: 3, children: [.text("B")])), paragraph("Three"),
          .heading(Heading(depth: 3, identifier: "c", children: [.text("C")])), paragraph("x"),
        ])
  }

  @Test("links to any name of a heading lead to it")
  func otherNames() throws {
    let html = """
      <p><a href='#outer'>1</a> <a href='#inner'>2</a> <a href='#within'>3</a> <a href='#elsewhere'>4</a></p>
      <section id=outer><span id=inner></span><h2 id=own>A<a id=within></a></h2><p>One</p></section>
      """
    func link(_ name: String, _ text: String) -> Inline {
      .link(Link(url: "#" + name, children: [.text(text)]))
    }
    #expect(
      try lowered(html)
        == [
          .paragraph([
            link("own", "1"), .text(" "), link("own", "2"), .text(" "), link("own", "3"), .text(" "),
            link("elsewhere", "4"),
          ]), .heading(Heading(depth: 2, identifier: "own", children: [.text("A")])), paragraph("One"),
        ])
  }

  @Test func linksToTheHeadingItselfGo() throws {
    #expect(
      try lowered(
        "<h2 id=a>A <a href='#a' class=headerlink>¶</a></h2><h2 id=b><a class=anchor href='#b'>#</a>B</h2>")
        == [
          .heading(Heading(depth: 2, identifier: "a", children: [.text("A")])),
          .heading(Heading(depth: 2, identifier: "b", children: [.text("B")])),
        ])
  }

  @Test func listsNest() throws {
    let html = """
      <ol start=3 reversed><li>a<ul><li><input type=checkbox checked> b</ul><ul><li>c</ul><li value=9><p>d</p><p>e</p></ol>
      """
    let inner = Block.list(List(items: [ListItem(checked: true, children: [paragraph("b")])]))
    let second = Block.list(List(items: [ListItem(children: [paragraph("c")])]))
    #expect(
      try lowered(html)
        == [
          .list(
            List(
              ordered: true, start: 3, tight: false,
              items: [ListItem(children: [paragraph("a"), inner, second])])),
          .list(
            List(
              ordered: true, start: 9, tight: false,
              items: [ListItem(children: [paragraph("d"), paragraph("e")])])),
        ])
  }

  @Test func aListWithinAListBelongsToTheItemBefore() throws {
    #expect(
      try lowered("<ul><li>a</li><ul><li>b</li></ul></ul>")
        == [
          .list(
            List(items: [
              ListItem(children: [paragraph("a"), .list(List(items: [ListItem(children: [paragraph("b")])]))])
            ]))
        ])
  }

  @Test func descriptionsHaveTermsAndDetails() throws {
    #expect(
      try lowered("<dl><dd>a<dd><p>b</p></dl>")
        == [.paragraph([.text("a")]), .paragraph([.text("b")])])
    #expect(
      try lowered("<dl><div><dt>a<dt>b<dd>c</div><dd><p>d</p></dl>")
        == [
          .descriptionList([
            DescriptionItem(
              terms: [[.text("a")], [.text("b")]], details: [[paragraph("c")], [paragraph("d")]])
          ])
        ])
  }

  @Test(arguments: [
    ("<pre>a\n b</pre>", nil, "a\n b"), ("<pre><code class=language-swift>x</code></pre>", "swift", "x"),
    ("<pre class='brush: js; gutter: false'>x</pre>", "js", "x"),
    ("<div class=highlight-source-c><pre>x</pre></div>", "c", "x"),
    ("<pre><code class='hljs rust'>x</code></pre>", "rust", "x"), ("<pre data-lang=go>x</pre>", "go", "x"),
    ("<pre>a<br>b</pre>", nil, "a\nb"), ("<pre><div>a</div><div>b</div></pre>", nil, "a\nb"),
    ("<pre><span class=lineno>1 </span>a\n<span class=lineno>2 </span>b</pre>", nil, "a\nb"),
    (
      "<table><tr><td class=gutter><pre>1\n2</pre></td><td class=code><pre>a\nb</pre></td></tr></table>", nil,
      "a\nb"
    ),
    ("<div><code>a<br>b</code></div>", nil, "a\nb"),
  ])
  func programTextKeepsItsLines(html: String, language: String?, value: String) throws {
    #expect(try lowered(html) == [.code(CodeBlock(language: language, value: value))])
  }

  @Test func tablesHaveHeadersSpansAndCaptions() throws {
    let html = """
      <table><caption>Cap</caption><thead><tr><th align=right>a<th>b</thead>
      <tr><td>1<td rowspan=9>2<tr><td colspan=9007199254740992>3</table>
      """
    let head = { Table.Cell(isHeader: true, children: [self.paragraph($0)]) }
    #expect(
      try lowered(html)
        == [
          .table(
            Table(
              caption: [.text("Cap")], alignments: [.right, nil], headerRows: 1,
              rows: [
                [head("a"), head("b")],
                [Table.Cell(children: [paragraph("1")]), Table.Cell(rowSpan: 2, children: [paragraph("2")])],
                [Table.Cell(columnSpan: 2, children: [paragraph("3")])],
              ]))
        ])
  }

  @Test(arguments: [
    "<table><tr><td>a<p>b</table>", "<table role=presentation><tr><td>a<td>b</table>",
    "<table><tr><td><table><tr><td>a</table><table><tr><td>b</table></table>",
  ])
  func tablesThatOnlyArrangeGiveWay(html: String) throws {
    #expect(try lowered(html) == [paragraph("a"), paragraph("b")])
  }

  @Test func quotesAndPullQuotes() throws {
    #expect(
      try lowered(
        "<blockquote>a</blockquote><aside class=pullquote>b</aside><aside><blockquote>c</blockquote></aside>")
        == [.blockQuote([paragraph("a")]), .pullQuote([paragraph("b")]), .pullQuote([paragraph("c")])])
  }

  @Test(arguments: [
    ("<div class='admonition warning'><p class=admonition-title>Mind</p><p>x</p></div>", "warning", "Mind"),
    (
      "<div class='markdown-alert markdown-alert-tip'><p class=markdown-alert-title>Tip</p>x</div>", "tip", ""
    ),
    ("<aside role=note>x</aside>", "note", ""), ("<div class=note>x</div>", "note", ""),
    ("<div class='alert alert-danger'>x</div>", "caution", ""),
  ])
  func calloutsHaveAKind(html: String, kind: String, title: String) throws {
    let title: [Inline] = title.isEmpty ? [] : [.text(title)]
    #expect(try lowered(html) == [.callout(Callout(kind: kind, title: title, children: [paragraph("x")]))])
  }

  @Test(arguments: ["div", "b", "blockquote", "ul><li", "table><tr><td", "svg", "span lang=fr", "figure"])
  func deepNestingIsReadThrough(tag: String) throws {
    try onSmallStack {
      let blocks = try lowered(String(repeating: "<\(tag)>", count: 20_000) + "text")
      let article = Article(content: blocks)
      _ = written(article, by: MarkdownWriter())
      _ = written(article, by: XHTMLWriter())
      _ = written(article, by: JSONWriter())
      let text = written(article, by: TextWriter())
      #expect(tag == "svg" || text.contains("text"))
    }
  }

  @Test("a sign for copying an address is no text, wherever it is")
  func permalinks() throws {
    let sign = "<a class=headerlink href=#s title='Link to this'>¶</a>"
    #expect(
      try lowered("<dl><dt id=s>sieve\(sign)</dt><dd>x</dd></dl>")
        == lowered("<dl><dt id=s>sieve</dt><dd>x</dd></dl>"))
    #expect(try lowered("<p>a <a class=anchor href=#n>[1]</a></p>") != [paragraph("a")])
  }

  @Test("a role makes a heading of a box")
  func headingsByRole() throws {
    #expect(
      try lowered("<div role=heading aria-level=3>a</div><p role=heading>b</p>")
        == lowered("<h3>a</h3><h2>b</h2>"))
  }

  @Test("the lines of a line block stay together")
  func lineBlocks() throws {
    #expect(
      try lowered("<div class=line-block><div class=line>a</div><div class=line>b</div></div><p>c</p>")
        == lowered("<p>a<br>b</p><p>c</p>"))
  }

  @Test("a callout does not repeat its kind")
  func namedCallouts() throws {
    let callout = Block.callout(Callout(kind: "warning", title: [], children: [paragraph("x")]))
    #expect(try lowered("<div class=WARNING><p>Warning</p><p>x</p></div>") == [callout])
    #expect(try lowered("<blockquote class='hint hint-warning'><p>x</p></blockquote>") == [callout])
  }

  @Test("HTML that was escaped once too often is read as HTML")
  func escapedMarkup() throws {
    #expect(
      try lowered("<div>&lt;p>a &lt;b>b&lt;/b>&lt;/p> &lt;p>c&lt;/p></div>")
        == lowered("<p>a <b>b</b></p><p>c</p>"))
    #expect(try lowered("<p>Write &lt;p>a&lt;/p> for a paragraph.</p>").count == 1)
  }
}
