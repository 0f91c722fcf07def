import Testing

@testable import Markup

/// Inputs designed to crash a parser, exhaust its memory or make it hang.
@Suite struct HostileInputTests {
  /// An input: a repeated piece, or many pieces, between a head and a tail.
  struct Input: CustomTestStringConvertible, Sendable {
    var name: String
    var count: Int
    var head = ""
    var tail = ""
    var piece: @Sendable (Int) -> String

    init(_ piece: String, _ count: Int = 10_000, head: String = "", tail: String = "") {
      self.init(name: piece, count, head: head, tail: tail) { _ in piece }
    }

    init(
      name: String, _ count: Int = 10_000, head: String = "", tail: String = "",
      piece: @escaping @Sendable (Int) -> String
    ) {
      (self.name, self.count, self.head, self.tail, self.piece) = (name, count, head, tail, piece)
    }

    var testDescription: String { "\(head.prefix(30))\(name.prefix(40)) × \(count)\(tail.prefix(20))" }

    func bytes(_ count: Int) -> [UInt8] {
      var bytes = Array(head.utf8)
      for index in 0..<count { bytes += Array(piece(index).utf8) }
      return bytes + Array(tail.utf8)
    }
  }

  private static let nesting = [
    "<div>x", "<span>", "<b>", "<a>", "<nobr>", "<font>", "<p>", "<p><b>", "<b><p>", "<i><b><u>", "<a><div>",
    "<ul><li>", "<li>", "<dl><dd>", "<dt>", "<h1>", "<button>", "<form>", "<form></form><div>", "<fieldset>",
    "<object>", "<object><b>", "<marquee><i>", "<table>", "<table>x", "<table><b>", "<table><tr><td>",
    "<table><td><a>",
    "<table><caption>", "<table><select>", "<table><template>", "<tr>", "<td>", "<caption>", "<select>",
    "<select><option>", "<select><table>", "<option>", "<optgroup><option>",
    "<select><selectedcontent><option>x",
    "<svg>", "<svg><foreignObject>", "<svg><desc><b>", "<svg><title><svg>", "<svg><p>", "<math>",
    "<math><mi>",
    "<math><annotation-xml encoding=text/html>", "<math><mi><mglyph>", "<template>", "<template><table>",
    "<template><tr>", "<template><select>", "<frameset>", "<noscript>", "<ruby><rb><rt>", "<rt>", "<rtc>",
    "<o:p>", "<html>", "<head>", "<body>", "<image>", "<isindex>", "<keygen>", "<br>", "<hr><p>",
  ]

  private static let ends = [
    "</p>", "</br>", "</a>", "</b>", "</div>", "</table>", "</td>", "</form>", "</template>", "</svg>",
    "</html>",
    "</body>x", "</h1>", "</select>", "</x>", "</sarcasm>", "</option>", "</frameset>",
  ]

  private static let markup = [
    "&", "&#", "&#x", "&amp", "&amp;", "&a", "&notin", "&#0;", "&#x110000;",
    "&CounterClockwiseContourIntegral",
    "<", "</", "<!", "<!-", "<!--", "<!-->", "<!--x-->", "--!>", "<![CDATA[", "<!doctype ", "<!doctype html>",
    "<?", "<?a ", "<?a?>", "<a ", "<a b='", "<a b=\"x\" ", "<a/", "< ", "\0", "\r", "\r\n", "\n", "\u{C}",
    "]]>",
    "-", "\u{FEFF}", "\u{FFFF}", "\u{1}", "é",
  ]

  /// Unoptimized code takes ten times as long.
  #if DEBUG
    private static let long = 1_000_000
  #else
    private static let long = 5_000_000
  #endif

  static let inputs: [Input] =
    nesting.map { Input($0) } + ends.map { Input($0) }
    + ends.map { Input($0, head: "<table><a><b><svg><p><div><form><select>") }
    + markup.map { Input($0) }
    + markup.flatMap { piece in
      [
        "<title>", "<script>", "<style>", "<textarea>", "<plaintext>", "<svg><![CDATA[", "<!--", "<p title='",
        "<p ",
      ]
      .map { Input(piece, 5000, head: $0) }
    }
    + [
      Input("<div>", 1_000_000, tail: "x"), Input("<", long), Input("&", long),
      Input(name: "a0 a1 a2", 1_000_000, head: "<p ", tail: ">x") { "a\($0) " },
      Input("a ", 1_000_000, head: "<p ", tail: ">x"), Input("a", long, head: "<"),
      Input("a", long, head: "<p "), Input("a", long, head: "<p a='", tail: "'>x"),
      Input("x", long, head: "<!--"), Input("-", long, head: "<!--"), Input("-->", head: "<!--"),
      Input("1", 1_000_000, head: "&#"), Input("<!--<script>", head: "<script>", tail: "</script>x"),
      Input(name: "distinct <b>") { "<b id=\($0)>" },
      Input(name: "distinct <b> in <p>") { "<p><b id=\($0)>x" },
      Input(name: "distinct <a>") { "<a href=\($0)>x" },
      Input(name: "distinct <font> closed") { "<font size=\($0)></p>" },
      Input(name: "distinct elements") { "<x\($0)>" }, Input(name: "distinct attributes") { "<p x\($0)=y>" },
      Input(name: "attributes of html") { "<html a\($0)=b>" },
      Input(name: "attributes of body") { "<body a\($0)=b>" },
      Input(name: "marked <b>", 20_000) { "<object><p><b id=\($0)></p>" },
      Input(name: "<b> in cells", 20_000) { "<td><b id=\($0)>x" },
      Input("<p></b>", head: String(repeating: "<b>", count: 400)),
      Input("</a></b>", head: String(repeating: "<a><b><p>", count: 100)),
      Input("<b>x</p>", head: "<p>"), Input("<i>x</b>", head: "<b>"), Input("<a><p></a></p>"),
      Input("<b><p></b>"),
      Input("<a><table><a>"), Input("<table><a>1<p>2</a>3</p>"), Input("x", head: "<table>"),
      Input(" ", head: "<table>"), Input("<table><td>", tail: "<title>x"),
      Input("x<tr>", head: "<table>"), Input("<b>x<tr>y", head: "<table>"),
      Input("x<!-- -->", head: "<table>"),
      Input("a&amp;b<!-->", head: "<p>"), Input("a&amp;", head: "<table>"), Input("x\0", head: "<table>"),
      Input("<tr><td>x", head: "<table>"), Input("<col>", head: "<table>"),
      Input("<input type=hidden>", head: "<table>"),
      Input("x </frameset>", head: "<frameset>"), Input("<frameset>x", head: "<p>"),
    ]

  @Test(arguments: inputs)
  func parses(input: Input) {
    let bytes = input.bytes(input.count)
    var document = Document()
    document.parse(bytes, options: ParseOptions(recordsErrors: input.count <= 5000))
    #expect(TreeCheck(document).faults == [], "\(input.testDescription)")
    document.parseFragment(Array(bytes.prefix(100_000)), context: "td")
    #expect(TreeCheck(document).faults == [], "\(input.testDescription) in a cell")
  }

  /// Text cut off at the depth limit is not a text node.
  @Test(arguments: [
    "div", "span", "b", "a", "section", "li", "object", "svg", "math", "template", "x-y", "td", "select", "p",
    "h1",
    "table", "tr", "caption", "option", "button", "form", "ruby", "nobr", "b p", "a div", "i b u",
    "table td b",
    "table a", "svg foreignObject p", "math mi b", "select option", "object b", "ul li a", "template tr",
    "p font",
  ])
  func noTextIsLost(tags: String) {
    let names = tags.split(separator: " ")
    for count in [1, 500, 512, 600, 5000] {
      let open = (0..<count).map { place in names.map { "<\($0)>" }.joined() + "\(place)." }.joined()
      let close = (0..<count).map { place in names.reversed().map { "</\($0)>" }.joined() + "-\(place)." }
        .joined()
      var document = Document()
      document.parse(Array((open + close + "end").utf8))
      var text: [UInt8] = []
      for index in 0..<UInt32(document.nodeCount) where document.isText(NodeID(index: index)) {
        text += Array(document.data(of: NodeID(index: index)).utf8)
      }
      let pieces = String(decoding: text, as: UTF8.self).split(separator: ".")
      #expect(pieces.count == 2 * count + 1, "\(count) of \(tags)")
    }
  }

  /// The parser's cache for a deep stack does not change its results.
  @Test func depthDoesNotMatter() {
    let tags = [
      "a", "b", "nobr", "p", "div", "li", "dd", "dt", "ul", "button", "table", "tr", "td", "caption",
      "select",
      "option", "object", "svg", "g", "desc", "math", "mi", "h1", "h2", "ruby", "rt", "form", "template", "y",
      "z",
    ]
    var state: UInt64 = 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func parsed(_ depth: Int, _ page: String) -> String {
      let text = "<!DOCTYPE html>" + String(repeating: "<x>", count: depth) + page
      let html = Document(parsing: Array(text.utf8)).html(of: NodeID(index: 0))
      return html.replacing("<x>", with: "").replacing("</x>", with: "")
    }
    for _ in 0..<300 {
      let page = (0..<80).map { _ in
        let tag = tags[random(tags.count)]
        return random(3) == 0 ? "</\(tag)>" : random(9) == 0 ? "text" : "<\(tag)>"
      }
      .joined()
      #expect(parsed(1, page) == parsed(100, page), "\(page)")
    }
  }

  /// Regression: beyond the depth limit, the end tag of a script was taken for that of an element that was
  /// not opened, which left the parser in the script forever.
  @Test(arguments: ["script", "title", "style", "textarea", "iframe", "xmp"])
  func rawTextBelowTheDeepestLevelEnds(tag: String) {
    let page = "<\(tag)>a</\(tag)><\(tag)>b</\(tag)>c"
    let document = Document(parsing: Array((String(repeating: "<div>", count: 600) + page).utf8))
    #expect(TreeCheck(document).faults == [])
    let isThere = document.html(of: document.root).contains(page)
    #expect(isThere)
  }

  /// A page with very many names does not slow down the pages after it.
  @Test func namesAreForgotten() {
    var document = Document()
    let page = Array("<p a b c d><x-y>".utf8)
    document.parse(page)
    let first = document.html(of: document.root)
    document.parse(Array(((0..<100_000).map { "<p x\($0)>" }.joined()).utf8))
    let duration = ContinuousClock().measure { for _ in 0..<100 { document.parse(page) } }
    #expect(document.html(of: document.root) == first)
    #expect(duration < .seconds(4), "100 pages took \(duration)")
  }

  @Test func brokenBytes() {
    var random = SystemRandomNumberGenerator()
    for size in [0, 1, 2, 3, 7, 100, 20_000] {
      for _ in 0..<20 {
        let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
        var document = Document()
        document.parse(bytes)
        #expect(TreeCheck(document).faults == [], "\(bytes)")
      }
    }
  }

  /// Four times the input takes about four times as long, not sixteen; other load on the machine must not
  /// matter, so only repeated failures count.
  @Test(arguments: inputs.filter { $0.count == 10_000 })
  func takesLinearTime(input: Input) {
    let small = input.bytes(10_000)
    let large = input.bytes(40_000)
    var document = Document()
    var times: (small: Duration, large: Duration) = (.zero, .zero)
    for _ in 0..<5 {
      times.small = ContinuousClock().measure { document.parse(small) }
      times.large = ContinuousClock().measure { document.parse(large) }
      if times.large < times.small * 8 + .milliseconds(20) { return }
    }
    Issue.record("\(input.testDescription): \(times.small), then \(times.large)")
  }
}
