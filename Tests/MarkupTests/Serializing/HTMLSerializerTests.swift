import Markup
import Testing

@Suite struct HTMLSerializerTests {
  private func parsed(_ html: String, scripting: Bool = false) -> Document {
    var document = Document()
    document.parse(Array(html.utf8), options: ParseOptions(isScripting: scripting))
    return document
  }

  private func inner(_ html: String, of tag: String = "body", scripting: Bool = false) throws -> String {
    let document = parsed(html, scripting: scripting)
    let element = try #require(
      document.descendants(of: document.root).first { document.tagName(of: $0) == tag })
    return document.innerHTML(of: element, scripting: scripting)
  }

  @Test(arguments: [
    ("a &amp; b &lt; c > d &nbsp; \" '", "a &amp; b &lt; c &gt; d &nbsp; \" '"),
    ("<p title=\"a&amp;b<c>d&quot;e&nbsp;f'g\">", "<p title=\"a&amp;b&lt;c&gt;d&quot;e&nbsp;f'g\"></p>"),
    ("<P HIDDEN Class=x>", "<p hidden=\"\" class=\"x\"></p>"),
    ("<br><img src=a><wbr><hr><input>", "<br><img src=\"a\"><wbr><hr><input>"),
    ("<keygen><bgsound><param><basefont>", "<keygen><bgsound><param><basefont>"),
    ("<script>a<b && c</script>", "<script>a<b && c</script>"),
    (
      "<style>a>b</style><xmp>&</xmp><iframe><b></iframe>",
      "<style>a>b</style><xmp>&</xmp><iframe><b></iframe>"
    ),
    (
      "<noembed><b></noembed><textarea><b></textarea>", "<noembed><b></noembed><textarea>&lt;b&gt;</textarea>"
    ),
    ("<noscript><b>x</b></noscript>", "<noscript><b>x</b></noscript>"),
    ("<plaintext><b>&", "<plaintext><b>&</plaintext>"),
    ("<!--a--b-->", "<!--a--b-->"), ("<?a b??>", "<?a b??>"), ("<?a>", "<?a ?>"),
    ("<pre>\n\nx</pre>", "<pre>\nx</pre>"),
    (
      "<template><p>x<template>y</template></template>z",
      "<template><p>x<template>y</template></p></template>z"
    ),
    (
      "<svg viewbox=0><style>a>b</style><path/></svg>",
      "<svg viewBox=\"0\"><style>a&gt;b</style><path></path></svg>"
    ),
    (
      "<svg xlink:href=a xml:lang=b xmlns=c xmlns:xlink=d>",
      "<svg xlink:href=\"a\" xml:lang=\"b\" xmlns=\"c\" xmlns:xlink=\"d\"></svg>"
    ),
    ("<math definitionurl=x><mi>y</math>", "<math definitionURL=\"x\"><mi>y</mi></math>"),
    ("é\u{A9}\u{C2}\u{A0}", "é\u{A9}\u{C2}&nbsp;"),
  ])
  func standardForms(source: String, expected: String) throws {
    #expect(try inner("<body>" + source) == expected)
  }

  @Test func noscriptIsTextWhereScriptsRun() throws {
    #expect(try inner("<body><noscript><b>x</noscript>", scripting: true) == "<noscript><b>x</noscript>")
  }

  @Test func wholeDocuments() {
    let document = parsed("<!doctype HTML PUBLIC 'a' 'b'><!-- c --><title>x</title>")
    let expected = "<!DOCTYPE html><!-- c --><html><head><title>x</title></head><body></body></html>"
    #expect(document.html(of: document.root) == expected)
    #expect(document.innerHTML(of: document.root) == expected)
  }

  @Test func outerAndInner() throws {
    let document = parsed("<p><template>a<b>c</b></template>d<br>e")
    let ids = Array(document.descendants(of: document.root))
    func node(_ tag: String) throws -> NodeID { try #require(ids.first { document.tagName(of: $0) == tag }) }
    #expect(document.html(of: try node("template")) == "<template>a<b>c</b></template>")
    #expect(document.innerHTML(of: try node("template")) == "a<b>c</b>")
    let contents = try #require(document.contents(of: try node("template")))
    #expect(document.html(of: contents) == "a<b>c</b>")
    #expect(document.html(of: try node("br")) == "<br>")
    #expect(document.innerHTML(of: try node("br")).isEmpty)
    #expect(document.html(of: try #require(document.firstChild(of: contents))) == "a")
    var output = Array("x".utf8)
    document.appendHTML(of: try node("br"), to: &output)
    document.appendInnerHTML(of: try node("template"), to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "x<br>a<b>c</b>")
  }
}
