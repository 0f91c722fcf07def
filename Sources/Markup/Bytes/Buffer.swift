#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A growable array of trivial values behind a raw pointer, without reference counting or copy on write.
///
/// Bounds are checked in debug builds only. It grows through `realloc`, so a large one moves by remapping
/// pages instead of copying them.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(minimumCapacity: Int = 64) {
    capacity = max(minimumCapacity, 1)
    base = Self.allocated(nil, capacity)
  }

  deinit { free(base) }

  /// The number of bytes allocated, including unused capacity.
  var memoryUse: Int { capacity * MemoryLayout<Element>.stride }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) nonmutating _modify {
      assert(index >= 0 && index < count)
      yield &base[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count &+ 1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  mutating func append(_ start: UnsafePointer<Element>, count length: Int) {
    if length == 0 { return }
    reserve(count &+ length)
    (base + count).initialize(from: start, count: length)
    count &+= length
  }

  /// Sets the count. New elements are uninitialized, so they must be written before they are read.
  mutating func resize(to count: Int) {
    reserve(count)
    self.count = count
  }

  /// Appends elements up to a count.
  mutating func fill(count: Int, with element: Element) {
    let first = self.count
    resize(to: count)
    if count > first { (base + first).initialize(repeating: element, count: count - first) }
  }

  /// Ensures capacity for `minimum` elements in total.
  @inline(__always)
  mutating func reserve(_ minimum: Int) {
    if minimum > capacity { grow(to: minimum) }
  }

  /// Drops elements from the end; the capacity is kept for the next page.
  mutating func truncate(to count: Int) {
    assert(count <= self.count)
    self.count = count
  }

  /// Removes an element and moves those after it up.
  mutating func remove(at index: Int) {
    for later in index..<(count - 1) { self[later] = self[later + 1] }
    truncate(to: count - 1)
  }

  /// Inserts an element and moves those from `index` on down.
  mutating func insert(_ element: Element, at index: Int) {
    append(element)
    var place = count - 1
    while place > index {
      self[place] = self[place - 1]
      place -= 1
    }
    self[index] = element
  }

  @inline(never)
  private mutating func grow(to minimum: Int) {
    capacity = max(minimum, capacity &* 2)
    base = Self.allocated(base, capacity)
  }

  private static func allocated(_ old: UnsafeMutablePointer<Element>?, _ capacity: Int)
    -> UnsafeMutablePointer<Element>
  {
    guard let memory = realloc(old, capacity * MemoryLayout<Element>.stride) else {
      fatalError("out of memory")
    }
    return memory.assumingMemoryBound(to: Element.self)
  }
}

extension Buffer where Element == UInt8 {
  mutating func append(contentsOf text: StaticString) {
    append(text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
