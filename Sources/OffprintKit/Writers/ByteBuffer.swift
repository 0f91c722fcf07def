/// Bytes to be written, grown at the end. Writers append to it and never look back further than they must.
public struct ByteBuffer: Sendable {
  /// The bytes so far, UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty buffer.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Whether nothing has been written.
  public var isEmpty: Bool { bytes.isEmpty }

  /// How many bytes have been written.
  public var count: Int { bytes.count }

  /// Appends one byte.
  @inlinable public mutating func append(_ byte: UInt8) { _append(byte) }

  @usableFromInline mutating func _append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends a text as UTF-8.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Appends a literal.
  public mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends bytes.
  public mutating func append(_ span: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: span)
  }

  /// Takes back everything after the first `count` bytes.
  public mutating func truncate(to count: Int) {
    bytes.removeLast(bytes.count - count)
  }
}
