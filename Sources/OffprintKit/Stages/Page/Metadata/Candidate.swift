/// A value that may be that of a metadata field.
struct Candidate {
  /// The value.
  var value: String
  /// The node it was found on.
  var part: Int?
  /// The place where it was found, in a few words.
  var why: String
  /// Additional facts about it.
  var detail: Marks.Finding.Detail?

  /// Makes a candidate.
  init(_ value: String, at part: Int?, why: String, detail: Marks.Finding.Detail? = nil) {
    self.value = value
    self.part = part
    self.why = why
    self.detail = detail
  }
}
