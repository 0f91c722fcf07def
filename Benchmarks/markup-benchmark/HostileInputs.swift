extension HostileInput {
  /// An ordinary page for comparison, written for this purpose.
  static let ordinary = HostileInput(
    """
    <div class="item" id="item-#">
      <h2 class="title"><a href="/news/2026/11/a-title-of-some-words-#" data-kind="story">A title of some words</a></h2>
      <p class="byline">By <a href="/authors/first-last" rel="author">First Last</a>, <time datetime="2026-11-22">today</time></p>
      <p>Most of a page is text, as in this paragraph, which has <em>a few words</em> in other type and, now and then,
      a <a href="https://example.org/a/longer/address?with=query&amp;more">link</a>. It goes on for some lines more, since
      paragraphs do, and holds a reference or two&nbsp;&mdash; no more than others &amp; no less. Then it ends.</p>
      <script>window.queue = window.queue || []; queue.push(function () { if (1 < 2) show("item-#", "<b>"); });</script>
      <img class="photo" src="/images/#.jpg" alt="What is to be seen" width="640" height="480" loading="lazy">
    </div>

    """, head: "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>A page</title></head><body>")

  static let all: [HostileInput] =
    nesting + unmatchedEnds + formatting + depths + attributes + names + text + markup + tables + selects
    + encodings

  private static let nesting = [
    "<div>", "<span>", "<p>", "x<p>", "<li>", "<ul><li>", "<dl><dd>", "<h1>", "<button>", "<form><div>",
    "<object>", "<ruby><rb><rt>", "<svg>", "<svg><foreignObject>", "<svg><desc><p>", "<math>", "<math><mi>",
    "<math><annotation-xml encoding=text/html>", "<template>", "<template><tr>", "<template><table>",
    "<frameset>", "<x-y>", "<br>", "x<br>", "<hr>", "<image>", "<noscript>", "<fieldset><legend>",
    "<marquee>",
    "<details><summary>", "<plaintext>", "<textarea>", "<title>",
  ].map { HostileInput($0) }

  private static let unmatchedEnds =
    [
      "</p>", "</br>", "</b>", "</a>", "</div>", "</table>", "</td>", "</form>", "</template>", "</h1>",
      "</x-y>",
    ]
    .flatMap { [HostileInput($0), HostileInput($0, head: times(500, "<x>"))] }
    + ["</p>", "</i>", "</div>", "</li>", "</x>"].map {
      HostileInput($0, head: "<p><div><i><li><button>" + times(490, "<span>"))
    }

  private static let formatting = [
    HostileInput("<b></b>"), HostileInput("<b>x</b>"), HostileInput("<b>"), HostileInput("<b id=#>"),
    HostileInput("<b id=#>x<p>"), HostileInput("<p><b id=#>x"), HostileInput("<a href=#>x"),
    HostileInput("<a><p></a></p>"), HostileInput("<b><p></b></p>"), HostileInput("<b><p></b>"),
    HostileInput("<i><b><u>x</i></b></u>"), HostileInput("<b>x</p>", head: "<p>"), HostileInput("<a><div>"),
    HostileInput("<a><table><a>"), HostileInput("<font size=#></p>"),
    HostileInput("<font size=1 a=# c=d e=f>"),
    HostileInput("<p>x", head: numbered(128, "<b id=#>")),
    HostileInput("<p>x", head: "<p>" + numbered(128, "<b id=#>") + "</p>"),
    HostileInput("<p></b>", head: times(400, "<b>")), HostileInput("</a></b>", head: times(160, "<a><b><p>")),
    HostileInput("<object><p><b id=#></p>"), HostileInput("<nobr>"), HostileInput("<nobr>x</p>"),
    HostileInput(
      "<b><b><b><b></b></b></b></b>",
      head: times(60_000, "<b><p></b></p>")
        + numbered(480, "<object><p>" + numbered(128, "<b id=#>") + "</p>")),
    HostileInput(
      "x<hr>", head: times(60_000, "<b><p></b></p>") + "<p>" + numbered(128, "<b id=#>") + "</p>"),
    HostileInput("<b><i><u><s><em><p></b></i></u></s></em>"),
    HostileInput("<b><div><i><div><u><div></b></i></u>"),
  ]

  private static let depths = [
    HostileInput("<hr>", head: "<p><button>" + times(490, "<span>")),
    HostileInput("<h1></h1>", head: "<p><button>" + times(490, "<span>")),
    HostileInput("<li>", head: "<li><ul>" + times(490, "<span>")),
    HostileInput("<dd>", head: "<dd><section>" + times(480, "<span>")),
    HostileInput("<i></i>", head: times(490, "<span>")),
    HostileInput("<option></option>", head: "<select><button>" + times(490, "<span>")),
    HostileInput("<input>", head: "<select>" + times(490, "<object>")),
    HostileInput("<rt></rt>", head: "<ruby><object>" + times(490, "<span>")),
    HostileInput("</li>", head: "<li><ul>" + times(490, "<span>")),
    HostileInput("x<div>y</div>", head: times(600, "<div>")),
    HostileInput("<svg><p></svg>", head: times(490, "<span>")),
    HostileInput("</g>", head: "<svg>" + times(490, "<a>")),
    HostileInput("<table></table>", head: times(490, "<span>")),
    HostileInput("<template></template>", head: times(490, "<span>")),
    HostileInput("<a></a>", head: "<table><a>"),
  ]

  private static let attributes = [
    HostileInput("a# ", head: "<p ", tail: ">x"), HostileInput("a ", head: "<p ", tail: ">x"),
    HostileInput("a", head: "<p ", tail: ">x"), HostileInput("a=b ", head: "<p ", tail: ">x"),
    HostileInput("a#=b ", head: "<p ", tail: ">x"), HostileInput("<p a b c d e f g h i j k l m n o>"),
    HostileInput("<p a=1 b=2 c=3 d=4>"), HostileInput("<p a a a a a a a>"), HostileInput("<p a=\"&amp;\">"),
    HostileInput("<html a#=b>"), HostileInput("<body a#=b>"),
    HostileInput("<html " + numbered(200, "a# ") + ">"), HostileInput("<p A#=b>"),
    HostileInput("<svg viewbox=a><path ATTRIBUTENAME=b>"), HostileInput("&amp;", head: "<p a='", tail: "'>x"),
    HostileInput("x", head: "<p a='", tail: "'>x"), HostileInput("x", head: "<p a='"),
    HostileInput("<", head: "<p a=", tail: ">x"), HostileInput("/", head: "<p "),
    HostileInput("=", head: "<p "),
    HostileInput("<meta charset=latin#>"),
    HostileInput("<meta charset=é http-equiv=content-type content='charset'>"),
  ]

  private static let names = [
    HostileInput("<x#>"), HostileInput("<x#/>", head: "<svg>"), HostileInput("<X#>"),
    HostileInput("a", head: "<"),
    HostileInput("<p x#>"), HostileInput("<?x#?>"), HostileInput("</x#>"), HostileInput("<x\0#>"),
  ]

  private static let text = [
    HostileInput("x"), HostileInput(" "), HostileInput("&"), HostileInput("&#"), HostileInput("&a"),
    HostileInput("&amp;"), HostileInput("&amp"), HostileInput("&notin"), HostileInput("&#0;"),
    HostileInput("&#128;"),
    HostileInput("&CounterClockwiseContourIntegral"), HostileInput("&CounterClockwiseContourIntegral;"),
    HostileInput("1", head: "&#"), HostileInput("<"), HostileInput("< "), HostileInput("\0"),
    HostileInput("a\0"),
    HostileInput("\0", head: "<svg>"), HostileInput("a\0", head: "<svg>"),
    HostileInput("a&lt;\0", head: "<svg>"),
    HostileInput("\r"), HostileInput("\r\n"), HostileInput("\u{C}"), HostileInput("\u{FEFF}"),
    HostileInput("é"),
    HostileInput("𝄞"), HostileInput("a\0&amp;", head: "<p>"), HostileInput("a&amp;b<!-->", head: "<p>"),
    HostileInput("a</i>", head: "<p>"), HostileInput("&amp;</i>", head: "<p>"),
    HostileInput("\0", head: "<title>"),
    HostileInput("</titl>", head: "<title>"), HostileInput("&amp;", head: "<textarea>"),
    HostileInput("<", head: "<script>"), HostileInput("<!--<script>", head: "<script>"),
    HostileInput("-", head: "<script><!--"), HostileInput("</script", head: "<script><!--<script>"),
    HostileInput("</styl", head: "<style>"), HostileInput("]", head: "<svg><![CDATA["),
    HostileInput("<![CDATA[x]]>", head: "<svg>"), HostileInput("\0", head: "<plaintext>"),
  ]

  private static let markup = [
    HostileInput("</"), HostileInput("</>"), HostileInput("<!"), HostileInput("<!>"), HostileInput("x<!>"),
    HostileInput("<!--"), HostileInput("<!-->"), HostileInput("<!--x-->"), HostileInput("x", head: "<!--"),
    HostileInput("-", head: "<!--"), HostileInput("--!", head: "<!--"), HostileInput("<!--", head: "<!--"),
    HostileInput("\0", head: "<!--"), HostileInput("<!doctype "), HostileInput("<!doctype html>"),
    HostileInput("x", head: "<!doctype "), HostileInput("x", head: "<!doctype html public '"),
    HostileInput("<?"), HostileInput("<?a "), HostileInput("<?a?>"), HostileInput("<?a ", head: "<?a "),
    HostileInput("<a "), HostileInput("<a b='"), HostileInput("<a b=\"x\" "),
  ]

  private static let tables =
    [
      "<td>", "<td>x", "<tr>", "<tr><td>", "<tbody>", "<col>", "<caption>", "<b>", "x<tr>", "<b>x<tr>y",
      "x<!-- -->", "x",
      " ", " <b> ", "x\0", "a&amp;", "<a>1<p>2</a>3</p>", "<input type=hidden>", "<form>", "<table>",
      "<p>x<td>y</td>",
      "<div>", "x</table><table>", "<select><tr>", "<template><td>", "<svg><td>",
    ].map { HostileInput($0, head: "<table>") } + [
      HostileInput("<table><tr><td>"), HostileInput("<table>x"), HostileInput("<table><b>"),
      HostileInput("<table></table>"), HostileInput("<td><b id=#>x", head: "<table><tr>"),
      HostileInput("x<div></div>", head: times(120, "<table><tr><td>") + "<table>"),
      HostileInput("<tr></tr>", head: times(120, "<table><tr><td>") + "<table>"),
      HostileInput("x <frame>", head: "<frameset>"), HostileInput("<frameset>x", head: "<p>"),
      HostileInput("</table>", head: times(200, "<table>")),
    ]

  private static let selects = [
    HostileInput("<option>"), HostileInput("<select><option>x"), HostileInput("<option>x", head: "<select>"),
    HostileInput("<optgroup><option>", head: "<select>"), HostileInput("<select>"),
    HostileInput("<select><table>"),
    HostileInput("<select><selectedcontent><option>x</select>"),
    HostileInput("<option selected>x<b>y", head: "<select><selectedcontent></selectedcontent>"),
    HostileInput(
      "<option selected>", head: "<select><button><selectedcontent></button>" + times(9999, "<br>")),
    HostileInput(
      "<option selected><div>x", head: "<select><button><selectedcontent></selectedcontent></button>"),
    HostileInput(
      "<br>", head: "<select><selectedcontent></selectedcontent>" + times(250, "<option selected><div>"),
      tail: "</select>"),
    HostileInput("<option><object><select><selectedcontent>"),
  ]

  private static let encodings =
    [.gb18030, .big5, .eucJP, .shiftJIS, .eucKR, .iso2022JP, .utf16LE, .windows1252, .utf8].flatMap {
      [
        HostileInput(bytes: 0...255, encoding: $0), HostileInput(bytes: 128...255, encoding: $0),
        HostileInput(bytes: 128...129, encoding: $0),
      ]
    } + [
      HostileInput("\u{1B}$B", encoding: .iso2022JP), HostileInput("\u{1B}", encoding: .iso2022JP),
      HostileInput("\u{1B}$B!!\u{1B}(B", encoding: .iso2022JP), HostileInput(bytes: 0...255, encoding: nil),
      HostileInput(bytes: 128...255, encoding: nil), HostileInput("é\u{10FFFF}", encoding: .utf8),
      HostileInput("\r", encoding: .eucJP), HostileInput("x", encoding: .utf16BE),
    ]
}
