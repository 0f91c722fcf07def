import Diagnostics

/// Suggestions for YAML errors whose cause is known.
enum YAMLHint {
  /// Characters that must not start an unquoted string, though selectors and patterns may start with them.
  static let special: Set<Unicode.Scalar> = ["*", "&", "!", "@", "%", "`", "#", "[", "{", ">", "|"]

  static func fix(
    problem: String, context: String?, at place: Place, contextPlace: Place, in source: SourceText
  ) -> String? {
    let first = source.rest(at: place).unicodeScalars.first
    let context = context ?? ""
    let opener = source.rest(at: contextPlace).unicodeScalars.first
    if indentation(of: source.excerpt(line: place.line)).contains("\t") {
      return "indent with spaces, not with tabs"
    }
    switch problem {
    case "found unknown escape character":
      return "use single quotes, in which a backslash is literal"
    case "found character that cannot start any token":
      return first.flatMap(quoted)
    case "mapping values are not allowed in this context":
      return "quote a value that contains ': ', or check the indentation"
    case "could not find expected ':'":
      return "write 'key: value', with a space after the colon"
    case "found unexpected end of stream":
      return context.contains("quoted scalar") ? "close the quotes" : nil
    default:
      break
    }
    if context.contains("alias") || context.contains("anchor") || context.contains("block scalar")
      || context.contains("tag") && !context.contains("directive")
    {
      return opener.flatMap(quoted)
    }
    if context.contains("flow") {
      return "close the bracket; quote a value that begins with '#', '[' or '{'"
    }
    if context.contains("block mapping"), source.excerpt(line: place.line).contains(": [") {
      return "quote a value that begins with '['"
    }
    return nil
  }

  /// The suggestion for a value that starts with a character with a special meaning in YAML.
  static func quoted(_ first: Unicode.Scalar) -> String? {
    special.contains(first) ? "quote a value that begins with '\(first)'" : nil
  }

  private static func indentation(of line: String) -> Substring {
    line.prefix { $0 == " " || $0 == "\t" }
  }
}
