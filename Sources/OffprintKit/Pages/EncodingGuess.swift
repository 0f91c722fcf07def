import Diagnostics
import Markup

/// What was assumed of a page's encoding, where nothing told it or what told it was wrong.
enum EncodingGuess: Equatable, Sendable {
  /// UTF-8 that was read as windows-1252 and encoded again, which was undone.
  case doubled
  /// An encoding that its letters speak for.
  case detected(Encoding)

  /// The warning for a page of a name.
  func warning(for name: String) -> Diagnostic {
    switch self {
    case .doubled:
      Diagnostic(
        .warning, .badInput,
        "\(name): its UTF-8 was read as windows-1252 and encoded again; that was undone")
    case .detected(let encoding):
      Diagnostic(
        .warning, .badInput, "\(name): its encoding is not told; it was read as \(encoding.name)",
        fix: "tell it with --encoding where that is wrong")
    }
  }
}
