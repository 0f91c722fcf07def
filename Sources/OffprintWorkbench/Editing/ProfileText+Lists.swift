import Diagnostics
import OffprintKit
import SiteProfile

extension ProfileText {
  /// The width beyond which a list in brackets continues on the next line.
  private static let widest = 100

  /// Adds an item to a list at the top level.
  mutating func addItem(_ item: String, to key: String, isFirst: Bool) throws(Diagnostic) -> Int {
    guard let entry = entry(key) else { return addSection(key, "- \(item)") }
    return try addItem(item, to: entry, isFirst: isFirst)
  }

  /// Adds an item to the list of an entry.
  mutating func addItem(_ item: String, to entry: YAMLEntry, isFirst: Bool) throws(Diagnostic) -> Int {
    try refuseDuplicate(item, in: entry)
    switch (style(of: entry), entry.value.value) {
    case (.missing, _):
      insert(["\(indent(entry.keyNode.start))  - \(item)"], at: entry.keyNode.end.line)
      return entry.keyNode.end.line + 1
    case (.scalar, _) where entry.value.isNull:
      replace(entry.value.start, entry.value.end, "[\(item)]")
      return entry.value.start.line
    case (.flow, .sequence(let items)): return try addItem(item, toFlow: entry.value, items, isFirst: isFirst)
    case (.block, .sequence(let items)):
      return try addItem(item, toBlock: entry.value, items, isFirst: isFirst)
    default: throw byHand("'\(entry.key)' is not a list that can be extended", item, at: entry.keyNode.start)
    }
  }

  private mutating func addItem(
    _ item: String, toFlow list: YAMLNode, _ items: [YAMLNode], isFirst: Bool
  ) throws(Diagnostic) -> Int {
    guard let first = items.first, let last = items.last else {
      insert(item, at: after(list.start))
      return list.start.line
    }
    if isFirst {
      insert("\(item), ", at: after(list.start))
      return list.start.line
    }
    guard isBefore(list.start, last.start), isBefore(last.end, list.end) else {
      throw byHand("the list ends with an alias", item, at: list.start)
    }
    let width = lines[last.end.line - 1].unicodeScalars.count + item.unicodeScalars.count + 2
    if width > Self.widest, isBefore(list.start, first.start) {
      insert(",\n\(indent(first.start))\(item)", at: last.end)
      return last.end.line + 1
    }
    insert(", \(item)", at: last.end)
    return last.end.line
  }

  private mutating func addItem(
    _ item: String, toBlock list: YAMLNode, _ items: [YAMLNode], isFirst: Bool
  ) throws(Diagnostic) -> Int {
    let line = "\(indent(list.start))- \(item)"
    let isOnOwnLine = lines[list.start.line - 1].unicodeScalars.prefix(list.start.column - 1).allSatisfy {
      $0 == " "
    }
    guard isOnOwnLine, let last = items.last, !isBefore(last.start, list.start) else {
      throw byHand("the list ends with an alias or begins within a line", item, at: list.start)
    }
    let index = isFirst ? list.start.line - 1 : lastLine(of: last)
    insert([line], at: index)
    return index + 1
  }

  private func after(_ place: Place) -> Place {
    Place(file: place.file, line: place.line, column: place.column + 1)
  }

  /// Adds a source to a field of the metadata, before its other sources.
  mutating func addSource(_ source: String, to field: String) throws(Diagnostic) -> Int {
    guard let metadata = entry("metadata") else { return addSection("metadata", "\(field): \(source)") }
    if case .mapping(let fields) = metadata.value.value, let entry = fields.first(where: { $0.key == field })
    {
      return try addSource(source, to: entry)
    }
    return try addEntry("\(field): \(source)", to: metadata)
  }

  private mutating func addSource(_ source: String, to entry: YAMLEntry) throws(Diagnostic) -> Int {
    let node = entry.value
    try refuseDuplicate(source, in: entry)
    switch (style(of: entry), node.value) {
    case (.missing, _):
      guard let colon = colon(of: entry) else { break }
      insert(" \(source)", at: colon)
      return colon.line
    case (.scalar, .scalar(let text, let style)):
      // A plain string in brackets ends at a comma.
      let old = style == .plain ? DraftYAML.quoted(text) : written(node)
      replace(node.start, node.end, node.isNull ? source : "[\(source), \(old)]")
      return node.start.line
    case (.flow, .sequence), (.block, .sequence): return try addItem(source, to: entry, isFirst: true)
    case (_, .mapping(let members)):
      if let from = members.first(where: { $0.key == "from" }) { return try addSource(source, to: from) }
      let options = ["timezone", "format", "optional", "fallback"]
      guard style(of: entry) == .flow, node.start.line == node.end.line,
        !members.contains(where: { options.contains($0.key) })
      else { break }
      replace(node.start, node.end, "[\(source), \(written(node))]")
      return node.start.line
    default: break
    }
    throw byHand("'\(entry.key)' is not written as a list of sources", source, at: entry.keyNode.start)
  }

  /// Adds a rule to `cut`, which is a mapping or a list of them.
  mutating func addCut(_ rule: String, at key: String) throws(Diagnostic) -> Int {
    guard let cut = entry("cut") else { return addSection("cut", "\(key): \(rule)") }
    guard case .mapping(let entries) = cut.value.value else {
      return style(of: cut) == .missing
        ? try addEntry("\(key): \(rule)", to: cut) : try addItem("{\(key): \(rule)}", to: cut, isFirst: false)
    }
    guard entries.contains(where: { $0.key == key }) else { return try addEntry("\(key): \(rule)", to: cut) }
    let node = cut.value
    guard style(of: cut) == .flow, node.start.line == node.end.line else {
      throw byHand("'cut' has '\(key)' already: make it a list", "- {\(key): \(rule)}", at: cut.keyNode.start)
    }
    replace(node.start, node.end, "[\(written(node)), {\(key): \(rule)}]")
    return node.start.line
  }

  /// Adds an entry to the mapping of another.
  private mutating func addEntry(_ line: String, to parent: YAMLEntry) throws(Diagnostic) -> Int {
    let node = parent.value
    switch (style(of: parent), node.value) {
    case (.missing, _):
      insert(["\(indent(parent.keyNode.start))  \(line)"], at: parent.keyNode.end.line)
      return parent.keyNode.end.line + 1
    case (.flow, .mapping(let entries)):
      guard let last = entries.last else {
        insert(line, at: after(node.start))
        return node.start.line
      }
      guard style(of: last) != .alias, style(of: last) != .missing else { break }
      insert(", \(line)", at: last.value.end)
      return last.value.end.line
    case (.block, .mapping(let entries)):
      guard let last = entries.last else { break }
      let index = max(lastLine(of: last.value), last.keyNode.end.line)
      insert(["\(indent(node.start))\(line)"], at: index)
      return index + 1
    default: break
    }
    throw byHand("'\(parent.key)' cannot be extended", line, at: parent.keyNode.start)
  }

  /// The position after the colon of a key.
  private func colon(of entry: YAMLEntry) -> Place? {
    let place = entry.keyNode.end
    let rest = lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1)
    guard let offset = rest.firstIndex(of: ":") else { return nil }
    let column = place.column + rest.distance(from: rest.startIndex, to: offset) + 1
    return Place(file: place.file, line: place.line, column: column)
  }

  private func refuseDuplicate(_ yaml: String, in entry: YAMLEntry) throws(Diagnostic) {
    guard style(of: entry) != .alias else {
      throw byHand("'\(entry.key)' is an alias of a value elsewhere", yaml, at: entry.keyNode.start)
    }
    var items = [entry.value]
    if case .sequence(let several) = entry.value.value { items = several }
    for item in items {
      guard case .scalar(let text, _) = item.value, DraftYAML.quoted(text) == yaml else { continue }
      throw Diagnostic(.error, .badProfile, "the profile has this rule already", at: item.start)
    }
  }
}
