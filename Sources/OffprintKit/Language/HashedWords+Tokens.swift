/// Tables for the tokens of an attribute: words of any characters between white space, whatever their case.
extension HashedWords {
  /// Creates a table of lists of tokens, in lower case, each with the bits of its tokens, for ``bits(ofTokensIn:)``.
  init(tokens lists: [(bits: UInt64, words: String)]) {
    self.init(
      lists,
      hash: { bytes in
        var index = 0
        return Self.tokenHash(bytes, &index)
      })
  }

  /// The bits of all tokens in a value.
  func bits(ofTokensIn value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var found: UInt64 = 0
    var index = 0
    while index < value.count {
      if value[index] <= Byte.space {
        index += 1
      } else {
        found |= self[Self.tokenHash(value, &index)]
      }
    }
    return found
  }

  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The hash of the token at an index, which is moved past it, computed eight bytes at a time. Characters other than
  /// letters are mapped to bytes that occur in no token of a table.
  @inline(__always)
  private static func tokenHash(_ value: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt64 {
    var hash = WordHash.start
    while true {
      let bytes = value.eight(at: index)
      // The lowest byte with its high bit set is the first one up to the space.
      let blank = (bytes &- 0x2121_2121_2121_2121) & ~bytes & tops
      let length = blank.trailingZeroBitCount >> 3
      let kept = length == 8 ? ~0 : (1 &<< UInt64(length * 8)) &- 1 as UInt64
      if length > 0 { hash = WordHash.add((bytes | 0x2020_2020_2020_2020) & kept, to: hash) }
      index += length
      if length < 8 { return hash }
    }
  }
}
