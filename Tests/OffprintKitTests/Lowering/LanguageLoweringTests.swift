import OffprintKit
import Testing

/// Parts in another language or direction than the text around them.
struct LanguageLoweringTests {
  private func french(_ children: Inline...) -> Inline {
    .span(LanguageSpan(language: "fr", children: children))
  }

  private let word = Inline.span(LanguageSpan(language: "fr", children: [.text("mot")]))

  @Test(arguments: ["lang", "LANG", "xml:lang"])
  func inlineElements(attribute: String) throws {
    for name in ["i", "em", "cite", "b", "q", "a", "abbr", "small", "sub", "var", "time", "label"] {
      let line = try loweredText("<html lang=en><p>a <\(name) \(attribute)=fr>mot</\(name)></p>")
      #expect(line.count == 2, "\(name)")
      guard case .span(let span)? = line.last else {
        Issue.record("\(name): \(line)")
        continue
      }
      #expect(span.language == "fr", "\(name)")
    }
    #expect(
      try loweredText("<html lang=en><p>a <i \(attribute)=fr>mot</i></p>")
        == [.text("a "), french(.emphasis([.text("mot")]))])
  }

  @Test(
    "the language of a block is that of its text",
    arguments: [
      "<p lang=fr>mot</p>", "<blockquote lang=fr><p>mot</p></blockquote>", "<ul><li lang=fr>mot</li></ul>",
      "<ul lang=fr><li>mot</ul>", "<div lang=fr><p>mot</p></div>",
      "<section xml:lang=fr><h3>mot</h3></section>",
      "<h2 lang=fr>mot</h2>", "<table><tr><td lang=fr>mot<td>a</table>", "<table lang=fr><tr><td>mot</table>",
      "<dl><dt lang=fr>mot<dd>a</dl>", "<dl><dt>a<dd lang=fr>mot</dl>",
      "<figure lang=fr><img src=p.png><figcaption>mot</figcaption></figure>",
      "<figure><img src=p.png><figcaption lang=fr>mot</figcaption></figure>",
      "<table><caption lang=fr>mot</caption><tr><td>a</table>", "<aside lang=fr><p>mot</p></aside>",
      "<details lang=fr><summary>mot</summary></details>", "<address lang=fr>mot</address>",
      "<div lang=fr>mot</div>", "<blockquote lang=fr><ul><li>mot</ul></blockquote>",
    ])
  func blocks(html: String) throws {
    var found: [[Inline]] = []
    try lowered("<html lang=en><p>Most of the text is about the river and its mills.</p>\(html)").forEachText
    {
      if !$0.isEmpty { found.append($0) }
    }
    #expect(found.contains([word]), "\(found)")
    #expect(found.filter { $0.contains(word) }.count == 1)
  }

  @Test func theInnermostCounts() throws {
    #expect(
      try lowered("<html lang=en><p>a</p><div lang=fr><p lang=en>b</p><p>mot <i lang=la>et</i></p></div>")
        == [
          .paragraph([.text("a")]), .paragraph([.span(LanguageSpan(language: "en", children: [.text("b")]))]),
          .paragraph([
            french(.text("mot "), .span(LanguageSpan(language: "la", children: [.emphasis([.text("et")])])))
          ]),
        ])
  }

  @Test(
    "what says nothing is no span",
    arguments: [
      "<html lang=en><p lang=EN>a</p>", "<html lang=en-US><p lang=en>a</p>",
      "<html lang=en><p lang='en-US'>a</p>",
      "<html lang=en><p lang=''>a</p>", "<html lang=en><p lang='x y'>a</p>", "<html lang=en><p dir=ltr>a</p>",
      "<html lang=ar><p dir=rtl>a</p>", "<html dir=rtl><div><p dir=rtl>a</p></div>",
    ])
  func same(html: String) throws {
    #expect(try lowered(html) == [.paragraph([.text("a")])])
  }

  @Test(arguments: [
    ("<html lang=en><p dir=rtl>a</p>", LanguageSpan(direction: .rtl, children: [.text("a")])),
    ("<html lang=ar><p dir=ltr>a</p>", LanguageSpan(direction: .ltr, children: [.text("a")])),
    (
      "<html lang=en><p lang=he dir=rtl>a</p>",
      LanguageSpan(language: "he", direction: .rtl, children: [.text("a")])
    ),
    ("<html lang=en-US><p lang=en-GB>a</p>", LanguageSpan(language: "en-GB", children: [.text("a")])),
    ("<html lang=sr-Latn><p lang=sr-Cyrl>a</p>", LanguageSpan(language: "sr-Cyrl", children: [.text("a")])),
    ("<p lang=fr>a</p>", LanguageSpan(language: "fr", children: [.text("a")])),
  ])
  func others(html: String, span: LanguageSpan) throws {
    #expect(try lowered(html) == [.paragraph([.span(span)])])
  }

  @Test func picturesAreNotInALanguage() throws {
    #expect(
      try lowered("<html lang=en><p>text of the page</p><div lang=fr><img src=p.png alt=p><p>mot</p></div>")
        == [
          .paragraph([.text("text of the page")]), .figure(Figure(images: [Image(url: "p.png", alt: "p")])),
          .paragraph([word]),
        ])
  }

  @Test("the language of the element around nearly all text is that of the article")
  func whole() throws {
    var options = Converter.Options()
    options.format = "html"
    options.whole = true
    let html = "<html lang=en><body><p>a</p><div lang=fr><p>Le moulin est au bord de la rivière.</p></div>"
    let article = try Converter(options: options).convert(Array(html.utf8), file: "page.html").article
    #expect(article.metadata.language == "fr")
    #expect(article.content.last == .paragraph([.text("Le moulin est au bord de la rivière.")]))
  }

  @Test("annotations of ruby stay what they are")
  func ruby() throws {
    #expect(
      try loweredText("<html lang=en><p><ruby lang=ja>漢<rt lang=en>kan</rt></ruby></p>") == [
        .span(
          LanguageSpan(
            language: "ja",
            children: [.ruby([RubySegment(base: [.text("漢")], annotation: [.text("kan")])])]))
      ])
  }

  @Test("in Markdown too")
  func markdownHTML() throws {
    let source = "a <i lang=\"fr\">mot</i> <span xml:lang=\"fr\">mot</span>\n\n<p lang=\"fr\">mot</p>\n"
    guard
      case .article(let article) = try MarkdownReader().source(of: Input(Array(source.utf8), name: "a.md"))
    else { return }
    #expect(
      article.content == [
        .paragraph([.text("a "), french(.emphasis([.text("mot")])), .text(" "), word]), .paragraph([word]),
      ])
  }
}
