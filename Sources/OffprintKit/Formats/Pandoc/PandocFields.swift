/// The metadata of pandoc that are fields of an article, in the order in which they are written. The others are in a
/// map of our own, under the names of the JSON format.
enum PandocFields {
  /// The fields with pandoc's names.
  static let names: [(field: Metadata.Field, name: String)] = Metadata.Field.all(first: [
    .title, .deck, .authors, .published, .tags,
  ]).compactMap { field in field.row.pandoc.map { (field, $0) } }

  /// The name of our own map.
  static let map = "offprint"

  /// The fields that are in our own map: of the authors what is more than their names.
  static let others = Metadata.Field.allCases.filter { $0 == .authors || $0.row.pandoc == nil }
}
