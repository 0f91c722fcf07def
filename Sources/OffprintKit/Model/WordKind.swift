/// What a word tells about the line that it stands in.
enum WordKind: Int, CaseIterable {
  case stop, navigation, social, subscribe, legal, comment, related, date, byline, advertising, tags, shop
  case you, me

  /// The bit of the kind in a set of kinds.
  var bit: UInt32 { 1 << UInt32(rawValue) }
}
