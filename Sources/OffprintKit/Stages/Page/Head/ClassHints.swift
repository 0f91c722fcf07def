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

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The hints of an element's own attributes, whose names in the document are given.
  init(of id: NodeID, in document: Document, _ attributes: [Name]) {
    self = []
    for attribute in attributes {
      guard
        let hints = document.withAttribute(
          attribute, of: id,
          { value in Self.hints(in: value.count > 300 ? value.extracting(first: 300) : value) })
      else { continue }
      formUnion(hints)
    }
  }

  private static func hints(in value: Swift.Span<UInt8>) -> ClassHints {
    var hints: ClassHints = []
    var word = ""
    var previousIsLower = false
    func end() {
      if !word.isEmpty, let known = words[word] { hints.formUnion(known) }
      word = ""
    }
    for index in value.indices {
      let byte = value[index]
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLower = byte >= 0x61 && byte <= 0x7A
      if !isUpper, !isLower {
        end()
      } else {
        // Words may be told apart by a capital alone: `articleAuthor`.
        if isUpper, previousIsLower { end() }
        word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      }
      previousIsLower = isLower
    }
    end()
    return hints
  }

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
        related share sharing social nav navigation menu breadcrumb breadcrumbs comment comments newsletter tags \
        recommended subscribe signup promo ad ads advert toc search cookie
        """
      ),
      ([.author, .account], "username bigusername poster postuser postauthor nickname topicstarter"),
      (.caption, "caption captions credit credits copyright figcaption"),
    ] {
      for word in list.split(separator: " ") { words[String(word), default: []].formUnion(hint) }
    }
    return words
  }()
}
