import Markup
import OffprintKit

/// The result of a page, as the browser shows it.
struct PageReport {
  private let conversion: Conversion
  private let page: SavedPage
  private let tree: TreeMarks?
  private let explanation: Explanation

  /// Makes the report of a page; `tree` contains its marks, if they are those of its own markup.
  init(_ conversion: Conversion, _ page: SavedPage, _ tree: TreeMarks?) {
    self.conversion = conversion
    self.page = page
    self.tree = tree
    explanation = Explanation(conversion)
  }

  /// The numbers of the elements with text, by the result for it.
  var states: JSONValue {
    guard let tree else { return .object([]) }
    let states = ElementStates(page.document, tree)
    return .members(
      ElementStates.State.allCases.map { state in
        (state.rawValue, .array(states.numbers(state).map(JSONValue.integer)))
      })
  }

  /// The blocks of text, with the number of the element of each.
  var blocks: JSONValue {
    guard tree != nil else { return .array([]) }
    return .array(
      explanation.lines.map { line in
        let element = page.document.parent(of: NodeID(index: UInt32(line.part)))
        return .members([
          "element": element.map { .integer($0.index) }, "mark": .string("\(line.mark)"),
          "outcome": .string(line.mark.outcome.rawValue), "text": .string(String(line.text.prefix(200))),
          "why": .string(Self.reason(line.origin)),
        ])
      })
  }

  /// The values found for the fields.
  var fields: JSONValue {
    .array(
      explanation.fields.map { field in
        .members([
          "name": .string(field.name), "value": .string(String(field.value.prefix(500))),
          "isChosen": .bool(field.isChosen), "why": .string(Self.reason(field.origin)),
        ])
      })
  }

  /// The article as markup without anything active.
  var article: String {
    var buffer = ByteBuffer(limit: ByteBuffer.limit(forInputOf: page.input.bytes.count))
    XHTMLWriter(options: WriterOptions()).write(conversion.article, to: &buffer)
    guard let document = try? Document(parsingXML: buffer.bytes),
      let article = document.descendants(of: document.root).first(where: {
        document.tagName(of: $0) == "article"
      })
    else { return "" }
    var markup = InertMarkup(document)
    markup.write(below: article)
    return String(decoding: markup.html, as: UTF8.self)
  }

  /// The number of words of the article.
  var words: Int { conversion.article.metadata.wordCount ?? 0 }

  static func reason(_ origin: Marks.Origin) -> String {
    guard !origin.stage.isEmpty else { return "nobody marked it" }
    let rule = origin.rule.map { ", line \($0.line)" } ?? ""
    return "\(origin.stage)\(rule): \(origin.why)"
  }
}
