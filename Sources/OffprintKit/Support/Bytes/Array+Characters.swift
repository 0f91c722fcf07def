/// What buffers of UTF-8 text have, for arrays.
extension [UInt8] {
  /// The index of a byte from an index on; `count` if there is none.
  func firstIndex(of byte: UInt8, from start: Int) -> Int {
    withUnsafeBufferPointer { $0.firstIndex(of: byte, from: start) }
  }

  /// The number of bytes with a value.
  func count(of byte: UInt8) -> Int { withUnsafeBufferPointer { $0.count(of: byte) } }

  /// The length of the white space that starts at `index`; 0 if there is none.
  @inline(__always)
  func spaceLength(at index: Int, before end: Int) -> Int {
    withUnsafeBufferPointer { $0.spaceLength(at: index, before: end) }
  }

  /// The length of the white space that ends at `index`; 0 if there is none.
  @inline(__always)
  func spaceLength(endingAt index: Int, after start: Int) -> Int {
    withUnsafeBufferPointer { $0.spaceLength(endingAt: index, after: start) }
  }

  /// The scalar of well-formed text that starts at `place`, and its length in bytes.
  @inline(__always)
  func character(at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
    withUnsafeBufferPointer { $0.character(at: place) }
  }

  /// The character of well-formed text that ends before `end`.
  func character(before end: Int, after start: Int) -> Unicode.Scalar? {
    withUnsafeBufferPointer { $0.character(before: end, after: start) }
  }
}
