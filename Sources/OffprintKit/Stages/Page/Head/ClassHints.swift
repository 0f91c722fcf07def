import Markup

/// What the class, id and properties of an element say of the text in it.
struct ClassHints: OptionSet {
  let rawValue: UInt8

  /// It names the authors.
  static let author = ClassHints(rawValue: 1)
  /// It gives a date.
  static let date = ClassHints(rawValue: 2)
  /// It is the sentence under the title.
  static let deck = ClassHints(rawValue: 4)
  /// It is the label over the title.
  static let kicker = ClassHints(rawValue: 8)
  /// It belongs to the page and not to the article.
  static let aside = ClassHints(rawValue: 16)
  /// It is a picture's caption or credit.
  static let caption = ClassHints(rawValue: 32)

  /// It names an account, which may be one word.
  static let account = ClassHints(rawValue: 64)

  /// It belongs to other articles or to comments.
  static let other = ClassHints(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The hints of an element's own attributes, whose names in the document are given.
  init(of id: NodeID, in document: Document, _ attributes: [Name]) {
    self = document.withTree { tree in
      var hints: ClassHints = []
      tree.forEachAttribute(id.index) { name, value in
        if attributes.contains(name) { hints.formUnion(Self.hints(in: value.prefix(300))) }
      }
      return hints
    }
  }

  private static func hints(in value: Slice<UnsafeBufferPointer<UInt8>>) -> ClassHints {
    var hints: ClassHints = []
    var hash = WordHints.seed
    var length = 0
    var previousIsLower = false
    for byte in value {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLower = byte >= 0x61 && byte <= 0x7A
      // Words may be told apart by a capital alone: `articleAuthor`.
      if length > 0, (isUpper && previousIsLower) || !(isUpper || isLower) {
        if length > 1 { hints.formUnion(table.find(hash)) }
        hash = WordHints.seed
        length = 0
      }
      if isUpper || isLower {
        hash = WordHints.mix(hash, byte | 0x20)
        length += 1
      }
      previousIsLower = isLower
    }
    if length > 1 { hints.formUnion(table.find(hash)) }
    return hints
  }

  private static let table = WordHints(words)

  private static let words: [String: ClassHints] = {
    var words: [String: ClassHints] = [:]
    for (hint, list) in [
      (
        .author as ClassHints,
        """
        author authors byline bylines writer writers contributor contributors auteur auteurs autor autore autoren \
        autorin forfatter skribent redacteur verfasser authorname postedby creator byliner
        """
      ),
      (
        .date,
        """
        date dateline datetime time timestamp published publish pubdate posted updated modified datum fecha postdate \
        datepublished publishdate datecreated
        """
      ),
      (.deck, "deck dek standfirst subtitle subheadline subhead subheading lede lead intro chapo abstract"),
      (.kicker, "kicker eyebrow overline topper category categories rubric rubrik section"),
      (
        .aside,
        """
        share sharing social nav navigation menu breadcrumb breadcrumbs newsletter tags subscribe signup promo ad ads \
        advert toc search cookie
        """
      ),
      (
        [.aside, .other],
        "related recommended comment comments trending popular teaser teasers bookmark reply replies"
      ),
      ([.author, .account], "username bigusername poster postuser postauthor nickname topicstarter"),
      (.caption, "caption captions credit credits copyright figcaption"),
    ] {
      for word in list.split(separator: " ") { words[String(word), default: []].formUnion(hint) }
    }
    return words
  }()
}

/// The hints of words, found by the hash of their bytes: classes are looked at too often to make text of each word.
private struct WordHints {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let size = 1_024
  private var hashes = [UInt64](repeating: 0, count: size)
  private var hints = [UInt8](repeating: 0, count: size)

  init(_ words: [String: ClassHints]) {
    for (word, known) in words {
      let hash = word.utf8.reduce(Self.seed, Self.mix)
      var slot = Self.slot(hash)
      while hashes[slot] != 0 { slot = (slot + 1) % Self.size }
      hashes[slot] = hash
      hints[slot] = known.rawValue
    }
  }

  func find(_ hash: UInt64) -> ClassHints {
    var slot = Self.slot(hash)
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return ClassHints(rawValue: hints[slot]) }
      slot = (slot + 1) % Self.size
    }
    return []
  }

  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  private static func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(size))
  }
}
