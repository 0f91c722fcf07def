import Diagnostics
import OffprintKit
import Testing

@Suite("Choosing a reader by the content")
struct FormatChoiceTests {
  /// A format that is JSON, as a package would add it: after the built-in ones.
  private struct RecipeReader: Reader {
    static let format = "recipe"
    static let fileExtensions = ["json"]
    static let mediaTypes = ["application/json"]

    static func recognizes(_ start: ArraySlice<UInt8>) -> Bool { start.starts(with: "{\"recipe\":".utf8) }

    func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
      .article(Article(content: [.paragraph([.text("Boil the beans.")])]))
    }
  }

  /// The text of the article that an input gives.
  private func text(_ input: String, file: String = "-", type: String? = nil) throws -> String? {
    var registry = Registry.builtIn
    registry.readers.append(RecipeReader.self)
    var source = Input(Array(input.utf8), name: file)
    source.mediaType = type
    let article = try Converter(registry: registry).convert(source).article
    return registry.written(article, as: "text").map { String(decoding: $0, as: UTF8.self) }
  }

  private let recipe = "{\"recipe\": \"Beans\", \"content\": {\"type\": \"root\", \"children\": []}}"

  @Test("a format based on JSON is not read as an article in JSON", arguments: ["-", "beans", "beans.json"])
  func special(file: String) throws {
    #expect(try text(recipe, file: file) == "Boil the beans.\n")
    #expect(try text(recipe, file: file, type: "application/json") == "Boil the beans.\n")
  }

  @Test("JSON that no such format recognizes is an article, a pandoc document or one of several articles")
  func general() throws {
    let paragraph =
      "{\"type\": \"paragraph\", \"children\": [{\"type\": \"text\", \"value\": \"Wash them.\"}]}"
    let content = "\"content\": {\"type\": \"root\", \"children\": [\(paragraph)]}}"
    #expect(try text("{\"title\": \"Beans\", \(content)", file: "x.json") == "Beans\n\nWash them.\n")
    #expect(try text("{\"offprint\": 1, \(content)") == "Wash them.\n")
    let pandoc =
      "{\"pandoc-api-version\": [1, 23, 1], \"meta\": {}, \"blocks\": [{\"t\": \"HorizontalRule\"}]}"
    #expect(try text(pandoc, file: "x.json")?.contains("HorizontalRule") == false)
  }
}
