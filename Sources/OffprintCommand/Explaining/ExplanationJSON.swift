import OffprintKit
import SiteProfile

/// Writes an explanation as JSON: one object with `profile`, `droppedBy`, `lines`, `omissions`, `fields` and
/// `idleRules`.
enum ExplanationJSON {
  static func bytes(of explanation: Explanation) -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.append(
      json: .members([
        "profile": explanation.profile.map { profile in
          .members([
            "name": .string(profile.name), "file": .string(profile.file), "why": .string(profile.reason),
          ])
        },
        "droppedBy": explanation.droppedBy.map(JSONValue.string),
        "lines": .array(explanation.lines.map(value)),
        "omissions": explanation.omissions.isEmpty ? nil : .array(explanation.omissions.map(value)),
        "fields": .array(explanation.fields.map(value)),
        "idleRules": .array(explanation.idleRules.map { .string($0.description) }),
      ]))
    buffer.append("\n")
    return buffer.bytes
  }

  private static func value(_ line: Explanation.Line) -> JSONValue {
    .members(
      [
        ("line", .integer(line.number)), ("text", .string(line.text)), ("mark", .string("\(line.mark)")),
        ("element", line.element.map(JSONValue.string)),
      ] + members(line.origin))
  }

  private static func value(_ omission: Explanation.Omission) -> JSONValue {
    .members(
      [("text", .string(omission.text)), ("line", .integer(omission.line))] + members(omission.origin))
  }

  private static func value(_ field: Explanation.Field) -> JSONValue {
    .members(
      [
        ("field", .string(field.name)), ("value", .string(field.value)), ("chosen", .bool(field.isChosen)),
        ("line", field.line.map(JSONValue.integer)),
      ] + members(field.origin))
  }

  private static func members(_ origin: Marks.Origin) -> [(String, JSONValue?)] {
    guard !origin.stage.isEmpty else { return [] }
    return [
      ("stage", .string(origin.stage)), ("rule", origin.rule.map { .string($0.description) }),
      ("why", .string(origin.why)),
    ]
  }
}
