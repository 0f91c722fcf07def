import OffprintKit
import SiteProfile
import Testing

@Suite("Pandoc reader")
struct PandocReaderTests {
  private func read(_ blocks: String, meta: String = "{}") throws -> Article {
    let text = "{\"pandoc-api-version\":[1,22,1],\"meta\":\(meta),\"blocks\":[\(blocks)]}"
    return try PandocReader().read(Array(text.utf8), file: "x")
  }

  @Test("what only pandoc has becomes its nearest kin")
  func nearestKin() throws {
    let x = #"{"t":"Str","c":"x"}"#
    let none = #"["",[],[]]"#
    func line(_ inlines: String) throws -> [Block] { try read(#"{"t":"Para","c":[\#(inlines)]}"#).content }
    let text = Inline.text("x")
    #expect(try line(#"{"t":"SmallCaps","c":[\#(x)]}"#) == [.paragraph([text])])
    #expect(try line(#"{"c":[\#(x)],"t":"Underline"}"#) == [.paragraph([.underline([text])])])
    #expect(try line(#"{"t":"Quoted","c":[{"t":"SingleQuote"},[\#(x)]]}"#) == [.paragraph([.text("‘x’")])])
    #expect(try line(#"{"t":"Cite","c":[[],[\#(x)]]}"#) == [.paragraph([text])])
    #expect(try line(#"{"t":"RawInline","c":["latex","\\x"]}"#) == [.paragraph([.code("\\x")])])
    #expect(try line(#"{"t":"Quoted","c":[{"t":"DoubleQuote"},[\#(x)]]}"#) == [.paragraph([.text("“x”")])])
    #expect(
      try line(
        #"\#(x),{"t":"RawInline","c":["html","<b>"]},\#(x),{"t":"RawInline","c":["html","</b>"]},\#(x)"#)
        == [.paragraph([text, .strong([text]), text])])
    #expect(
      try line(#"\#(x),{"t":"RawInline","c":["html","<b>"]},\#(x)"#) == [.paragraph([text, .strong([text])])])
    #expect(try line(#"{"t":"RawInline","c":["html","<!-- x -->"]}"#) == [])
    #expect(try line(#"\#(x),{"t":"RawInline","c":["html","<br/>"]}"#) == [.paragraph([text, .lineBreak])])
    #expect(
      try line(#"\#(x),{"t":"Space"},{"t":"Math","c":[{"t":"DisplayMath"},"y"]}"#) == [
        .paragraph([text]), .math(Math("y")),
      ])
    #expect(
      try line(#"\#(x),{"t":"Note","c":[{"t":"Para","c":[\#(x)]}]}"#) == [
        .paragraph([text, .footnoteReference("1")]),
        .footnoteDefinition(FootnoteDefinition(identifier: "1", children: [.paragraph([text])])),
      ])
    #expect(
      try read(#"{"t":"LineBlock","c":[[\#(x)],[\#(x)]]}"#).content == [.paragraph([text, .lineBreak, text])])
    #expect(
      try read(#"{"t":"RawBlock","c":["tex","\\y"]}"#).content == [
        .code(CodeBlock(language: "tex", value: "\\y"))
      ])
    #expect(try read(#"{"t":"Null"}"#).content == [])
    #expect(
      try read(
        #"{"t":"Figure","c":[\#(none),[null,[{"t":"Plain","c":[\#(x)]}]],[{"t":"Plain","c":[{"t":"Image","c":[\#(none),[\#(x)],["u",""]]}]}]]}"#
      ).content == [.figure(Figure(images: [Image(url: "u", alt: "x")], caption: [text]))])
    #expect(
      try read(
        #"{"t":"Div","c":[["",["note"],[]],[{"t":"Div","c":[["",["title"],[]],[{"t":"Para","c":[{"t":"Str","c":"Note"}]}]]},{"t":"Para","c":[\#(x)]}]]}"#
      ).content == [.callout(Callout(kind: "note", children: [.paragraph([text])]))])
  }

  @Test("HTML in it is read without what is active")
  func rawHTML() throws {
    let source = #"<p onclick=\"x()\">a <b>b</b></p><script>c</script>"#
    #expect(
      try read(#"{"t":"RawBlock","c":["html","\#(source)"]}"#).content == [
        .paragraph([.text("a "), .strong([.text("b")])])
      ])
  }

  @Test("HTML in pieces is read together")
  func piecesOfHTML() throws {
    func raw(_ source: String) -> String { #"{"t":"RawBlock","c":["html","\#(source)"]}"# }
    let text = #"{"t":"Para","c":[{"t":"Str","c":"x"}]}"#
    #expect(
      try read("\(raw("<blockquote>")),\(text),\(raw("</blockquote>")),\(text)").content == [
        .blockQuote([.paragraph([.text("x")])]), .paragraph([.text("x")]),
      ])
    #expect(
      try read(#"{"t":"BulletList","c":[[\#(raw("<!-- c -->")),\#(text)]]}"#).content == [
        .list(List(tight: false, items: [ListItem(children: [.paragraph([.text("x")])])]))
      ])
  }

  @Test("texts are in the languages and directions of the blocks around them")
  func languages() throws {
    let x = #"{"t":"Str","c":"x"}"#
    func attributes(_ pairs: String) -> String { #"["",[],[\#(pairs)]]"# }
    func spoken(_ language: String, _ direction: Direction? = nil) -> [Inline] {
      [.span(LanguageSpan(language: language, direction: direction, children: [.text("x")]))]
    }
    let french = attributes(#"["lang","fr"]"#)
    #expect(
      try read(#"{"t":"Header","c":[2,\#(french),[\#(x)]]}"#).content == [
        .heading(Heading(depth: 2, children: spoken("fr")))
      ])
    #expect(
      try read(#"{"t":"Para","c":[{"t":"Link","c":[\#(french),[\#(x)],["/u",""]]}]}"#).content == [
        .paragraph([.link(Link(url: "/u", children: spoken("fr")))])
      ])
    let hebrew = attributes(#"["lang","he"],["dir","rtl"]"#)
    let code = #"{"t":"Para","c":[{"t":"Code","c":[["",[],[]],"y"]}]}"#
    let children =
      #"{"t":"BulletList","c":[[{"t":"Plain","c":[\#(x)]}]]},{"t":"DefinitionList","c":[[[\#(x)],[]]]},\#(code)"#
    #expect(
      try read(#"{"t":"Div","c":[\#(hebrew),[\#(children)]]}"#).content == [
        .container(
          Container(children: [
            .list(List(items: [ListItem(children: [.paragraph(spoken("he", .rtl))])])),
            .descriptionList([DescriptionItem(terms: [spoken("he", .rtl)], details: [])]),
            .paragraph([.code("y")]),
          ]))
      ])
  }

  @Test("remarks have the classes of docutils, Quarto or GitHub, and their titles")
  func remarks() throws {
    let x = #"{"t":"Para","c":[{"t":"Str","c":"x"}]}"#
    func remark(_ classes: String, _ pairs: String = "", _ before: String = "") throws -> [Block] {
      try read(#"{"t":"Div","c":[["",[\#(classes)],[\#(pairs)]],[\#(before)\#(x)]]}"#).content
    }
    func callout(_ kind: String, _ title: String? = nil) -> [Block] {
      [
        .callout(
          Callout(kind: kind, title: title.map { [.text($0)] } ?? [], children: [.paragraph([.text("x")])]))
      ]
    }
    #expect(try remark(#""warning""#) == callout("warning"))
    #expect(try remark(#""callout-tip""#, #"["title","Try"]"#) == callout("tip", "Try"))
    #expect(try remark(#""callout-note""#, #"["title","Note"]"#) == callout("note"))
    let title = #"{"t":"Div","c":[["",["admonition-title"],[]],[{"t":"Para","c":[{"t":"Str","c":"Hot"}]}]]},"#
    #expect(try remark(#""admonition","caution""#, "", title) == callout("caution", "Hot"))
    #expect(try remark(#""admonition""#, "", title) == callout("note", "Hot"))
  }

  @Test("classes that say how program text is shown are not its language")
  func languagesOfCode() throws {
    func language(_ classes: String) throws -> String? {
      let content = try read(#"{"t":"CodeBlock","c":[["",[\#(classes)],[]],"y"]}"#).content
      guard case .code(let code)? = content.first else { return "no code" }
      return code.language
    }
    #expect(try language(#""sourceCode","ada""#) == "ada")
    #expect(try language(#""numberLines","lua""#) == "lua")
    #expect(try language(#""numberLines""#) == nil)
  }

  @Test("the parts of an author's name are the name, and notes of the title come last")
  func namesAndNotesOfMetadata() throws {
    func note(_ text: String) -> String {
      #"{"t":"Note","c":[{"t":"Para","c":[{"t":"Str","c":"\#(text)"}]}]}"#
    }
    func inlines(_ text: String) -> String { #"{"t":"MetaInlines","c":[{"t":"Str","c":"\#(text)"}]}"# }
    let parts = #"{"t":"MetaMap","c":{"family":\#(inlines("Roe")),"given":\#(inlines("Ada"))}}"#
    let article = try read(
      #"{"t":"Para","c":[{"t":"Str","c":"x"},\#(note("one"))]}"#,
      meta: #"""
        {"author":{"t":"MetaList","c":[\#(parts),{"t":"MetaMap","c":{"name":\#(parts)}}]},
        "title":{"t":"MetaInlines","c":[{"t":"Str","c":"T"},\#(note("two"))]}}
        """#)
    #expect(article.metadata.authors == [Author(name: "Ada Roe"), Author(name: "Ada Roe")])
    #expect(
      article.content == [
        .paragraph([.text("x"), .footnoteReference("1")]),
        .footnoteDefinition(FootnoteDefinition(identifier: "1", children: [.paragraph([.text("one")])])),
        .footnoteDefinition(FootnoteDefinition(identifier: "2", children: [.paragraph([.text("two")])])),
      ])
  }

  @Test("metadata of other names is kept")
  func metadata() throws {
    let meta = """
      {"title":{"t":"MetaInlines","c":[{"t":"Quoted","c":[{"t":"DoubleQuote"},[{"t":"Str","c":"A"}]]}]},
      "author":{"t":"MetaInlines","c":[{"t":"Str","c":"B"}]},"draft":{"t":"MetaBool","c":true}}
      """
    let metadata = try read("", meta: meta).metadata
    #expect(metadata.title == "“A”")
    #expect(metadata.authors == [Author(name: "B")])
    #expect(metadata.custom == [JSONMember("draft", .bool(true))])
  }

  @Test(
    "a document of the wrong shape is refused with place and path",
    arguments: [
      ("[]", "x:1:1: this is no document of pandoc"),
      (#"{"meta":{}}"#, "x:1:1: this is no document of pandoc"),
      (
        #"{"pandoc-api-version":[1,12],"blocks":[]}"#,
        "x:1:23: [\"pandoc-api-version\"]: version 1.12 of pandoc’s document is not known"
      ),
      (#"{"blocks":{}}"#, "x:1:11: blocks: expected an array of blocks, found an object"),
      (#"{"blocks":[1]}"#, "x:1:12: blocks[0]: expected a block, an object with a “t”, found a number"),
      (#"{"blocks":[{"c":[]}]}"#, "x:1:12: blocks[0]: a block needs the member “t”, its type"),
      (#"{"blocks":[{"t":"Para"}]}"#, "x:1:12: blocks[0]: a Para needs the member “c”, its content"),
      (#"{"blocks":[{"t":"Pare","c":[]}]}"#, "x:1:12: blocks[0]: unknown block “Pare”"),
      (
        #"{"blocks":[{"t":"Para","c":[{"t":"Para","c":[]}]}]}"#,
        "x:1:29: blocks[0].c[0]: unknown inline “Para”"
      ),
      (#"{"blocks":[{"t":"Header","c":[1,[]]}]}"#, "x:1:30: blocks[0].c: a Header has 3 parts, not 2"),
      (
        #"{"blocks":[{"t":"Header","c":["1",["",[],[]],[]]}]}"#,
        "x:1:31: blocks[0].c[0]: expected an integer, found a string"
      ),
      (
        #"{"meta":{"title":"x"},"blocks":[]}"#,
        "x:1:18: meta.title: expected a value of the metadata, an object with a “t”, found a string"
      ),
    ])
  func faults(text: String, message: String) {
    #expect(fault(text) == message)
  }

  @Test(
    "a document nested too deep is refused, on a small stack too",
    arguments: [
      (#"{"t":"BlockQuote","c":["#, "]}"), (#"{"t":"BulletList","c":[["#, "]]}"),
      (#"{"t":"Div","c":[["",[],[]],["#, "]]}"), (#"{"t":"Para","c":[{"t":"Note","c":["#, "]}]}"),
      (#"{"t":"Figure","c":[["",[],[]],[null,[]],["#, "]]}"),
      (#"{"t":"DefinitionList","c":[[[],[["#, "]]]]}"),
      (#"{"t":"Div","c":[["",["note"],[]],["#, "]]}"), (#"{"t":"Div","c":[["",["callout"],[]],["#, "]]}"),
      (
        #"{"t":"Table","c":[["",[],[]],[null,[]],[],[["",[],[]],[[["",[],[]],[[["",[],[]],{"t":"AlignDefault"},1,1,["#,
        #"]]]]]],[],[["",[],[]],[]]]}"#
      ),
    ])
  func depth(before: String, after: String) throws {
    @Sendable func document(_ depth: Int) -> String {
      "{\"blocks\":[" + String(repeating: before, count: depth) + String(repeating: after, count: depth)
        + "]}"
    }
    try onSmallStack {
      #expect(self.fault(document(before.contains("Note") || before.contains("Table") ? 35 : 70)) == nil)
      #expect(self.fault(document(90))?.contains("nested more than") == true)
      #expect(self.fault(document(2_000))?.contains("nested more than") == true)
    }
  }

  private func fault(_ text: String) -> String? {
    do {
      _ = try PandocReader().read(Array(text.utf8), file: "x")
      return nil
    } catch {
      return "\(error.place?.description ?? ""): \(error.message)"
    }
  }
}
