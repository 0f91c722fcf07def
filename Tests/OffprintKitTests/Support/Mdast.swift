import OffprintKit

/// The rules of unist and mdast, and of our documented additional node types.
enum Mdast {
  /// Where a node may occur.
  private enum Content {
    case flow, phrasing, item, row, cell, description, descriptionPart, ruby, caption, root
  }

  /// The type of a member's value.
  private enum Value {
    case text, filled, flag, depth, integer, count, span, alignments, direction, notation, author
  }

  /// The rule for a node type.
  private struct Rule {
    /// Its content types.
    var content: [Content]
    /// The content types of its children; `nil` if it has none.
    var children: [Content]?
    /// The required members besides `type` and `children`.
    var needed: [String: Value] = [:]
    /// The optional members.
    var allowed: [String: Value] = [:]
  }

  private static let styled = Rule(content: [.phrasing], children: [.phrasing])
  private static let note: [String: Value] = ["identifier": .text, "label": .text]
  private static let picture: [String: Value] = [
    "alt": .filled, "title": .filled, "width": .count, "height": .count,
  ]

  private static let rules: [String: Rule] = [
    // mdast
    "root": Rule(content: [.root], children: [.flow]),
    "paragraph": Rule(content: [.flow], children: [.phrasing]),
    "heading": Rule(
      content: [.flow], children: [.phrasing], needed: ["depth": .depth], allowed: ["identifier": .filled]),
    "thematicBreak": Rule(content: [.flow]),
    "blockquote": Rule(content: [.flow], children: [.flow]),
    "list": Rule(
      content: [.flow], children: [.item], allowed: ["ordered": .flag, "start": .integer, "spread": .flag]),
    "listItem": Rule(content: [.item], children: [.flow], allowed: ["spread": .flag, "checked": .flag]),
    "code": Rule(content: [.flow], needed: ["value": .text], allowed: ["lang": .filled, "meta": .filled]),
    "table": Rule(
      content: [.flow], children: [.row], allowed: ["align": .alignments, "headerRows": .count]),
    "tableRow": Rule(content: [.row], children: [.cell]),
    "tableCell": Rule(
      content: [.cell], children: [.phrasing, .flow],
      allowed: ["header": .flag, "colspan": .span, "rowspan": .span]),
    "footnoteDefinition": Rule(content: [.flow], children: [.flow], needed: note),
    "text": Rule(content: [.phrasing], needed: ["value": .text]),
    "emphasis": styled, "strong": styled, "delete": styled,
    "inlineCode": Rule(content: [.phrasing], needed: ["value": .text]),
    "break": Rule(content: [.phrasing]),
    "link": Rule(
      content: [.phrasing], children: [.phrasing], needed: ["url": .text], allowed: ["title": .filled]),
    "image": Rule(content: [.phrasing, .caption], needed: ["url": .text], allowed: picture),
    "footnoteReference": Rule(content: [.phrasing], needed: note),
    // mdast-util-math
    "math": Rule(
      content: [.flow], needed: ["value": .text], allowed: ["notation": .notation, "mathml": .filled]),
    "inlineMath": Rule(
      content: [.phrasing], needed: ["value": .text], allowed: ["notation": .notation, "mathml": .filled]),
    // ours
    "pullQuote": Rule(content: [.flow], children: [.flow]),
    "figure": Rule(content: [.flow], children: [.caption]),
    "caption": Rule(content: [.caption], children: [.phrasing]),
    "credit": Rule(content: [.caption], children: [.phrasing]),
    "embed": Rule(content: [.flow], children: [.flow], needed: ["kind": .text], allowed: ["url": .filled]),
    "callout": Rule(content: [.flow], children: [.flow, .caption], needed: ["kind": .text]),
    "container": Rule(
      content: [.flow], children: [.flow],
      allowed: ["kind": .filled, "author": .author, "published": .filled]),
    "descriptionList": Rule(content: [.flow], children: [.description]),
    "descriptionItem": Rule(content: [.description], children: [.descriptionPart]),
    "descriptionTerm": Rule(content: [.descriptionPart], children: [.phrasing]),
    "descriptionDetails": Rule(content: [.descriptionPart], children: [.flow]),
    "subscript": styled, "superscript": styled, "mark": styled, "small": styled, "keyboard": styled,
    "underline": styled,
    "quote": styled,
    "abbreviation": Rule(content: [.phrasing], children: [.phrasing], allowed: ["title": .filled]),
    "span": Rule(
      content: [.phrasing], children: [.phrasing],
      allowed: ["lang": .filled, "dir": .direction, "override": .flag]),
    "ruby": Rule(content: [.phrasing], children: [.ruby]),
    "rubyBase": Rule(content: [.ruby], children: [.phrasing]),
    "rubyText": Rule(content: [.ruby], children: [.phrasing]),
  ]

  /// The violations in a tree, each with its path.
  static func faults(of tree: JSONValue) -> [String] {
    var faults: [String] = []
    check(tree, as: [.root], path: "content", isInLink: false, &faults)
    return faults
  }

  private static func check(
    _ node: JSONValue, as content: [Content], path: String, isInLink: Bool, _ faults: inout [String]
  ) {
    guard case .object(let members) = node, case .string(let type)? = node["type"] else {
      return faults.append("\(path): no node of unist")
    }
    guard let rule = rules[type] else { return faults.append("\(path): an unknown type, \(type)") }
    // The table in a figure is captioned by it.
    let isCaptioned = type == "table" && content == [.caption]
    if !isCaptioned, !rule.content.contains(where: content.contains) {
      faults.append("\(path): \(type) is not allowed here")
    }
    if type == "link", isInLink { faults.append("\(path): a link within a link") }
    if Set(members.map(\.name)).count != members.count { faults.append("\(path): a member twice") }
    for name in rule.needed.keys where node[name] == nil { faults.append("\(path): \(type) needs \(name)") }
    for member in members where member.name != "type" && member.name != "children" {
      guard let value = rule.needed[member.name] ?? rule.allowed[member.name] else {
        faults.append("\(path): \(type) has no \(member.name)")
        continue
      }
      if !isRight(member.value, value) { faults.append("\(path).\(member.name): a wrong value") }
    }
    guard let expected = rule.children else {
      if node["children"] != nil { faults.append("\(path): \(type) has no children") }
      return
    }
    guard case .array(let children)? = node["children"] else {
      return faults.append("\(path): \(type) needs children")
    }
    for (index, child) in children.enumerated() {
      check(
        child, as: type == "tableCell" ? cellContent(children) : expected, path: "\(path).children[\(index)]",
        isInLink: isInLink || type == "link", &faults)
    }
    if case .string(let identifier)? = node["identifier"], case .string(let label)? = node["label"],
      identifier != label
    {
      faults.append("\(path): label and identifier differ")
    }
  }

  /// A cell contains text, as in mdast, or blocks, but not both.
  private static func cellContent(_ children: [JSONValue]) -> [Content] {
    guard case .string(let type)? = children.first?["type"], let rule = rules[type] else { return [.flow] }
    return rule.content.contains { $0 == .phrasing } ? [.phrasing] : [.flow]
  }

  private static func isRight(_ value: JSONValue, _ kind: Value) -> Bool {
    switch (kind, value) {
    case (.text, .string): return true
    case (.filled, .string(let text)): return !text.isEmpty
    case (.flag, .bool): return true
    case (.depth, .number(let digits)): return (1...6).contains(Int(digits) ?? 0)
    case (.integer, .number(let digits)): return Int(digits) != nil
    case (.count, .number(let digits)): return (Int(digits) ?? -1) >= 0
    case (.span, .number(let digits)): return (Int(digits) ?? 0) >= 1
    case (.alignments, .array(let sides)):
      return sides.allSatisfy {
        $0 == .null || ["left", "center", "right"].map(JSONValue.string).contains($0)
      }
    case (.direction, .string(let text)): return text == "ltr" || text == "rtl"
    case (.notation, .string(let text)): return text == "mathml"
    case (.author, .object): return value["name"] != nil
    default: return false
    }
  }
}
