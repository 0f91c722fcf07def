import Markup

/// An HTML fragment within an article of another format, which is read completely.
enum EmbeddedHTML {
  /// Returns its blocks, without active content.
  static func blocks(of source: String) -> [Block] {
    let bytes = Array("<!DOCTYPE html><body>".utf8) + source.utf8
    let document = Document(parsing: bytes, options: ParseOptions(encoding: .utf8))
    let html = HTMLPage(document: document)
    let page = Page.html(html)
    let marks = Marks(wholeOf: page, why: "the whole piece is part of the article")
    return HTMLLowering.lower(html, marks, address: nil, authored: true).content
  }
}
