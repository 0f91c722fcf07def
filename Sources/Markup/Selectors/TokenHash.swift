/// Hashes of classes and ids, eight bytes at a step. Those that differ in case alone have the same hash, as quirks mode
/// wants it. A page that makes its classes collide gains nothing, since only those of selectors stand in a table.
enum TokenHash {
  /// How many readable bytes must follow what is hashed.
  static let padding = 8
  /// What sets ids apart from classes.
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

  /// The hash of the class that starts at a place, which then is behind it.
  @inline(__always)
  static func ofToken(_ place: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt64 {
    let start = place
    var state: UInt64 = 0
    while true {
      let word = word(place)
      // The lowest byte that has its high bit here is the first one up to the space.
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

  /// That of a class with control characters in it.
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

  /// Keeps so many bytes of a word, at least one and less than eight.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 { ~0 &>> UInt64(truncatingIfNeeded: 64 &- count &* 8) }

  @inline(__always)
  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = ((state &<< 5 | state &>> 59) ^ (word | caseBits)) &* 0xF135_7AEA_2E62_A9C5
    return mixed ^ mixed >> 29
  }
}

/// A bit for each pair of neighbouring letters of a text, case apart: a part of the text has no bit that it lacks.
enum ValueBits {
  static func of(_ text: String) -> UInt64 { withPadding(text) { of($0, count: $1) } }

  /// The bits of a run of bytes, behind which ``TokenHash/padding`` bytes are readable.
  @inline(__always)
  static func of(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    // A long text has nearly all bits, so it is not worth the time.
    if count > 200 { return ~0 }
    var bits: UInt64 = 0
    var place = start
    var rest = count &- 1
    while rest > 0 {
      let word = TokenHash.word(place) | 0x2020_2020_2020_2020
      let letters = (word ^ word >> 3) & 0x0707_0707_0707_0707
      // Each byte but the last one gets three bits of its own letter and three of the next.
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

/// Gives the bytes of a text to `body`, readable bytes behind them.
private func withPadding(_ text: String, _ body: (UnsafePointer<UInt8>, Int) -> UInt64) -> UInt64 {
  let count = text.utf8.count
  return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + TokenHash.padding) { room in
    room.initialize(repeating: 0)
    _ = room.update(fromContentsOf: text.utf8)
    return room.baseAddress.map { body($0, count) } ?? 0
  }
}
