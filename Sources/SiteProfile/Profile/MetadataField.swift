/// A field of an article's metadata that a profile can state.
public enum MetadataField: String, CaseIterable, Sendable {
  case title, deck, kicker, kind, section, authors, published, modified, publication
  case language, direction, tags, license, canonicalURL, excerpt
  /// The address of the lead image, what is said about it, and who made it.
  case image, caption, credit

  /// Whether it may hold several values.
  public var isList: Bool { self == .authors || self == .tags }

  /// Whether it holds a date.
  public var isDate: Bool { self == .published || self == .modified }
}
