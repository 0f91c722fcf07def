/// The names of one document: those of ``KnownNames``, followed by the page's own in order of appearance.
struct NameTable: ~Copyable {
  struct Entry: BitwiseCopyable {
    /// The first eight bytes, low byte first, padded with zeros: sufficient to distinguish most names.
    var head: UInt64
    var start: UInt32
    var count: UInt32
  }

  private var entries = Buffer<Entry>(minimumCapacity: 512)
  private var bytes = Buffer<UInt8>(minimumCapacity: 8192)
  /// A hash table with open addressing: the numbers of names, 0 for a free slot.
  private var slots = Buffer<UInt32>(minimumCapacity: 1024)
  private var mask = 1023
  /// Random in each process, so that a page cannot provoke collisions.
  private let seed: UInt64

  /// Makes a table with only the known names.
  init() { self.init(copying: Self.known.pointee) }

  /// The initial table of a document is copied from a shared one.
  private init(copying table: borrowing NameTable) {
    seed = table.seed
    mask = table.mask
    entries.append(table.entries.base, count: table.entries.count)
    bytes.append(table.bytes.base, count: table.bytes.count)
    bytes.reserve(bytes.count + 16)
    slots.append(table.slots.base, count: table.slots.count)
  }

  private init(seed: UInt64) {
    self.seed = seed
    slots.fill(count: mask + 1, with: 0)
    entries.append(Entry(head: 0, start: 0, count: 0))
    for list in [
      KnownNames.tags, KnownNames.svgElements, KnownNames.svgAttributes, KnownNames.foreignAttributes,
      KnownNames.others,
    ] {
      // Sixteen bytes may be read past a name.
      let padded = list.withUTF8Buffer { Array($0) } + [UInt8](repeating: 0, count: 16)
      padded.withUnsafeBufferPointer { text in
        for word in text.dropLast(16).split(separator: UInt8(ascii: " ")) {
          insert(text.baseAddress.unsafelyUnwrapped + word.startIndex, count: word.count)
        }
      }
    }
    assert(entries.count == Int(Name.firstUnknown))
  }

  /// The table of the known names, which is never modified.
  private nonisolated(unsafe) static let known: UnsafePointer<NameTable> = {
    let table = UnsafeMutablePointer<NameTable>.allocate(capacity: 1)
    table.initialize(to: NameTable(seed: .random(in: .min ... .max)))
    return UnsafePointer(table)
  }()

  var count: Int { entries.count }

  var memoryUse: Int { entries.memoryUse + bytes.memoryUse + slots.memoryUse }

  /// Removes the names of the last page.
  mutating func reset() {
    if entries.count == Int(Name.firstUnknown) { return }
    bytes.truncate(to: Int(entries[Int(Name.firstUnknown)].start))
    // A page with very many names must not slow down clearing for every later one.
    while mask > 1023 && entries.count * 8 < mask { mask >>= 1 }
    entries.truncate(to: Int(Name.firstUnknown))
    for index in 0...mask { slots[index] = 0 }
    for number in 1..<entries.count { place(UInt32(number)) }
  }

  @inline(__always)
  func text(_ name: Name) -> UnsafeBufferPointer<UInt8> {
    let entry = entries[Int(name.number)]
    return UnsafeBufferPointer(start: bytes.base + Int(entry.start), count: Int(entry.count))
  }

  /// The name with these bytes, which must be in lower case where the standard requires it; 16 bytes after
  /// them must be readable.
  @inline(__always)
  mutating func intern(_ start: UnsafePointer<UInt8>, count: Int) -> Name {
    let head = Self.head(start, count)
    var slot = hash(head, start, count) & mask
    while true {
      let number = slots[slot]
      if number == 0 { break }
      let entry = entries[Int(number)]
      if entry.head == head && entry.count == UInt32(truncatingIfNeeded: count)
        && (count <= 8 || isEqual(bytes.base + Int(entry.start), start, from: 8, to: count))
      {
        return Name(number: number)
      }
      slot = (slot &+ 1) & mask
    }
    return added(start, count: count)
  }

  /// The name with these bytes, if the document has it.
  func find(_ text: some Collection<UInt8>) -> Name? {
    text.withContiguousStorageIfAvailable { find($0) } ?? Array(text).withUnsafeBufferPointer { find($0) }
  }

  private func find(_ text: UnsafeBufferPointer<UInt8>) -> Name? {
    let count = text.count
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 16) { buffer in
      guard let base = buffer.baseAddress else { return nil }
      if let source = text.baseAddress { base.initialize(from: source, count: count) }
      (base + count).initialize(repeating: 0, count: 16)
      let start = UnsafePointer(base)
      return find(start, count: count, hash: hash(Self.head(start, count), start, count))
    }
  }

  /// The name of a query among those that only this page uses.
  func findOwn(_ query: NameQuery) -> Name? {
    // A short document has none.
    if entries.count == Int(Name.firstUnknown) { return nil }
    return find(query.start, count: query.count, hash: query.hash)
  }

  /// The name with a hash and bytes; 16 bytes after them must be readable.
  private func find(_ start: UnsafePointer<UInt8>, count: Int, hash: Int) -> Name? {
    let head = Self.head(start, count)
    var slot = hash & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot])]
      if entry.head == head && entry.count == UInt32(count)
        && (count <= 8 || isEqual(bytes.base + Int(entry.start), start, from: 8, to: count))
      {
        return Name(number: slots[slot])
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The name with this text that every document has.
  static func known(_ text: String) -> Name? { known.pointee.find(text.utf8) }

  /// The hash of a name in every document; 16 bytes after it must be readable.
  static func hash(_ start: UnsafePointer<UInt8>, count: Int) -> Int {
    known.pointee.hash(head(start, count), start, count)
  }

  @inline(never)
  private mutating func added(_ start: UnsafePointer<UInt8>, count: Int) -> Name {
    if entries.count > Int(Node.maximumName) { return Name(number: Node.maximumName) }
    return insert(start, count: count)
  }

  @discardableResult
  private mutating func insert(_ start: UnsafePointer<UInt8>, count: Int) -> Name {
    let number = UInt32(entries.count)
    entries.append(
      Entry(head: Self.head(start, count), start: UInt32(bytes.count), count: UInt32(count)))
    bytes.append(start, count: count)
    bytes.reserve(bytes.count + 16)
    if entries.count * 2 > mask { growSlots() } else { place(number) }
    return Name(number: number)
  }

  private mutating func growSlots() {
    mask = mask * 2 + 1
    slots.truncate(to: 0)
    slots.fill(count: mask + 1, with: 0)
    for number in 1..<entries.count { place(UInt32(number)) }
  }

  private func place(_ number: UInt32) {
    let entry = entries[Int(number)]
    var slot = hash(entry.head, bytes.base + Int(entry.start), Int(entry.count)) & mask
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = number
  }

  @inline(__always)
  private static func head(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
    return count >= 8 ? word : word & ~(~0 << UInt64(truncatingIfNeeded: count &* 8))
  }

  @inline(__always)
  private func hash(_ head: UInt64, _ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var hash = Self.mixed(head ^ seed, UInt64(truncatingIfNeeded: count) ^ 0x9E37_79B9_7F4A_7C15)
    var index = 8
    while index &+ 8 <= count {
      hash = Self.mixed(
        hash ^ UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self), 0xD6E8_FEB8_6659_FD93)
      index &+= 8
    }
    if index < count {
      hash = Self.mixed(hash ^ Self.head(start + index, count &- index), 0xA5A3_564E_27F8_86E9)
    }
    return Int(truncatingIfNeeded: hash)
  }

  @inline(__always)
  private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b | 1)
    return product.high ^ product.low
  }

  private func isEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, from: Int, to: Int) -> Bool {
    var index = from
    while index < to {
      if a[index] != b[index] { return false }
      index &+= 1
    }
    return true
  }
}
