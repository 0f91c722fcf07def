import OffprintKit
import Testing

/// Footnotes in the markup of various publishing systems.
struct FootnoteLoweringTests {
  @Test(arguments: [
    "<p>T<sup><a href='#n' id=r>1</a></sup></p><ol><li id=n>Note</li></ol>",
    "<p>T<a href='#n' id=r><sup>1</sup></a></p><hr><h2>Notes</h2><section class=footnotes><ol><li id=n><p>Note <a href='#r'>↩</a></p></ol></section>",
    "<p>T<sup id=r class=reference><a href='#n'>[1]</a></sup></p><ol><li id=n><span class=mw-cite-backlink><b><a href='#r'>^</a></b></span> <span>Note</span></li></ol>",
    "<p>T<a class=footnote-anchor id=r href='#n'>1</a></p><div class=footnote><a id=n href='#r' class=footnote-number>1</a><div><p>Note</p></div></div>",
    "<p>T<a href='#n' name=r>[1]</a></p><p><a href='#r' name=n>[1]</a> Note</p>",
    "<p>T<a role=doc-noteref href='#n' id=r>1</a></p><aside role=doc-footnote id=n><p>1. Note</p></aside>",
    "<p>T<a data-type=noteref href='#n' id=r>1</a></p><aside data-type=footnote id=n><p>Note</p></aside>",
    "<p>T<a data-type=noteref href='#n' id=r>1</a></p><p data-type=endnote id=n>Note</p>",
    "<p>T<sup data-fn=n class=fn><a href='#n' id=r>1</a></sup></p><ol class=wp-block-footnotes><li id=n>Note <a href='#r'>↩︎</a></li></ol>",
  ])
  func becomeFootnotes(html: String) throws {
    #expect(
      try lowered(html) == [
        .paragraph([.text("T"), .footnoteReference("1")]),
        .footnoteDefinition(FootnoteDefinition(identifier: "1", children: [.paragraph([.text("Note")])])),
      ])
  }

  @Test(arguments: [
    "<p>T<sup><a href='#a'>1</a></sup>-<sup><a href='#c'>3</a></sup></p>",
    "<p>T<span><a class=footnote-ref href='#a'>1</a></span> – <span><a class=footnote-ref href='#c'>3</a></span></p>",
  ])
  func rangesHoldWhatIsBetween(html: String) throws {
    let blocks = try lowered(html + "<ol><li id=a>Note A<li>Note B<li id=c>Note C</ol>")
    guard case .paragraph(let text)? = blocks.first else {
      Issue.record("there is no paragraph")
      return
    }
    let references = text.compactMap { if case .footnoteReference(let name) = $0 { name } else { nil } }
    #expect(references == ["1", "2", "3"])
    #expect(!text.plainText.contains { "-–".contains($0) })
    let notes = blocks.compactMap {
      if case .footnoteDefinition(let note) = $0 { note.identifier } else { nil }
    }
    #expect(notes == ["1", "2", "3"])
  }

  @Test("brackets around references are those of the source's own notation")
  func bracketsAreDropped() throws {
    let notes =
      "<p><a href='#r' name=n>[1]</a> Note</p><p><a href='#s' name=m>[2]</a> Other</p>"
    let blocks = try lowered(
      "<p>T [<a href='#n' name=r>1</a>, <a href='#m' name=s>2</a>] and [ <a href='#n'>1</a><a href='#m'>2</a> ].</p>\(notes)"
    )
    #expect(
      blocks.first
        == .paragraph([
          .text("T "), .footnoteReference("1"), .footnoteReference("2"), .text(" and "),
          .footnoteReference("1"),
          .footnoteReference("2"), .text("."),
        ]))
    let open = try lowered("<p>T [see <a href='#n' name=r>1</a>] b</p><p><a href='#r' name=n>1</a> Note</p>")
    #expect(open.first == .paragraph([.text("T [see "), .footnoteReference("1"), .text("] b")]))
  }

  @Test func remarksInTheMarginToo() throws {
    #expect(
      try lowered(
        "<p>a<label class=sidenote-number></label><input type=checkbox><span class=sidenote>The note.</span> b</p>"
      )
        == [
          .paragraph([.text("a"), .footnoteReference("1"), .text(" b")]),
          .footnoteDefinition(
            FootnoteDefinition(identifier: "1", children: [.paragraph([.text("The note.")])])),
        ])
  }

  @Test("notes are named by the labels that readers see, or else by a number that is free")
  func names() throws {
    let html = """
      <p>a<sup><a href='#x7' id=r7>7</a></sup> b<sup><a href='#xs' id=rs>*</a></sup> c<sup><a href='#y7' id=s7>7</a></sup>
      d<sup><a href='#xb' id=rb>[b]</a></sup></p><ol class=footnotes><li id=x7>Seven <a href='#r7'>↩</a><li id=xs>Star
      <a href='#rs'>↩</a><li id=y7>Again <a href='#s7'>↩</a><li id=xb>Letter <a href='#rb'>↩</a></ol>
      """
    let references = try lowered(html).compactMap { block -> [String]? in
      guard case .paragraph(let text) = block else { return nil }
      return text.compactMap { if case .footnoteReference(let name) = $0 { name } else { nil } }
    }
    #expect(references.first == ["7", "1", "2", "b"])
  }

  @Test("numbers in square brackets that lead to a list with these numbers are references")
  func citations() throws {
    let blocks = try lowered(
      """
      <p>Mills [<a href=#B1>1</a>, <a href=#B2>2</a>] turn.</p><h2>References</h2><ul><li id=B1><span>1.</span>
      <cite>Dale, Rye.</cite><li id=B2><span>2.</span> <cite>Quill, Wind.</cite></ul>
      """)
    #expect(
      blocks.first
        == .paragraph([
          .text("Mills "), .footnoteReference("1"), .footnoteReference("2"), .text(" turn."),
        ]))
    let notes = blocks.compactMap {
      if case .footnoteDefinition(let note) = $0 { note.identifier } else { nil }
    }
    #expect(notes == ["1", "2"])
  }

  @Test(arguments: [
    "<p>See <a href='#s'>3</a>.</p><h2 id=s>Section</h2>", "<p id=t>a</p><p><a href='#t'>1</a> b</p>",
    "<ul><li><a href='#s'>1</a></li></ul><div id=s><p>A chapter</p></div>",
    "<p>See [<a href='#s'>3</a>].</p><h2 id=s>Section</h2>",
  ])
  func otherLinksStayLinks(html: String) throws {
    for block in try lowered(html) {
      if case .footnoteDefinition = block { Issue.record("a note in \(html)") }
    }
  }

  @Test("a mark of LaTeX's that repeats a note is a mark alone")
  func repeatedMark() throws {
    let html = """
      <p>Ines Falk<span class="ltx_note ltx_role_footnotemark"><sup class="ltx_note_mark">2</sup><span
      class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup><span
      class="ltx_note_type">footnotemark: </span><span class="ltx_tag ltx_tag_note">2</span></span></span></span>, pilot</p>
      """
    #expect(try loweredText(html) == [.text("Ines Falk"), .superscript([.text("2")]), .text(", pilot")])
  }
}
