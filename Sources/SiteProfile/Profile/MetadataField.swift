/// A metadata field that a profile can set.
package enum MetadataField: String, CaseIterable, Sendable {
  case title, deck, kicker, kind, section, authors, published, modified, publication
  case language, direction, tags, license, canonicalURL, excerpt
  /// The address, caption and credit of the lead image.
  case image, caption, credit

  /// Whether it may have several values.
  package var isList: Bool { self == .authors || self == .tags }

  /// Whether it contains a date.
  package var isDate: Bool { self == .published || self == .modified }
}
