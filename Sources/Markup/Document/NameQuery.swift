/// A name that is looked up in many documents: its hash is computed once.
///
/// ```swift
/// let lazy: NameQuery = "data-src"
/// let name = document.name(lazy)
/// ```
public struct NameQuery: Sendable, ExpressibleByStringLiteral {
  /// The name, in lower case except for SVG's own spellings.
  public let text: String
  /// The bytes of the name, followed by zeros.
  private let bytes: [UInt8]
  let hash: Int

  /// Makes a query for a name.
  public init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 16)
    hash = bytes.withUnsafeBufferPointer {
      NameTable.hash($0.baseAddress.unsafelyUnwrapped, count: text.utf8.count)
    }
  }

  /// Makes a query for a name.
  public init(stringLiteral text: String) { self.init(text) }

  @inline(__always)
  func withName<Result>(_ body: (UnsafePointer<UInt8>, _ count: Int) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped, $0.count - 16) }
  }
}

extension Document {
  /// The interned name in this document, if the page or HTML uses it.
  public func name(_ query: NameQuery) -> Name? { arena.pointee.names.find(query) }
}
