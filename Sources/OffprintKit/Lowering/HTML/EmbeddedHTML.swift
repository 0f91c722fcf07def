import Markup

/// A piece of HTML within an article of another format, all of which is to be read.
enum EmbeddedHTML {
  /// The blocks that it stands for, with nothing active in them.
  static func blocks(of source: String) -> [Block] {
    let bytes = Array("<!DOCTYPE html><body>".utf8) + source.utf8
    let document = Document(parsing: bytes, options: ParseOptions(encoding: .utf8))
    let html = HTMLPage(document: document)
    let page = Page.html(html)
    var marks = Marks(count: page.count)
    let origin = marks.enter(
      Marks.Origin(stage: "whole", why: "the whole piece is part of the article", rank: .profile))
    for part in page.wholeParts { marks.set(.body, at: part, by: origin) }
    return HTMLLowering.lower(html, marks, address: nil, authored: true).content
  }
}
