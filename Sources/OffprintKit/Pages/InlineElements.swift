import Markup

/// The elements that are displayed within a line.
enum InlineElements {
  /// Their names.
  static let list = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
    "kbd",
    "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u",
    "var", "wbr",
  ]

  /// Their names as a set.
  static let names = KnownNameSet(list)
}
