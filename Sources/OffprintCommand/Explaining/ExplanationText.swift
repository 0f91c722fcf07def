import Diagnostics
import OffprintKit

/// Writes an explanation as text for the terminal.
struct ExplanationText {
  let isColored: Bool
  /// The width of the terminal; other output is cut at 100 columns.
  let width: Int?

  private static let markWidth = 10

  /// Returns the whole explanation, with one line for each line of the source.
  func write(_ explanation: Explanation) -> String {
    var text = ""
    if let profile = explanation.profile {
      text += bold("profile ") + "\(profile.name) (\(profile.file)): \(profile.reason)".printable + "\n\n"
    } else {
      text += bold("profile ") + "none applies\n\n"
    }
    if let stage = explanation.droppedBy {
      text += bold("dropped ") + "by the stage \(stage.printable): nothing is written for this page\n\n"
    }
    let numberWidth = max(3, String(explanation.lines.last?.number ?? 0).count)
    for line in explanation.lines { text += write(line, numberWidth) }
    text += omissions(explanation.omissions)
    text += fields(explanation.fields)
    if !explanation.idleRules.isEmpty {
      text += "\n" + bold("rules that matched nothing") + "\n"
      for place in explanation.idleRules { text += "  \(place.description.printable)\n" }
    }
    return text
  }

  private func write(_ line: Explanation.Line, _ numberWidth: Int) -> String {
    let element = line.element.map { " · \($0.printable)" } ?? ""
    let why = "\(who(line.origin)): \(line.origin.why.printable)\(element)"
    let room = max(20, (width ?? 100) - numberWidth - Self.markWidth - 3)
    let number = Terminal.styled(
      Self.padded("\(line.number)", numberWidth, atStart: true), .dim, if: isColored)
    let mark = Terminal.styled(
      Self.padded("\(line.mark)", Self.markWidth, atStart: false), Self.style(line.mark), if: isColored)
    let indent = String(repeating: " ", count: numberWidth + Self.markWidth + 2)
    let reason = Terminal.styled(
      line.origin.stage.isEmpty ? "nobody marked it\(element)" : why, .dim, if: isColored)
    return "\(number) \(mark) \(Self.short(line.text, room).printable)\n\(indent)\(reason)\n"
  }

  private func omissions(_ omissions: [Explanation.Omission]) -> String {
    guard !omissions.isEmpty else { return "" }
    var text = "\n" + bold("text taken out") + "\n"
    for omission in omissions {
      text += "  \(Self.short(omission.text, 90).printable)\n"
      text += Terminal.styled(
        "      \(who(omission.origin)): \(omission.origin.why.printable) (line \(omission.line))\n", .dim,
        if: isColored)
    }
    return text
  }

  private func fields(_ fields: [Explanation.Field]) -> String {
    guard !fields.isEmpty else { return "" }
    var text = "\n" + bold("fields") + "\n"
    for field in fields {
      let place = field.line.map { " (line \($0))" } ?? ""
      let value = field.value.isEmpty ? "no value" : Self.short(field.value, 70).printable
      let verdict = field.isChosen ? "" : Terminal.styled(" [not taken]", .yellow, if: isColored)
      text += "  \(field.name.printable): \(value)\(verdict)\n"
      text += Terminal.styled(
        "      \(who(field.origin)): \(field.origin.why.printable)\(place)\n", .dim, if: isColored)
    }
    return text
  }

  private func who(_ origin: Marks.Origin) -> String {
    (origin.rule.map { "\(origin.stage) \($0)" } ?? origin.stage).printable
  }

  private func bold(_ text: String) -> String { Terminal.styled(text, .bold, if: isColored) }

  private static func padded(_ text: String, _ width: Int, atStart: Bool) -> String {
    let padding = String(repeating: " ", count: max(0, width - text.count))
    return atStart ? padding + text : text + padding
  }

  private static func short(_ text: String, _ width: Int) -> String {
    let start = text.prefix(width + 1)
    return start.count > width ? start.prefix(width - 1) + "…" : String(start)
  }

  private static func style(_ mark: Marks.Role) -> Terminal.Style {
    switch mark {
    case .body, .heading, .listItem: .green
    case .title, .deck, .kicker, .kind, .section, .byline, .published: .cyan
    case .caption, .credit: .magenta
    case .furniture, .teaser: .red
    case .unmarked: .yellow
    }
  }
}
