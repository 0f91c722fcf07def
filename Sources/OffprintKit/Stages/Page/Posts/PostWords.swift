import Markup

/// The terms by which the markup of one page declares posts and the lines in them: types of schema.org,
/// microdata, and the class words of forum programs.
struct PostWords {
  private let document: Document
  private let view: PageView
  private let types: Name?
  private let properties: Name?

  init(_ view: PageView) {
    self.view = view
    document = view.document
    types = document.name("itemtype")
    properties = document.name("itemprop")
  }

  private static let postTypes: Set<String> = [
    "Comment", "Answer", "Question", "DiscussionForumPosting", "SocialMediaPosting", "UserComments",
  ]
  /// Whether anything on the page may be called a post.
  var mayHavePosts: Bool {
    types != nil || (0..<view.classes.count).contains { view.clues(ofClass: $0).known.contains(.post) }
  }

  /// Whether an element is called a post.
  func isPost(_ id: NodeID) -> Bool {
    if view.clues(of: id).known.contains(.post) { return true }
    if let types, let type = document.attribute(types, of: id), let name = type.split(separator: "/").last,
      Self.postTypes.contains(String(name))
    {
      return true
    }
    return false
  }

  /// Whether an element is said to name an author.
  func isAuthor(_ id: NodeID) -> Bool {
    if let properties, let property = document.attribute(properties, of: id) {
      if property == "author" || property == "creator" { return true }
    }
    return view.relations(of: id).contains(.author) || view.clues(of: id).known.contains(.author)
  }

  /// Whether an element other than `time` is declared as a date.
  func isDate(_ id: NodeID) -> Bool {
    if let properties, let property = document.attribute(properties, of: id) {
      switch property {
      case "dateCreated", "datePublished", "dateModified", "commentTime": return true
      default: break
      }
    }
    return view.clues(of: id).known.contains(.date) && document.attribute("title", of: id) != nil
  }

  /// Whether the text before a date says that it is that of a change.
  static func tellsOfEdit(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { edits.contains(String($0)) } || HeadLine.tellsOfChange(text)
  }

  private static let edits: Set<String> = [
    "edited", "bearbeitet", "modifié", "édité", "editado", "modificato", "bewerkt", "redigerad", "edytowano",
  ]
}
