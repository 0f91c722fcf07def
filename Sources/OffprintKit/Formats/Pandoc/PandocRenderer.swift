/// Writes the elements of pandoc's document: objects with a type `t` and content `c`.
struct PandocRenderer {
  var out = ByteBuffer()
  /// The footnotes to write at their references.
  let notes: PandocNotes
  /// The major version of pandoc that will read the output.
  let version: Int
  /// The names of the notes that have been written.
  var writtenNotes: Set<String> = []
  /// Whether a footnote is being written.
  var isInNote = false
  /// Whether a quotation is within another one, whose marks must differ.
  var isInQuote = false

  init(notes: PandocNotes, version: Int) {
    self.notes = notes
    self.version = version
  }

  /// Writes a comma unless the next value is the first of its array. No value ends with an opening bracket.
  mutating func separate() {
    if let last = out.last, last != UInt8(ascii: "["), last != UInt8(ascii: ":"), last != UInt8(ascii: "{") {
      out.append(UInt8(ascii: ","))
    }
  }

  /// Writes an element without content.
  mutating func element(_ type: StaticString) {
    separate()
    out.append("{\"t\":\"")
    out.append(type)
    out.append("\"}")
  }

  /// Writes an element whose content is a single value, written by the body.
  mutating func element(_ type: StaticString, _ body: (inout PandocRenderer) -> Void) {
    separate()
    out.append("{\"t\":\"")
    out.append(type)
    out.append("\",\"c\":")
    body(&self)
    out.append(UInt8(ascii: "}"))
  }

  /// Writes an element whose content is an array, with items written by the body.
  mutating func parts(_ type: StaticString, _ body: (inout PandocRenderer) -> Void) {
    element(type) { $0.array(body) }
  }

  /// Writes an array.
  mutating func array(_ body: (inout PandocRenderer) -> Void) {
    separate()
    out.append(UInt8(ascii: "["))
    body(&self)
    out.append(UInt8(ascii: "]"))
  }

  /// Writes a string.
  mutating func string(_ text: String) {
    separate()
    out.append(jsonString: text)
  }

  /// Writes a number.
  mutating func number(_ value: Int) {
    separate()
    out.append(number: value)
  }

  /// Writes the attributes of an element.
  mutating func attributes(
    identifier: String = "", _ classes: [String] = [], _ pairs: [(name: String, value: String?)] = []
  ) {
    array { renderer in
      renderer.string(identifier)
      renderer.array { for name in classes { $0.string(name) } }
      renderer.array { renderer in
        for pair in pairs {
          guard let value = pair.value else { continue }
          renderer.array {
            $0.string(pair.name)
            $0.string(value)
          }
        }
      }
    }
  }

  /// Writes a `Div`.
  mutating func division(
    _ classes: [String], _ pairs: [(name: String, value: String?)] = [],
    _ body: (inout PandocRenderer) -> Void
  ) {
    element("Div", classes, pairs, body)
  }

  /// Writes a `Span`.
  mutating func span(
    _ classes: [String], _ pairs: [(name: String, value: String?)] = [],
    _ body: (inout PandocRenderer) -> Void
  ) {
    element("Span", classes, pairs, body)
  }

  /// Writes a node with only attributes and content.
  private mutating func element(
    _ name: StaticString, _ classes: [String], _ pairs: [(name: String, value: String?)],
    _ body: (inout PandocRenderer) -> Void
  ) {
    parts(name) { renderer in
      renderer.attributes(classes, pairs)
      renderer.array(body)
    }
  }
}
