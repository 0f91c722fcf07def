import Foundation
import OffprintKit
import SiteProfile
import Testing

/// Conflicts between a profile's body and the model.
@Suite("A profile's body and the model")
struct BodyRegionTests {
  private static let sentences = [
    "The ferry to Upper Vell left the quay at six, an hour before the tide would have let it go.",
    "Nobody on the harbour wall could say who had moved the light, though several had opinions.",
    "By the time the fog lifted the keeper had written two letters and burned one of them.",
    "The council meets again on Thursday, and the chairs have been put out in the customs house.",
    "An old chart of the sound was found behind the stove, with soundings that no one remembers taking.",
  ]
  private static let article = sentences.map { "<p>\($0)</p>" }.joined()

  private static func page(_ story: String) -> String {
    """
    <html><head><title>The light at Vell</title></head><body>
    <nav class=menu><ul><li><a href=/>Home</a><li><a href=/news>News</a><li><a href=/weather>Weather</a></ul></nav>
    <main><h1>The light at Vell</h1>\(story)</main>
    <footer class=footer><p>© 2025 The Vell Observer. All rights reserved.</p><a href=/privacy>Privacy policy</a></footer>
    """
  }

  private func convert(_ html: String, _ rules: String, skip: Set<String> = []) throws -> Conversion {
    let profile = EmbeddedProfile(
      name: "vell.example", file: "vell.example.yaml", hosts: ["vell.example"], dump: [],
      text: "offprint: 1\n\(rules)\n")
    var options = Converter.Options()
    options.format = "html"
    options.profile = .named("vell.example")
    options.skip = skip
    let library = try ProfileLibrary(directories: [], embedded: [profile])
    return try Converter(library: library, options: options).convert(Array(html.utf8), file: "page.html")
  }

  private func text(_ conversion: Conversion) -> String { plainText(conversion.article) }

  @Test(
    "a body that holds nothing, or a line or two beside the article, counts as missed",
    arguments: [
      "<a class=anchor name=body></a>", "<p class=anchor>The quay at low tide.</p>",
      "<noscript class=anchor><img src=/pixel.gif></noscript>",
    ])
  func empty(_ anchor: String) throws {
    let html = Self.page("\(anchor)<div class=story>\(Self.article)</div>")
    let conversion = try convert(html, "body: [.anchor]")
    let found = text(conversion)
    for sentence in Self.sentences { #expect(found.contains(sentence)) }
    #expect(!found.contains("Weather") && !found.contains("All rights reserved"))
    let warnings = conversion.diagnostics.filter { $0.message.contains("body") }
    #expect(warnings.count == 1)
    let warning = try #require(warnings.first)
    #expect(warning.message.contains("page.html") && warning.message.contains(".anchor"))
    #expect(warning.place?.description == "vell.example.yaml:2:8")
  }

  @Test("a body with less than half of the text counts as missed")
  func half() throws {
    let parts = Self.sentences.map { "<p>\($0)</p>" }
    let html = Self.page(
      "<div class=lead>\(parts[0])\(parts[1])</div><div class=rest>\(parts[2...].joined())</div>")
    let missed = try convert(html, "body: [.lead]")
    #expect(text(missed).contains(Self.sentences[4]))
    let hit = try convert(html, "body: [.rest]")
    #expect(text(hit).contains(Self.sentences[4]) && !text(hit).contains(Self.sentences[1]))
    #expect(hit.diagnostics.isEmpty)
  }

  @Test("after a body that misses the next one is tried, without a warning")
  func next() throws {
    let html = Self.page(
      "<a class=anchor></a><div class=story>\(Self.article)</div><p>Sentence of a box.</p>")
    let conversion = try convert(html, "body: [.anchor, .story]")
    #expect(conversion.diagnostics.isEmpty)
    #expect(conversion.marks?.origin(of: 0).why == "the profile's body is elsewhere: .story")
  }

  @Test("all rules that miss are told in one warning")
  func all() throws {
    let html = Self.page("<a class=anchor></a><p class=credit>Vell</p><div class=story>\(Self.article)</div>")
    let conversion = try convert(html, "body: [.gone, .anchor, .credit]")
    #expect(text(conversion).contains(Self.sentences[4]))
    #expect(conversion.diagnostics.count == 1)
    #expect(conversion.diagnostics.first?.message.contains(".anchor, .credit") == true)
  }

  @Test("a short page is taken as the profile has it")
  func short() throws {
    let html = "<nav><a href=/>Home</a></nav><p class=note>Closed on Monday.</p><p>Shop</p>"
    let found = text(try convert(html, "body: [.note]"))
    #expect(found.contains("Closed on Monday.") && !found.contains("Shop"))
  }

  @Test("page-body is skipped only where a rule for the body took effect")
  func skipping() throws {
    let rules = "body: [.story]\nstages: {skip: [page-body]}"
    let teaser = "<ul class=more><li><a href=/a>A bell that rang by itself</a></ul>"
    let hit = try convert(Self.page("<div class=story>\(Self.article)\(teaser)</div>"), rules)
    #expect(text(hit).contains("A bell that rang"))
    let missed = try convert(Self.page("<a class=story></a><div class=text>\(Self.article)</div>"), rules)
    #expect(text(missed).contains(Self.sentences[4]) && !text(missed).contains("Weather"))
    // The user's option applies anyway.
    let skipped = try convert(
      Self.page("<a class=story></a><div class=text>\(Self.article)</div>"), rules, skip: ["page-body"])
    #expect(skipped.article.content.isEmpty)
    // A profile that marks the body by rules other than `body` may skip the stage.
    let marked = try convert(
      Self.page("<div class=text>\(Self.article)</div>"),
      "change: [{selector: .text, mark: body}]\nstages: {skip: [page-body]}")
    #expect(text(marked).contains(Self.sentences[0]) && !text(marked).contains("Weather"))
  }

  @Test("what the model doubts stays in a body, and the explanation says so")
  func doubted() throws {
    let html = Self.page(
      "<div class=story>\(Self.article)<p>Tide tables, page nine.</p></div><p>Tide tables, page ten.</p>")
    let conversion = try convert(html, "body: [.story]")
    #expect(text(conversion).contains("page nine") && !text(conversion).contains("page ten"))
    let origin = try #require(Explanation(conversion).lines.first { $0.text.contains("page nine") }?.origin)
    #expect(origin.rule?.description == "vell.example.yaml:2:8")
  }

  @Test("a post that others quote is given once")
  func quoted() throws {
    let posts = """
      <div class=post><p>\(Self.sentences[0])</p></div>
      <div class=post><aside class=quote><p>\(Self.sentences[0])</p></aside><p>\(Self.sentences[1])</p></div>
      """
    let conversion = try convert(Self.page(posts), "body: [.post]")
    #expect(text(conversion).components(separatedBy: Self.sentences[0]).count == 2)
    let whole = try convert(Self.page(posts), "body: [.post]\nkeep: [.quote]")
    #expect(text(whole).components(separatedBy: Self.sentences[0]).count == 3)
  }

  @Test("what the model finds improbable within a body goes, unless the profile keeps it")
  func improbable() throws {
    let share = """
      <ul class="share social-links"><li><a href="https://a.example/share">Facebook</a>
      <li><a href="https://b.example/share">Twitter</a><li><a href="https://c.example/share">Pinterest</a></ul>
      """
    let html = Self.page("<div class=story>\(Self.article)\(share)</div>")
    let narrowed = try convert(html, "body: [.story]")
    #expect(text(narrowed).contains(Self.sentences[4]) && !text(narrowed).contains("Pinterest"))
    let reasons = Explanation(narrowed).lines.filter { $0.text.contains("Pinterest") }.map(\.origin.why)
    #expect(
      reasons.first?.hasPrefix("in the profile's body, but it does not read like text of the article") == true
    )
    let kept = try convert(html, "body: [.story]\nkeep: [.share]")
    #expect(text(kept).contains(Self.sentences[4]) && text(kept).contains("Pinterest"))
  }

  @Test("what stands for readers without scripts is text of the body, and words that ask for scripts are not")
  func noscript() throws {
    let held = Self.sentences.dropFirst().map { "<noscript><p>\($0)</p></noscript>" }.joined()
    let notice =
      "<noscript>You have to enable JavaScript in order to use everything that this page has to offer you."
    let html = Self.page("<div class=story><p>\(Self.sentences[0])</p>\(held)\(notice)</noscript></div>")
    let found = text(try convert(html, "body: [.story]"))
    for sentence in Self.sentences { #expect(found.contains(sentence)) }
    #expect(!found.contains("JavaScript"))
  }
}
