import Diagnostics
import SiteProfile

/// How values are written.
extension ProfileText {
  /// How a value is written.
  enum Style {
    /// Not at all, or as an alias of a value elsewhere.
    case missing, alias
    /// In brackets or braces.
    case flow
    /// On lines of its own.
    case block
    /// As a string on one line.
    case scalar
    /// In another way.
    case other
  }

  /// How a value is written.
  func style(of node: YAMLNode) -> Style {
    switch node.value {
    case .scalar(let text, let style):
      if text.isEmpty, node.isNull { return .missing }
      return style != .block && node.start.line == node.end.line && first(of: node) != "&" ? .scalar : .other
    case .sequence: return first(of: node) == "[" ? .flow : first(of: node) == "-" ? .block : .other
    case .mapping: return first(of: node) == "{" ? .flow : first(of: node) == "&" ? .other : .block
    }
  }

  /// How the value of an entry is written.
  func style(of entry: YAMLEntry) -> Style {
    // An alias has the position of its anchor, which comes before it.
    isBefore(entry.value.start, entry.keyNode.end) ? .alias : style(of: entry.value)
  }

  private func first(of node: YAMLNode) -> Unicode.Scalar? {
    guard lines.indices.contains(node.start.line - 1) else { return nil }
    return lines[node.start.line - 1].unicodeScalars.dropFirst(node.start.column - 1).first
  }

  func isBefore(_ first: Place, _ second: Place) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }

  /// The last line of a value, without blank lines and comments after it.
  func lastLine(of node: YAMLNode) -> Int {
    var children: [YAMLNode] = []
    switch node.value {
    case .scalar(_, .block):
      var line = node.end.column > 1 ? node.end.line : node.end.line - 1
      while line > node.start.line, lines.indices.contains(line - 1),
        lines[line - 1].allSatisfy(\.isWhitespace)
      {
        line -= 1
      }
      return min(line, lines.count)
    case .scalar: return node.end.line
    case .sequence(let items): children = items
    case .mapping(let entries): children = entries.flatMap { [$0.keyNode, $0.value] }
    }
    if style(of: node) == .flow { return node.end.line }
    // An alias is on the line before or after its neighbours, but its node is elsewhere.
    return children.filter { !isBefore($0.start, node.start) }.map(lastLine).max() ?? node.start.line
  }

  /// The indentation of a position, in spaces.
  func indent(_ place: Place) -> String { String(repeating: " ", count: place.column - 1) }
}
