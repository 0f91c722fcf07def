/// The metadata of pandoc that are fields of an article, in the order in which they are written. The others are in a
/// map of our own, under the names of the JSON format.
enum PandocFields {
  /// The fields with pandoc's names.
  static let names: [(field: Metadata.Field, name: String)] = [
    (.title, "title"), (.deck, "subtitle"), (.authors, "author"), (.published, "date"), (.tags, "keywords"),
    (.language, "lang"), (.direction, "dir"), (.excerpt, "abstract"),
  ]

  /// The name of our own map.
  static let map = "offprint"

  /// The fields that are in our own map: of the authors what is more than their names.
  static let others = Metadata.Field.allCases.filter { field in
    field == .authors || !names.contains { $0.field == field }
  }
}
