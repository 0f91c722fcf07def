import Markup
import SiteProfile
import Testing

@testable import OffprintKit

/// The words by which a profile knows links to other articles.
@Suite("Words that announce other articles")
struct RelatedWordTests {
  private static let rules = "words: {related: [Read also, 'Mehr zum Thema:', 続きを読む]}"

  private func page(_ html: String, _ more: String = "") throws -> ProfiledPage {
    try ProfiledPage(html, "\(Self.rules)\n\(more)")
  }

  @Test(
    "a word with a colon or with links alone behind it begins a teaser",
    arguments: [
      "<p>Read also: The minister's letter</p>", "<p>READ ALSO <a href=/1>The minister's letter</a></p>",
      "<p><a href=/1>» Read also  The minister's letter</a></p>",
      "<p><b>Mehr zum Thema</b>: <a href=/1>Der Brief</a></p>",
      "<p>続きを読む：<a href=/1>手紙</a></p>", "<p>Read also</p>",
    ])
  func teaser(_ block: String) throws {
    let read = try page("<p>One.</p>\(block)<p>Two.</p>")
    #expect(read.unmarked == "One. Two.")
    let hits = read.context.ruleHits
    #expect(hits.count == 1 && hits.keys.allSatisfy { $0.line == 2 })
    let origin = read.marks.origin(
      of: try #require((0..<read.marks.count).first { read.marks[$0] == .teaser }))
    #expect(origin.rule == hits.keys.first && origin.why.contains("links to other articles"))
  }

  @Test(
    "other text that begins with the letters of a word stays",
    arguments: [
      "<p>Read also what the minister wrote, and weep.</p>", "<p>Read alsoran: the story.</p>",
      "<p>Readers asked: is it so?</p>", "<p>They read also: letters.</p>",
      "<p>Read also what <a href=/1>the minister</a> wrote to all the others.</p>",
    ])
  func noTeaser(_ block: String) throws {
    #expect(try page(block).texts { $0 == .teaser }.isEmpty)
  }

  @Test("a word alone is the label of the links that come next, with their pictures")
  func list() throws {
    let read = try page(
      """
      <p>One.</p><h3>Read also</h3><ul><li><a href=/1><img src=1.jpg>The letter</a> 12 May</li>
      <li><a href=/2>The bridge</a></li></ul><p>Two.</p><p><a href=/3>A link</a></p>
      """)
    #expect(read.unmarked == "One. Two. A link")
    let image = try #require(read.page.document.all(try Selector("img")).first)
    #expect(TreeMarks(read.marks, in: read.page.document)[image] == .teaser)
  }

  @Test("what is kept stays, and the body holds no teasers")
  func ranks() throws {
    let html = "<div><p>One.</p><p>Read also: A</p><p class=k>Read also: B</p></div>"
    #expect(try page(html, "body: [div]\nkeep: [.k]").content.hasSuffix("Read also: B"))
    let family = try ProfiledPage(
      "<p>Read also: A</p>", "extends: families/f", families: ["families/f": Self.rules])
    #expect(family.texts { $0 == .teaser } == "Read also: A")
  }

  @Test(
    "words by language: those of the page's",
    arguments: [
      ("<html lang=de-AT>", "Read also: A"), ("<html lang=fr>", "Read also: A Lesen Sie auch: B"),
      ("<html lang=en>", "Lesen Sie auch: B"), ("<html lang=en-GB>", "Read also: A Lesen Sie auch: B"),
      ("<html>", ""),
    ])
  func languages(_ start: String, _ left: String) throws {
    let html = "\(start)<body><main><p>Read also: A</p><p>Lesen Sie auch: B</p></main>"
    let words = "words: {related: {de: [Lesen Sie auch], en: [Read also], en-gb: [See also]}}"
    let page = try ConvertedPage(html, "body: [main]\nstages: {skip: [page-body]}\n\(words)")
    #expect(page.blocks.joined(separator: " ") == left)
    #expect(page.explanation.rules.count == 4)
  }

  @Test("the language that the profile states, and that of the text")
  func knownLanguages() throws {
    let words = "words: {related: {de: [Mehr], en: [More]}}"
    let text = """
      Der Müller und seine Frau waren nicht zu Hause, als die Schleuse in der Nacht brach und das Wasser mit dem Holz
      der alten Brücke in das Tal lief, wo es auf den Wiesen liegen blieb.
      """
    let page = "<html lang=en><body><main><p>\(text)</p><p>Mehr: A</p><p>More: B</p></main>"
    func last(_ html: String, _ rules: String = "") throws -> [String] {
      let rules = "\(words)\nbody: [main]\nstages: {skip: [page-body]}\n\(rules)"
      return Array(try ConvertedPage(html, rules).blocks.dropFirst())
    }
    #expect(try last(page) == ["Mehr: A"])
    #expect(try last(page, "metadata: {language: {value: de}}") == ["More: B"])
    #expect(try last(page, "metadata: {language: {none: true}}") == ["More: B"])
    #expect(try last(page.replacing(" lang=en", with: "")) == ["More: B"])
  }

  @Test("lines of a dump, with the items of a list behind a word alone")
  func dump() throws {
    let text = """
      One line of the article that goes on.

      Read also: The minister's letter

      Read also what the minister wrote.

      MEHR ZUM THEMA

      * The bridge
      * The ferry

      Another line of the article.
      """
    let profile = try Profile.read(
      ProfileSource(name: "p", file: "p.yaml", text: Array("offprint: 1\n\(Self.rules)\n".utf8))
    ) { _ in nil }
    let dump = Dump(text: Array(text.utf8))
    var marks = Marks(count: dump.lines.count)
    var context = StageContext(profile: profile)
    try ProfileLines().mark(.dump(dump), &marks, in: &context)
    let teasers = dump.lines.indices.filter { marks[$0] == .teaser }.map { dump.string(dump.lines[$0]) }
    #expect(teasers == ["Read also: The minister's letter", "MEHR ZUM THEMA", "* The bridge", "* The ferry"])
    #expect(context.ruleHits.count == 2)
  }
}
