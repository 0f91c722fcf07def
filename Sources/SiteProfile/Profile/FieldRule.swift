import Diagnostics

/// The sources of a metadata field on a page, in order; the first with a value is used.
public struct FieldRule: Sendable {
  /// The field.
  public var name: FieldName
  /// The sources, at least one.
  public var sources: [ValueSource]
  /// The time zone of dates without one, by its IANA name.
  public var timeZone: Placed<String>?
  /// The format of dates, if it is not a standard one.
  public var format: Placed<DateFormat>?
  /// Whether its absence causes no warning.
  public var isOptional = false
  /// Whether it is used only if the generic stages find no value.
  public var isFallback = false
  /// The position of the field in the profile.
  public var place: Place

  /// Makes a rule.
  public init(name: FieldName, sources: [ValueSource], place: Place) {
    self.name = name
    self.sources = sources
    self.place = place
  }

  /// The values, if they are the same for every page; empty if the field has none on any.
  public var constant: [String]? {
    guard let source = sources.first, source.when == nil else { return nil }
    switch source.kind {
    case .constant(let values): return values
    case .nothing: return []
    case .element, .meta, .jsonLD, .script: return nil
    }
  }
}
