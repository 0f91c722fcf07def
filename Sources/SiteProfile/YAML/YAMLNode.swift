import Diagnostics

/// One value of a YAML file, with the place where it stands.
public struct YAMLNode: Sendable {
  /// What a node holds.
  public indirect enum Value: Sendable {
    /// A piece of text. It is never a number, a date or a null by itself.
    case scalar(String, YAMLScalarStyle)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and their values, in the order of the file. Keys are distinct, non-empty text.
    case mapping([YAMLEntry])
  }

  /// What it holds.
  public var value: Value
  /// Where it begins.
  public var start: Place
  /// The place after its last character.
  public var end: Place

  /// Whether this is what YAML calls null: nothing, `~` or `null`, not quoted.
  public var isNull: Bool {
    guard case .scalar(let text, .plain) = value else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// How many scalars of its first line it takes, for the mark under that line.
  var span: Int {
    start.line == end.line ? max(1, end.column - start.column) : .max
  }

  /// What it is, for messages.
  var kind: String {
    switch value {
    case .scalar: "a string"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The place of the scalar at `offset` of a string's text, where text and source agree so far that it is known.
  func place(ofScalarAt offset: Int, in source: SourceText) -> Place? {
    guard case .scalar(let text, let style) = value, start.line == end.line else { return nil }
    var column = start.column + offset
    switch style {
    case .plain:
      break
    case .singleQuoted:
      // A quote inside is written twice.
      column += 1 + text.unicodeScalars.prefix(offset).count { $0 == "'" }
    case .doubleQuoted where !source.rest(at: start).unicodeScalars.prefix(span).contains("\\"):
      column += 1
    default:
      return nil
    }
    return Place(file: start.file, line: start.line, column: column)
  }
}

/// How a string is written in YAML.
public enum YAMLScalarStyle: Sendable {
  /// Without quotes.
  case plain
  /// Between single quotes, in which a backslash means itself.
  case singleQuoted
  /// Between double quotes, in which a backslash begins an escape.
  case doubleQuoted
  /// As lines after `|` or `>`.
  case block
}

/// A key and its value.
public struct YAMLEntry: Sendable {
  /// The key's text.
  public var key: String
  /// The key as a node, for its place.
  public var keyNode: YAMLNode
  /// The value.
  public var value: YAMLNode
}
