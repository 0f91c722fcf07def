/// What a class of an element says as a whole: the classes that forum programs and widespread style sheets define.
struct KnownClasses: OptionSet, Sendable {
  let rawValue: UInt8

  /// It contains a post of a thread.
  static let post = KnownClasses(rawValue: 1)
  /// It names an author.
  static let author = KnownClasses(rawValue: 2)
  /// It contains a date.
  static let date = KnownClasses(rawValue: 4)
  /// It contains a remark that only screen readers speak.
  static let screenReader = KnownClasses(rawValue: 8)

  /// It is not displayed, unless another class displays it on some screens.
  static let undisplayed = KnownClasses(rawValue: 16)

  /// It is a paragraph that is an item of a list, as Word writes it.
  static let wordItem = KnownClasses(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The classes, in lower case.
  static let all: [(bits: KnownClasses, classes: String)] = [
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
    (
      .screenReader,
      """
      sr-only sr-only-focusable screen-reader-text screen-reader-only screenreader-only screen-reader screenreader
      visually-hidden visually-hidden-focusable visuallyhidden u-visually-hidden u-visuallyhidden show-for-sr
      element-invisible a11y-hidden assistive-text
      """
    ),
    (
      .undisplayed,
      "d-none hidden is-hidden slick-cloned swiper-slide-duplicate cloned glide__slide--clone splide__slide--clone"
    ),
    (
      .wordItem,
      """
      msolistparagraph msolistparagraphcxspfirst msolistparagraphcxspmiddle msolistparagraphcxsplast
      """
    ),
  ]
}
