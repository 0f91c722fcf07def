/// Hashes of classes and ids, computed eight bytes at a time. They ignore case, as quirks mode requires. A
/// page gains nothing by making its classes collide, since only those of selectors are in a table.
enum TokenHash {
  /// The number of readable bytes required after the hashed ones.
  static let padding = 8
  /// Distinguishes ids from classes.
  static let ofIDs: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  static func of(_ text: String) -> UInt64 { withPadding(text) { of($0, count: $1) } }

  /// The hash of a run of bytes.
  @inline(__always)
  static func of(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    var state: UInt64 = 0
    var place = start
    var rest = count
    while rest >= 8 {
      state = mixed(state, word(place))
      place += 8
      rest &-= 8
    }
    return rest == 0 ? state : mixed(state, word(place) & mask(rest))
  }

  /// The hash of the class that starts at an offset, which is moved past it.
  @inline(__always)
  static func ofToken(_ place: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt64 {
    let start = place
    var state: UInt64 = 0
    while true {
      let word = word(place)
      // The lowest byte with its high bit set here is the first one up to the space.
      let low = (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
      let length = min(low.trailingZeroBitCount >> 3, end - place)
      if length == 8 {
        state = mixed(state, word)
        place += 8
        if place == end { return state }
        continue
      }
      place += length
      if place < end, !isHTMLSpace(place.pointee) { return ofOddToken(start, &place, end) }
      return length == 0 ? state : mixed(state, word & mask(length))
    }
  }

  /// The hash of a class with control characters in it.
  @inline(never)
  private static func ofOddToken(
    _ start: UnsafePointer<UInt8>, _ place: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UInt64 {
    while place < end, !isHTMLSpace(place.pointee) { place += 1 }
    return of(start, count: place - start)
  }

  @inline(__always)
  static func word(_ place: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(place).loadUnaligned(as: UInt64.self).littleEndian
  }

  /// Keeps a number of bytes of a word, at least one and less than eight.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 { ~0 &>> UInt64(truncatingIfNeeded: 64 &- count &* 8) }

  @inline(__always)
  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = ((state &<< 5 | state &>> 59) ^ (word | caseBits)) &* 0xF135_7AEA_2E62_A9C5
    return mixed ^ mixed >> 29
  }
}

/// A bit for each pair of adjacent letters of a text, ignoring case: a substring has no bit that the text
/// lacks.
enum ValueBits {
  static func of(_ text: String) -> UInt64 { withPadding(text) { of($0, count: $1) } }

  /// The bits of a run of bytes, followed by ``TokenHash/padding`` readable bytes.
  @inline(__always)
  static func of(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    // A long text has nearly all bits, so they are not worth computing.
    if count > 200 { return ~0 }
    var bits: UInt64 = 0
    var place = start
    var rest = count &- 1
    while rest > 0 {
      let word = TokenHash.word(place) | 0x2020_2020_2020_2020
      let letters = (word ^ word >> 3) & 0x0707_0707_0707_0707
      // Each byte except the last gets three bits of its own letter and three of the next.
      var pairs = letters | letters >> 5
      if rest >= 7 {
        for _ in 0..<7 {
          bits |= 1 &<< (pairs & 63)
          pairs >>= 8
        }
      } else {
        for _ in 0..<rest {
          bits |= 1 &<< (pairs & 63)
          pairs >>= 8
        }
      }
      place += 7
      rest &-= 7
    }
    return bits
  }
}

/// Calls `body` with the bytes of a text, followed by readable bytes.
private func withPadding(_ text: String, _ body: (UnsafePointer<UInt8>, Int) -> UInt64) -> UInt64 {
  let count = text.utf8.count
  return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + TokenHash.padding) { room in
    room.initialize(repeating: 0)
    _ = room.update(fromContentsOf: text.utf8)
    return room.baseAddress.map { body($0, count) } ?? 0
  }
}
