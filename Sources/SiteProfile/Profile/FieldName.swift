/// The name of what a profile can state about an article: a field of the metadata, or one of the site's own.
public enum FieldName: Hashable, Sendable {
  /// A field that every article may have.
  case known(MetadataField)
  /// A field of the site's own, `custom.NAME` in the profile.
  case custom(String)

  /// The name under which a value is found.
  public var text: String {
    switch self {
    case .known(let field): field.rawValue
    case .custom(let name): name
    }
  }

  /// Whether it may hold several values.
  public var isList: Bool {
    if case .known(let field) = self { return field.isList }
    return false
  }
}
