/// What the value of a `class` attribute says.
///
/// A word is a run of ASCII letters, which a capital after a small letter divides: `article-author`,
/// `articleAuthor` and `article_author2` all contain *author*.
struct ClassClues: Sendable {
  /// The words that lowering uses.
  let words: ClassWords
  /// A hash without the digits: equal for elements that are only numbered.
  let shape: UInt32
  /// The hints about the text.
  let hints: ClassHints
  /// The classes that are known as a whole.
  let known: KnownClasses

  /// Reads a value; an element without the attribute is like one with an empty value.
  init(_ value: UnsafeBufferPointer<UInt8>) {
    let found = Self.wordBits(value, ClassHints.longest)
    hints = Self.hints(found)
    let isAll = value.count <= ClassHints.longest
    words = Self.classWords(isAll ? found : Self.wordBits(value, ClassWords.longest))
    known = KnownClasses(rawValue: UInt8(truncatingIfNeeded: Self.classes.bits(ofTokensIn: value)))
    shape = Self.shape(value)
  }

  /// The hints in the value of another attribute.
  static func hints(in value: UnsafeBufferPointer<UInt8>) -> ClassHints {
    hints(wordBits(value, ClassHints.longest))
  }

  /// Hints and words are looked up together: the bits of hints are above those of words.
  private static let hintShift: UInt64 = 48
  private static let words = HashedWords(
    ClassWords.all.map { ($0.bits.rawValue, $0.words) }
      + ClassHints.words.map { (UInt64($0.hints.rawValue) << hintShift, $0.words) },
    hash: { WordHash.hash($0, 0, $0.count) })
  private static let classes = HashedWords(
    tokens: KnownClasses.all.map { (UInt64($0.bits.rawValue), $0.classes) })

  private static func classWords(_ bits: UInt64) -> ClassWords {
    ClassWords(rawValue: bits & (1 << hintShift - 1))
  }

  private static func hints(_ bits: UInt64) -> ClassHints {
    var hints = ClassHints(rawValue: UInt16(truncatingIfNeeded: bits >> hintShift))
    // `author-topic`
    if hints.contains(.tag) { hints.remove(.author) }
    return hints
  }
}

// Values are read eight bytes at a time: there are thousands of them on a page.
extension ClassClues {
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The bits of the words in the first bytes of a value.
  private static func wordBits(_ value: UnsafeBufferPointer<UInt8>, _ longest: Int) -> UInt64 {
    let value = UnsafeBufferPointer(rebasing: value.prefix(longest))
    let table = words
    var found: UInt64 = 0
    var index = 0
    while index < value.count {
      // There is mostly one byte between two words.
      if (value[index] | 0x20) &- UInt8(ascii: "a") < 26 {
        found |= table[wordHash(value, &index)]
      } else {
        index += 1
      }
    }
    return found
  }

  /// The hash of the word at an index, which is moved past it.
  @inline(__always)
  private static func wordHash(_ value: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt64 {
    var hash = WordHash.start
    // Whether the byte before the chunk is a small letter, in the lowest byte.
    var isSmallBefore: UInt64 = 0
    while true {
      let chunk = WordHash.Chunk(value.eight(at: index))
      let small = chunk.letters & chunk.bytes << 2
      let isDivided = chunk.letters & ~small & (small << 8 | isSmallBefore)
      let length = (~chunk.letters & tops | isDivided).trailingZeroBitCount >> 3
      if length > 0 { hash = WordHash.add(chunk.lowercased(first: length), to: hash) }
      index += length
      if length < 8 { return hash }
      isSmallBefore = small >> 56
    }
  }

  private static func shape(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = WordHash.start
    var index = 0
    while index + 8 <= value.count {
      let chunk = WordHash.Chunk(value.eight(at: index))
      if chunk.digits != 0 { break }
      hash = WordHash.add(chunk.bytes, to: hash)
      index += 8
    }
    // From the first digit on the bytes of a chunk are gathered one by one.
    var (bytes, length): (UInt64, UInt64) = (0, 0)
    while index < value.count {
      let byte = value[index]
      index += 1
      if byte &- UInt8(ascii: "0") < 10 { continue }
      bytes |= UInt64(byte) &<< length
      length += 8
      if length == 64 {
        hash = WordHash.add(bytes, to: hash)
        (bytes, length) = (0, 0)
      }
    }
    if length > 0 { hash = WordHash.add(bytes, to: hash) }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
