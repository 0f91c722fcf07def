import Foundation
import OffprintKit
import SiteProfile
import Testing

/// Pages whose text is not in their markup.
@Suite struct TextElsewhereTests {
  private static let sentences = [
    "The miller’s daughter counted the sacks twice, since the river had risen in the night and nobody had slept.",
    "Nobody had heard the sluice break, she said, and the cart was not where it had been left the evening before.",
    "By noon the water stood at the third step of the stair, and the hens were carried up to the loft in a basket.",
    "When it fell again, the whole of the lower floor was covered with sand, finer than any that the valley knows.",
    "The council has promised a new sluice, of iron this time, which is to be set before the snow in the hills melts.",
  ]
  private static let paragraphs = sentences.map { "<p>\($0)</p>" }.joined()

  private func page(_ body: String, head: String = "") -> [UInt8] {
    Array(
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The mill under water</title>\(head)</head>
      <body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>\(body)
      <footer>© The Valley Post</footer></body></html>
      """.utf8)
  }

  private func convert(_ bytes: [UInt8]) throws -> (text: String, place: String?) {
    var options = Converter.Options()
    options.profile = .none
    let conversion = try Converter(options: options).convert(bytes, file: "page.html")
    let warning = conversion.diagnostics.map(\.message).first { $0.contains("very little text") }
    return (plainText(conversion.article), warning.map { $0.components("taken from ") })
  }

  private func check(_ body: String, head: String = "", _ place: String) throws {
    let got = try convert(page(body, head: head))
    for sentence in Self.sentences { #expect(got.text.contains(sentence), "\(place): \(got.text)") }
    #expect(got.place == place)
  }

  private func json(_ text: String) -> String {
    text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n").replacing("</", with: "<\\/")
  }

  @Test func shadowRoots() throws {
    let article = "<style>p { margin: 0 }</style><article><h1>The mill</h1>\(Self.paragraphs)</article>"
    try check("<x-page><template shadowrootmode=open>\(article)</template></x-page>", "shadow roots")
    let inner = "<x-text><template shadowrootmode=closed>\(article)</template></x-text>"
    try check("<x-page><template shadowroot=open><slot></slot>\(inner)</template></x-page>", "shadow roots")
    // Content that no browser shows is ignored.
    #expect(try convert(page("<template>\(article)</template>")).place == nil)
  }

  @Test func frames() throws {
    let source = Self.paragraphs.replacing("<", with: "&lt;")
    try check(
      "<main><h1>The mill</h1><iframe srcdoc=\"\(source)\">old</iframe></main>", "the srcdoc of a frame")
    let bytes = Array(
      "<html><title>The mill</title><frameset cols=*><frame src=a.html><noframes><body>\(Self.paragraphs)</noframes></frameset>"
        .utf8)
    #expect(try convert(bytes).place == "noframes")
    #expect(try convert(bytes).text.contains(Self.sentences[4]))
  }

  @Test func noscript() throws {
    // Content for browsers without scripts is part of the page as it is read.
    let got = try convert(
      page("<div id=app></div><noscript><article>\(Self.paragraphs)</article></noscript>"))
    for sentence in Self.sentences { #expect(got.text.contains(sentence)) }
    #expect(
      try convert(page("<div id=app></div><noscript>Please turn on JavaScript.</noscript>")).place == nil)
  }

  @Test func linkedData() throws {
    for text in [Self.sentences.joined(separator: "\n\n"), Self.paragraphs] {
      let data = #"{"@type": "NewsArticle", "headline": "The mill", "articleBody": "\#(json(text))"}"#
      try check(
        "<div id=root></div>", head: "<script type=application/ld+json>\(data)</script>", "linked data")
    }
  }

  @Test func dataOfScripts() throws {
    let html = json(Self.paragraphs)
    let article =
      #"{"props": {"page": {"story": {"title": "The mill", "body": "\#(html)"}}, "i18n": {"body": "\#(html)x"}}}"#
    try check("<div></div><script id=data type=application/json>\(article)</script>", "the data of a script")
    try check("<div></div><script>window.__STATE__ = \(article);</script>", "the data of a script")
    let escaped = article.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing(
      "<", with: "\\x3c")
    try check("<div></div><script>var state = JSON.parse('\(escaped)');</script>", "the data of a script")
    try check(
      "<div></div><script>window.__DATA__=(function(a,b){return {story:{body:\"\(html)\",id:a}}}(1,2));</script>",
      "the data of a script")
    // A list of values that refer to each other by index.
    try check(
      "<div></div><script type=application/json>[{\"body\": 1}, \"\(html)\", 3]</script>",
      "the data of a script")
  }

  @Test func blocksOfEditors() throws {
    func blocks(_ element: (String) -> String) -> String {
      Self.sentences.map(element).joined(separator: ",")
    }
    for elements in [
      blocks { #"{"type": "paragraph", "data": {"text": "\#(json($0))"}}"# },
      blocks {
        #"{"_type": "block", "style": "normal", "children": [{"_type": "span", "text": "\#(json($0))"}]}"#
      },
      blocks {
        let middle = $0.index($0.startIndex, offsetBy: 20)
        return
          #"{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "\#(json(String($0[..<middle])))"}, "#
          + #"{"nodeType": "text", "value": "\#(json(String($0[middle...])))"}], "data": {}}"#
      },
      blocks { #""\#(json($0))""# },
    ] {
      let data =
        #"{"entry": {"title": "The mill", "content": [{"type": "heading", "text": "After the flood"}, \#(elements)]}}"#
      try check("<div></div><script type=application/json>\(data)</script>", "the data of a script")
      #expect(
        try convert(page("<script type=application/json>\(data)</script>")).text.contains("After the flood"))
    }
  }

  @Test func listsOfEditors() throws {
    let paragraphs = Self.sentences.map { #"{"type": "paragraph", "children": [{"text": "\#(json($0))"}]}"# }
      .joined(separator: ",")
    for list in [
      #"{"type": "list", "data": {"style": "unordered", "items": ["The sluice", "The lower <b>stair</b>"]}}"#,
      #"{"type": "list", "data": {"items": [{"content": "The sluice", "items": []}, {"content": "The lower <b>stair</b>"}]}}"#,
      #"{"_type": "block", "listItem": "bullet", "children": [{"text": "The sluice"}]}, "#
        + #"{"_type": "block", "listItem": "bullet", "children": [{"text": "The lower "}, {"text": "stair"}]}"#,
      #"{"nodeType": "unordered-list", "content": [{"nodeType": "list-item", "content": [{"nodeType": "paragraph", "content": "#
        + #"[{"nodeType": "text", "value": "The sluice"}]}]}, {"nodeType": "list-item", "content": [{"value": "The lower stair"}]}]}"#,
    ] {
      let card = #"{"type": "card", "url": "/well", "title": "The well"}"#
      let head =
        #"{"type": "heading", "attrs": {"level": 3}, "content": [{"type": "text", "text": "What broke"}]}"#
      let data = #"{"entry": {"content": [\#(paragraphs), \#(card), \#(head), \#(list)]}}"#
      let text = try convert(page("<div></div><script type=application/json>\(data)</script>")).text
      for sentence in Self.sentences { #expect(text.contains(sentence)) }
      #expect(text.contains("What broke"), "\(list)")
      #expect(text.contains("The sluice\n"), "\(list): \(text)")
      #expect(text.contains("The lower stair\n"), "\(list): \(text)")
    }
  }

  @Test func muchDataIsReadInTime() throws {
    let names = (0..<20_000).map { #""name\#($0)": {"text": "<a <b"}"# }.joined(separator: ",")
    for data in [
      #"{"body": "\#(String(repeating: "<a", count: 1 << 18))"}"#, "{\(names)}",
      "var a;" + String(repeating: "x={\"a\":[1,2,", count: 20_000),
      String(repeating: "x=[", count: 50_000),
      #"{"a": "\#(String(repeating: "{[", count: 1 << 16))"}"#,
    ] {
      let time = try ContinuousClock().measure { _ = try convert(page("<script>a = \(data)</script>")) }
      // A quadratic algorithm would take minutes for this amount of data even in optimized code.
      #expect(time < .seconds(30), "\(data.prefix(40))")
    }
  }

  @Test func whatIsNoArticle() throws {
    let teasers = Self.sentences.map { #"{"title": "A title", "url": "/a", "text": "\#(json($0))"}"# }
    let code = "var a = {b: function(c) { return c.d[0] + '_'; }}; if (a) { a.b(); } ".replacing(
      "'", with: "x")
    for data in [
      #"{"list": [\#(teasers.joined(separator: ","))]}"#,
      #"{"comments": [{"text": "\#(json(Self.paragraphs))"}]}"#,
      #"{"cookieConsent": {"body": "\#(json(Self.paragraphs))"}}"#,
      #"{"body": "\#(String(repeating: code, count: 20))"}"#,
      #"{"body": "\#(String(repeating: "c2FuZCBpbiB0aGUgbWlsbA", count: 80))"}"#,
    ] {
      #expect(
        try convert(page("<div></div><script type=application/json>\(data)</script>")).place == nil, "\(data)"
      )
    }
  }

  @Test func whatItsNameSaysIsBesideTheArticle() throws {
    let policy =
      #"{"id": "\#(String(repeating: "x", count: 400))", "privacyPolicy": "\#(json(Self.paragraphs))"}"#
    for script in [
      "Site = {}; Site.CONTEXT = \(policy);",
      "var site = {lines: function() {}, privacyPolicy: \"\(json(Self.paragraphs))\"};",
    ] {
      #expect(try convert(page("<p>The mill is sold out.</p><script>\(script)</script>")).place == nil)
    }
    let second = "window.a = {\"x\": 1}; window.b = {\"story\": {\"body\": \"\(json(Self.paragraphs))\"}}"
    try check("<div></div><script>\(second)</script>", "the data of a script")
  }

  @Test func aPageWithTextKeepsIt() throws {
    let data =
      #"{"body": "\#(json(String(repeating: Self.paragraphs.replacing("mill", with: "well"), count: 3)))"}"#
    let got = try convert(
      page(
        "<article><h1>The mill</h1>\(Self.paragraphs)</article><script type=application/json>\(data)</script>"
      ))
    #expect(got.place == nil)
    #expect(!got.text.contains("weller"))
  }

  @Test func deepDataIsTaken() throws {
    for data in [
      String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
      String(repeating: #"{"data":"#, count: 900) + "1" + String(repeating: "}", count: 900),
      "[" + String(repeating: #"{"body": "x y z."},"#, count: 20_000) + "1]", "x = '\\", "x = \"\\u12", "=[",
      "={\"a\":",
    ] {
      _ = try convert(page("<script>\(data)</script><script type=application/json>\(data)</script>"))
    }
  }

  @Test func attributes() throws {
    let value = "{\"post\": {\"title\": \"The mill\", \"body\": \"\(json(Self.paragraphs))\"}}"
      .replacing("\"", with: "&quot;")
    try check("<div id=app data-page=\"\(value)\"></div>", "an attribute")
    try check("<post-view :post=\"\(value)\"></post-view>", "an attribute")
    try check(
      "<div itemscope><meta itemprop=articleBody content=\"\(Self.sentences.joined(separator: "\n"))\"></div>",
      "an attribute")
  }

  @Test func templates() throws {
    let script = "<script type=\"text/template\"><h1>The mill</h1>\(Self.paragraphs)</script>"
    try check(script, "the data of a script")
    let got = try convert(page(script.replacing("<h1>", with: "<h1>{{ title }}")))
    #expect(got.place == nil)
  }

  @Test func escapedState() throws {
    let state = "{\"body\": \"\(json(Self.paragraphs))\"}".replacing("\"", with: "&q;").replacing(
      "<", with: "&l;"
    )
    .replacing(">", with: "&g;")
    try check("<script type=\"application/json\">\(state)</script>", "the data of a script")
  }
}

extension String {
  /// The part after a text.
  fileprivate func components(_ text: String) -> String {
    range(of: text).map { String(self[$0.upperBound...]) } ?? ""
  }
}
