/// A value that may be that of a metadata field.
struct Candidate {
  /// The value.
  var value: String
  /// The node it was found on.
  var part: Int?
  /// Where it was found, in a few words.
  var why: String
  /// What else is known of it.
  var detail: Marks.Finding.Detail?

  /// Makes a candidate.
  init(_ value: String, at part: Int?, why: String, detail: Marks.Finding.Detail? = nil) {
    self.value = value
    self.part = part
    self.why = why
    self.detail = detail
  }
}
