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

  /// The byte written last.
  public var last: UInt8? { bytes.last }

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

  /// Appends bytes.
  public mutating func append(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  /// Appends one byte some times.
  public mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    bytes.append(contentsOf: repeatElement(byte, count: times))
  }

  /// Appends a number in decimal digits.
  public mutating func append(number: Int) {
    append(String(number))
  }

  /// Appends one Unicode scalar as UTF-8.
  public mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
  }

  /// Takes back everything after the first `count` bytes.
  public mutating func truncate(to count: Int) {
    bytes.removeLast(bytes.count - count)
  }

  /// Takes back spaces and tabs at the end, down to `floor` bytes.
  public mutating func trimSpaces(downTo floor: Int) {
    while bytes.count > floor, bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
  }
}
