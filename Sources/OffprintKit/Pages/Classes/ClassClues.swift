/// What the value of a `class` attribute says, read in one pass over its bytes.
///
/// A word is a run of ASCII letters, which a capital after a small letter divides: `article-author`,
/// `articleAuthor` and `article_author2` all contain *author*.
struct ClassClues: Sendable {
  /// The words that lowering uses.
  private(set) var words: ClassWords = []
  /// The hints about the text.
  private(set) var hints: ClassHints = []
  /// The classes that belong to the posts of a thread.
  private(set) var posts: PostClasses = []
  /// Whether `note` is anywhere in it.
  private(set) var mentionsNote = false
  /// A hash without the digits: equal for elements that are only numbered.
  private(set) var shape: UInt32 = 0

  /// No class.
  init() {}

  /// Reads a value.
  init(_ value: UnsafeBufferPointer<UInt8>) {
    let (words, classes) = (Self.words, Self.classes)
    var (word, token, shape) = (HashedWords.start, HashedWords.start, HashedWords.start)
    var (found, posts): (UInt64, UInt64) = (0, 0)
    var window: UInt32 = 0
    var wasSmall = false
    for index in 0..<value.count {
      let byte = value[index]
      // A word is cut off where reading ends.
      if index == ClassHints.longest { hints = Self.hints(found | words[word]) }
      if index == ClassWords.longest { self.words = Self.classWords(found | words[word]) }
      let isCapital = byte &- 0x41 < 26
      let isLetter = isCapital || byte &- 0x61 < 26
      if !isLetter || isCapital && wasSmall {
        if word != HashedWords.start { found |= words[word] }
        word = HashedWords.start
      }
      if isLetter { word = HashedWords.add(byte | 0x20, to: word) }
      wasSmall = isLetter && !isCapital
      if byte > 0x20 {
        // Characters other than letters are mapped to bytes that occur in no class of the table.
        token = HashedWords.add(byte | 0x20, to: token)
      } else {
        posts |= classes[token]
        token = HashedWords.start
      }
      if byte &- 0x30 >= 10 { shape = HashedWords.add(byte, to: shape) }
      window = window << 8 | UInt32(byte | 0x20)
      if window == 0x6E6F_7465 { mentionsNote = true }
    }
    if word != HashedWords.start { found |= words[word] }
    if value.count <= ClassHints.longest { hints = Self.hints(found) }
    if value.count <= ClassWords.longest { self.words = Self.classWords(found) }
    self.posts = PostClasses(rawValue: posts | classes[token])
    self.shape = UInt32(truncatingIfNeeded: shape ^ shape >> 32)
  }

  /// The hints in the value of another attribute.
  static func hints(in value: UnsafeBufferPointer<UInt8>) -> ClassHints {
    ClassClues(UnsafeBufferPointer(rebasing: value.prefix(ClassHints.longest))).hints
  }

  /// Hints and words are looked up together: the bits of hints are above those of words.
  private static let hintShift: UInt64 = 48
  private static let words = HashedWords(
    ClassWords.all.map { ($0.bits.rawValue, $0.words) }
      + ClassHints.words.map { (UInt64($0.hints.rawValue) << hintShift, $0.words) })
  private static let classes = HashedWords(PostClasses.all.map { ($0.bits.rawValue, $0.classes) })

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
