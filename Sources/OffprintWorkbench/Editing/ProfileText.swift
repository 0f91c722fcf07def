import Diagnostics
import OffprintKit
import SiteProfile

/// The text of a profile, to which rules are added without changing anything else: comments and layout stay.
package struct ProfileText: Sendable {
  /// The lines, without line ends.
  private(set) var lines: [String]
  let file: String
  let entries: [YAMLEntry]

  /// Parses a text.
  ///
  /// - Throws: a diagnostic if it is not a YAML mapping written in lines.
  package init(_ text: String, file: String) throws(Diagnostic) {
    self.file = file
    lines = text.unixLines.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) || $0.trimmedStart.hasPrefix("#") }) {
      entries = []
      return
    }
    let root = try YAMLNode.read(Array(text.unixLines.utf8), file: file).root
    guard case .mapping(let entries) = root.value else {
      throw Diagnostic(.error, .badProfile, "a profile is a mapping of keys", at: root.start)
    }
    self.entries = entries
    if style(of: root) == .flow {
      throw Diagnostic(
        .error, .badProfile, "rules can only be added to a profile with a line for each key", at: root.start)
    }
  }

  /// The text, with a final line end.
  package var text: String { lines.joined(separator: "\n") }

  /// Adds a rule.
  ///
  /// - Returns: the line of the rule, from 1.
  /// - Throws: a diagnostic if the profile has the rule already, or is written in a way that has to be edited by hand.
  package mutating func add(_ rule: NewRule) throws(Diagnostic) -> Int {
    var changed = self
    let line =
      switch rule.destination {
      case .list(let key, let isFirst): try changed.addItem(rule.yaml, to: key, isFirst: isFirst)
      case .field(let field): try changed.addSource(rule.yaml, to: field)
      case .cut(let key): try changed.addCut(rule.yaml, at: key)
      }
    if changed.lines.last != "" { changed.lines.append("") }
    do throws(Diagnostic) {
      self = try ProfileText(changed.text, file: file)
    } catch {
      throw byHand("the rule cannot be added here", rule.yaml, at: error.place)
    }
    return line
  }

  func entry(_ key: String) -> YAMLEntry? { entries.first { $0.key == key } }

  /// Adds a key at the top level, at its usual position.
  mutating func addSection(_ key: String, _ line: String) -> Int {
    let rank = Self.rank(key)
    let before = entries.last { Self.rank($0.key) < rank }
    var index = before.map(end) ?? lines.count
    if before == nil, lines.last == "" { index -= 1 }
    var added = ["\(key):", "  \(line)"]
    let isSpaced = isSpaced
    if isSpaced {
      added.insert("", at: 0)
      if index < lines.count, !lines[index].isEmpty { added.append("") }
    }
    insert(added, at: index)
    return index + (isSpaced ? 3 : 2)
  }

  private static func rank(_ key: String) -> Int {
    ProfileReader.keys.firstIndex(of: key) ?? ProfileReader.keys.count
  }

  /// Whether blank lines separate the keys at the top level.
  private var isSpaced: Bool {
    entries.dropFirst().contains { entry in
      let line = entry.keyNode.start.line - 2
      return lines.indices.contains(line) && lines[line].isEmpty
    }
  }

  /// The index of the line after an entry, with the indented comments that follow it.
  func end(of entry: YAMLEntry) -> Int {
    var index = max(lastLine(of: entry.value), entry.keyNode.end.line)
    while index < lines.count, lines[index].first == " ", lines[index].trimmedStart.hasPrefix("#") {
      index += 1
    }
    return index
  }

  /// Inserts lines before the one with an index.
  mutating func insert(_ added: [String], at index: Int) { lines.insert(contentsOf: added, at: index) }

  /// Inserts text at a position.
  mutating func insert(_ text: String, at place: Place) { replace(place, place, text) }

  /// Replaces text within one line.
  mutating func replace(_ start: Place, _ end: Place, _ text: String) {
    let old = lines[start.line - 1].unicodeScalars
    var line = String.UnicodeScalarView(old.prefix(start.column - 1))
    line += text.unicodeScalars
    line += old.dropFirst(end.column - 1)
    lines.replaceSubrange(
      start.line - 1...start.line - 1,
      with: String(line).split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  /// The text of a node on one line.
  func written(_ node: YAMLNode) -> String {
    let line = lines[node.start.line - 1].unicodeScalars
    return String(String.UnicodeScalarView(line.prefix(node.end.column - 1).dropFirst(node.start.column - 1)))
  }

  func byHand(_ why: String, _ yaml: String, at place: Place?) -> Diagnostic {
    Diagnostic(.error, .badProfile, why, at: place, fix: "add it by hand: \(yaml)")
  }
}

extension String {
  /// The text with line feeds as line ends.
  var unixLines: String {
    var text = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" {
        text.append("\n")
      } else if scalar != "\n" || !wasReturn {
        text.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(text)
  }

  fileprivate var trimmedStart: Substring { drop { $0 == " " || $0 == "\t" } }
}
