extension ByteSet {
  /// The index of the first member at or after `start`, or the end, sixteen bytes at a time.
  ///
  /// `mayHold` must be true for all chunks with a member, and may be true for others.
  @inline(__always)
  func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ mayHold: (SIMD16<UInt8>) -> Bool
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = start
    while place &+ 16 <= bytes.count {
      guard mayHold(raw.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)) else {
        place &+= 16
        continue
      }
      let end = place &+ 16
      while place < end {
        if contains(bytes[place]) { return place }
        place &+= 1
      }
    }
    return next(in: bytes, from: place)
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// Whether any lane is set. The standard library's `any` tests one lane after another.
  @inline(__always)
  var isAny: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }
}
