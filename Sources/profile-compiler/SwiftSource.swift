import SiteProfile

/// Profiles as Swift source.
enum SwiftSource {
  /// A source file that defines `CompiledProfiles.all`, and `CompiledProfiles.schema` if there is one.
  static func text(of profiles: [EmbeddedProfile], schema: String? = nil) -> String {
    """
    // Written by profile-compiler from the profiles of this target.
    import SiteProfile

    enum CompiledProfiles {
      static let all: [EmbeddedProfile] = [
    \(profiles.map(entry).joined(separator: ",\n"))
      ]\(schema.map { "\n  static let schema = \(block($0))" } ?? "")
    }

    """
  }

  private static func entry(_ profile: EmbeddedProfile) -> String {
    """
        EmbeddedProfile(
          name: \(literal(profile.name)), file: \(literal(profile.file)),
          hosts: [\(profile.hosts.map(literal).joined(separator: ", "))],
          includesSubdomains: \(profile.includesSubdomains),
          paths: [\(profile.paths.map(literal).joined(separator: ", "))],
          page: [\(profile.page.map(literal).joined(separator: ", "))],
          dump: [\(profile.dump.map(literal).joined(separator: ", "))],
          text: \(block(profile.text)))
    """
  }

  /// A string literal on one line.
  private static func literal(_ text: String) -> String {
    let marks = marks(for: text)
    return "\(marks)\"\(escaped(text, marks, lineFeed: true))\"\(marks)"
  }

  /// A multi-line string literal.
  private static func block(_ text: String) -> String {
    let marks = marks(for: text)
    return "\(marks)\"\"\"\n\(escaped(text, marks, lineFeed: false))\n\"\"\"\(marks)"
  }

  /// More consecutive number signs than the text contains, so that nothing in it ends or escapes the literal.
  private static func marks(for text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "#", count: longest + 1)
  }

  /// The text with those characters escaped that a raw literal cannot contain.
  private static func escaped(_ text: String, _ marks: String, lineFeed: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": result += "\\\(marks)r"
      case "\n" where lineFeed: result += "\\\(marks)n"
      case "\u{FEFF}": result += "\\\(marks)u{FEFF}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
