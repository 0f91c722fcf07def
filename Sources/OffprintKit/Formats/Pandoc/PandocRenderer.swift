/// Writes the parts of pandoc's document: objects of a type `t` and its content `c`.
struct PandocRenderer {
  var out = ByteBuffer()
  /// The footnotes that stand where they are referred to.
  let notes: PandocNotes
  /// The major version of pandoc that is to read it.
  let version: Int
  /// The names of the notes that have been written.
  var writtenNotes: Set<String> = []
  /// Whether what is written stands in a footnote.
  var isInNote = false

  init(notes: PandocNotes, version: Int) {
    self.notes = notes
    self.version = version
  }

  /// Writes a comma unless what comes is the first of its array. What is written never ends in a bracket of its own.
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

  /// Writes an element whose content is one value, which the body writes.
  mutating func element(_ type: StaticString, _ body: (inout PandocRenderer) -> Void) {
    separate()
    out.append("{\"t\":\"")
    out.append(type)
    out.append("\",\"c\":")
    body(&self)
    out.append(UInt8(ascii: "}"))
  }

  /// Writes an element whose content is an array, the items of which the body writes.
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

  /// Writes a node that is nothing but attributes and content.
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
