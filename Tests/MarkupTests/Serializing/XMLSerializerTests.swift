import Markup
import Testing

@Suite struct XMLSerializerTests {
  private func parsed(_ html: String) -> Document {
    var document = Document()
    document.parse(Array(html.utf8))
    return document
  }

  private func body(_ html: String) throws -> String {
    let document = parsed("<body>" + html)
    let body = try #require(
      document.descendants(of: document.root).first { document.tagName(of: $0) == "body" })
    return document.innerXML(of: body, inheriting: .html)
  }

  @Test(arguments: [
    ("a &amp; b < c > d &nbsp; \"", "a &amp; b &lt; c &gt; d \u{A0} \""),
    ("<p title='a\"b&#10;c&#9;d&#13;e<'>f&#13;g", "<p title=\"a&quot;b&#10;c&#9;d&#13;e&lt;\">f&#13;g</p>"),
    ("<br><p></p><i></i><img>", "<br/><p></p><i></i><img/>"),
    ("<script>a<b&&c</script>", "<script>a&lt;b&amp;&amp;c</script>"),
    ("<!--a--b---c--->", "<!--a- -b- - -c- -->"), ("<!-->x", "<!---->x"),
    ("<?a b?>c? ??>", "<?a b?>c? ??&gt;"), ("<?a b??>", "<?a b??>"),
    (
      "<o:p a:b=1 @c=2 3d=4 e\u{FF}=5>",
      "<oU00003Ap aU00003Ab=\"1\" U000040c=\"2\" U000033d=\"4\" eU0000FF=\"5\"></oU00003Ap>"
    ),
    ("<p xmlns=x xmlns:y=z xml:lang=en lang=fr>", "<p xml:lang=\"en\" lang=\"fr\"></p>"),
    ("a&#12;b&#1;c\u{FFFE}d\u{FFFF}e\u{1}f", "a b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f"),
    ("<!--\u{1}\u{FFFF}-->", "<!--\u{FFFD}\u{FFFD}-->"),
    (
      "<svg><path/><a xlink:href=x><a xlink:title=y></a></a><foreignObject><p>z</svg>",
      """
      <svg xmlns="http://www.w3.org/2000/svg"><path/>\
      <a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="x"><a xlink:title="y"/></a>\
      <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">z</p></foreignObject></svg>
      """
    ),
    ("<math><mi>x</math>", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"),
    (
      "<template><p>x<template>y</template></template>z",
      "<template><p>x<template>y</template></p></template>z"
    ),
  ])
  func forms(source: String, expected: String) throws {
    #expect(try body(source) == expected)
  }

  @Test func documents() {
    let document = parsed("<!doctype html public 'a' \"b\"><!--c--><title>x</title>")
    #expect(
      document.xml(of: document.root) == """
        <!DOCTYPE html><!--c--><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>\
        <body></body></html>
        """)
    let nameless = parsed("<!doctype>")
    #expect(!nameless.xml(of: nameless.root).contains("DOCTYPE"))
  }

  @Test func piecesDeclareWhatTheyDoNotInherit() throws {
    let document = parsed("<p><svg></svg>")
    let ids = Array(document.descendants(of: document.root))
    let paragraph = try #require(ids.first { document.tagName(of: $0) == "p" })
    let image = try #require(ids.first { document.tagName(of: $0) == "svg" })
    #expect(
      document.xml(of: paragraph)
        == "<p xmlns=\"http://www.w3.org/1999/xhtml\"><svg xmlns=\"http://www.w3.org/2000/svg\"/></p>")
    #expect(
      document.xml(of: paragraph, inheriting: .html) == "<p><svg xmlns=\"http://www.w3.org/2000/svg\"/></p>")
    #expect(document.innerXML(of: paragraph, inheriting: .svg) == "<svg/>")
    #expect(document.xml(of: image) == "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
  }
}
