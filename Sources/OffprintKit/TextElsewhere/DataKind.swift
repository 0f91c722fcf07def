/// The kind of block or part that an object in an editor's JSON declares.
struct DataKind: Equatable {
  /// The tags before it.
  let start: String
  /// The tags after it.
  let end: String

  private init(_ tags: String...) {
    start = tags.map { "<\($0)>" }.joined()
    end = tags.reversed().map { $0 == "br" ? "" : "</\($0)>" }.joined()
  }

  /// Reads the kind of an object; `nil` if it is text of its parent block, or not an object.
  init?(of value: JSONValue) {
    guard case .object(let members) = value else { return nil }
    var found: DataKind?
    for member in members {
      guard case .string(let text) = member.value else { continue }
      switch member.name.lowercased() {
      case "listitem":
        self = text.lowercased().hasPrefix("num") ? DataKind("ol", "li") : DataKind("ul", "li")
        return
      // The style of a paragraph can make it a heading.
      case "style": found = Self.named(text.lowercased(), value) ?? found
      case "type", "nodetype", "_type", "__typename", "blocktype", "tag", "kind":
        found = found ?? Self.named(text.lowercased(), value)
      default: break
      }
    }
    guard let found else { return nil }
    self = found
  }

  private static func named(_ name: String, _ value: JSONValue) -> DataKind? {
    switch name {
    case "p": return DataKind("p")
    case "ul", "ol", "li", "h2", "h3", "h4", "h5", "h6": return DataKind(name)
    case "h1": return DataKind("h2")
    case "br", "break", "hardbreak", "hard_break", "linebreak": return DataKind("br")
    default: break
    }
    // Names such as core/list-item, CoreHeading, heading-2, blockquote, bulletList, ordered_list.
    func has(_ word: String) -> Bool { name.contains(word) }
    if has("paragraph") { return DataKind("p") }
    if has("heading") || name == "header" || has("subhead") { return DataKind("h\(level(name, value))") }
    if has("quote") { return DataKind("blockquote") }
    if has("listitem") || has("list-item") || has("list_item") { return DataKind("li") }
    guard has("list") else { return nil }
    return DataKind((has("ordered") && !has("unordered")) || has("number") ? "ol" : "ul")
  }

  private static func level(_ name: String, _ value: JSONValue) -> Int {
    if let digit = name.last?.wholeNumberValue { return min(max(digit, 2), 6) }
    for holder in [value, value["data"], value["attrs"], value["attributes"]] {
      if case .number(let digits)? = holder?["level"], let level = Int(digits) {
        return min(max(level, 2), 6)
      }
    }
    return 2
  }
}
