import Diagnostics
import OffprintKit
import Testing

/// The front matter of Markdown, in YAML, TOML and JSON.
struct FrontMatterReadingTests {
  /// The article and the warnings of a Markdown text.
  private func read(_ text: String) throws -> (article: Article, warnings: [Diagnostic]) {
    var warnings: [Diagnostic] = []
    let input = Input(Array(text.utf8), name: "a.md")
    guard case .article(let article) = try MarkdownReader().source(of: input, warnings: &warnings) else {
      throw CancellationError()
    }
    return (article, warnings)
  }

  private let body: [Block] = [.paragraph([.text("The river.")])]

  @Test(arguments: [
    "---\n---\n", "---\n\n---\n", "---\n  \n\n---\n\n", "+++\n+++\n", "+++\n# none\n+++\n", "---\r\n---\r\n",
  ])
  func emptyOnesAreNoRules(matter: String) throws {
    let (article, warnings) = try read(matter + "The river.\n")
    #expect(article == Article(content: body))
    #expect(warnings.isEmpty)
  }

  @Test(arguments: [
    "---\n# The river\n---\n", "---\n- a\n- b\n---\n", "---\nThe mill\n---\n", "+++\nThe mill\n+++\n",
  ])
  func textBetweenRulesIsText(matter: String) throws {
    let (article, warnings) = try read(matter + "\nThe river.\n")
    #expect(article.content.count > 1)
    #expect(article.metadata.custom.isEmpty)
    #expect(warnings.isEmpty)
  }

  @Test func tomlIsRead() throws {
    let text = """
      +++
      # of a site generator
      title = "The \\"mill\\" \\u00e9"
      date = 2024-05-01 07:32:00Z
      authors = ["Ann Miller", 'Bo \\ Weir']
      description = \"\"\"
      One \\
          two
      three\"\"\"
      weight = 1_000
      draft = false
      ratio = +1.5e3
      hex = 0xFF
      day = 2024-05-01
      raw = '''
      a\\b'''
      [taxonomies]
      tags = [
        "rivers", # the first
        'mills',
      ]
      [extra]
      a.b = {c = 1, "d e" = [[2], []]}
      [[extra.items]]
      n = 1
      [[extra.items]]
      n = 2
      +++

      The river.
      """
    let (article, warnings) = try read(text)
    #expect(warnings.isEmpty)
    #expect(article.content == body)
    let metadata = article.metadata
    #expect(metadata.title == "The \"mill\" é")
    #expect(metadata.published == "2024-05-01T07:32:00Z")
    #expect(metadata.authors == [Author(name: "Ann Miller"), Author(name: "Bo \\ Weir")])
    #expect(metadata.excerpt == "One two\nthree")
    #expect(metadata.tags == ["rivers", "mills"])
    func custom(_ name: String) -> JSONValue? { metadata.custom.first { $0.name == name }?.value }
    #expect(custom("weight") == .number("1000"))
    #expect(custom("draft") == .bool(false))
    #expect(custom("ratio") == .number("1.5e3"))
    #expect(custom("hex") == .number("255"))
    #expect(custom("day") == .string("2024-05-01"))
    #expect(custom("raw") == .string("a\\b"))
    #expect(custom("extra")?["a"]?["b"]?["d e"] == .array([.array([.number("2")]), .array([])]))
    #expect(
      custom("extra")?["items"]
        == .array([.object([JSONMember("n", .number("1"))]), .object([JSONMember("n", .number("2"))])]))
  }

  @Test(arguments: [
    ("title = The mill", 2, 9, "expected a value"), ("title = \"x", 2, 9, "expected a string"),
    ("title = \"x\" y", 2, 13, "expected the end of the line"), ("a = 1\ntitle \"x\"", 3, 7, "expected “=”"),
    ("a = 1\ntitle = '\\'\na = 2", 4, 1, "the name “a” is there twice"),
    ("title = \"\\q\"", 2, 10, "unknown escape"), ("[a]\n[a]", 3, 1, "the table “a” is there twice"),
    ("title = [1, 2", 3, 1, "expected “,” or “]”"),
  ])
  func invalidTOMLIsAWarning(line: String, row: Int, column: Int, message: String) throws {
    let matter = "+++\n\(line)\n+++\n"
    let (article, warnings) = try read(matter + "\nThe river.\n")
    #expect(article.content == body)
    #expect(warnings.count == 1)
    let warning = try #require(warnings.first)
    #expect(warning.severity == .warning)
    #expect(warning.message.hasPrefix(message))
    #expect(warning.place == Place(file: "a.md", line: row, column: column))
    #expect(article.metadata.custom.last?.name == "frontMatter")
  }

  @Test func anErrorInTOMLCostsOneValue() throws {
    let (article, warnings) = try read("+++\ntitle = \"The mill\"\ntags = [a\nauthor = 'Ann'\n+++\n")
    #expect(warnings.map(\.place) == [Place(file: "a.md", line: 3, column: 9)])
    #expect(article.metadata.title == "The mill")
    #expect(article.metadata.authors == [Author(name: "Ann")])
    #expect(
      article.metadata.custom == [
        JSONMember("frontMatter", .string("+++\ntitle = \"The mill\"\ntags = [a\nauthor = 'Ann'\n"))
      ])
  }

  @Test(arguments: [
    ("title: The mill: a river", "The mill: a river"), ("title: \"The mill", "The mill"),
    ("title: {{ page.title }}", "{{ page.title }}"), ("title: @mill", "@mill"),
    ("title: The mill\n\tx: y", "The mill"), ("\ttitle: The mill", "The mill"),
    ("title: The mill\ntags: [rivers", "The mill"), ("title: [The] mill", "[The] mill"),
    ("# a comment\ntitle: a: b", "a: b"),
  ])
  func invalidYAMLIsAWarning(source: String, title: String) throws {
    let (article, warnings) = try read("---\n\(source)\nsection: Rivers\n---\n\nThe river.\n")
    #expect(article.content == body)
    #expect(article.metadata.title == title)
    #expect(article.metadata.section == "Rivers")
    #expect(warnings.count == 1)
    #expect(warnings.first?.severity == .warning)
    #expect(warnings.first?.place?.file == "a.md")
  }

  @Test func whatCannotBeReadIsKept() throws {
    let (article, _) = try read("---\ntitle: The mill\nlist:\n  - \"a\n---\n\nThe river.\n")
    #expect(article.metadata.title == "The mill")
    #expect(
      article.metadata.custom.last
        == JSONMember("frontMatter", .string("---\ntitle: The mill\nlist:\n  - \"a\n")))
  }

  @Test func datesOfOtherProgramsAreMadeISO() throws {
    func published(_ line: String) throws -> String? {
      try read("---\n\(line)\n---\n").article.metadata.published
    }
    #expect(try published("date: 2024-05-01 07:32:00 +0200") == "2024-05-01T07:32:00+02:00")
    #expect(try published("date: May 1, 2024") == "2024-05-01")
    #expect(try published("date: in spring") == "in spring")
    // In Jekyll it is whether a post is published.
    #expect(try published("published: false") == nil)
  }

  @Test func jsonIsRead() throws {
    let (article, warnings) = try read("{\n  \"title\": \"The mill\",\n  \"x\": [1]\n}\n\nThe river.\n")
    #expect(article.metadata.title == "The mill")
    #expect(article.metadata.custom == [JSONMember("x", .array([.number("1")]))])
    #expect(article.content == body)
    #expect(warnings.isEmpty)
    #expect(try read("{\n% macro %\n}\n").article.content.count == 1)
    let broken = try read("{\n  \"title\": x\n}\n\nThe river.\n")
    #expect(broken.warnings.map(\.place) == [Place(file: "a.md", line: 2, column: 12)])
    #expect(broken.article.content == body)
  }
}
