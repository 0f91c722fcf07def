extension FootnotePageTests {
  private static func shape(_ name: String, _ reference: (Int) -> String, notes: ([String]) -> String)
    -> Shape
  {
    Shape(name: name, first: reference(1), second: reference(2), notes: notes([oil, minutes]))
  }

  /// Notes of one element each inside another.
  private static func shape(
    _ name: String, _ reference: (Int) -> String, in open: String, _ close: String,
    note: (Int, String) -> String
  ) -> Shape {
    shape(name, reference) { texts in open + note(1, texts[0]) + note(2, texts[1]) + close }
  }

  static let oil = "The first lamp burned oil, which the keeper carried up himself."
  static let minutes = "Minutes of the lighthouse board, volume four."

  static let shapes = linked + lettered + unlinked + inLine

  /// Shapes whose references are links.
  private static let linked: [Shape] = [
    shape(
      "list in a section", { "<sup><a href='#fn\($0)' id='fnref\($0)'>\($0)</a></sup>" },
      in: "<section class=endmatter><h3>Notes</h3><ol>", "</ol></section>"
    ) { "<li id=fn\($0)>\($1) <a href='#fnref\($0)'>↩</a></li>" },
    shape(
      "Pandoc",
      { "<a href='#fn\($0)' class=footnote-ref id=fnref\($0) role=doc-noteref><sup>\($0)</sup></a>" },
      in: "<section id=footnotes class='footnotes footnotes-end-of-document' role=doc-endnotes><hr><ol>",
      "</ol></section>"
    ) { "<li id=fn\($0)><p>\($1)<a href='#fnref\($0)' class=footnote-back role=doc-backlink>↩︎</a></p></li>" },
    shape(
      "Org mode",
      { "<sup><a id='fnr.\($0)' class=footref href='#fn.\($0)' role=doc-backlink>\($0)</a></sup>" },
      in: "<div id=footnotes><h2 class=footnotes>Footnotes: </h2><div id=text-footnotes>", "</div></div>"
    ) {
      "<div class=footdef><sup><a id='fn.\($0)' class=footnum href='#fnr.\($0)' role=doc-backlink>\($0)</a></sup> "
        + "<div class=footpara role=doc-footnote><p class=footpara>\($1)</p></div></div>"
    },
    shape(
      "docutils' tables", { " <a class=footnote-reference href='#id\($0)' id=back\($0)>[\($0)]</a>" },
      in: "<div>",
      "</div>"
    ) {
      "<table class='docutils footnote' id=id\($0)><tbody><tr><td class=label><a class=fn-backref href='#back\($0)'>[\($0)]"
        + "</a></td><td>\($1)</td></tr></tbody></table>"
    },
    shape(
      "WordPress block",
      { "<sup data-fn=ab\($0) class=fn><a href='#ab\($0)' id=ab\($0)-link>\($0)</a></sup>" },
      in: "<ol class=wp-block-footnotes>", "</ol>"
    ) { "<li id=ab\($0)>\($1) <a href='#ab\($0)-link' aria-label='Jump to reference \($0)'>↩︎</a></li>" },
    shape(
      "WordPress plugin, list of divisions",
      { "<sup class=modern-footnotes-footnote><a href='#foot\($0)' id=back\($0)>[\($0)]</a></sup>" },
      in: "<div class=easy-footnotes-wrapper>", "</div>"
    ) {
      "<div class=easy-footnote-single id=foot\($0)><span>\($0). </span>\($1)<a class=easy-footnote-to-top href='#back\($0)'></a></div>"
    },
    shape(
      "MediaWiki",
      {
        "<sup id=cite_ref-\($0) class=reference><a href='#cite_note-\($0)'><span class=cite-bracket>[</span>\($0)<span class=cite-bracket>]</span></a></sup>"
      },
      in: "<h2>References</h2><div class=reflist><ol class=references>", "</ol></div>"
    ) {
      "<li id=cite_note-\($0)><span class=mw-cite-backlink><b><a href='#cite_ref-\($0)'>^</a></b></span> <span class=reference-text>\($1)</span></li>"
    },
    shape(
      "Word, saved",
      {
        "<a style='mso-footnote-id:ftn\($0)' href='#_ftn\($0)' name='_ftnref\($0)'><span><sup>[\($0)]</sup></span></a>"
      },
      in: "<div style='mso-element:footnote-list'><hr align=left size=1 width='33%'>", "</div>"
    ) {
      "<div style='mso-element:footnote' id=ftn\($0)><p class=MsoFootnoteText><a href='#_ftnref\($0)' name='_ftn\($0)'><span><sup>[\($0)]</sup></span></a> \($1)</p></div>"
    },
    shape(
      "Word, pasted", { "<a href='#_ftn\($0)' name='_ftnref\($0)'>[\($0)]</a>" }, in: "<hr>", ""
    ) { "<p><a href='#_ftnref\($0)' name='_ftn\($0)'>[\($0)]</a> \($1)</p>" },
    shape(
      "LibreOffice",
      { "<a class=sdfootnoteanc name=sdfootnote\($0)anc href='#sdfootnote\($0)sym'><sup>\($0)</sup></a>" },
      in: "", ""
    ) {
      "<div id=sdfootnote\($0)><p class=sdfootnote><a class=sdfootnotesym name=sdfootnote\($0)sym href='#sdfootnote\($0)anc'>\($0)</a> \($1)</p></div>"
    },
    shape(
      "Texinfo", { "<a class=footnote id=DOCF\($0) href='#FOOT\($0)'><sup>\($0)</sup></a>" },
      in: "<div class=footnotes-segment><hr><h4 class=footnotes-heading>Footnotes</h4>", "</div>"
    ) { "<h5 class=footnote-body-heading><a id=FOOT\($0) href='#DOCF\($0)'>(\($0))</a></h5><p>\($1)</p>" },
    shape(
      "Texinfo, old", { "(<a name=D\($0) href='#F\($0)'>\($0)</a>)" }, in: "<hr><h3>Footnotes</h3>", ""
    ) { "<h3><a name=F\($0) href='#D\($0)'>(\($0))</a></h3><p>\($1)</p>" },
    shape(
      "Substack", { "<a class=footnote-anchor id=footnote-anchor-\($0) href='#footnote-\($0)'>\($0)</a>" },
      in: "", ""
    ) {
      "<div class=footnote><a id=footnote-\($0) href='#footnote-anchor-\($0)' class=footnote-number contenteditable=false>\($0)</a><div class=footnote-content><p>\($1)</p></div></div>"
    },
    shape(
      "GitHub",
      {
        "<sup><a href='#user-content-fn-\($0)' id=user-content-fnref-\($0) data-footnote-ref aria-describedby=footnote-label>\($0)</a></sup>"
      },
      in: "<section data-footnotes class=footnotes><h2 class=sr-only id=footnote-label>Footnotes</h2><ol>",
      "</ol></section>"
    ) {
      "<li id=user-content-fn-\($0)><p>\($1) <a href='#user-content-fnref-\($0)' data-footnote-backref class=data-footnote-backref>↩</a></p></li>"
    },
    shape(
      "DocBook", { "<sup class=footnote>[<a class=footnote href='#ftn.i\($0)' id=i\($0)>\($0)</a>]</sup>" },
      in: "<div class=footnotes><br><hr>", "</div>"
    ) {
      "<div id='ftn.i\($0)' class=footnote><p><a href='#i\($0)' class=para><sup class=para>[\($0)] </sup></a>\($1)</p></div>"
    },
    shape(
      "Asciidoctor",
      {
        "<sup class=footnote>[<a id=_footnoteref_\($0) class=footnote href='#_footnotedef_\($0)'>\($0)</a>]</sup>"
      },
      in: "<div id=footnotes><hr>", "</div>"
    ) { "<div class=footnote id=_footnotedef_\($0)><a href='#_footnoteref_\($0)'>\($0)</a>. \($1)</div>" },
    shape(
      "docutils", { "<a class='footnote-reference brackets' href='#id\($0)' id=ref\($0)>\($0)</a>" },
      in: "<dl class='footnote brackets'>", "</dl>"
    ) {
      "<dt class=label id=id\($0)><span class=brackets><a class=fn-backref href='#ref\($0)'>\($0)</a></span></dt><dd><p>\($1)</p></dd>"
    },
    shape(
      "Sphinx",
      {
        "<a class='footnote-reference brackets' href='#id\($0)' id=ref\($0) role=doc-noteref><span class=fn-bracket>[</span>\($0)<span class=fn-bracket>]</span></a>"
      }, in: "", ""
    ) {
      "<aside class='footnote brackets' id=id\($0) role=doc-footnote><span class=label><span class=fn-bracket>[</span><a role=doc-backlink href='#ref\($0)'>\($0)</a><span class=fn-bracket>]</span></span> <p>\($1)</p></aside>"
    },
    shape(
      "EPUB", { "<a epub:type=noteref href='#n\($0)' id=r\($0)>\($0)</a>" }, in: "", ""
    ) { "<aside epub:type=footnote id=n\($0)><p>\($0). \($1)</p></aside>" },
    shape(
      "our own XHTML", { "<sup class=noteref><a href='#n\($0)' id=r\($0) role=doc-noteref>\($0)</a></sup>" },
      in: "<section class=footnotes>", "</section>"
    ) {
      "<aside id=n\($0) role=doc-footnote><p><a class=label href='#r\($0)' role=doc-backlink>\($0)</a>. \($1)</p></aside>"
    },
    shape(
      "the page's own absolute address",
      { "<sup><a href='https://lamp.example/light#n\($0)' id=r\($0)>\($0)</a></sup>" }, in: "<ol>", "</ol>"
    ) { "<li id=n\($0)>\($1) <a href='https://lamp.example/light#r\($0)'>↑</a></li>" },
    shape(
      "file and name", { "<sup><a href='light.html#n\($0)' id=r\($0)>\($0)</a></sup>" },
      in: "<div data-type=footnotes>", "</div>"
    ) { "<p data-type=footnote id=n\($0)><sup><a href='light.html#r\($0)'>\($0)</a></sup> \($1)</p>" },
    shape(
      "paragraphs with named anchors", { "<a href='#n\($0)'><sup>\($0)</sup></a>" }, in: "<hr>", ""
    ) { "<p><a name=n\($0)></a><sup>\($0)</sup> \($1)</p>" },
    shape(
      "one paragraph with line breaks", { "<a href='#n\($0)'><sup>\($0)</sup></a>" }, in: "<hr><p>", "</p>"
    ) { "<a name=n\($0)><sup>\($0)</sup></a> \($1) <a href='#' onclick='history.back()'>↩</a><br><br>" },
    shape(
      "titled box of paragraphs", { "<span class=fn><a href='#m\($0)'>\($0)</a></span>" },
      in: "<div class=note><p class=notetitle>Notes</p>", "</div>"
    ) { "<p id=m\($0)>\($0). \($1)</p>" },
    shape(
      "table cells", { "<sup><a href='#n\($0)' id=r\($0)>\($0)</a></sup>" }, in: "<table><tbody>",
      "</tbody></table>"
    ) { "<tr><td id=n\($0)><a href='#r\($0)'>\($0)</a> \($1)</td></tr>" },
    shape(
      "percent-encoded names", { "<sup><a href='#caf%C3%A9-\($0)' id=r\($0)>\($0)</a></sup>" }, in: "<ol>",
      "</ol>"
    ) { "<li id=café-\($0)>\($1) <a href='#r\($0)'>back</a></li>" },
    shape(
      "Wikipedia's citations in a box of columns",
      { "<sup class=reference id=c\($0)><a href='#k\($0)'>[\($0)]</a></sup>" },
      in: "<div class='reflist columns'><div class=mw-references-wrap><ol class=references>",
      "</ol></div></div>"
    ) {
      "<li id=k\($0)><span class=mw-cite-backlink><a href='#c\($0)'>↑</a></span> <span class=reference-text><cite class='citation book'>\($1)</cite></span></li>"
    },
    shape(
      "Ghost and Kramdown",
      {
        "<sup id='fnref:\($0)' role=doc-noteref><a href='#fn:\($0)' class=footnote rel=footnote>\($0)</a></sup>"
      },
      in: "<div class=footnotes role=doc-endnotes><ol>", "</ol></div>"
    ) {
      "<li id='fn:\($0)' role=doc-endnote><p>\($1) <a href='#fnref:\($0)' class=reversefootnote role=doc-backlink>&#8617;</a></p></li>"
    },
    shape("asides with the role of a note", { "<sup><a href='#n\($0)'>\($0)</a></sup>" }, in: "", "") {
      "<aside role=note id=n\($0)>\($1)</aside>"
    },
    shape(
      "works cited by number",
      { "<cite class=ltx_cite>[<a href='#bib.b\($0)' class=ltx_ref>\($0)</a>]</cite>" },
      in: "<section class=ltx_bibliography><h2>References</h2><ul>", "</ul></section>"
    ) { "<li id='bib.b\($0)' class=ltx_bibitem><span class=ltx_tag>[\($0)]</span> <span>\($1)</span></li>" },
    shape(
      "back at the number", { "<sup><a href='#n\($0)' name=r\($0)>\($0)</a></sup>" }, in: "<h4>Endnotes</h4>",
      ""
    ) { "<p><a href='#r\($0)' name=n\($0)>\($0).</a> \($1)</p>" },
    shape(
      "divisions with a number in a column", { "<sup><a href='#n\($0)' id=r\($0)>\($0)</a></sup>" },
      in: "<div class=endnotes>", "</div>"
    ) { "<div id=n\($0)><div class=num><a href='#r\($0)'>\($0)</a></div><div class=txt>\($1)</div></div>" },
  ]

  /// Shapes whose references are not numbers.
  private static let lettered: [Shape] = [
    shape(
      "asterisk and dagger", { "<sup><a href='#s\($0)' id=t\($0)>\(["*", "†"][$0 - 1])</a></sup>" },
      in: "<hr>", ""
    ) { "<p id=s\($0)><a href='#t\($0)'>\(["*", "†"][$0 - 1])</a> \($1)</p>" },
    shape(
      "letters of a group",
      { "<sup class=reference id=g\($0)><a href='#note-\($0)'>[\(["a", "b"][$0 - 1])]</a></sup>" },
      in: "<h3>Notes</h3><ol class=references type=a>", "</ol>"
    ) { "<li id=note-\($0)><a href='#g\($0)'>^</a> \($1)</li>" },
    shape(
      "words", { "<sup class=reference id=g\($0)><a href='#note-\($0)'>[note \($0)]</a></sup>" },
      in: "<ol class=references>", "</ol>"
    ) { "<li id=note-\($0)><span class=mw-cite-backlink><a href='#g\($0)'>^</a></span> \($1)</li>" },
    shape(
      "hidden asides named by an attribute",
      { "<span class=fna-ref data-definition=fna\($0)><a href='#'>*</a></span>" }, in: "", ""
    ) { "<aside style='display:none' class=fna-content id=fna\($0)>\($1)</aside>" },
  ]

  /// Shapes whose references have no target.
  private static let unlinked: [Shape] = [
    shape(
      "Wikidot",
      {
        "<sup class=footnoteref><a id=footnoteref-\($0) href='javascript:;' class=footnoteref>\($0)</a></sup>"
      },
      in: "<div class=footnotes-footer><div class=title>Footnotes</div>", "</div>"
    ) { "<div class=footnote-footer id=footnote-\($0)><a href='javascript:;'>\($0)</a>. \($1)</div>" },
    shape("numbers under a rule", { "<sup>\($0)</sup>" }, in: "<hr>", "") { "<p><sup>\($0)</sup> \($1)</p>" },
    shape("bold numbers under a heading", { "<sup>\($0)</sup>" }, in: "<h3>Notes</h3>", "") {
      "<p><strong>\($0)</strong> \($1)</p>"
    },
    shape("plain numbers under a heading", { "<sup>[\($0)]</sup>" }, in: "<h3>Footnotes</h3>", "") {
      "<p>[\($0)] \($1)</p>"
    },
    shape(
      "numbered list in a named box", { "<sup class=note-mark>\($0)</sup>" },
      in: "<div class=page-footnotes><h4>Footnotes</h4><ol>", "</ol></div>"
    ) {
      "<li id=footnote-\($0)>\($1)</li>"
    },
    shape("numbered list under a heading", { "<sup>\($0)</sup>" }, in: "<h3>Anmerkungen</h3><ol>", "</ol>") {
      "<li>\($1)</li>"
    },
  ]

  /// Shapes with inline notes.
  private static let inLine: [Shape] = [
    Shape(
      name: "in the margin", first: margin(1, oil), second: margin(2, minutes), notes: ""),
    Shape(name: "shown on a click", first: shown(1, oil), second: shown(2, minutes), notes: ""),
    Shape(name: "with the role of a note", first: role(1, oil), second: role(2, minutes), notes: ""),
    Shape(name: "LaTeXML", first: latexml(1, oil), second: latexml(2, minutes), notes: ""),
    Shape(name: "hidden behind the number", first: hidden(1, oil), second: hidden(2, minutes), notes: ""),
  ]

  private static func margin(_ number: Int, _ text: String) -> String {
    "<label for=sn\(number) class='margin-toggle sidenote-number'></label><input type=checkbox id=sn\(number)><span class=sidenote>\(text)</span>"
  }

  private static func shown(_ number: Int, _ text: String) -> String {
    "<span class=footnote-wrap><sup class=footnote-mark tabindex=0>\(number)</sup><span class=footnote-text>\(text)</span></span>"
  }

  private static func role(_ number: Int, _ text: String) -> String {
    "<sup><a href='#sn\(number)'>\(number)</a></sup><span role=note id=sn\(number)>\(text)</span>"
  }

  private static func latexml(_ number: Int, _ text: String) -> String {
    "<span class='ltx_note ltx_role_footnote'><sup class=ltx_note_mark>\(number)</sup><span class=ltx_note_outer><span class=ltx_note_content><sup class=ltx_note_mark>\(number)</sup><span class='ltx_tag ltx_tag_note'>\(number)</span>\(text)</span></span></span>"
  }

  private static func hidden(_ number: Int, _ text: String) -> String {
    "<span class=inline-footnote title='\(text)'>\(number)<span class=footnoteContent style='display:none'>\(text)</span></span>"
  }
}
