/// Something that a format cannot represent, and its replacement.
///
/// Reading what a writer wrote gives the article after all losses of the format. The documented tables are
/// generated from these values, and the round-trip tests apply them, so that neither can be wrong.
public struct Loss: Sendable {
  /// What is lost: a noun phrase that starts a sentence.
  public var what: String
  /// What replaces it.
  public var standIn: String
  /// Returns the article after the loss.
  public var apply: @Sendable (Article) -> Article

  /// Makes a loss.
  public init(_ what: String, standIn: String, apply: @escaping @Sendable (Article) -> Article) {
    self.what = what
    self.standIn = standIn
    self.apply = apply
  }
}

extension [Loss] {
  /// Returns the article after all losses.
  public func apply(to article: Article) -> Article {
    reduce(article) { $1.apply($0) }
  }
}
