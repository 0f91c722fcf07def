import Markup
import Testing

@testable import OffprintKit

@Suite("What a page's data says that it is")
struct PageClaimsTests {
  private func claims(_ json: String, in place: String = "head") -> PageClaims {
    let script = "<script type=\"application/ld+json\">\(json)</script>"
    let html = place == "head" ? "<head>\(script)</head><p>Text" : "<body><div>\(script)</div><p>Text"
    return TextBlocks(HTMLPage(document: Document(parsing: Array(html.utf8)))).claims
  }

  @Test(
    "types are read wherever they are in JSON-LD",
    arguments: [
      (#"{"@type":"NewsArticle"}"#, PageClaims.article), (#"{"@type" : ["Thing", "BlogPosting"]}"#, .article),
      (#"{"@graph":[{"@type":"WebSite"},{"@type":"Product"}]}"#, .product),
      (#"{"@type":"CollectionPage","mainEntity":{"@type":"ItemList"}}"#, .list),
      (#"{"@type":"QAPage"}"#, .thread), (#"{"@type":"DiscussionForumPosting"}"#, .thread),
      (#"{"@type":"WebSite"}"#, PageClaims()), (#"{"@type":"#, PageClaims()), (#"{"@type":""#, PageClaims()),
      ("{", PageClaims()),
    ])
  func types(json: String, expected: PageClaims) {
    #expect(claims(json) == expected)
    #expect(claims(json, in: "body") == expected)
  }

  @Test("other scripts claim nothing")
  func scripts() {
    let html = #"<script>var a = {"@type":"Article"}</script><p>Text"#
    #expect(TextBlocks(HTMLPage(document: Document(parsing: Array(html.utf8)))).claims == [])
  }
}
