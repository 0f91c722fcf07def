/// A name that is looked up in many documents: its hash is computed once.
///
/// ```swift
/// let lazy: NameQuery = "data-src"
/// let name = document.name(lazy)
/// ```
public struct NameQuery: Sendable, ExpressibleByStringLiteral {
  /// The name, in lower case except for SVG's own spellings.
  public let text: StaticString
  /// The bytes of the name, followed by ``padding`` zeros.
  private let bytes: [UInt8]
  let hash: Int

  private static let padding = 16

  /// Makes a query for a name.
  public init(stringLiteral text: StaticString) {
    self.text = text
    bytes = text.withUTF8Buffer { Array($0) } + [UInt8](repeating: 0, count: Self.padding)
    hash = bytes.withUnsafeBufferPointer {
      NameTable.hash($0.baseAddress.unsafelyUnwrapped, count: $0.count - Self.padding)
    }
  }

  @inline(__always)
  func withName<Result>(_ body: (UnsafePointer<UInt8>, _ count: Int) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped, $0.count - Self.padding) }
  }
}

extension Document {
  /// The interned name in this document, if the page or HTML uses it.
  public func name(_ query: NameQuery) -> Name? { arena.pointee.names.find(query) }
}
