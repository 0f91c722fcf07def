extension Diagnostic {
  /// The maximum width of an excerpt.
  private static let widest = 100

  /// The diagnostic as it is printed: position and message, the source line with a mark below the position,
  /// the fix, the notes.
  ///
  /// It does not end with a line break and contains no control characters except line breaks, tabs and
  /// colours.
  ///
  /// - Parameter color: whether to colour it for a terminal.
  public func rendered(color: Bool) -> String {
    let paint = Paint(isOn: color)
    let origin = place.map { "\($0.description.printable):" } ?? "offprint:"
    var text = paint.bold(origin) + " " + paint.severity(severity, "\(severity.rawValue):")
    text += " " + paint.bold(message.printable)
    if let place, let excerpt { text += quotation(of: excerpt, at: place, paint) }
    if let fix { text += "\n  " + paint.green("fix:") + " " + fix.printable }
    for note in notes {
      let origin = note.place.map { "\($0.description.printable): " } ?? ""
      text += "\n  \(origin)" + paint.bold("note:") + " " + note.message.printable
    }
    return text
  }

  private func quotation(of excerpt: String, at place: Place, _ paint: Paint) -> String {
    let line = Array(excerpt.unicodeScalars)
    let column = min(max(place.column - 1, 0), line.count)
    var start = 0
    if line.count > Self.widest { start = min(max(0, column - 40), line.count - Self.widest) }
    let end = min(line.count, start + Self.widest)

    let number = String(place.line)
    let shown = String(String.UnicodeScalarView(line[start..<end].map(\.visible)))
    let lead = start > 0 ? "…" : ""
    var under = String(repeating: " ", count: lead.count)
    for scalar in line[start..<max(start, min(column, end))] { under += scalar == "\t" ? "\t" : " " }
    let tail = max(0, min(span - 1, end - column - 1))
    let mark = paint.green("^" + String(repeating: "~", count: tail))
    let gutter = String(repeating: " ", count: number.count)
    return "\n  \(number) | \(lead)\(shown)\(end < line.count ? "…" : "")\n  \(gutter) | \(under)\(mark)"
  }
}

/// Adds colours to text, or none.
private struct Paint {
  var isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func green(_ text: String) -> String { wrap(text, "32") }

  func severity(_ severity: Diagnostic.Severity, _ text: String) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;35")
    case .note: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// The text on one line, with everything escaped that could control a terminal: control characters,
  /// direction marks, invisible characters.
  package var printable: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isSteering || scalar == "\t" {
        result += scalar.code
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// The scalar as `U+0000`.
  package var code: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  /// Whether it controls a terminal, breaks a line, changes the direction of text or is invisible.
  fileprivate var isSteering: Bool {
    switch value {
    case 0x09, 0x20...0x7E, 0x200C, 0x200D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: properties.generalCategory == .format || value & 0xFFFE == 0xFFFE
    }
  }

  /// A visible scalar of the same width to print instead of a control character.
  fileprivate var visible: Unicode.Scalar {
    guard isSteering else { return self }
    let picture = value < 0x20 ? 0x2400 + value : value == 0x7F ? 0x2421 : 0xFFFD
    return Unicode.Scalar(picture) ?? "?"
  }
}
