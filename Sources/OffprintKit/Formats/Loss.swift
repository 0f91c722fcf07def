/// One thing that a format cannot hold, and what stands in its place.
///
/// Reading back what a writer wrote gives the article after all losses of the format. The documented tables are
/// made of these values, and the tests of round trips apply them, so that neither can say what is not so.
public struct Loss: Sendable {
  /// What is lost: a noun phrase that begins a sentence.
  public var what: String
  /// What stands in its place.
  public var standIn: String
  /// Gives an article as it is after the loss.
  public var apply: @Sendable (Article) -> Article

  /// Makes a loss.
  public init(_ what: String, standIn: String, apply: @escaping @Sendable (Article) -> Article) {
    self.what = what
    self.standIn = standIn
    self.apply = apply
  }
}

extension [Loss] {
  /// The article after all losses.
  public func apply(to article: Article) -> Article {
    reduce(article) { $1.apply($0) }
  }
}
