/// A field of an article's metadata that a profile can state.
public enum MetadataField: String, CaseIterable, Sendable {
  case title, deck, kicker, kind, section, authors, published, modified, publication
  case language, direction, tags, license, canonicalURL, excerpt

  /// Whether it may hold several values.
  public var isList: Bool { self == .authors || self == .tags }
}
