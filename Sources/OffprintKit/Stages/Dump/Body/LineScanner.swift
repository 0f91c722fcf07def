/// Reads the bytes of one line of a dump once, and counts what the model needs.
///
/// A word is a run of ASCII letters and digits and of non-ASCII characters other than punctuation. Text written
/// without spaces has words too: two Chinese characters or kana, or four Thai letters, count as one, in
/// addition to the run itself.
struct LineScanner {
  let text: UnsafeBufferPointer<UInt8>
  let knownWords: UnsafeBufferPointer<UInt32>
  let end: Int

  /// Runs of letters and digits.
  private(set) var runs = 0
  private(set) var han = 0
  private(set) var thai = 0
  private(set) var digits = 0
  private(set) var capitalized = 0
  private(set) var commas = 0
  private(set) var innerStops = 0
  /// The number of bytes that no-break spaces take beyond those of plain ones.
  private(set) var wideSpaces = 0
  private(set) var stopWords = 0
  /// The number of words of each kind.
  private(set) var kinds = SIMD16<UInt32>()
  private(set) var signs: Signs = []
  /// A hash of the words, for finding lines that occur again.
  private(set) var key = WordHash.start

  /// Characters that occur in a line.
  struct Signs: OptionSet {
    let rawValue: UInt16
    static let at = Signs(rawValue: 1)
    static let pipe = Signs(rawValue: 2)
    static let copyright = Signs(rawValue: 4)
    static let address = Signs(rawValue: 8)
    static let arrow = Signs(rawValue: 16)
    static let money = Signs(rawValue: 32)
    static let quote = Signs(rawValue: 64)
    static let parenthesis = Signs(rawValue: 128)
    static let question = Signs(rawValue: 256)
  }

  /// The number of words as the model counts them.
  var words: Int { runs + han / 2 + thai / 4 }

  init(
    _ text: UnsafeBufferPointer<UInt8>, end: Int, words: UnsafeBufferPointer<UInt32>
  ) {
    self.text = text
    self.end = end
    self.knownWords = words
  }

  /// Reads from an index to the line's end.
  mutating func scan(from start: Int) {
    var index = start
    while index < end {
      let chunk = WordHash.Chunk(text.eight(at: index))
      let length = chunk.wordLength
      if length > 0 {
        index = scanWord(at: index, chunk, length)
        // Nearly all words are followed by a space.
        if index < end, text[index] == Byte.space { index += 1 }
      } else {
        index = scanSign(at: index)
      }
    }
  }

  /// Reads a character that is not an ASCII letter or digit and returns the index after it.
  private mutating func scanSign(at index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case 0x80...:
      return isPunctuation(at: index) ? scanPunctuation(at: index) : scanMixedWord(at: index, asciiEnd: index)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): scanStop(byte, at: index)
    case UInt8(ascii: ","), UInt8(ascii: ";"): commas += 1
    case UInt8(ascii: "@"): signs.insert(.at)
    case UInt8(ascii: "|"): signs.insert(.pipe)
    case UInt8(ascii: "$"): signs.insert(.money)
    case UInt8(ascii: "\""): signs.insert(.quote)
    case UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: ">"): scanInContext(byte, at: index)
    default: break
    }
    return index + 1
  }

  /// Reads the word at an index of a chunk, whose first bytes are ASCII letters and digits, and returns the
  /// index after it.
  @inline(__always)
  private mutating func scanWord(at start: Int, _ chunk: WordHash.Chunk, _ length: Int) -> Int {
    let mask = chunk.wordMask
    digits += chunk.digitCount(mask)
    var hash = WordHash.add(chunk.lowercasedWord(mask), to: WordHash.start)
    var index = start + length
    if length == 8 { scanLongWord(&hash, &index) }
    if index < end, text[index] >= 0x80, !isPunctuation(at: index) {
      return scanMixedWord(at: start, asciiEnd: index)
    }
    finishWord(at: start, hash)
    return index
  }

  /// Reads on in a word of eight bytes and more.
  private mutating func scanLongWord(_ hash: inout UInt64, _ index: inout Int) {
    while true {
      let chunk = WordHash.Chunk(text.eight(at: index))
      let length = chunk.wordLength
      if length == 0 { return }
      let mask = chunk.wordMask
      digits += chunk.digitCount(mask)
      hash = WordHash.add(chunk.lowercasedWord(mask), to: hash)
      index += length
      if length < 8 { return }
    }
  }

  /// Reads a word that is not all ASCII; its bytes up to `asciiEnd` are, and their digits are counted.
  private mutating func scanMixedWord(at start: Int, asciiEnd: Int) -> Int {
    var index = asciiEnd
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        guard Self.isWordByte(byte) else { break }
        if byte <= UInt8(ascii: "9") { digits += 1 }
        index += 1
      } else if isPunctuation(at: index) {
        break
      } else {
        index += scanCharacter(byte, at: index)
      }
    }
    finishWord(at: start, WordHash.hash(text, start, index))
    return index
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// Counts a non-ASCII character in a word and returns its length.
  private mutating func scanCharacter(_ lead: UInt8, at index: Int) -> Int {
    switch lead {
    case 0xE3...0xE9: han += 1
    case 0xE0: if index + 1 < end, (0xB8...0xBB).contains(text[index + 1]) { thai += 1 }
    case 0xD8: if index + 1 < end, text[index + 1] == 0x8C { commas += 1 }
    default: break
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  @inline(__always)
  private mutating func finishWord(at start: Int, _ hash: UInt64) {
    runs += 1
    key = (key ^ hash) &* 0xD6E8_FEB8_6659_FD93
    key ^= key >> 32
    let first = text[start]
    if first < 0x80 {
      capitalized += first &- UInt8(ascii: "A") < 26 ? 1 : 0
      if first == UInt8(ascii: "h"), text.eight(at: start) & 0xFFFF_FFFF == 0x7074_7468 {
        signs.insert(.address)  // "http"
      }
    } else if isCapital(at: start) {
      capitalized += 1
    }
    let found = WordTable.kinds(of: hash, in: knownWords)
    stopWords += Int(found & WordKind.stop.bit)
    if found > WordKind.stop.bit { count(found & ~WordKind.stop.bit) }
  }

  private mutating func count(_ found: UInt32) {
    var found = found
    while found != 0 {
      kinds[found.trailingZeroBitCount] += 1
      found &= found &- 1
    }
  }

  private mutating func scanStop(_ byte: UInt8, at index: Int) {
    if byte == UInt8(ascii: "?") { signs.insert(.question) }
    guard index + 1 < end else { return }
    switch text[index + 1] {
    case Byte.space, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), 0xE2, 0xC2: innerStops += 1
    case UInt8(ascii: "c") where text.eight(at: index) & 0xFFFF_FFFF == 0x6D6F_632E:
      signs.insert(.address)  // ".com"
    default:
      if byte == UInt8(ascii: "."), index >= 3, text.eight(at: index - 3) & 0xFF_FFFF == 0x77_7777 {
        signs.insert(.address)  // "www."
      }
    }
  }

  private mutating func scanInContext(_ byte: UInt8, at index: Int) {
    if byte == UInt8(ascii: "(") {
      signs.insert(.parenthesis)
      let next = text.eight(at: index) & 0xFF_FFFF
      if next == 0x29_6328 || next == 0x29_4328 { signs.insert(.copyright) }  // "(c)", "(C)"
    } else if index > 0, text[index - 1] == Byte.space, index + 1 < end, text[index + 1] == Byte.space {
      signs.insert(byte == UInt8(ascii: "/") ? .pipe : .arrow)
    }
  }

  /// Whether the character beyond ASCII at an index is punctuation, a sign or a space.
  @inline(__always)
  private func isPunctuation(at index: Int) -> Bool {
    let next = index + 1 < end ? text[index + 1] : 0
    switch text[index] {
    case 0xC2: return next >= 0xA0
    case 0xE2: return next <= 0xAF
    case 0xE3: return next == 0x80
    case 0xEF:
      let last = index + 2 < end ? text[index + 2] : 0
      if next == 0xBC { return (0x81...0x8F).contains(last) || (0x9A...0x9F).contains(last) }
      return next == 0xBB && last == 0xBF
    default: return false
    }
  }

  /// Counts the non-ASCII punctuation at an index and returns the index after it.
  private mutating func scanPunctuation(at index: Int) -> Int {
    let next = index + 1 < end ? text[index + 1] : 0
    if text[index] == 0xC2 {
      switch next {
      case 0xA0: wideSpaces += 1
      case 0xA3: signs.insert(.money)  // £
      case 0xA9: signs.insert(.copyright)  // ©
      case 0xAB: signs.insert(.quote)  // «
      case 0xBB: signs.insert(.arrow)  // »
      default: break
      }
      return index + 2
    }
    let last = index + 2 < end ? text[index + 2] : 0
    switch (text[index], next, last) {
    case (0xE2, 0x80, 0x9C), (0xE3, 0x80, 0x8C): signs.insert(.quote)  // “ 「
    case (0xE2, 0x80, 0xBA), (0xE2, 0x86, _): signs.insert(.arrow)  // › and arrows
    case (0xE2, 0x82, 0xAC): signs.insert(.money)  // €
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): innerStops += 1  // 。 ！ ？
    case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C): commas += 1  // 、 ，
    default: break
    }
    return index + 3
  }

  /// Whether there is a capital letter of Latin-1 or Russian at an index.
  private func isCapital(at index: Int) -> Bool {
    let next = index + 1 < end ? text[index + 1] : 0
    return text[index] == 0xC3 && next <= 0x9E || text[index] == 0xD0 && (0x90...0xAF).contains(next)
  }
}
