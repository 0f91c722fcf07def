import Markup

func pageOf(_ html: String) -> Document {
  var document = Document()
  document.parse(Array(html.utf8))
  return document
}

/// The ids of what a selector finds, in document order; the names of elements that have none.
func found(_ selector: String, in document: Document, below scope: NodeID? = nil) throws -> String {
  try document.all(Selector(selector), in: scope).map { id in
    document.attribute("id", of: id) ?? document.tagName(of: id) ?? "?"
  }.joined(separator: " ")
}
