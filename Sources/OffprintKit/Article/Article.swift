/// One article apart from the page it stood on: its metadata and its content as a tree of blocks.
///
/// Readers and lowering make it, article stages refine it, writers turn it into bytes.
public struct Article: Equatable, Sendable {
  /// What is known about the article.
  public var metadata: Metadata
  /// The body, in reading order.
  public var content: [Block]
  /// Where the metadata came from; only filled on request.
  public var provenance: Provenance?

  /// Makes an article.
  public init(metadata: Metadata = Metadata(), content: [Block] = [], provenance: Provenance? = nil) {
    self.metadata = metadata
    self.content = content
    self.provenance = provenance
  }
}
