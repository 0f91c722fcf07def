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
    case (.missing, _): return addFirst("- \(item)", to: entry)
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
    for mapping in cut.value.items {
      guard case .mapping(let entries) = mapping.value else { continue }
      try refuseDuplicate(rule, among: entries.filter { $0.key == key }.map(\.value))
    }
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

  /// Adds a line to a key at the top level that has nothing but comments.
  private mutating func addFirst(_ line: String, to entry: YAMLEntry) -> Int {
    let index = end(of: entry)
    insert(["\(indent(entry.keyNode.start))  \(line)"], at: index)
    return index + 1
  }

  /// Adds an entry to the mapping of another.
  private mutating func addEntry(_ line: String, to parent: YAMLEntry) throws(Diagnostic) -> Int {
    let node = parent.value
    switch (style(of: parent), node.value) {
    case (.missing, _): return addFirst(line, to: parent)
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
    try refuseDuplicate(yaml, among: entry.value.items)
  }

  private func refuseDuplicate(_ yaml: String, among items: [YAMLNode]) throws(Diagnostic) {
    guard let new = try? YAMLNode.read(Array(yaml.utf8), file: file).root else { return }
    guard let same = items.first(where: { $0.isSame(as: new) }) else { return }
    throw Diagnostic(.error, .badProfile, "the profile has this rule already", at: same.start)
  }
}

extension YAMLNode {
  /// The items of a list; for any other value itself.
  fileprivate var items: [YAMLNode] { if case .sequence(let items) = value { items } else { [self] } }

  /// Whether two values are the same, however they are written.
  fileprivate func isSame(as other: YAMLNode) -> Bool {
    switch (value, other.value) {
    case (.scalar(let text, _), .scalar(let other, _)): text == other
    case (.sequence(let items), .sequence(let others)): items.elementsEqual(others) { $0.isSame(as: $1) }
    case (.mapping(let entries), .mapping(let others)):
      entries.count == others.count
        && entries.allSatisfy { entry in
          others.contains { $0.key == entry.key && $0.value.isSame(as: entry.value) }
        }
    default: false
    }
  }
}
