import Markup

func pageOf(_ html: String) -> Document {
  var document = Document()
  document.parse(Array(html.utf8))
  return document
}

/// The ids of the elements that a selector matches, in document order, or their names if they have none.
func found(_ selector: String, in document: Document, below scope: NodeID? = nil) throws -> String {
  try document.all(Selector(selector), in: scope).map { id in
    document.attribute("id", of: id) ?? document.tagName(of: id) ?? "?"
  }.joined(separator: " ")
}
