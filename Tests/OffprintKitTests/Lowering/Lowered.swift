import OffprintKit
import Testing

/// The blocks of a whole HTML page after lowering. No article stage runs.
func lowered(_ html: String, url: String? = nil) throws -> [Block] {
  var options = Converter.Options()
  options.format = "html"
  options.whole = true
  options.url = url
  options.profile = .none
  options.skip = Set(Registry.builtIn.stageNames)
  return try Converter(options: options).convert(Array(html.utf8), file: "page.html").article.content
}

/// The inlines of a page that is one paragraph.
func loweredText(_ html: String, url: String? = nil) throws -> [Inline] {
  let blocks = try lowered(html, url: url)
  guard case .paragraph(let inlines)? = blocks.first, blocks.count == 1 else {
    Issue.record("no single paragraph: \(blocks)")
    return []
  }
  return inlines
}
