import Diagnostics
import OffprintKit
import Testing

/// Reading RSS and Atom.
struct FeedReaderTests {
  private func articles(_ feed: String, url: String? = nil) throws -> [Article] {
    var options = Converter.Options()
    options.url = url
    return try Converter(options: options).conversions(of: Array(feed.utf8), file: "feed.xml").map(\.article)
  }

  private func markdown(_ article: Article) -> String? {
    Registry.builtIn.written(article, as: "markdown").map { String(decoding: $0, as: UTF8.self) }
  }

  private static let rss = """
    <?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="feed.xsl"?>
    <!-- <feed> of the mill -->
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
    <title>Letters from the mill</title><atom:link rel="self" href="https://mill.example/feed"/>
    <link>https://mill.example/</link><language>en-GB</language>
    <item><title>Ice &amp;amp; water</title><link>https://mill.example/ice</link><dc:creator>Mara Voss</dc:creator>
    <pubDate>Tue, 24 Nov 2026 08:15:00 +0100</pubDate><category>winter</category><category>mills</category>
    <description>The wheel stood still.</description>
    <content:encoded><![CDATA[<p>The <em>wheel</em> stood <a href="/still">still</a>.</p><script>alert(1)</script>
    <p>The post <a href="https://mill.example/ice">Ice</a> appeared first on <a href="https://mill.example/">Letters</a>.</p>]]>
    </content:encoded></item>
    <item><description>&lt;p&gt;Only this.&lt;/p&gt;</description><author>ilse@mill.example (Ilse Harms)</author>
    <guid>https://mill.example/2</guid><enclosure url="/sound.mp3" type="audio/mpeg" length="1"/></item>
    </channel></rss>
    """

  /// What each notation states of the same entry.
  private func checkIce(_ metadata: Metadata) {
    #expect(metadata.title == "Ice & water")
    #expect(metadata.authors == [Author(name: "Mara Voss")])
    #expect(metadata.published == "2026-11-24T08:15:00+01:00")
    #expect(metadata.publication == "Letters from the mill")
    #expect(metadata.url == "https://mill.example/ice")
    #expect(metadata.language == "en-GB")
    #expect(metadata.tags == ["winter", "mills"])
  }

  @Test func entriesOfRSS() throws {
    let articles = try articles(Self.rss)
    try #require(articles.count == 2)
    let (first, second) = (articles[0].metadata, articles[1].metadata)
    checkIce(first)
    #expect(first.excerpt == "The wheel stood still.")
    #expect(
      markdown(articles[0]) == "# Ice & water\n\nThe *wheel* stood [still](https://mill.example/still).\n")
    #expect(second.title == nil)
    #expect(second.authors == [Author(name: "Ilse Harms")])
    #expect(second.url == "https://mill.example/2")
    #expect(articles[1].content.last == .embed(Embed(kind: "audio", url: "https://mill.example/sound.mp3")))
  }

  @Test func entriesOfAtom() throws {
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Mühlenbriefe</title>
      <link rel="self" href="feed.atom"/><link href="/"/><author><name>Mara Voss</name></author>
      <entry><title type="html">Eis &amp;lt;und&amp;gt; Wasser</title><link rel="alternate" href="eis"/>
      <published>2026-11-24T08:15:00Z</published><updated>2026-11-25T09:00:00Z</updated>
      <category term="w" label="Winter"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Das Rad<br/>stand.</p></div></content></entry>
      <entry><title>Text</title><author><name>Ilse Harms</name><uri>https://mill.example/ilse</uri></author>
      <updated>2026-11-26</updated><content type="text">a &lt; b</content></entry></feed>
      """
    let articles = try articles(atom, url: "https://mill.example/feed.atom")
    try #require(articles.count == 2)
    let (first, second) = (articles[0].metadata, articles[1].metadata)
    #expect(first.title == "Eis <und> Wasser")
    #expect(first.authors == [Author(name: "Mara Voss")])
    #expect(first.published == "2026-11-24T08:15:00Z")
    #expect(first.modified == "2026-11-25T09:00:00Z")
    #expect(first.url == "https://mill.example/eis")
    #expect(first.language == "de")
    #expect(first.tags == ["Winter"])
    #expect(articles[0].content == [.paragraph([.text("Das Rad"), .lineBreak, .text("stand.")])])
    #expect(second.authors == [Author(name: "Ilse Harms", url: "https://mill.example/ilse")])
    #expect(second.published == "2026-11-26")
    #expect(second.modified == nil)
    #expect(articles[1].content == [.paragraph([.text("a < b")])])
  }

  @Test func itemsOfRSS1FollowTheChannel() throws {
    let rdf = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Mill</title></channel>
      <item><title>One</title><dc:date>2026-11-24</dc:date><description>Text.</description></item></rdf:RDF>
      """
    let articles = try articles(rdf)
    #expect(articles.map(\.metadata.title) == ["One"])
    #expect(articles.map(\.metadata.published) == ["2026-11-24"])
  }

  @Test(arguments: ["https://jsonfeed.org/version/1", "https:\\/\\/jsonfeed.org\\/version\\/1.1"])
  func itemsOfJSONFeed(version: String) throws {
    let json = """
      {"version": "\(version)", "title": "Letters from the mill", "home_page_url": "https://mill.example/",
      "language": "en-GB", "author": {"name": "Mara Voss"}, "items": [
      {"id": "1", "url": "ice", "title": "Ice & water", "content_html": "<p>The <em>wheel</em> stood.</p><script>x</script>",
      "summary": "It stood still.", "date_published": "2026-11-24T08:15:00+01:00", "tags": ["winter", 7, "mills"],
      "image": "/ice.jpg", "attachments": [{"url": "/ice.mp3", "mime_type": "audio/mpeg"}]},
      {"id": "https://mill.example/2", "content_text": "a < b\\n\\nc", "authors": [{"name": "Ilse Harms", "url":
      "https://mill.example/ilse"}, {}]}]}
      """
    let articles = try articles(json)
    try #require(articles.count == 2)
    let (first, second) = (articles[0].metadata, articles[1].metadata)
    checkIce(first)
    #expect(first.excerpt == "It stood still.")
    #expect(first.image?.url == "https://mill.example/ice.jpg")
    #expect(
      articles[0].content.first == .paragraph([.text("The "), .emphasis([.text("wheel")]), .text(" stood.")]))
    #expect(articles[0].content.last == .embed(Embed(kind: "audio", url: "https://mill.example/ice.mp3")))
    #expect(articles[0].content.count == 2)
    #expect(second.authors == [Author(name: "Ilse Harms", url: "https://mill.example/ilse")])
    #expect(second.url == "https://mill.example/2")
    #expect(articles[1].content == [.paragraph([.text("a < b")]), .paragraph([.text("c")])])
  }

  @Test func otherJSONIsNoFeed() throws {
    var options = Converter.Options()
    let json = Array("{\"content\": {\"type\": \"root\", \"children\": []}}".utf8)
    #expect(try Converter().conversions(of: json, file: "a.json").count == 1)
    options.format = "feed"
    let fault = #expect(throws: Diagnostic.self) {
      try Converter(options: options).conversions(
        of: Array("{\"version\": \"1\", \"items\": []}".utf8), file: "a.json")
    }
    #expect(fault?.message.contains("JSON Feed") == true)
  }

  @Test func whatIsNoFeed() throws {
    let page = "<?xml version='1.0'?><!DOCTYPE html><html><body><p>feed</p><rss ></rss></body></html>"
    #expect(try articles(page).count == 1)
    #expect(throws: Diagnostic.self) { try articles("<rss version='2.0'><channel><title>x</channel></rss>") }
    #expect(throws: Diagnostic.self) { try articles("<rss version='2.0'/>") }
  }

  @Test func frequentFaultsAreMended() throws {
    let feed = """


      <?xml version="1.0"?><rss version="2.0"><channel><item><title>Salt & water</title>
      <link>https://mill.example/?a=1&b=2</link><description><![CDATA[a & b &amp; c\u{1}]]></description></item>
      <item><title>Caf&eacute; &#233;\u{8}</title></item></channel></rss>
      """
    let articles = try articles(feed)
    #expect(articles.map(\.metadata.title) == ["Salt & water", "Café é"])
    #expect(articles[0].metadata.url == "https://mill.example/?a=1&b=2")
    #expect(articles[0].content == [.paragraph([.text("a & b & c")])])
    let fault = #expect(throws: Diagnostic.self) {
      try self.articles("\n\n<rss version='2.0'><channel><item></channel></rss>")
    }
    #expect(fault?.place?.line == 3)
  }

  @Test func whatIsLongIsNotRepeatedInEachEntry() throws {
    let long = String(repeating: "mill ", count: 20_000)
    let feed =
      "<rss version='2.0'><channel><title>\(long)</title><managingEditor/><author>\(long)</author>"
      + String(repeating: "<item><description>x</description></item>", count: 3) + "</channel></rss>"
    for article in try articles(feed) {
      #expect(article.metadata.publication == nil)
      #expect(article.metadata.authors.isEmpty)
    }
    let creators = (0..<5_000).map { "<author>Name \($0)</author><category>\($0)</category>" }.joined()
    let metadata = try articles("<rss version='2.0'><channel><item>\(creators)</item></channel></rss>")[0]
      .metadata
    #expect(metadata.authors.count == 50)
    #expect(metadata.tags.count == 50)
  }

  @Test func manyEntriesAreReadInLinearTime() throws {
    let feed =
      "<rss version='2.0'><channel>"
      + String(repeating: "<item><description>x</description></item>", count: 20_000) + "</channel></rss>"
    #expect(try articles(feed).count == 20_000)
  }
}
