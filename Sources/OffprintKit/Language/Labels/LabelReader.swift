/// Reads the words of a label and the gaps between them.
///
/// A word is a run of letters and digits; in scripts without spaces, and in Korean, where they are often left
/// out, each character is one.
struct LabelReader {
  /// The kind of gap between two words.
  enum Gap {
    /// A space, or characters that may occur within a label: a hyphen, an apostrophe.
    case soft
    /// Punctuation that separates: a colon, a bar, an arrow.
    case hard
    /// The end of the text.
    case end
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int
  /// The index of the next character.
  private(set) var index: Int
  /// The hash of the words so far, without case and accents.
  private(set) var hash = noWords
  /// Whether the character that was read last belongs to a word.
  private var isInWord = false
  /// The amount of text in the words so far; a word of a script with spaces counts 4.
  private(set) var weight = 0

  private static let noWords = WordHash.start
  /// The weight of two words.
  static let twoWords = 8
  /// The maximum size of a word, and of a gap, in a label, in bytes.
  private static let limit = 64

  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    self.text = text
    self.end = min(end, text.count)
    index = max(0, start)
  }

  /// The number of bytes left.
  var left: Int { end - index }

  /// The current byte, 0 at the end.
  @inline(__always)
  var byte: UInt8 { index < end ? text[index] : 0 }

  /// A byte after the current one, 0 beyond the end.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { index + offset < end ? text[index + offset] : 0 }

  /// Leaves out a byte.
  @inline(__always)
  mutating func skipByte() { index += 1 }

  /// Begins with other words.
  @inline(__always)
  mutating func forget() {
    hash = Self.noWords
    weight = 0
  }

  /// Reads a word into the hash and returns whether there is one.
  @inline(__always)
  mutating func readWord() -> Bool {
    let start = index
    var word = LabelWord()
    while index < end {
      if text[index] < 0x80 {
        let chunk = WordHash.Chunk(text.eight(at: index))
        let length = min(chunk.wordLength, end - index)
        if length == 0 { break }
        word.add(chunk.lowercased(first: length), length)
        index += length
        if length < 8, byte < 0x80 { break }
      } else if let weight = readLetter(&word, isFirst: index == start) {
        finishWord(word, weight)
        return true
      } else if !isInWord {
        break
      }
      if index - start > Self.limit { break }
    }
    if index == start { return false }
    finishWord(word, 4)
    return true
  }

  /// Reads a non-ASCII character if it belongs to a word. If it is a word by itself, returns its weight.
  private mutating func readLetter(_ word: inout LabelWord, isFirst: Bool) -> Int? {
    isInWord = false
    if index + 1 < end, let letter = LabelLetters.foldLatin(text[index], text[index + 1]) {
      word.add(UInt64(letter), 1)
      index += 2
      isInWord = true
      return nil
    }
    let (scalar, length) = decode(at: index)
    let kind = LabelLetters.kind(of: scalar)
    if kind == .sign { return nil }
    if let weight = kind.weightAlone {
      if !isFirst { return nil }
      word.add(UInt64(scalar), 4)
      index += length
      return weight
    }
    let folded = LabelLetters.fold(scalar)
    if folded != 0 { word.add(UInt64(folded), folded < 0x100 ? 1 : folded < 0x1_0000 ? 2 : 4) }
    index += length
    isInWord = true
    return nil
  }

  @inline(__always)
  private mutating func finishWord(_ word: LabelWord, _ weight: Int) {
    hash = WordHash.add(word.hash, to: hash)
    self.weight += weight
  }

  /// Advances to the next word or number and returns the kind of gap before it.
  mutating func readGap() -> Gap {
    let start = index
    if index + 1 < end, text[index] == Byte.space, Self.foldASCII(text[index + 1]) != nil {
      index += 1
      return .soft
    }
    let stop = min(end, index + Self.limit)
    var isHard = false
    while index < stop {
      let byte = text[index]
      if byte < 0x80 {
        if Self.foldASCII(byte) != nil { return isHard ? .hard : .soft }
        if !isHard { isHard = divides(byte, at: index, since: start) }
        index += 1
        continue
      }
      let (scalar, length) = decode(at: index)
      if LabelLetters.kind(of: scalar) != .sign { return isHard ? .hard : .soft }
      if !isHard {
        isHard =
          scalar == 0x2013 ? isSpaced(index, length, since: start) : LabelLetters.divides(scalar)
      }
      index += length
    }
    return index >= end ? .end : .hard
  }

  /// Skips punctuation and numbers, about `limit` bytes at most, and returns whether there was a number.
  @discardableResult
  mutating func skipSigns(_ limit: Int) -> Bool {
    let stop = min(end, index + limit)
    var hasNumber = false
    while index < stop {
      let byte = text[index]
      if byte < 0x80 {
        if byte &- UInt8(ascii: "0") < 10 {
          guard skipNumber() else { return hasNumber }
          hasNumber = true
        } else if Self.foldASCII(byte) != nil {
          return hasNumber
        } else {
          index += 1
        }
        continue
      }
      let (scalar, length) = decode(at: index)
      if LabelLetters.isDigit(scalar) {
        guard skipNumber() else { return hasNumber }
        hasNumber = true
      } else if LabelLetters.kind(of: scalar) == .sign {
        index += length
      } else {
        return hasNumber
      }
    }
    return hasNumber
  }

  /// Skips digits with the word that counts, "12K" and "3件", unless it is another one.
  private mutating func skipNumber() -> Bool {
    let stop = min(end, index + Self.limit)
    var next = index
    while next < stop {
      let (scalar, length) = decode(at: next)
      if scalar &- 0x30 >= 10, !LabelLetters.isDigit(scalar) { break }
      next += length
    }
    if next < stop {
      let (scalar, length) = decode(at: next)
      if LabelLetters.counts(scalar) {
        next += length
      } else if scalar < 0x80, Self.foldASCII(UInt8(truncatingIfNeeded: scalar)) != nil {
        return false
      }
      if scalar < 0x80, next < end, Self.foldASCII(text[next]) != nil { return false }
    }
    index = next
    return true
  }

  /// Whether an ASCII sign ends a label.
  private func divides(_ byte: UInt8, at index: Int, since start: Int) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "]"), UInt8(ascii: "*"), 0x0A, 0x0D:
      return true
    case UInt8(ascii: "."):
      return index + 1 >= end || text[index + 1] <= Byte.space
    case UInt8(ascii: "-"):
      return isSpaced(index, 1, since: start)
    case UInt8(ascii: "("), UInt8(ascii: "["):
      return index + 1 < end && text[index + 1] &- UInt8(ascii: "0") < 10
    default:
      return false
    }
  }

  /// Whether a dash is surrounded by spaces: others belong to words.
  private func isSpaced(_ index: Int, _ length: Int, since start: Int) -> Bool {
    index > start && (index + length >= end || text[index + length] <= Byte.space)
  }

  /// An ASCII letter in lower case or a digit; `nil` for punctuation.
  @inline(__always)
  private static func foldASCII(_ byte: UInt8) -> UInt8? {
    let lower = byte | 0x20
    return lower &- UInt8(ascii: "a") < 26 ? lower : byte &- UInt8(ascii: "0") < 10 ? byte : nil
  }

  /// The character at an index and its length in bytes; invalid bytes are treated one by one as punctuation.
  @inline(__always)
  private func decode(at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = text[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 0, index + length <= end else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0x7F &>> UInt32(truncatingIfNeeded: length))
    scalar = scalar &<< 6 | UInt32(text[index &+ 1] & 0x3F)
    if length > 2 { scalar = scalar &<< 6 | UInt32(text[index &+ 2] & 0x3F) }
    if length > 3 { scalar = scalar &<< 6 | UInt32(text[index &+ 3] & 0x3F) }
    return (scalar, length)
  }
}
