/// The kind of line that a word indicates.
enum WordKind: Int, CaseIterable {
  case stop, navigation, social, subscribe, legal, comment, related, date, byline, advertising, tags, shop
  case you, me

  /// The bit of the kind in a set of kinds.
  var bit: UInt32 { 1 << UInt32(rawValue) }
}
