import OffprintKit
import Testing

/// Links to headings in Markdown, which has no notation for names of headings.
struct HeadingLinkTests {
  private func heading(_ text: String, _ identifier: String? = nil) -> Block {
    .heading(Heading(depth: 2, identifier: identifier, children: [.text(text)]))
  }

  private func link(_ url: String) -> Block { .paragraph([.link(Link(url: url, children: [.text("x")]))]) }

  private func markdown(_ blocks: Block..., title: String? = nil) -> String {
    var article = Article(content: blocks)
    article.metadata.title = title
    return written(article, by: MarkdownWriter())
  }

  private func read(_ text: String) throws -> Article {
    guard case .article(let article) = try MarkdownReader().source(of: Input(Array(text.utf8), name: "x.md"))
    else {
      return Article()
    }
    return article
  }

  @Test("links have the names that renderers derive from the words of the headings")
  func derivedNames() {
    #expect(markdown(link("#a7"), heading("What, then?", "a7")) == "[x](#what-then)\n\n## What, then?\n")
    #expect(markdown(link("#%C3%BC"), heading("Übung 2_b", "ü")) == "[x](#übung-2_b)\n\n## Übung 2_b\n")
    #expect(markdown(link("#b"), heading("Same", "a"), heading("Same", "b")).hasPrefix("[x](#same-1)"))
    #expect(markdown(link("#a"), heading("Same", "a"), title: "Same").contains("[x](#same-1)"))
    #expect(markdown(link("#other"), heading("One", "a")).hasPrefix("[x](#other)"))
  }

  @Test("links to the derived names lead to the headings")
  func namesOfHeadings() throws {
    let article = try read("# Top\n\n[x](#how-to-do-it)\n\n## How *to* do it!\n\n## Else\n")
    #expect(article.metadata.title == "Top")
    let headings = article.content.compactMap {
      if case .heading(let heading) = $0 { heading.identifier } else { "" }
    }
    #expect(headings == ["", "how-to-do-it"])
    #expect(
      try read("[x](#top-1)\n\n# Top\n\n# Top\n").content.contains(
        .heading(Heading(depth: 1, identifier: "top-1", children: [.text("Top")]))))
    #expect(
      try read("[x](#else)\n\n# How\n").content.last == .heading(Heading(depth: 1, children: [.text("How")])))
  }

  @Test("places that are named before a heading or in it are the heading")
  func namedPlaces() throws {
    let article = try read(
      """
      [x](#a) [x](#c) [x](#two)

      <a name="a"></a>
      ## One

      <a id="b"></a><a id="c"></a>

      ## <a id="d"></a>Two
      """)
    func link(_ url: String) -> Inline { .link(Link(url: url, children: [.text("x")])) }
    #expect(
      article.content == [
        .paragraph([link("#a"), .text(" "), link("#b"), .text(" "), link("#b")]),
        heading("One", "a"), heading("Two", "b"),
      ])
  }

  @Test("long names are not repeated in each link")
  func longNames() throws {
    let long = String(repeating: "mill ", count: 1_000)
    #expect(markdown(link("#a"), heading(long, "a")).hasPrefix("[x](#a)"))
    let name = String(repeating: "m", count: 1_000)
    let article = try read("[x](#b)\n\n## <a id=\(name)></a><a id=b></a>Two")
    #expect(article.content.first == link("#b"))
  }
}
