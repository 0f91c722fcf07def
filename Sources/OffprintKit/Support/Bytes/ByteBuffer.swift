import Glibc

/// Bytes to be written, grown at the end. Writers append to it and never look back further than they must.
///
/// It holds memory of its own, not an array: what writers append is mostly a few bytes, and an array does more than copy
/// them.
public struct ByteBuffer: @unchecked Sendable {
  /// Memory, given back with its last owner.
  private final class Storage: @unchecked Sendable {
    static let none = Storage(capacity: 0)

    private(set) var start: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int

    init(capacity: Int) {
      start = Self.moved(nil, capacity)
      self.capacity = capacity
    }

    deinit { free(start) }

    /// Makes room for more: where there is much already, without a copy.
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

  /// Shared by copies until one of them is written to, which makes the buffer a value.
  private var storage = Storage.none
  /// How many bytes have been written.
  public private(set) var count = 0

  /// How many bytes it takes at most.
  public private(set) var limit: Int
  /// Whether more was to be written than it takes; then what is in it is not whole.
  public private(set) var isOver = false

  /// Makes an empty buffer. What is appended beyond a limit does not get in.
  public init(capacity: Int = 0, limit: Int = .max) {
    self.limit = limit
    if capacity > 0 { _ = grow(by: capacity) }
  }

  /// The most bytes that may be made of an input of a size, whatever the format: a hundred times as many, and 16 MiB.
  /// Only inputs made to fill the memory give more.
  public static func limit(forInputOf size: Int) -> Int {
    let (product, isTooLarge) = size.multipliedReportingOverflow(by: 100)
    return isTooLarge ? .max : product &+ 16 << 20
  }

  /// Takes more: what is put in besides the input.
  mutating func raiseLimit(by more: Int) {
    let (sum, isTooLarge) = limit.addingReportingOverflow(more)
    limit = isTooLarge ? .max : sum
  }

  /// Says that more was to be written than it takes.
  mutating func overflow() { isOver = true }

  /// The bytes so far, UTF-8.
  public var bytes: [UInt8] { copy(from: 0) }

  /// Whether nothing has been written.
  public var isEmpty: Bool { count == 0 }

  /// The byte written last.
  public var last: UInt8? { count > 0 ? self[count - 1] : nil }

  /// The byte at a place.
  subscript(place: Int) -> UInt8 {
    precondition(place >= 0 && place < count)
    return storage.start[place]
  }

  /// A copy of the bytes from a place on.
  func copy(from start: Int) -> [UInt8] {
    precondition(start >= 0 && start <= count)
    return Array(UnsafeBufferPointer(start: storage.start + start, count: count - start))
  }

  /// The place where the last line begins.
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
  public mutating func append(_ span: UnsafeBufferPointer<UInt8>) {
    guard let start = span.baseAddress else { return }
    guard makeRoom(for: span.count) else { return }
    (storage.start + count).update(from: start, count: span.count)
    count &+= span.count
  }

  /// Appends bytes.
  public mutating func append(_ more: [UInt8]) {
    more.withUnsafeBufferPointer { append($0) }
  }

  /// Appends one byte some times.
  public mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0, makeRoom(for: times) else { return }
    (storage.start + count).update(repeating: byte, count: times)
    count += times
  }

  /// Appends a number in decimal digits.
  public mutating func append(number: Int) {
    append(String(number))
  }

  /// Appends one Unicode scalar as UTF-8.
  public mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? .init() { append(byte) }
  }

  /// Takes back everything after the first `count` bytes.
  public mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    self.count = count
  }

  /// Takes back spaces and tabs at the end, down to `floor` bytes.
  public mutating func trimSpaces(downTo floor: Int) {
    let floor = max(floor, 0)
    while count > floor, storage.start[count - 1] == 0x20 || storage.start[count - 1] == 0x09 { count -= 1 }
  }

  /// Makes sure that so many bytes can be appended in place; false where they are more than it takes.
  @inline(__always)
  private mutating func makeRoom(for more: Int) -> Bool {
    if storage.capacity &- count < more || !isKnownUniquelyReferenced(&storage) { return grow(by: more) }
    return true
  }

  /// Moves to memory of its own, twice as much.
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
  /// Whether a byte stands among them.
  @inline(__always)
  func holds(_ byte: UInt8) -> Bool { place(of: byte, from: 0) != nil }

  /// The first place of a byte at or after `start`.
  @inline(__always)
  func place(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
