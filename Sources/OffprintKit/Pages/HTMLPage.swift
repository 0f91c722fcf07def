import Markup

/// A page of HTML as parsed. Its parts are the nodes of the tree, numbered as the document numbers them.
public struct HTMLPage: Sendable {
  /// The tree.
  public let document: Document
  /// What was assumed of its encoding.
  let encodingGuess: EncodingGuess?

  /// Makes a page of a tree.
  public init(document: Document) { self.init(document: document, encodingGuess: nil) }

  init(document: Document, encodingGuess: EncodingGuess?) {
    self.document = document
    self.encodingGuess = encodingGuess
  }
}
