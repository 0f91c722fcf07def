import OffprintKit
import Testing

@Suite("JSON-LD of a page")
struct LinkedDataTests {
  @Test("an article tells all it knows")
  func article() throws {
    let found = try metadata(
      linkedData: """
        {"@context": "https://schema.org", "@type": "OpinionNewsArticle", "headline": "Salt roads",
         "alternativeHeadline": "How white gold made a coast", "description": "On salt.",
         "author": {"@type": "Person", "name": "Ines Falk", "url": "https://coast.example/falk", "jobTitle": "Editor"},
         "datePublished": "2024-03-05T07:30:00+01:00", "dateModified": "2024-03-06",
         "publisher": {"@type": "Organization", "name": "Coast"}, "articleSection": ["Towns", "Sea"],
         "keywords": ["salt", "roads"], "inLanguage": "en-gb", "license": "https://licence.example/by",
         "image": {"@type": "ImageObject", "url": "https://coast.example/a.jpg", "width": 1600, "height": "900",
                   "caption": "A pan", "creditText": "Jo Reed"},
         "mainEntityOfPage": {"@type": "WebPage", "@id": "https://coast.example/salt"}}
        """)
    #expect(found.title == "Salt roads")
    #expect(found.deck == "How white gold made a coast")
    #expect(found.excerpt == "On salt.")
    #expect(found.kind == "opinion")
    #expect(found.section == "Towns")
    #expect(found.authors == [Author(name: "Ines Falk", url: "https://coast.example/falk", role: "Editor")])
    #expect(found.published == "2024-03-05T07:30:00+01:00")
    #expect(found.modified == "2024-03-06")
    #expect(found.publication == "Coast")
    #expect(found.tags == ["salt", "roads"])
    #expect(found.language == "en-GB")
    #expect(found.license == "https://licence.example/by")
    #expect(found.canonicalURL == "https://coast.example/salt")
    var image = LeadImage()
    image.url = "https://coast.example/a.jpg"
    image.caption = "A pan"
    image.credit = "Jo Reed"
    image.width = 1600
    image.height = 900
    #expect(found.image == image)
  }

  @Test("graphs, references, several types and vocabularies written out")
  func graph() throws {
    let found = try metadata(
      linkedData: """
        [{"@graph": [{"@type": "WebSite", "@id": "#site", "name": "Coast"},
          {"@type": ["Article", "http://schema.org/BlogPosting"], "headline": "Salt roads", "author": {"@id": "#a"},
           "isPartOf": {"@id": "#site"}},
          {"@type": "Person", "@id": "#a", "name": "Ines Falk"}]}]
        """)
    #expect(found.title == "Salt roads")
    #expect(found.authors == [Author(name: "Ines Falk")])
    #expect(found.publication == "Coast")
    #expect(found.kind == "blog post")
  }

  @Test("of several articles only the one that the page is about counts")
  func teasers() throws {
    let list = """
      [{"@type": "NewsArticle", "headline": "Salt roads", "datePublished": "2024-03-05"},
       {"@type": "NewsArticle", "headline": "Wind over the pans", "datePublished": "2024-03-09"}]
      """
    #expect(try metadata(linkedData: list).published == nil)
    let found = try metadata(linkedData: list, body: "<h1>Wind over the pans</h1>")
    #expect(found.published == "2024-03-09")
  }

  @Test(
    "what programs get wrong most often is put right",
    arguments: [
      #"{"@type": "Article", "headline": "Salt roads", "datePublished": "2024-03-05",}"#,
      #"{"@type": "Article", "keywords": ["a", "b",], "headline": "Salt roads", "datePublished": "2024-03-05"}"#,
      "{\"@type\": \"Article\", \"description\": \"one\ntwo\tthree\", \"headline\": \"Salt roads\", \"datePublished\": \"2024-03-05\"}",
      "<!-- {\"@type\": \"Article\", \"headline\": \"Salt roads\", \"datePublished\": \"2024-03-05\"} -->",
      "//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"Salt roads\", \"datePublished\": \"2024-03-05\"}\n//]]>",
      "/* data */ {\"@type\": \"Article\", \"headline\": \"Salt roads\", \"datePublished\": \"2024-03-05\"};",
      #"{"@type": "Article", "headline": "Salt roads" "datePublished": "2024-03-05"}"#,
      #"{"@type": "Article", "description": "the "white" road", "headline": "Salt roads", "datePublished": "2024-03-05"}"#,
      #"{"@type": "Article", "description": "it\'s \x white", "headline": "Salt roads", "datePublished": "2024-03-05"}"#,
      #"{"@type": "Article", "description": "half \ud83d", "headline": "Salt roads", "datePublished": "2024-03-05"}"#,
      #"{"@type": "Article", "headline": "Salt roads", "datePublished": "2024-03-05""#,
      #"{"@type": "WebSite"}{"@type": "Article", "headline": "Salt roads", "datePublished": "2024-03-05"}"#,
      "{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;Salt roads&quot;, &quot;datePublished&quot;: &quot;2024-03-05&quot;}",
      #"{"@type": "Article", "name": "a", "name": "b", "headline": "Salt roads", "datePublished": "2024-03-05"}"#,
    ])
  func repaired(text: String) throws {
    let found = try metadata(linkedData: text)
    #expect(found.title == "Salt roads")
    #expect(found.published == "2024-03-05")
  }

  @Test("references and tags in strings are resolved")
  func references() throws {
    let found = try metadata(
      linkedData: #"{"@type": "Article", "headline": "Salt &#8211; <em>roads</em> &amp; pans &lt; sea"}"#)
    #expect(found.title == "Salt – roads & pans < sea")
  }

  @Test("what cannot be read harms nothing else")
  func unreadable() throws {
    for text in [
      "", "{", "]", "nothing", "{\"a\"}", "[[[[", "\"", "{\"@type\": 3, \"headline\": [null, {}]}",
    ] {
      #expect(try metadata(linkedData: text, head: "<title>Salt</title>").title == "Salt")
    }
  }

  @Test("depth and size cost no more than their length")
  func hostile() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try metadata(linkedData: deep, head: "<title>Salt</title>").title == "Salt")
    let nested = String(repeating: "{\"@graph\":", count: 900) + "1" + String(repeating: "}", count: 900)
    #expect(try metadata(linkedData: nested, head: "<title>Salt</title>").title == "Salt")
    let many = String(repeating: "{\"@type\":\"NewsArticle\",\"headline\":\"x\"},", count: 20_000)
    #expect(try metadata(linkedData: "[\(many)]", head: "<title>Salt</title>").title == "Salt")
    let quotes = "{\"headline\": \"" + String(repeating: "\" ", count: 200_000) + "\"}"
    #expect(try metadata(linkedData: quotes, head: "<title>Salt</title>").title == "Salt")
  }
}
