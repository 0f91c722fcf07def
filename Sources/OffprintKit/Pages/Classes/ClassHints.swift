/// Hints in the class, id and properties of an element about its text. ``ClassClues`` reads them.
struct ClassHints: OptionSet, Sendable {
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

  /// Only the beginning of a value is read, in bytes.
  static let longest = 300

  /// The words that are hints.
  static let words: [(hints: ClassHints, words: String)] = [
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
}
