import OffprintKit
import Testing

@Suite("Marks that texts are typed with")
struct MarkedTextTests {
  private let paragraphs = DumpText.paragraphs

  private func joined(_ parts: [String]) -> String { parts.joined(separator: "\n\n") }

  @Test("lines of a letter that is answered are a quotation, one within another too") func quotations() throws
  {
    let text = joined([
      DumpText.title, DumpText.wrapped(paragraphs[0]),
      "Per wrote:\n> The lower gate was open all night, and the water has\n> taken the plank with it.\n>\n"
        + ">> Who was the last to leave the mill on that evening?\n> Not I, as far as I know.",
      DumpText.wrapped(paragraphs[1]),
    ])
    let markdown = try DumpText.markdown(text)
    #expect(
      markdown.contains(
        "> The lower gate was open all night, and the water has taken the plank with it.\n>\n"
          + "> > Who was the last to leave the mill on that evening?\n>\n> Not I, as far as I know."),
      "\(markdown)")
  }

  @Test(
    "a prompt and an arrow are no quotation", arguments: ["> ls\n> cat flour", "> More", ">>> grind(3)\n3"])
  func prompts(_ lines: String) throws {
    let article = try DumpText.article(joined([DumpText.title, paragraphs[0], lines, paragraphs[1]]))
    #expect(!article.content.contains { if case .blockQuote = $0 { true } else { false } })
  }

  @Test("headings of Markdown have their level, and the byline is one") func markdown() throws {
    let text = joined([
      "# \(DumpText.title)", "*By Marta Lindqvist*", paragraphs[0], "## The wheel", paragraphs[1],
      "### Its axle",
      paragraphs[2],
    ])
    let article = try DumpText.article(text)
    #expect(article.metadata.title == DumpText.title)
    #expect(article.metadata.authors.map(\.name) == ["Marta Lindqvist"])
    let headings = article.content.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }
    #expect(headings.map(\.depth) == [2, 3])
    #expect(headings.map { $0.children } == [[.text("The wheel")], [.text("Its axle")]])
  }

  @Test(
    "hashtags, ranks and comments are no headings",
    arguments: ["#mill #bread", "# 1 in the county", "#!/bin/sh"])
  func hashes(_ line: String) throws {
    let article = try DumpText.article(joined([DumpText.title, paragraphs[0], line, paragraphs[1]]))
    #expect(!article.content.contains { if case .heading = $0 { true } else { false } })
  }

  @Test("links, pictures, strong text and fenced code of Markdown") func spans() throws {
    let text = joined([
      "# \(DumpText.title)", paragraphs[0], "See [the ledger](https://mill.example/ledger), it is **old**.",
      "![The wheel](https://mill.example/wheel.jpg)", "```sh\n# open the gate\ngate up\n\ngate down\n```",
      paragraphs[1],
    ])
    let markdown = try DumpText.markdown(text)
    #expect(markdown.contains("See [the ledger](https://mill.example/ledger), it is **old**."))
    #expect(markdown.contains("![The wheel](https://mill.example/wheel.jpg)"))
    #expect(markdown.contains("```sh\n# open the gate\ngate up\n\ngate down\n```"))
  }

  @Test("underlined headings next to the title are headings as the others are") func underlined() throws {
    let text = joined([
      "\(DumpText.title)\n" + String(repeating: "=", count: DumpText.title.count), "Wheel\n-----",
      DumpText.wrapped(paragraphs[0]), "Stones\n------", DumpText.wrapped(paragraphs[1]),
    ])
    #expect(
      try DumpText.markdown(text)
        == joined(["# \(DumpText.title)", "## Wheel", paragraphs[0], "## Stones", paragraphs[1]]) + "\n")
  }

  @Test("headings between two rules") func framed() throws {
    let frame = String(repeating: "*", count: 40)
    let text = joined([
      DumpText.title, paragraphs[0], "\(frame)\nThe wheel\n\(frame)", paragraphs[1],
      "\(frame)\nThe stones\n\(frame)",
      paragraphs[2],
    ])
    let markdown = try DumpText.markdown(text)
    #expect(markdown.contains("\n\n## The wheel\n\n"))
    #expect(!markdown.contains("---") && !markdown.contains("***"))
  }

  @Test(
    "the link for editing behind a heading goes",
    arguments: [
      "[edit]", "[edit | edit source]", " [Bearbeiten | Quelltext bearbeiten]", "[править | править код]",
      "[編集]",
    ])
  func editLinks(_ link: String) throws {
    let markdown = try DumpText.markdown(
      joined([DumpText.title, paragraphs[0], "Wheel\(link)", paragraphs[1], "Stones\(link)", paragraphs[2]]))
    #expect(markdown.contains("\n\n## Wheel\n\n"))
    #expect(markdown.contains("\n\n## Stones\n\n"))
  }

  @Test("notes in brackets are notes") func notes() throws {
    let text = joined([
      DumpText.title, "The mill [1] was bought by two brothers.[2]", DumpText.wrapped(paragraphs[1]),
      DumpText.wrapped(paragraphs[2]), "[1] An overshot one.\n[2] Twins.",
    ])
    let article = try DumpText.article(text)
    #expect(article.metadata.title == DumpText.title)
    let markdown = try DumpText.markdown(text)
    #expect(markdown.contains("The mill[^1] was bought by two brothers.[^2]"))
    #expect(markdown.contains("[^1]: An overshot one."))
    #expect(markdown.contains("[^2]: Twins."))
  }

  @Test("numbers in brackets without notes stay") func noNotes() throws {
    let text = joined([DumpText.title, paragraphs[0], "As told elsewhere [3].", paragraphs[1]])
    #expect(try DumpText.markdown(text).contains("As told elsewhere [3]."))
  }

  @Test(
    "words in the place of pictures go",
    arguments: ["[img]", "[IMG: wheel.jpg]", "[INLINE]", "[wheel-2.jpg] [IMAGE]"])
  func placeholders(_ words: String) throws {
    let text = joined([DumpText.title, words] + paragraphs.map { DumpText.wrapped($0) })
    #expect(try DumpText.markdown(text) == joined(["# \(DumpText.title)"] + paragraphs) + "\n")
  }

  @Test("soft hyphens and zero-width spaces within lines go") func hiddenSigns() throws {
    let text = joined([
      DumpText.title, "Die Wasser\u{AD}mühle am un\u{200B}teren Wehr stand elf Winter still.", paragraphs[0],
    ])
    #expect(try DumpText.markdown(text).contains("Die Wassermühle am unteren Wehr stand"))
  }

  @Test("a short answer to a quotation is one as well") func answers() throws {
    let text = joined([
      DumpText.title, DumpText.wrapped(paragraphs[0]), "> > Is it the wheel?\n> It is.",
      DumpText.wrapped(paragraphs[1]),
    ])
    #expect(try DumpText.markdown(text).contains("> > Is it the wheel?\n>\n> It is."))
  }
}
