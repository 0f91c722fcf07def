import Diagnostics

/// A value of a YAML file, with its position.
package struct YAMLNode: Sendable {
  /// The contents of a node.
  package indirect enum Value: Sendable {
    /// A text. It is never interpreted as a number, a date or null.
    case scalar(String, YAMLScalarStyle)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and their values, in the order of the file. Keys are distinct, non-empty text.
    case mapping([YAMLEntry])
  }

  /// The contents.
  package var value: Value
  /// The start.
  package var start: Place
  /// The position after the last character.
  package var end: Place

  /// Whether this is YAML's null: empty, `~` or `null`, not quoted.
  package var isNull: Bool {
    guard case .scalar(let text, .plain) = value else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The number of scalars on its first line, for marking it in messages.
  var span: Int {
    start.line == end.line ? max(1, end.column - start.column) : .max
  }

  /// The kind of value, for messages.
  var kind: String {
    switch value {
    case .scalar: "a string"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The position of the scalar at `offset` of a string's text; `nil` if escapes make it unknown.
  func place(ofScalarAt offset: Int, in source: SourceText) -> Place? {
    guard case .scalar(let text, let style) = value, start.line == end.line else { return nil }
    var column = start.column + offset
    switch style {
    case .plain:
      break
    case .singleQuoted:
      // A quote inside is doubled.
      column += 1 + text.unicodeScalars.prefix(offset).count { $0 == "'" }
    case .doubleQuoted where !source.rest(at: start).unicodeScalars.prefix(span).contains("\\"):
      column += 1
    default:
      return nil
    }
    return Place(file: start.file, line: start.line, column: column)
  }
}

/// The style of a string in YAML.
package enum YAMLScalarStyle: Sendable {
  /// Without quotes.
  case plain
  /// Between single quotes, in which a backslash is literal.
  case singleQuoted
  /// Between double quotes, in which a backslash starts an escape.
  case doubleQuoted
  /// As lines after `|` or `>`.
  case block
}

/// A key and its value.
package struct YAMLEntry: Sendable {
  /// The key's text.
  package var key: String
  /// The key as a node, for its position.
  package var keyNode: YAMLNode
  /// The value.
  package var value: YAMLNode
}
