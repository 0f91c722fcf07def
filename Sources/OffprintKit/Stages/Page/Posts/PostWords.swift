import Markup

/// The terms by which the markup of one page declares posts and the lines in them: types of schema.org,
/// microdata, and the class words of forum programs.
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
  private static let (post, author, date): (UInt64, UInt64, UInt64) = (1, 2, 4)

  private static let classWords = HashedWords([
    (
      post,
      """
      post message comment reply answer question topic-post crawler-post forum-post thread-post postbit postcontainer
      cpost ipscomment message--post js-post athing
      """
    ),
    (
      author,
      """
      author username username-coloured user-name user-details creator poster nickname fn nick names byline hnuser
      author-name post-author postauthor comment-author message-name
      """
    ),
    (date, "date relativetime timestamp post-date post-time age published"),
  ])

  /// Whether an element is called a post.
  func isPost(_ id: NodeID) -> Bool {
    if let types, let type = document.attribute(types, of: id), let name = type.split(separator: "/").last,
      Self.postTypes.contains(String(name))
    {
      return true
    }
    return hasClass(Self.post, id)
  }

  /// Whether an element is said to name an author.
  func isAuthor(_ id: NodeID) -> Bool {
    if let properties, let property = document.attribute(properties, of: id) {
      if property == "author" || property == "creator" { return true }
    }
    if let relations, document.attribute(relations, of: id) == "author" { return true }
    return hasClass(Self.author, id)
  }

  /// Whether an element other than `time` is declared as a date.
  func isDate(_ id: NodeID) -> Bool {
    if let properties, let property = document.attribute(properties, of: id) {
      switch property {
      case "dateCreated", "datePublished", "dateModified", "commentTime": return true
      default: break
      }
    }
    return hasClass(Self.date, id) && document.attribute("title", of: id) != nil
  }

  /// Whether the text before a date says that it is that of a change.
  static func tellsOfEdit(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { edits.contains(String($0)) } || HeadLine.tellsOfChange(text)
  }

  private static let edits: Set<String> = [
    "edited", "bearbeitet", "modifié", "édité", "editado", "modificato", "bewerkt", "redigerad", "edytowano",
  ]

  /// Whether one of an element's classes, whatever its case, is one of those for a bit.
  private func hasClass(_ bit: UInt64, _ id: NodeID) -> Bool {
    guard let classes else { return false }
    return document.withAttribute(classes, of: id) { Self.bits(of: $0) & bit != 0 } ?? false
  }

  private static func bits(of classes: Swift.Span<UInt8>) -> UInt64 {
    var (hash, found) = (HashedWords.start, UInt64(0))
    let words = classWords
    for index in classes.indices {
      let byte = classes[index]
      if byte > 0x20 {
        // Characters other than letters are mapped to bytes that occur in no word.
        hash = HashedWords.add(byte | 0x20, to: hash)
      } else {
        found |= words[hash]
        hash = HashedWords.start
      }
    }
    return found | words[hash]
  }
}
