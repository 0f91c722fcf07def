import Diagnostics

/// An error in a TOML text, and the offset at which it was detected.
struct TOMLFault: Error {
  /// The offset of the invalid byte.
  var offset: Int
  /// One line for the user.
  var message: String
  /// A suggestion to the user, if there is one.
  var fix: String?
}
