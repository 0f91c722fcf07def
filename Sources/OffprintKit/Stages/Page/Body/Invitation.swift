/// How a block invites the readers of a page elsewhere.
package enum Invitation: UInt8, Sendable {
  case none
  /// By its own words.
  case line
  /// By the small box around it.
  case box
}
