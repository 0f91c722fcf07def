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
    if paragraph.isFound(in: name) { return DataKind("p") }
    if heading.isFound(in: name) || name == "header" { return DataKind("h\(level(name, value))") }
    if quote.isFound(in: name) { return DataKind("blockquote") }
    if item.isFound(in: name) { return DataKind("li") }
    guard list.isFound(in: name) else { return nil }
    let isOrdered = ordered.isFound(in: name) && !unordered.isFound(in: name) || number.isFound(in: name)
    return DataKind(isOrdered ? "ol" : "ul")
  }

  private static let paragraph = WordSearch(["paragraph"])
  private static let heading = WordSearch(["heading", "subhead"])
  private static let quote = WordSearch(["quote"])
  private static let item = WordSearch(["listitem", "list-item", "list_item"])
  private static let list = WordSearch(["list"])
  private static let ordered = WordSearch(["ordered"])
  private static let unordered = WordSearch(["unordered"])
  private static let number = WordSearch(["number"])

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
