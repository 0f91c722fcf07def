/// An article without the rest of its page: its metadata and its content as a tree of blocks.
///
/// Readers and lowering create it, article stages refine it, writers serialize it.
public struct Article: Equatable, Sendable {
  /// What is known about the article.
  public var metadata: Metadata
  /// The body, in reading order.
  public var content: [Block]
  /// The sources of the metadata; only set on request.
  package var provenance: Provenance?
  /// The path in the work that it is a part of, such as a book; links of other parts lead there.
  package var path: String?
  /// That work.
  package var work: Work?

  /// Makes an article.
  public init(metadata: Metadata = Metadata(), content: [Block] = []) {
    self.metadata = metadata
    self.content = content
  }
}
