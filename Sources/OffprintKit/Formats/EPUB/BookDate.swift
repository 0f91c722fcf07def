/// Dates in the only form that the package allows: UTC, with a precision of seconds.
enum BookDate {
  /// The date if no article has a modification date: the same articles must give the same bytes.
  static let unknown = "2000-01-01T00:00:00Z"

  /// The time of an ISO 8601 date, with the start of the day or month if it is less precise.
  static func moment(_ text: String) -> String? {
    DateTime.isValidInHTML(text) ? DateTime(text, years: 1...9998)?.inUTC.iso : nil
  }
}
