/// The trained vectors of the tokens that many sites use.
struct TokenTable: Sendable {
  /// The shipped table.
  static let shared = TokenTable(TokenTableData.values)

  /// For each token its hash in six base-64 digits, then a digit for each number of its vector, offset by 32;
  /// padded, so that a vector can be read as sixteen.
  private let digits: [UInt8]
  /// Open-addressed slots with hashes and the tokens' numbers; a hash of 0 marks a free slot.
  private let slots: [(hash: UInt32, token: UInt32)]

  private static let length = 6 + TokenRow.vectorSize

  /// Reads a table. Only the hashes are decoded: a page asks for few of the vectors.
  private init(_ text: StaticString) {
    var digits: [UInt8] = []
    text.withUTF8Buffer { text in
      digits.reserveCapacity(text.count + 16)
      var start = 0
      while start < text.count {
        let end = text.firstIndex(of: Byte.lineFeed, from: start)
        digits.append(contentsOf: text[start..<end])
        start = end + 1
      }
    }
    let count = digits.count / Self.length
    digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 16))
    var size = 64
    while size < count * 2 { size *= 2 }
    var slots = [(hash: UInt32, token: UInt32)](repeating: (0, 0), count: size)
    for token in 0..<count {
      var hash: UInt32 = 0
      for digit in token * Self.length..<token * Self.length + 6 {
        hash = hash << 6 | UInt32(digits[digit] &- UInt8(ascii: "0"))
      }
      var slot = Int(hash) & (size - 1)
      while slots[slot].hash != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (hash, UInt32(token))
    }
    self.digits = digits
    self.slots = slots
  }

  /// Returns the vector of a token in the first elements; `nil` if it is unknown.
  @inline(__always)
  func vector(of hash: UInt32) -> SIMD16<Int16>? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return vector(Int(slots[slot].token)) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// A token's vector, followed by undefined elements.
  private func vector(_ token: Int) -> SIMD16<Int16> {
    let start = token * Self.length + 6
    let found = digits.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self) }
    return SIMD16<Int16>(truncatingIfNeeded: found) &- Int16(UInt8(ascii: "0") + 32)
  }
}
