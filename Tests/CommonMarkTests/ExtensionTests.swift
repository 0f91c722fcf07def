import Testing

/// Extensions beyond the specifications, and their limits.
@Suite struct ExtensionTests {
  private func html(_ markdown: String) -> String { HTMLRenderer.html(of: markdown, extensions: .all) }

  @Test func aDollarSignThatCannotCloseEndsTheSearch() {
    #expect(
      html("Pay $5, or $10 for $n$ seats.\n")
        == "<p>Pay $5, or $10 for <code>n</code> seats.</p>\n")
    #expect(html("$a\\$b$ and $$c$d$$\n") == "<p><code>a\\$b</code> and <code>c$d</code></p>\n")
    #expect(html("$ a$, $a $ and $a$1\n") == "<p>$ a$, $a $ and $a$1</p>\n")
  }

  @Test func formulasHoldNoMarks() {
    #expect(html("$a*b*c$ *d*\n") == "<p><code>a*b*c</code> <em>d</em></p>\n")
  }

  @Test func footnotesOfAnyCaseAndPlace() {
    let text = html("One[^Ä b] two[^ä].\n\n> [^Ä]: Three[^x].\n>\n>     four\n\n[^x]: five\n")
    #expect(text.contains("One[^Ä b] two<sup"))
    #expect(text.contains("four"))
    #expect(text.contains("five"))
  }

  @Test func ofTwoDefinitionsTheFirstCounts() {
    let text = html("a[^1]\n\n[^1]: first\n\n[^1]: second\n")
    #expect(text.contains("first"))
    #expect(!text.contains("second"))
  }

  @Test func bareAddressesInBrackets() {
    #expect(html("[www.a.org/b](/c)\n") == "<p><a href=\"/c\">www.a.org/b</a></p>\n")
    #expect(html("[see www.a.org/b]\n") == "<p>[see <a href=\"http://www.a.org/b\">www.a.org/b</a>]</p>\n")
  }

  @Test func anEscapedBracketAfterABareAddressStaysEscaped() {
    #expect(
      html("[a http://b&\\]\\(c)\n") == "<p>[a <a href=\"http://b&amp;\">http://b&amp;</a>](c)</p>\n")
    #expect(!html("[a http://b/\\](javascript:c)\n").contains("\"javascript:"))
  }

  @Test func mailAddresses() {
    #expect(html(":a@b.co\n") == "<p>:<a href=\"mailto:a@b.co\">a@b.co</a></p>\n")
    #expect(html("@a.co b@ c@d\n") == "<p>@a.co b@ c@d</p>\n")
    #expect(html("x\\+a@b.co y\\@b.co\n") == "<p>x+a@b.co y@b.co</p>\n")
    #expect(html("*a_b@c.co*\n") == "<p><em><a href=\"mailto:a_b@c.co\">a_b@c.co</a></em></p>\n")
  }

  @Test func aBackslashInTheTextIsNoEscape() {
    #expect(html("c:\\a@b.co\n") == "<p>c:\\<a href=\"mailto:a@b.co\">a@b.co</a></p>\n")
    #expect(html("\\_a@b.co\n") == "<p>_a@b.co</p>\n")
  }

  @Test func hostsThatAreNone() {
    for text in ["www.", "see www.!", "https://-", "http://.a.b", "ftp://_a.b"] {
      #expect(!html("\(text)\n").contains("<a"), "\(text)")
    }
    #expect(html("http://é.org\n") == "<p><a href=\"http://%C3%A9.org\">http://é.org</a></p>\n")
  }

  @Test func labelsOfFootnotesHoldNoBrackets() {
    #expect(html("[^a[b]]\n\n[^a[b]: c\n").hasPrefix("<p>[^a[b]]</p>"))
  }

  @Test func tasksInQuotes() {
    #expect(
      html("> - [X] a\n> - [ ]b\n")
        == """
        <blockquote>
        <ul>
        <li><input type="checkbox" checked="" disabled="" /> a</li>
        <li>[ ]b</li>
        </ul>
        </blockquote>

        """)
  }

  @Test func tablesBelowALineOfText() {
    let text = html("a\n| b |\n|---|\n| c\\|d | e |\n\nf\n")
    #expect(text.hasPrefix("<p>a</p>\n<table>"))
    #expect(text.contains("<td>c|d</td>\n</tr>"))
    #expect(text.hasSuffix("<p>f</p>\n"))
  }

  @Test func strikethroughNeedsAsManyTildes() {
    #expect(html("~~a~ b~~ ~c~\n") == "<p><del>a~ b</del> <del>c</del></p>\n")
  }
}
