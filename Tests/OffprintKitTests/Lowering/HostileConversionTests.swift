import OffprintKit
import Testing

/// Pages designed to be slow to convert: four times the page must take about four times as long, not sixteen.
@Suite(.serialized) struct HostileConversionTests {
  /// A page of a repeated piece, in which `#` is replaced by the index.
  struct Input: CustomTestStringConvertible {
    let testDescription: String
    let start: String
    let piece: String
    let end: String

    init(_ piece: String, within start: String = "<article>", _ end: String = "") {
      testDescription = start + piece
      (self.start, self.piece, self.end) = (start, piece, end)
    }

    func page(_ count: Int) -> [UInt8] {
      let text = "<p>Nobody on the quay had seen the boat come in, and nobody said a word about it.</p>"
      let parts = piece.split(separator: "#", omittingEmptySubsequences: false)
      var page = start + text + text
      for number in 0..<count { page += parts.joined(separator: "\(number)") }
      return Array((page + end + text).utf8)
    }
  }

  private static let inputs = [
    // Depth and breadth.
    Input("<div>"), Input("<b><i>"), Input("<span class=math>"), Input("<code class=math>"), Input("<u>"),
    Input("<code><b>x</b>"), Input("<ul><li>"), Input("<table><tr><td>"), Input("<blockquote>"),
    Input("<figure><img src=a.jpg>"), Input("<div class=caption>"), Input("<div hidden>"),
    Input("<details><summary>s</summary>"), Input("<div>x</div>"), Input("<p>a"), Input("<p class=c#>w#"),
    Input("word<br><br>"), Input("<!-- x -->"), Input("<x-#>word</x-#> "),
    // Links, pictures, embeds, tables.
    Input("<a href='/x/#?a=b#c'>link #</a> "), Input("<a href='#x'>#</a>"),
    Input("<p id=x#><a href='#x#'>1</a>"),
    Input("<p>Text<sup><a href='#n#' id=r#>#</a></sup><p id=n#><a href='#r#'>#</a> A note."),
    Input("<span class='note box'>x<span class=note>A remark that is long enough</span></span> text "),
    Input("w<sup>#</sup> ", within: "<article><p>", "</p><hr><ol><li>one<li>two</ol>"),
    Input("<p>word<sup>#</sup><p><sup>#</sup> A note."),
    Input("<img src='/#.jpg' alt='#'>"),
    Input("<img data-src='/#.jpg'><noscript><img src='/#.jpg'></noscript>"),
    Input("<source srcset='/#.jpg #w'><img src='/b#.jpg'>", within: "<picture>", "</picture>"),
    Input("<iframe src='https://www.youtube.com/embed/a#'></iframe>"), Input("<tr><td>#", within: "<table>"),
    Input("<td>#", within: "<table><tr>"), Input("<pre class=language-c>int #;</pre>"),
    Input("<span class=k>let</span> x\n", within: "<pre><code>", "</code></pre>"),
    Input("<blockquote>Nobody on the quay had seen the boat come in.</blockquote>"),
    // Formulas.
    Input("<mi>x</mi>", within: "<p>a <math>", "</math>"),
    Input("<mo>(</mo>", within: "<p>a <math>", "</math>"),
    Input("<mo>(</mo><mi>x</mi><mo>)</mo>", within: "<p>a <math>", "</math>"),
    Input("<mo>(</mo><mtable><mtr><mtd>#</mtd></mtr></mtable><mo>)</mo>", within: "<p>a <math>", "</math>"),
    Input("<msup><mi>x</mi><mn>#</mn></msup>", within: "<p>a <math>", "</math>"),
    Input("<mtd><mi>x</mi></mtd>", within: "<p>a <math><mtable><mtr>", "</mtr></mtable></math>"),
    Input("<math><mi>x</mi></math> ", within: "<p>a "), Input("<mrow>", within: "<p>a <math>", "</math>"),
    Input("<svg width=300 height=300 viewBox='0 0 9 9'><title>Map #</title><path d='M0 0h9v9'/></svg>"),
    // Long attributes.
    Input("abc-def ", within: "<p class='", "'>text</p>"),
    Input("color:red;", within: "<p style='", "'>text</p>"),
    Input("../a/%2e%2e/", within: "<p><a href='/", "'>text</a></p>"),
    Input("/#.jpg #w,", within: "<p><img srcset='", "'></p>"),
    Input("/pixel#.gif #w,", within: "<p><img srcset='", "'></p>"),
    // Metadata and the head of the article.
    Input("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"H #\"}</script>"),
    Input("{\"a\":", within: "<script type='application/ld+json'>", "</script>"),
    Input("<meta property='article:tag' content='t#'>"), Input("<span itemprop=author>Ann Lee #</span>"),
    Input("<div itemscope><b itemprop=author>Ann Lee</b>"),
    Input("<time datetime=2020-01-02>Jan 2, 2020</time>"),
    Input("<h2 id=h#>Heading #</h2>"),
    Input("<div class=byline>By Ann Lee</div>", within: "<h1>A title</h1>"),
    Input("<div class=author>Reviewed by nobody</div>"), Input("<div class=date>12 at 2020</div>"),
    Input(
      "<article><h1>Tide number #</h1>\(text)</article>",
      within:
        "<title>Salt roads of the delta</title><main><article><h1>Salt roads of the delta</h1>\(text)</article>"
    ),
    Input("a | b - ", within: "<title>", "</title>"), Input("<a rel=tag href='/t/#'>tag #</a>"),
  ]

  private static let text =
    "<p>The mill at the lower weir had stood idle for eleven winters when the brothers bought it, and nobody in the valley "
    + "believed that its wheel would ever turn again. They paid for it with the money their aunt had left them, and "
    + "followed to the letter what an old ledger told them of the gates, which was not much at all in those days.</p>"

  @Test(arguments: inputs) func takesLinearTime(input: Input) throws {
    let small = input.page(500)
    let large = input.page(2_000)
    var times: (small: Duration, large: Duration) = (.zero, .zero)
    for _ in 0..<5 {
      times.small = try Self.time(small)
      times.large = try Self.time(large)
      // Other load on the machine must not matter, so only repeated failures count.
      if times.large < times.small * 8 + .milliseconds(40) { return }
    }
    Issue.record("\(times.small), then \(times.large)")
  }

  private static func time(_ page: [UInt8]) throws -> Duration {
    var options = Converter.Options()
    options.format = "html"
    let converter = Converter(options: options)
    return try ContinuousClock().measure {
      let article = try converter.convert(page, file: "page.html").article
      var output = ByteBuffer()
      MarkdownWriter(options: WriterOptions()).write(article, to: &output)
    }
  }
}
