import Markup

@testable import OffprintKit

/// A page in which each `p` is a block; `data-p` is its probability, and `kept` says that the generic stages keep it.
func scoredPage(_ number: Int, _ body: String) -> DraftPage {
  let html = """
    <html><body><main><p data-p=0.9 kept>The ferry to Vell left the quay an hour late on day \(number).</p>
    <p data-p=0.9 kept>The harbour master counted the barrels of boat \(number) twice and wrote down the smaller number.</p>
    <p data-p=0.9 kept>The council will hear the matter of lamp \(number) on Monday, after the report on the well.</p>
    \(body)</main></body></html>
    """
  let read = HTMLPage(document: Document(parsing: Array(html.utf8)))
  return DraftPage(read, marks: Marks(count: read.document.nodeCount), metadata: Metadata(), url: nil)
}
