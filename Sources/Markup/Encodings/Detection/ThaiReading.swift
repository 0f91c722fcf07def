/// The cost of a sample as Thai, which has no spaces between words: it uses only the frequency of each
/// character.
enum ThaiReading {
  private static let common: [(characters: String, cost: Int)] = [
    ("านรอกเง่ม้ยลวดทสตะ", 7),
    ("ัีิปบคแหจไขพชใโูุื", 10),
    ("็ณ์ํธญฟถฉผฐศษซๆฝฎฏฆฮฬฤฑฌฒฯ๐๑๒๓๔๕๖๗๘๙ำฃฅ", 15),
  ]

  /// Next to an ASCII letter, or any other ASCII character.
  private static let besideLetter = 20
  private static let besideOther = 6

  static func cost(of sample: DetectionSample) -> Int {
    let costs = (0...UInt8.max).map(cost)
    var total = 0
    for piece in sample.pieces {
      var former = UInt8(ascii: " ")
      for byte in sample.bytes[piece] {
        if (byte < 0x80) != (former < 0x80) {
          let ascii = byte < 0x80 ? byte : former
          total += (0x61...0x7A).contains(ascii | 0x20) ? besideLetter : besideOther
        }
        total += costs[Int(byte)]
        former = byte
      }
    }
    return total
  }

  private static func cost(of byte: UInt8) -> Int {
    guard byte >= 0x80 else { return 0 }
    let text = String(decoding: Encoding.windows874.decode([byte]), as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, scalar != "\u{FFFD}", !(0x80..<0xA0).contains(scalar.value)
    else { return DetectionCost.invalid }
    let known = common.first { $0.characters.unicodeScalars.contains(scalar) }
    return known?.cost ?? DetectionCost.symbol(scalar)
  }
}
