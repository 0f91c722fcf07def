import OffprintKit
import SiteProfile

/// Writes an explanation as JSON: one object with `profile`, `droppedBy`, `lines`, `fields` and `idleRules`.
enum ExplanationJSON {
  static func bytes(of explanation: Explanation) -> [UInt8] {
    var members: [JSONMember] = []
    if let profile = explanation.profile {
      members.append(
        JSONMember(
          "profile",
          .object([
            JSONMember("name", .string(profile.name)), JSONMember("file", .string(profile.file)),
            JSONMember("why", .string(profile.reason)),
          ])))
    }
    if let stage = explanation.droppedBy { members.append(JSONMember("droppedBy", .string(stage))) }
    members.append(JSONMember("lines", .array(explanation.lines.map(value))))
    members.append(JSONMember("fields", .array(explanation.fields.map(value))))
    members.append(
      JSONMember("idleRules", .array(explanation.idleRules.map { .string($0.description) })))
    var buffer = ByteBuffer()
    buffer.append(json: .object(members))
    buffer.append("\n")
    return buffer.bytes
  }

  private static func value(_ line: Explanation.Line) -> JSONValue {
    .object(
      [
        JSONMember("line", .number(String(line.number))), JSONMember("text", .string(line.text)),
        JSONMember("mark", .string("\(line.mark)")),
      ] + (line.element.map { [JSONMember("element", .string($0))] } ?? []) + members(line.origin))
  }

  private static func value(_ field: Explanation.Field) -> JSONValue {
    var members = [
      JSONMember("field", .string(field.name)), JSONMember("value", .string(field.value)),
      JSONMember("chosen", .bool(field.isChosen)),
    ]
    if let line = field.line { members.append(JSONMember("line", .number(String(line)))) }
    return .object(members + Self.members(field.origin))
  }

  private static func members(_ origin: Marks.Origin) -> [JSONMember] {
    guard !origin.stage.isEmpty else { return [] }
    var members = [JSONMember("stage", .string(origin.stage))]
    if let rule = origin.rule { members.append(JSONMember("rule", .string(rule.description))) }
    return members + [JSONMember("why", .string(origin.why))]
  }
}
