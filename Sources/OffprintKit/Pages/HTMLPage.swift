import Markup

/// A parsed HTML page. Its parts are the nodes of the tree, with the document's indices.
public struct HTMLPage: Sendable {
  /// The tree.
  public let document: Document
  /// The guess about its encoding.
  let encodingGuess: EncodingGuess?
  /// What several stages ask about it.
  let view: PageView

  /// Makes a page from a tree.
  public init(document: Document) { self.init(document: document, encodingGuess: nil) }

  init(document: Document, encodingGuess: EncodingGuess?) {
    self.document = document
    self.encodingGuess = encodingGuess
    view = PageView(document)
  }
}
