import Markup

/// Hints in the class, id and properties of an element about its text.
struct ClassHints: OptionSet {
  let rawValue: UInt16

  /// It names the authors.
  static let author = ClassHints(rawValue: 1)
  /// It contains a date.
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

  /// It contains a tag of the article.
  static let tag = ClassHints(rawValue: 256)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The hints of an element's own attributes, whose names in the document are passed.
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
    let words = words
    var hints: ClassHints = []
    var hash = HashedWords.start
    var length = 0
    var previousIsLower = false
    for byte in value {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLower = byte >= 0x61 && byte <= 0x7A
      // Words may be separated only by a capital: `articleAuthor`.
      if length > 0, (isUpper && previousIsLower) || !(isUpper || isLower) {
        if length > 1 { hints.formUnion(known(hash, words)) }
        hash = HashedWords.start
        length = 0
      }
      if isUpper || isLower {
        hash = HashedWords.add(byte | 0x20, to: hash)
        length += 1
      }
      previousIsLower = isLower
    }
    if length > 1 { hints.formUnion(known(hash, words)) }
    // `author-topic`
    if hints.contains(.tag) { hints.remove(.author) }
    return hints
  }

  private static func known(_ hash: UInt64, _ words: HashedWords) -> ClassHints {
    ClassHints(rawValue: UInt16(truncatingIfNeeded: words[hash]))
  }

  private static let words: HashedWords = {
    let lists: [(ClassHints, String)] = [
      (
        .author,
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
      (.tag, "tag topic topics chip chips"),
      (.caption, "caption captions credit credits copyright figcaption"),
    ]
    return HashedWords(lists.map { (UInt64($0.0.rawValue), $0.1) })
  }()
}
