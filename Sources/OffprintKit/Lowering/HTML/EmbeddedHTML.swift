import Markup

/// An HTML fragment within an article of another format, which is read completely.
enum EmbeddedHTML {
  /// Returns its blocks, without active content.
  static func blocks(of source: String) -> [Block] {
    var document = Document()
    return blocks(of: source, reusing: &document)
  }

  /// Returns the blocks of an article that is HTML without a page around it, with its address. Tables may be layout.
  static func blocks(ofArticle source: String, address: String?) -> [Block] {
    var document = Document()
    return blocks(of: source, address: address, isAuthored: false, reusing: &document)
  }

  /// Returns its blocks, without active content. The memory of a document that was read before is reused.
  static func blocks(
    of source: String, address: String? = nil, isAuthored: Bool = true, reusing document: inout Document
  ) -> [Block] {
    document.parse(
      Array("<!DOCTYPE html><body>".utf8) + source.utf8, options: ParseOptions(encoding: .utf8))
    let html = HTMLPage(document: document)
    let page = Page.html(html)
    let marks = Marks(wholeOf: page, why: "the whole piece is part of the article")
    return HTMLLowering.lower(html, marks, address: address, authored: isAuthored).content
  }
}
