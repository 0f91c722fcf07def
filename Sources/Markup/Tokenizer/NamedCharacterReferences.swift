/// Looks up named character references (the standard's "named character reference state").
package enum NamedCharacterReferences {
  /// The longest name that is a prefix of the `count` bytes at `start`, which follow an ampersand: its
  /// length, including a semicolon, and its one or two scalars; `second` is 0 if there is only one.
  @inline(__always)
  package static func longestMatch(_ start: UnsafePointer<UInt8>, count: Int) -> (
    length: Int, first: UInt32, second: UInt32
  )? {
    if count >= 8 {
      // These are nearly all that pages contain.
      let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
      let low = UInt32(truncatingIfNeeded: word)
      if low == 0x3B70_6D61 { return (4, 0x26, 0) }  // amp;
      if low & 0xFF_FFFF == 0x3B_746C { return (3, 0x3C, 0) }  // lt;
      if low & 0xFF_FFFF == 0x3B_7467 { return (3, 0x3E, 0) }  // gt;
      if word & 0xFF_FFFF_FFFF == 0x3B_746F_7571 { return (5, 0x22, 0) }  // quot;
      if word & 0xFF_FFFF_FFFF == 0x3B_7073_626E { return (5, 0xA0, 0) }  // nbsp;
    }
    return searched(start, count)
  }

  private static let longestName = 31

  @inline(never)
  private static func searched(_ start: UnsafePointer<UInt8>, _ count: Int) -> (
    length: Int, first: UInt32, second: UInt32
  )? {
    var length = 0
    while length < count, length <= longestName, isAlphanumeric(start[length]) { length &+= 1 }
    if length < 2 { return nil }
    let isTerminated = length < count && start[length] == UInt8(ascii: ";")
    let optional = withoutSemicolon(start, length)
    if let optional, optional.length == length {
      return (length &+ (isTerminated ? 1 : 0), optional.scalar, 0)
    }
    if isTerminated, length <= longestName, let found = withSemicolon(start, length) {
      return (length &+ 1, found.first, found.second)
    }
    return optional.map { ($0.length, $0.scalar, 0) }
  }

  /// None of these names is a prefix of another, so only the last one not after the text can be a prefix of
  /// it.
  private static func withoutSemicolon(_ start: UnsafePointer<UInt8>, _ length: Int) -> (
    length: Int, scalar: UInt32
  )? {
    let nameWidth = 6
    let width = 9
    let table = NamedCharacterReferenceTable.withoutSemicolon
    // Spaces sort before all letters and digits, as the end of a name must.
    var key: UInt64 = 0
    for index in 0..<nameWidth {
      key = key << 8 | UInt64(index < length ? start[index] : UInt8(ascii: " "))
    }
    let records = UnsafeRawPointer(table.utf8Start)
    func name(_ index: Int) -> UInt64 {
      records.loadUnaligned(fromByteOffset: index &* width, as: UInt64.self).bigEndian >> 16
    }
    var low = 0
    var size = (table.utf8CodeUnitCount &+ 1) / width
    while size > 1 {
      let half = size / 2
      low = name(low &+ half) <= key ? low &+ half : low
      size &-= half
    }
    let candidate = name(low)
    let padding = (candidate ^ 0x2020_2020_2020).trailingZeroBitCount & ~7
    if candidate >> UInt64(padding) != key >> UInt64(padding) { return nil }
    let digits = table.utf8Start + (low &* width &+ nameWidth)
    return (nameWidth &- padding / 8, hexadecimal(digits, count: 2))
  }

  private static func withSemicolon(_ start: UnsafePointer<UInt8>, _ length: Int) -> (
    first: UInt32, second: UInt32
  )? {
    let width = length &+ 10
    let table = NamedCharacterReferenceTable.withSemicolon(length: length)
    let key = head(start, length)
    var low = 0
    var high = (table.utf8CodeUnitCount &+ 1) / width
    while low < high {
      let middle = (low &+ high) / 2
      let record = table.utf8Start + middle &* width
      let recordKey = recordHead(record, length)
      let order = recordKey == key ? tailOrder(record, start, length) : recordKey < key ? -1 : 1
      if order == 0 {
        return (hexadecimal(record + length, count: 5), hexadecimal(record + (length &+ 5), count: 4))
      }
      if order < 0 { low = middle &+ 1 } else { high = middle }
    }
    return nil
  }

  /// The first eight bytes, or as many as there are, in an order that compares like the bytes.
  @inline(__always)
  private static func head(_ start: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    if length >= 8 { return UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).bigEndian }
    var key: UInt64 = 0
    for index in 0..<length { key = key << 8 | UInt64(start[index]) }
    return key
  }

  /// The same for a record, which has more than eight bytes after any name.
  @inline(__always)
  private static func recordHead(_ record: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    let word = UnsafeRawPointer(record).loadUnaligned(as: UInt64.self).bigEndian
    return length >= 8 ? word : word >> UInt64(64 &- length &* 8)
  }

  /// Compares names from the ninth byte on.
  @inline(__always)
  private static func tailOrder(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ length: Int) -> Int {
    var index = 8
    while index < length {
      if a[index] != b[index] { return a[index] < b[index] ? -1 : 1 }
      index &+= 1
    }
    return 0
  }

  @inline(__always)
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  @inline(__always)
  private static func hexadecimal(_ digits: UnsafePointer<UInt8>, count: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in 0..<count {
      let digit = digits[index]
      value = value << 4 | UInt32(digit < UInt8(ascii: "A") ? digit &- 48 : digit &- 55)
    }
    return value
  }
}
