/// The names of `meta` elements for the fields of an article, in the order in which they are written: those of HTML
/// and Dublin Core, and our own where those have none. Title, authors and the like are in the article's header, the
/// lead image has several names.
enum DocumentMeta {
  /// The fields with their names.
  static let names: [(field: Metadata.Field, name: String)] = Metadata.Field.all(first: [
    .excerpt, .tags, .published, .modified, .publication, .kind, .license, .section, .wordCount, .language,
    .direction,
  ]).compactMap { field in field.row.meta.map { (field, $0) } }

  /// The title, where a heading cannot state it.
  static let title = "offprint.title"
  /// A member of ``Metadata/custom``.
  static let custom = "offprint.custom"
  /// What the names of the lead image's properties begin with.
  static let image = "offprint.image"

  /// The field with a name.
  static func field(named name: String) -> Metadata.Field? { names.first { $0.name == name }?.field }
}
