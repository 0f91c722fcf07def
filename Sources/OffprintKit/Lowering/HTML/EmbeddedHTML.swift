import Markup

/// A piece of HTML within an article of another format, all of which is to be read.
enum EmbeddedHTML {
  /// The blocks that it stands for, with nothing active in them.
  static func blocks(of source: String) -> [Block] {
    let page = Page.html(HTMLPage(document: Document(parsing: Array(source.utf8))))
    var marks = Marks(count: page.count)
    let origin = marks.enter(
      Marks.Origin(stage: "whole", why: "the whole piece is part of the article", rank: .profile))
    for part in page.wholeParts { marks.set(.body, at: part, by: origin) }
    return Lowering.lower(page, marks, address: nil).content
  }
}
