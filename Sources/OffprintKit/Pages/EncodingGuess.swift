import Diagnostics
import Markup

/// A guess about a page's encoding, if it was not declared or the declaration was wrong.
enum EncodingGuess: Equatable, Sendable {
  /// UTF-8 that was decoded as windows-1252 and encoded again, which was undone.
  case doubled
  /// An encoding detected by its letters.
  case detected(Encoding)

  /// The warning for an input with a name.
  func warning(for name: String) -> Diagnostic {
    switch self {
    case .doubled:
      Diagnostic(
        .warning, .badInput,
        "\(name): its UTF-8 was read as windows-1252 and encoded again; that was undone")
    case .detected(let encoding):
      Diagnostic(
        .warning, .badInput, "\(name): no declared encoding; it was read as \(encoding.name)",
        fix: "set it with --encoding if that is wrong")
    }
  }
}
