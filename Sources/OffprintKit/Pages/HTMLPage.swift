import Markup

/// A page of HTML as parsed. Its parts are the nodes of the tree, numbered as the document numbers them.
public struct HTMLPage: Sendable {
  /// The tree.
  public let document: Document
  /// Whether its encoding was wrong and has been repaired.
  let isRepaired: Bool

  /// Makes a page of a tree.
  public init(document: Document) { self.init(document: document, isRepaired: false) }

  init(document: Document, isRepaired: Bool) {
    self.document = document
    self.isRepaired = isRepaired
  }
}
