import Glibc

/// A growing buffer of output bytes.
///
/// It manages its own memory instead of using an array: writers mostly append a few bytes, and an array has
/// more overhead for each append than the copy.
public struct ByteBuffer: @unchecked Sendable {
  /// Memory, deallocated with its last owner.
  private final class Storage: @unchecked Sendable {
    static let none = Storage(capacity: 0)

    private(set) var start: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int

    init(capacity: Int) {
      start = Self.moved(nil, capacity)
      self.capacity = capacity
    }

    deinit { free(start) }

    /// Grows the memory; large allocations can be extended without a copy.
    func grow(to capacity: Int) {
      start = Self.moved(start, capacity)
      self.capacity = capacity
    }

    private static func moved(
      _ start: UnsafeMutablePointer<UInt8>?, _ capacity: Int
    ) -> UnsafeMutablePointer<UInt8> {
      guard let memory = realloc(start, max(capacity, 1)) else { fatalError("out of memory") }
      return memory.assumingMemoryBound(to: UInt8.self)
    }
  }

  /// Shared by copies until one of them is written to, which gives the buffer value semantics.
  private var storage = Storage.none
  /// The number of bytes written.
  public private(set) var count = 0

  /// The maximum number of bytes.
  package private(set) var limit: Int
  /// Whether the limit was exceeded, so that the contents are incomplete.
  package private(set) var isOver = false

  /// Makes an empty buffer. Bytes beyond the limit are dropped.
  public init(capacity: Int = 0, limit: Int = .max) {
    self.limit = limit
    if capacity > 0 { _ = grow(by: capacity) }
  }

  /// The maximum size of an output for an input of a size, in any format: a hundred times the input, plus 16
  /// MiB. Only malicious inputs exceed it.
  package static func limit(forInputOf size: Int) -> Int {
    let (product, isTooLarge) = size.multipliedReportingOverflow(by: 100)
    return isTooLarge ? .max : product &+ 16 << 20
  }

  /// Raises the limit, for data included besides the input.
  mutating func raiseLimit(by more: Int) {
    let (sum, isTooLarge) = limit.addingReportingOverflow(more)
    limit = isTooLarge ? .max : sum
  }

  /// Records that the limit was exceeded.
  mutating func overflow() { isOver = true }

  /// The bytes so far, in UTF-8.
  public var bytes: [UInt8] { copy(from: 0) }

  /// Whether the buffer is empty.
  public var isEmpty: Bool { count == 0 }

  /// The last byte.
  package var last: UInt8? { count > 0 ? self[count - 1] : nil }

  /// The byte at an offset.
  subscript(place: Int) -> UInt8 {
    precondition(place >= 0 && place < count)
    return storage.start[place]
  }

  /// A copy of the bytes from an offset on.
  func copy(from start: Int) -> [UInt8] {
    precondition(start >= 0 && start <= count)
    return Array(UnsafeBufferPointer(start: storage.start + start, count: count - start))
  }

  /// The offset at which the last line starts.
  var startOfLine: Int {
    var start = count
    while start > 0, storage.start[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Appends one byte.
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    guard makeRoom(for: 1) else { return }
    storage.start[count] = byte
    count &+= 1
  }

  /// Appends a text as UTF-8.
  public mutating func append(_ text: String) {
    text.withBytes { append($0) }
  }

  /// Appends a literal.
  @inline(__always)
  public mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends bytes.
  @inline(__always)
  package mutating func append(_ span: UnsafeBufferPointer<UInt8>) {
    guard let start = span.baseAddress else { return }
    guard makeRoom(for: span.count) else { return }
    (storage.start + count).update(from: start, count: span.count)
    count &+= span.count
  }

  /// Appends bytes.
  public mutating func append(_ more: [UInt8]) {
    more.withUnsafeBufferPointer { append($0) }
  }

  /// Appends a byte a number of times.
  package mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0, makeRoom(for: times) else { return }
    (storage.start + count).update(repeating: byte, count: times)
    count += times
  }

  /// Appends a number in decimal digits.
  package mutating func append(number: Int) {
    append(String(number))
  }

  /// Appends one Unicode scalar as UTF-8.
  package mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? .init() { append(byte) }
  }

  /// Removes everything after the first `count` bytes.
  package mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    self.count = count
  }

  /// Removes spaces and tabs at the end, down to `floor` bytes.
  package mutating func trimSpaces(downTo floor: Int) {
    let floor = max(floor, 0)
    while count > floor, storage.start[count - 1] == 0x20 || storage.start[count - 1] == 0x09 { count -= 1 }
  }

  /// Ensures capacity for a number of bytes; `false` if they exceed the limit.
  @inline(__always)
  private mutating func makeRoom(for more: Int) -> Bool {
    if storage.capacity &- count < more || !isKnownUniquelyReferenced(&storage) { return grow(by: more) }
    return true
  }

  /// Moves to unshared memory of twice the size.
  @inline(never)
  private mutating func grow(by more: Int) -> Bool {
    guard more <= limit &- count else {
      isOver = true
      return false
    }
    let capacity = min(max(count * 2, count + more, 64), max(limit, count + more))
    if isKnownUniquelyReferenced(&storage) {
      storage.grow(to: max(capacity, storage.capacity))
      return true
    }
    let larger = Storage(capacity: capacity)
    larger.start.update(from: storage.start, count: count)
    storage = larger
    return true
  }
}

extension String {
  /// Calls `body` with the bytes of the text, without the retain of `withUTF8`, which may change the text.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it contains a byte.
  @inline(__always)
  func holds(_ byte: UInt8) -> Bool { place(of: byte, from: 0) != nil }

  /// The index of the first occurrence of a byte at or after `start`.
  @inline(__always)
  func place(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
