import Markup

/// A page of HTML as parsed. Its parts are the nodes of the tree, numbered as the document numbers them.
public struct HTMLPage: Sendable {
  /// The tree.
  public let document: Document

  /// Makes a page of a tree.
  public init(document: Document) { self.document = document }
}
