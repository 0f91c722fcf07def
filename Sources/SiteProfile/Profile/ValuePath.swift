/// A path into JSON: names separated by dots, `[0]` for an element, `[*]` for all, `["odd.name"]` for any
/// name, `[name=value]` for the objects with this member.
///
/// A name applied to an array is looked up in each of its elements.
package struct ValuePath: Hashable, Sendable {
  /// One step of a path.
  package enum Step: Hashable, Sendable {
    /// The member with this name.
    case name(String)
    /// The element with this index.
    case index(Int)
    /// All elements of an array, or all members of an object.
    case all
    /// The objects that have this value, or a list with it, as the member with a name.
    case member(String, String)
  }

  /// A syntax error in a path.
  package struct Fault: Error, Equatable, Sendable {
    /// The message.
    package var message: String
    /// The position of the error, in scalars of the text.
    package var offset: Int
  }

  /// The maximum number of steps.
  package static let mostSteps = 32

  /// The steps; there is at least one.
  package let steps: [Step]
  /// The path as it was written.
  package let source: String

  /// Parses a path.
  package init(_ source: String) throws(Fault) {
    self.source = source
    var reader = Reader(text: Array(source.unicodeScalars))
    var steps: [Step] = []
    repeat {
      steps.append(try reader.step(isFirst: steps.isEmpty))
    } while reader.offset < reader.text.count
    guard steps.count <= Self.mostSteps else {
      throw Fault(message: "more than \(Self.mostSteps) steps", offset: 0)
    }
    self.steps = steps
  }

  private struct Reader {
    let text: [Unicode.Scalar]
    var offset = 0

    mutating func step(isFirst: Bool) throws(Fault) -> Step {
      guard offset < text.count else { throw fault("a path needs a name") }
      if text[offset] == "[" { return try bracket() }
      if !isFirst {
        guard text[offset] == "." else { throw fault("expected '.' or '[' after ']'") }
        offset += 1
      }
      let start = offset
      while offset < text.count, text[offset] != ".", text[offset] != "[" { offset += 1 }
      guard offset > start else { throw fault("a name is missing here") }
      return .name(string(text[start..<offset]))
    }

    private mutating func bracket() throws(Fault) -> Step {
      let start = offset
      offset += 1
      if offset < text.count, text[offset] == "\"" || text[offset] == "'" {
        let quote = text[offset]
        guard let end = text[(offset + 1)...].firstIndex(of: quote) else {
          throw fault("the quote is not closed")
        }
        let name = string(text[(offset + 1)..<end])
        offset = end + 1
        try close(start)
        return .name(name)
      }
      let end = text[offset...].firstIndex(of: "]") ?? text.count
      if let equals = text[offset..<end].firstIndex(of: "="), equals > offset {
        return try member(start, equals)
      }
      let inner = string(text[offset..<end])
      guard let step = inner == "*" ? .all : Int(inner).flatMap({ $0 < 0 ? nil : Step.index($0) }) else {
        throw fault("expected a number, '*', a quoted name or NAME=VALUE after '['")
      }
      offset = end
      try close(start)
      return step
    }

    /// `NAME=VALUE`, the value in quotes or not.
    private mutating func member(_ start: Int, _ equals: Int) throws(Fault) -> Step {
      let name = string(text[offset..<equals])
      offset = equals + 1
      let quote = offset < text.count && (text[offset] == "\"" || text[offset] == "'") ? text[offset] : nil
      if quote != nil { offset += 1 }
      let end = text[offset...].firstIndex(of: quote ?? "]") ?? text.count
      if quote != nil, end == text.count { throw fault("the quote is not closed") }
      guard end > offset else { throw fault("a value is missing here") }
      let value = string(text[offset..<end])
      offset = quote == nil ? end : end + 1
      try close(start)
      return .member(name, value)
    }

    private mutating func close(_ start: Int) throws(Fault) {
      guard offset < text.count, text[offset] == "]" else {
        offset = start
        throw fault("the bracket is not closed")
      }
      offset += 1
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(scalars))
    }

    private func fault(_ message: String) -> Fault { Fault(message: message, offset: offset) }
  }
}
