import Markup

/// What the markup of one page calls posts and the lines in them: types of schema.org, microdata, and the class words of
/// forum programs.
struct PostWords {
  private let document: Document
  private let classes: Name?
  private let types: Name?
  private let properties: Name?
  private let relations: Name?

  init(_ document: Document) {
    self.document = document
    classes = document.name("class")
    types = document.name("itemtype")
    properties = document.name("itemprop")
    relations = document.name("rel")
  }

  private static let postTypes: Set<String> = [
    "Comment", "Answer", "Question", "DiscussionForumPosting", "SocialMediaPosting", "UserComments",
  ]
  private static let posts = ClassSet(
    """
    post message comment reply answer question topic-post crawler-post forum-post thread-post postbit postcontainer
    cpost ipscomment message--post js-post athing
    """)
  private static let authors = ClassSet(
    """
    author username username-coloured user-name user-details creator poster nickname fn nick names byline hnuser author-name post-author
    postauthor comment-author message-name
    """)
  private static let dates = ClassSet("date relativetime timestamp post-date post-time age published")

  /// Whether an element is called a post.
  func isPost(_ id: NodeID) -> Bool {
    if let types, let type = document.attribute(types, of: id), let name = type.split(separator: "/").last,
      Self.postTypes.contains(String(name))
    {
      return true
    }
    return hasClass(in: Self.posts, id)
  }

  /// Whether an element is said to name an author.
  func isAuthor(_ id: NodeID) -> Bool {
    if let properties, let property = document.attribute(properties, of: id) {
      if property == "author" || property == "creator" { return true }
    }
    if let relations, document.attribute(relations, of: id) == "author" { return true }
    return hasClass(in: Self.authors, id)
  }

  /// Whether an element that is no `time` is said to give a date.
  func isDate(_ id: NodeID) -> Bool {
    if let properties, let property = document.attribute(properties, of: id) {
      switch property {
      case "dateCreated", "datePublished", "dateModified", "commentTime": return true
      default: break
      }
    }
    return hasClass(in: Self.dates, id) && document.attribute("title", of: id) != nil
  }

  /// Whether the text before a date says that it is that of a change.
  static func tellsOfEdit(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { edits.contains(String($0)) } || HeadLine.tellsOfChange(text)
  }

  private static let edits: Set<String> = [
    "edited", "bearbeitet", "modifié", "édité", "editado", "modificato", "bewerkt", "redigerad", "edytowano",
  ]

  private func hasClass(in words: ClassSet, _ id: NodeID) -> Bool {
    guard let classes else { return false }
    return document.withAttribute(classes, of: id) { words.containsAny(of: $0) } ?? false
  }
}

/// Class words, to be found among those of an element without making text of these.
private struct ClassSet {
  private var hashes: Set<UInt32> = []
  /// A bit for each value of a hash's last six bits: most words are told from all others by it.
  private var filter: UInt64 = 0

  init(_ words: String) {
    for word in words.split(whereSeparator: \.isWhitespace) {
      let hash = word.utf8.reduce(TokenHash.start) { TokenHash.add($1, to: $0) }
      hashes.insert(hash)
      filter |= 1 << UInt64(hash & 63)
    }
  }

  /// Whether one of the words of a class attribute, whatever their case, is in the set.
  func containsAny(of value: Swift.Span<UInt8>) -> Bool {
    var hash = TokenHash.start
    for index in value.indices {
      let byte = value[index]
      if byte > 0x20 {
        hash = TokenHash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
      } else {
        if contains(hash) { return true }
        hash = TokenHash.start
      }
    }
    return contains(hash)
  }

  private func contains(_ hash: UInt32) -> Bool {
    filter >> UInt64(hash & 63) & 1 == 1 && hashes.contains(hash)
  }
}
