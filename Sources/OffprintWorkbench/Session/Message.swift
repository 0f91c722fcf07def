import Diagnostics
import OffprintKit

/// A diagnostic for the page.
struct Message {
  private let diagnostic: Diagnostic
  private let file: String

  /// Makes a message about the profile in a file, or about something else.
  init(_ diagnostic: Diagnostic, file: String) {
    self.diagnostic = diagnostic
    self.file = file
  }

  /// The position is given only if it is in the profile being edited.
  var json: JSONValue {
    let place = diagnostic.place.flatMap { $0.file == file ? $0 : nil }
    let elsewhere = place == nil ? diagnostic.place.map { "\($0): " } ?? "" : ""
    let notes = diagnostic.notes.map { note in
      (note.place.map { $0.file == file ? "line \($0.line): " : "\($0): " } ?? "") + note.message
    }
    return .members([
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(elsewhere + diagnostic.message),
      "line": place.map { .integer($0.line) }, "column": place.map { .integer($0.column) },
      "span": .integer(min(diagnostic.span, 10_000)), "fix": diagnostic.fix.map(JSONValue.string),
      "notes": notes.isEmpty ? nil : .array(notes.map(JSONValue.string)),
    ])
  }
}
