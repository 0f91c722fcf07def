/// The trained vectors of the tokens that many sites use.
struct TokenTable: Sendable {
  /// The shipped table.
  static let shared = TokenTable(TokenTableData.values)

  /// Hashes at the places that their own bits give, or behind; 0 where none is.
  private var hashes: [UInt32]
  private var vectors: [SIMD16<Int16>]

  /// Reads a table: for each token its hash, six digits to the base of 64, then a digit for each number of its
  /// vector, whose value is 32 less.
  private init(_ text: StaticString) {
    let length = 6 + TokenVectors.size
    (hashes, vectors) = text.withUTF8Buffer { text in
      let digits = text.filter { $0 > Byte.space }
      let count = digits.count / length
      var size = 64
      while size < count * 2 { size *= 2 }
      var hashes = [UInt32](repeating: 0, count: size)
      var vectors = [SIMD16<Int16>](repeating: .zero, count: size)
      for token in 0..<count {
        let digits = digits[token * length..<(token + 1) * length].map { $0 - UInt8(ascii: "0") }
        let hash = digits[..<6].reduce(0) { $0 << 6 | UInt32($1) }
        var slot = Int(hash) & (size - 1)
        while hashes[slot] != 0 { slot = (slot + 1) & (size - 1) }
        hashes[slot] = hash
        for index in 0..<TokenVectors.size { vectors[slot][index] = Int16(digits[6 + index]) - 32 }
      }
      return (hashes, vectors)
    }
  }

  /// The vector of a token; nil where it is not known.
  @inline(__always)
  func vector(of hash: UInt32) -> SIMD16<Int16>? {
    let mask = hashes.count - 1
    var slot = Int(hash) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return vectors[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
