/// The name of a metadata field, or of a custom field.
package enum FieldName: Hashable, Sendable {
  /// A field that every article may have.
  case known(MetadataField)
  /// A custom field, `custom.NAME` in the profile.
  case custom(String)

  /// The name as text.
  package var text: String {
    switch self {
    case .known(let field): field.rawValue
    case .custom(let name): name
    }
  }

  /// Whether it may have several values.
  package var isList: Bool {
    if case .known(let field) = self { return field.isList }
    return false
  }
}
