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
