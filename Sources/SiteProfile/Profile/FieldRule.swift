import Diagnostics

/// Where a field of the metadata is found on a page: sources in their order, of which the first that gives a value
/// wins.
public struct FieldRule: Sendable {
  /// The field.
  public var name: FieldName
  /// The sources, at least one.
  public var sources: [ValueSource]
  /// The zone of dates that come without one, by its IANA name.
  public var timeZone: Placed<String>?
  /// How dates are written, where that is not plain.
  public var format: Placed<DateFormat>?
  /// Whether pages without it are no cause for a warning.
  public var isOptional = false
  /// Whether it counts only where the generic stages find no value.
  public var isFallback = false
  /// Where the field is named.
  public var place: Place

  /// Makes a rule.
  public init(name: FieldName, sources: [ValueSource], place: Place) {
    self.name = name
    self.sources = sources
    self.place = place
  }

  /// The values that hold for every page, where nothing is asked of the page.
  public var constant: [String]? {
    guard case .constant(let values)? = sources.first?.kind, sources.first?.when == nil else { return nil }
    return values
  }
}
