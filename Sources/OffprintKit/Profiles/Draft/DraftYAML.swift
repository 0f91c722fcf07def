/// Writes the values of a profile as YAML.
package enum DraftYAML {
  /// A string as a value, quoted if necessary.
  package static func quoted(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map { isLetter($0) || $0 == "." } == true
      && text.unicodeScalars.allSatisfy {
        isLetter($0) || ("0"..."9").contains($0) || "._-@ ".unicodeScalars.contains($0)
      }
      && text.last != " " && !["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
    return isPlain ? text : "'\(text.replacing("'", with: "''"))'"
  }

  /// A text for use in a comment.
  static func comment(_ text: String) -> String {
    let line = CollapsedText.collapsed(text).unicodeScalars.filter(isPrintable)
    let short = String(String.UnicodeScalarView(line.prefix(60)))
    return line.count > 60 ? short + "…" : short
  }

  /// Whether a profile can contain a text unchanged.
  package static func canHold(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isPrintable) }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
