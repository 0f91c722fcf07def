/// The kinds of labels above or before things on a page that are not the article.
struct LabelKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// Links to other articles on the matter: "Related articles", "You may also like".
  static let related = LabelKinds(rawValue: 1)
  /// Lists of what is new or much read: "Most read", "Latest news".
  static let mostRead = LabelKinds(rawValue: 2)
  /// Readers' comments, and the form for them: "3 comments", "Leave a reply".
  static let comments = LabelKinds(rawValue: 4)
  /// Buttons that pass the article on or print it: "Share on Facebook", "Copy link".
  static let share = LabelKinds(rawValue: 8)
  /// Requests for money, an address or an account: "Sign up for our newsletter".
  static let subscribe = LabelKinds(rawValue: 16)
  /// Editors, photographers, sources and dates: "Photo:", "Last updated".
  static let credits = LabelKinds(rawValue: 32)
  /// The tags of the article: "Tags:".
  static let tags = LabelKinds(rawValue: 64)
  /// Labels of advertisements: "Sponsored", "Article continues below".
  static let advertising = LabelKinds(rawValue: 128)
  /// Links and buttons that go on: "Read more", "Load more".
  static let readMore = LabelKinds(rawValue: 256)
  /// Headings of a few words about the author: "About the author".
  static let author = LabelKinds(rawValue: 512)

  /// The number of kinds.
  static let count = 10
}
