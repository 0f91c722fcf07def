/// The meaning of a byte inside a tag, as bits of a table.
enum ByteClass {
  /// Ends a tag name: white space, `/`, `>`, U+0000.
  static let endsTagName: UInt8 = 1
  /// An ASCII upper-case letter.
  static let isUpper: UInt8 = 2
  /// Ends an attribute name: white space, `/`, `>`, `=`, U+0000.
  static let endsAttributeName: UInt8 = 4
  /// An error in an attribute name: quotes and `<`.
  static let isWrongInAttributeName: UInt8 = 8
  /// Tab, line feed, form feed, space.
  static let isSpace: UInt8 = 16
  static let isAlpha: UInt8 = 32
  /// Ends an unquoted value or needs special handling: white space, `>`, `&`, U+0000, quotes, `<`, `=`, grave
  /// accent.
  static let stopsValue: UInt8 = 64

  /// The bits of each byte.
  static let table: StaticString = """
    \u{45}\0\0\0\0\0\0\0\0\u{55}\u{55}\0\u{55}\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \u{55}\0\u{48}\0\0\0\u{40}\u{48}\0\0\0\0\0\0\0\u{5}\
    \0\0\0\0\0\0\0\0\0\0\0\0\u{48}\u{44}\u{45}\0\
    \0\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\
    \u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\u{22}\0\0\0\0\0\
    \u{40}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\
    \u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0
    """
}
