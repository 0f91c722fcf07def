/// The words of an element's class.
///
/// Words are separated by spaces, hyphens, underscores and capitals, so that `wp-caption-text`,
/// `image__caption` and `imageCaption` all contain *caption*.
struct ClassWords: OptionSet, Sendable {
  let rawValue: UInt64

  static let caption = ClassWords(rawValue: 1 << 0)
  static let credit = ClassWords(rawValue: 1 << 1)
  static let pull = ClassWords(rawValue: 1 << 2)
  static let quote = ClassWords(rawValue: 1 << 3)
  static let admonition = ClassWords(rawValue: 1 << 4)
  static let callout = ClassWords(rawValue: 1 << 5)
  static let alert = ClassWords(rawValue: 1 << 6)
  static let note = ClassWords(rawValue: 1 << 7)
  static let tip = ClassWords(rawValue: 1 << 8)
  static let important = ClassWords(rawValue: 1 << 9)
  static let warning = ClassWords(rawValue: 1 << 10)
  static let caution = ClassWords(rawValue: 1 << 11)
  static let title = ClassWords(rawValue: 1 << 12)
  static let footnote = ClassWords(rawValue: 1 << 13)
  static let emoji = ClassWords(rawValue: 1 << 14)
  static let lineNumber = ClassWords(rawValue: 1 << 15)
  static let anchor = ClassWords(rawValue: 1 << 16)
  static let math = ClassWords(rawValue: 1 << 18)
  static let post = ClassWords(rawValue: 1 << 19)
  static let picture = ClassWords(rawValue: 1 << 20)
  static let code = ClassWords(rawValue: 1 << 21)
  static let side = ClassWords(rawValue: 1 << 22)
  static let copy = ClassWords(rawValue: 1 << 23)
  static let display = ClassWords(rawValue: 1 << 24)
  static let reference = ClassWords(rawValue: 1 << 25)
  static let backReference = ClassWords(rawValue: 1 << 26)
  static let line = ClassWords(rawValue: 1 << 27)
  static let markdown = ClassWords(rawValue: 1 << 28)
  static let wrapper = ClassWords(rawValue: 1 << 29)
  static let attribution = ClassWords(rawValue: 1 << 30)
  static let inline = ClassWords(rawValue: 1 << 31)
  static let number = ClassWords(rawValue: 1 << 32)
  static let citation = ClassWords(rawValue: 1 << 33)

  /// Only the beginning of a value is read, in bytes.
  static let longest = 512

  /// The words that are read.
  static let all: [(bits: ClassWords, words: String)] = [
    (.caption, "caption captions figcaption wpcaption thumbcaption imagecaption bildunterschrift legende"),
    (
      .credit,
      "credit credits photocredit imagecredit photographer copyright bildnachweis fotograf source"
    ),
    (.attribution, "attribution"), (.pull, "pull pulled"), (.quote, "quote quotes blockquote quotation"),
    ([.pull, .quote], "pullquote pullquotes"),
    (.admonition, "admonition admonitionblock"), (.callout, "callout"), (.alert, "alert"),
    (.note, "note info information notice"), (.tip, "tip hint success"), (.important, "important"),
    (.warning, "warning warn attention"), (.caution, "caution danger error"),
    (.title, "title heading header head"),
    (.footnote, "footnote footnotes endnote endnotes fn"), (.emoji, "emoji smiley emojione twemoji"),
    (.lineNumber, "lineno linenos linenumber linenumbers linenodiv gutter ln lnt lntd"),
    (.anchor, "anchor headerlink permalink hashlink headeranchor anchorjs"),
    (.math, "math maths katex mathjax mathml tex latex"),
    (.post, "tweet instagram tiktok bluesky mastodon toot telegram fb facebook threads"),
    (.picture, "image img photo picture media figure thumb wp"),
    (.code, "code highlight sourcecode codehilite"), (.side, "side sidenote marginnote margin"),
    (.copy, "copy copybutton clipboard"), (.display, "display block displayed"), (.inline, "inline"),
    (.number, "number numbers num nums"), (.citation, "csl"),
    (.reference, "ref reference noteref fnref"), (.backReference, "backref backlink back fnbacklink"),
    (.line, "line row cl"), (.markdown, "markdown"), (.wrapper, "wrapper container wrap group"),
  ]

  init(rawValue: UInt64) { self.rawValue = rawValue }
}
