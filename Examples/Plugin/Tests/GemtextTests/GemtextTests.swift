import BuiltInProfiles
import Diagnostics
import Gemtext
import OffprintKit
import Testing

@Suite struct GemtextTests {
  private func conversion(
    _ text: String, file: String, _ change: (inout Converter.Options) -> Void = { _ in }
  ) throws -> Conversion {
    var options = Converter.Options()
    change(&options)
    let library = ProfileLibrary(embedded: Gemtext.profiles + BuiltInProfiles.all)
    return try Converter(registry: .withGemtext, library: library, options: options)
      .convert(Array(text.utf8), file: file)
  }

  private func written(_ article: Article, links: String? = nil) -> String {
    var options = WriterOptions()
    options.custom["gemtext.links"] = links
    var output = ByteBuffer()
    GemtextWriter(options: options).write(article, to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test func gemtextIsReadAndWritten() throws {
    let text =
      "# The mill\n\nThe wheel turns.\n\n=> https://example.org/ The river\n\n* bread\n\n```\nlet a = 1\n```\n"
    let article = try conversion(text, file: "mill.gmi").article
    #expect(article.metadata.title == "The mill" && article.content.count == 4)
    #expect(written(article) == text.replacing("=> ", with: "The river\n\n=> "))
  }

  @Test func whereLinksStandIsAnOption() throws {
    let text = "See [a](https://a.example/) and [b](javascript:x).\n\nMore.\n"
    let article = try conversion(text, file: "a.md").article
    #expect(written(article) == "See a and b.\n\n=> https://a.example/ a\n\nMore.\n")
    #expect(written(article, links: "end") == "See a and b.\n\nMore.\n\n=> https://a.example/ a\n")
  }

  @Test func anAppendedPageStageDecides() throws {
    let words = String(repeating: "The ferry crossed the river twice a day that summer. ", count: 12)
    let page =
      "<article><h1>Ferry</h1><p>\(words)</p><div class=poll><p>Do you like ferries? \(words)</p></div><p>\(words)</p></article>"
    let text = try conversion(page, file: "ferry.html").article.content.map(\.text).joined()
    #expect(text.contains("crossed the river") && !text.contains("Do you like"))
  }

  @Test func aStageTakesItsOptionFromTheUserAndFromAProfile() throws {
    let words = String(repeating: "The ferry crossed the river twice a day that summer. ", count: 30)
    let page = "<article><h1>Ferry</h1><p>\(words)</p></article>"
    func minutes(_ change: (inout Converter.Options) -> Void = { _ in }) throws -> JSONValue? {
      try conversion(page, file: "ferry.html", change).article.metadata.custom.first {
        $0.name == "readingMinutes"
      }?.value
    }
    #expect(try minutes() == .number("2"))
    #expect(try minutes { $0.url = "https://smallnews.example/ferry" } == .number("3"))
    #expect(try minutes { $0.custom["reading-time.words"] = "50" } == .number("6"))
    #expect(throws: Diagnostic.self) { try minutes { $0.custom["reading-time.words"] = "none" } }
  }

  @Test func aProfileExtendsABuiltInFamily() throws {
    let words = String(repeating: "The ferry crossed the river twice a day that summer. ", count: 12)
    let page =
      "<article><h1>Ferry</h1><p>\(words)</p><p class=sharedaddy>Tell a friend who rows: \(words)</p><p>\(words)</p></article>"
    func article(at url: String?) throws -> (publication: String?, text: String) {
      let article = try conversion(page, file: "ferry.html") { $0.url = url }.article
      return (article.metadata.publication, article.content.map(\.text).joined())
    }
    let known = try article(at: "https://smallnews.example/ferry")
    #expect(known.publication == "Small News" && !known.text.contains("Tell a friend"))
    #expect(try article(at: nil).text.contains("Tell a friend"))
  }
}

extension Block {
  fileprivate var text: String {
    var text = ""
    forEachText { text += $0.plainText + "\n" }
    return text
  }
}
