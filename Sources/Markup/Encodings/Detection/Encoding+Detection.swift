extension Encoding {
  /// Detects the most likely encoding of text or a page without a declared encoding.
  ///
  /// A byte order mark is decisive, zero bytes and escape sequences identify UTF-16 and ISO-2022-JP, and
  /// well-formed UTF-8, even if truncated within a character or with a few stray bytes, is UTF-8. Otherwise it is the encoding whose
  /// characters form the most ordinary words of a language written in it; windows-1252 if all are equally
  /// good.
  package static func detect(_ bytes: [UInt8]) -> Encoding { bytes.withUnsafeBufferPointer(detect) }

  /// Whether bytes are well-formed UTF-8, where the last character may be truncated.
  package static func isWellFormedUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    UTF8Decoder.isWellFormed(bytes)
  }

  static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> Encoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if let encoding = utf16(bytes) { return encoding }
    if UTF8Decoder.isWellFormed(bytes) { return hasJapaneseEscape(bytes) ? .iso2022JP : .utf8 }
    if UTF8Decoder.isMostlyWellFormed(bytes) { return .utf8 }
    let sample = DetectionSample(bytes)
    guard !sample.pieces.isEmpty else { return .windows1252 }
    // Western punctuation occurs in all encodings alike, so another one must be clearly better.
    let western = SingleByteReading(.windows1252).cost(of: sample, in: westernLanguages)
    var best = (encoding: Encoding.windows1252, cost: western * 92 / 100)
    func consider(_ encoding: Encoding, _ cost: Int) {
      if cost < best.cost { best = (encoding, cost) }
    }
    for (encoding, prior, languages) in singleByteCandidates {
      consider(encoding, prior + SingleByteReading(encoding).cost(of: sample, in: languages))
    }
    consider(.windows874, 8 + ThaiReading.cost(of: sample))
    let prior = 24
    consider(.shiftJIS, prior + shiftJISReading.cost(of: sample, ShiftJISDecoder()))
    consider(.eucJP, prior + eucJPReading.cost(of: sample, EUCJPDecoder()))
    consider(.gb18030, prior + gb18030Reading.cost(of: sample, GB18030Decoder()))
    consider(.big5, prior + big5Reading.cost(of: sample, Big5Decoder()))
    consider(.eucKR, prior + eucKRReading.cost(of: sample, EUCKRDecoder()))
    return best.encoding
  }

  private static let westernLanguages: [LetterPairs] = [
    .english, .german, .french, .spanish, .portuguese, .italian, .dutch, .swedish, .danish, .finnish,
    .icelandic, .catalan,
  ]

  /// Encodings with the cost of their rarity, and the languages written in them.
  private static let singleByteCandidates: [(Encoding, prior: Int, [LetterPairs])] = {
    let central: [LetterPairs] = [.polish, .czech, .slovak, .hungarian, .romanian, .croatian, .slovenian]
    let cyrillic: [LetterPairs] = [.russian, .ukrainian, .bulgarian, .macedonian, .serbian]
    return [
      (.windows1250, 12, central), (.iso8859x2, 16, central),
      (.windows1251, 8, cyrillic), (.koi8R, 16, [.russian]), (.koi8U, 18, [.ukrainian]),
      (.iso8859x5, 18, cyrillic), (.ibm866, 18, [.russian]), (.xMacCyrillic, 24, [.russian, .ukrainian]),
      (.windows1253, 10, [.greek]), (.iso8859x7, 14, [.greek]),
      (.windows1254, 12, [.turkish]),
      (.windows1255, 8, [.hebrew]),
      (.windows1256, 10, [.arabic, .persian]), (.iso8859x6, 16, [.arabic]),
      (.windows1257, 14, [.latvian, .lithuanian, .finnish]),
      (.windows1258, 18, [.vietnamese]),
      (.macintosh, 24, [.english, .german, .french, .spanish, .portuguese, .italian, .swedish]),
    ]
  }()

  private static let shiftJISReading = DoubleByteReading(
    common: CommonCharacters.japanese, hasKana: true, commonLeads: 0x88...0x97, firstTrail: 0x40)
  private static let eucJPReading = DoubleByteReading(
    common: CommonCharacters.japanese, hasKana: true, commonLeads: 0xB0...0xCF, firstTrail: 0xA1)
  private static let gb18030Reading = DoubleByteReading(
    common: CommonCharacters.simplifiedChinese, hasKana: false, commonLeads: 0xB0...0xD7, firstTrail: 0xA1)
  private static let big5Reading = DoubleByteReading(
    common: CommonCharacters.traditionalChinese, hasKana: false, commonLeads: 0xA4...0xC6, firstTrail: 0x40)
  private static let eucKRReading = DoubleByteReading(
    common: CommonCharacters.korean, hasKana: false, commonLeads: 0xB0...0xC8, firstTrail: 0xA1)

  /// UTF-16, identified by its mark; or by zero bytes, which text in any script has on one side only, since
  /// spaces, line ends and digits are below U+0100.
  private static func utf16(_ bytes: UnsafeBufferPointer<UInt8>) -> Encoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LE }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BE }
    let sample = bytes.prefix(4096)
    guard sample.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd * 10 > sample.count, zeros.even * 20 < zeros.odd { return .utf16LE }
    if zeros.even * 10 > sample.count, zeros.odd * 20 < zeros.even { return .utf16BE }
    return nil
  }

  /// Whether ASCII text switches to Japanese characters, as in mail.
  static func hasJapaneseEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sample = bytes.prefix(1 << 16)
    for index in sample.indices.dropLast(2)
    where sample[index] == 0x1B && sample[index + 1] == UInt8(ascii: "$") {
      if sample[index + 2] == UInt8(ascii: "B") || sample[index + 2] == UInt8(ascii: "@") {
        return true
      }
    }
    return false
  }
}
