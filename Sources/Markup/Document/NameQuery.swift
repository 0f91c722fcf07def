/// A name that is looked up in many documents: a constant, whose hash is computed once.
///
/// ```swift
/// let lazy: NameQuery = "data-src"
/// let name = document.name(lazy)
/// ```
package struct NameQuery: @unchecked Sendable, ExpressibleByStringLiteral {
  /// The name, in lower case except for SVG's own spellings.
  package let text: StaticString
  /// The bytes of the name, followed by ``padding`` zeros: never changed or freed, since queries are constants.
  let start: UnsafePointer<UInt8>
  let count: Int
  let hash: Int
  /// The name if every document has it.
  let known: Name?

  private static let padding = 16

  /// Makes a query for a name.
  package init(stringLiteral text: StaticString) {
    self.text = text
    count = text.utf8CodeUnitCount
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: count + Self.padding)
    bytes.initialize(repeating: 0, count: count + Self.padding)
    bytes.update(from: text.utf8Start, count: count)
    start = UnsafePointer(bytes)
    hash = NameTable.hash(start, count: count)
    known = NameTable.known("\(text)")
  }
}

extension Document {
  /// The interned name in this document, if the page or HTML uses it.
  @inline(__always)
  package func name(_ query: NameQuery) -> Name? { query.known ?? arena.pointee.names.findOwn(query) }
}
