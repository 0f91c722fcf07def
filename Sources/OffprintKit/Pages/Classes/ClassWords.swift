import Markup

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
  static let screenReader = ClassWords(rawValue: 1 << 17)
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

  private static let words: HashedWords = {
    let lists: [(ClassWords, String)] = [
      (.caption, "caption captions figcaption wpcaption thumbcaption imagecaption bildunterschrift legende"),
      (
        .credit,
        "credit credits photocredit imagecredit photographer copyright bildnachweis fotograf source"
      ),
      (.attribution, "attribution"), (.pull, "pull pulled"), (.quote, "quote quotes blockquote quotation"),
      ([.pull, .quote], "pullquote pullquotes"),
      (.admonition, "admonition"), (.callout, "callout"), (.alert, "alert"),
      (.note, "note info information notice"), (.tip, "tip hint success"), (.important, "important"),
      (.warning, "warning warn attention"), (.caution, "caution danger error"),
      (.title, "title heading header head"),
      (.footnote, "footnote footnotes endnote endnotes fn"), (.emoji, "emoji smiley emojione twemoji"),
      (.lineNumber, "lineno linenos linenumber linenumbers linenodiv gutter ln lnt lntd"),
      (.anchor, "anchor headerlink permalink hashlink headeranchor anchorjs"),
      (.screenReader, "screenreader"), (.math, "math maths katex mathjax mathml tex latex"),
      (.post, "tweet instagram tiktok bluesky mastodon toot telegram fb facebook threads"),
      (.picture, "image img photo picture media figure thumb wp"),
      (.code, "code highlight sourcecode codehilite"), (.side, "side sidenote marginnote margin"),
      (.copy, "copy copybutton clipboard"), (.display, "display block displayed"), (.inline, "inline"),
      (.number, "number numbers num nums"),
      (.reference, "ref reference noteref fnref"), (.backReference, "backref backlink back fnbacklink"),
      (.line, "line row cl"), (.markdown, "markdown"), (.wrapper, "wrapper container wrap group"),
    ]
    return HashedWords(lists.map { ($0.0.rawValue, $0.1) })
  }()

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Reads the words of a class attribute. Only the first bytes are scanned.
  init(_ value: Swift.Span<UInt8>) {
    var found: UInt64 = 0
    let words = Self.words
    var hash = HashedWords.start
    var wasSmall = false
    for index in 0..<min(value.count, 512) {
      let byte = value[index]
      let isCapital = byte &- 0x41 < 26
      let isLetter = isCapital || byte &- 0x61 < 26
      if !isLetter || isCapital && wasSmall {
        if hash != HashedWords.start { found |= words[hash] }
        hash = HashedWords.start
      }
      if isLetter { hash = HashedWords.add(byte | 0x20, to: hash) }
      wasSmall = isLetter && !isCapital
    }
    if hash != HashedWords.start { found |= words[hash] }
    self.init(rawValue: found)
  }
}

extension LoweredPage {
  /// The words of an element's class.
  func classWords(of id: NodeID) -> ClassWords {
    if let change = change(of: id) {
      if let value = change.attributes["class"] {
        return Array(value.utf8).withUnsafeBufferPointer { ClassWords($0.span) }
      }
      if change.removedAttributes.contains("class") { return [] }
    }
    guard let name = names.class.name, let value = nodes.value(name, id.index) else { return [] }
    return ClassWords(value.span)
  }
}
