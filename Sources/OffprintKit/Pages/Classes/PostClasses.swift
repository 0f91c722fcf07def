/// What a class of an element, as a whole, says about the posts of a thread: the classes of forum programs.
struct PostClasses: OptionSet, Sendable {
  let rawValue: UInt8

  /// It contains a post.
  static let post = PostClasses(rawValue: 1)
  /// It names an author.
  static let author = PostClasses(rawValue: 2)
  /// It contains a date.
  static let date = PostClasses(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The classes, in lower case.
  static let all: [(bits: PostClasses, classes: String)] = [
    (
      .post,
      """
      post message comment reply answer question topic-post crawler-post forum-post thread-post postbit postcontainer
      cpost ipscomment message--post js-post athing
      """
    ),
    (
      .author,
      """
      author username username-coloured user-name user-details creator poster nickname fn nick names byline hnuser
      author-name post-author postauthor comment-author message-name
      """
    ),
    (.date, "date relativetime timestamp post-date post-time age published"),
  ]
}
