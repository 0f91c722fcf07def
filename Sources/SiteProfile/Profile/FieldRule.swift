import Diagnostics

/// The sources of a metadata field on a page, in order; the first with a value is used.
package struct FieldRule: Sendable {
  /// The field.
  package var name: FieldName
  /// The sources, at least one.
  package var sources: [ValueSource]
  /// The time zone of dates without one, by its IANA name.
  package var timeZone: Placed<String>?
  /// The format of dates, if it is not a standard one.
  package var format: Placed<DateFormat>?
  /// Whether its absence causes no warning.
  package var isOptional = false
  /// Whether it is used only if the generic stages find no value.
  package var isFallback = false
  /// The position of the field in the profile.
  package var place: Place

  /// Makes a rule.
  package init(name: FieldName, sources: [ValueSource], place: Place) {
    self.name = name
    self.sources = sources
    self.place = place
  }

  /// The values, if they are the same for every page; empty if the field has none on any.
  package var constant: [String]? {
    guard let source = sources.first, source.when == nil else { return nil }
    switch source.kind {
    case .constant(let values): return values
    case .nothing: return []
    case .element, .meta, .jsonLD, .script: return nil
    }
  }
}
